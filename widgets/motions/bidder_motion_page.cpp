// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/bidder_motion_page.h"

#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

BidderMotionPage::BidderMotionPage(
    Session& session, const QString& form, const QStringList& fields, const QString& bidder, QWidget* parent)
    : CheckedPage(session, parent)
    , m_form(form)
    , m_fields(fields)
    , m_bidder(bidder)
    , m_notice(new SheetNotice)
    , m_label(new TypeLabel(Type::Strong))
    , m_box(new QComboBox)
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_box->setObjectName(u"bidder"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(16);
    m_label->setBuddy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        touched();
        choose(m_box->currentData().toString());
    });
}

void BidderMotionPage::addChoice(Column& column)
{
    column.add(m_notice);
    column.add(m_label, m_box);
}

void BidderMotionPage::offer(const QStringList& bidders)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const QString& bidder : bidders)
        m_box->addItem(bidderWords(session().manifest(), bidder), bidder);
    const QString wanted = bidders.contains(m_bidder) ? m_bidder : QString();
    m_box->setCurrentIndex(static_cast<int>(bidders.indexOf(wanted)));
    if (wanted != m_bidder || !m_drafts)
        choose(wanted);
}

FormDrafts BidderMotionPage::draftsAbout(const QString& bidder) const
{
    return {session().drafts(), m_form + u'/' + bidder, m_fields};
}

void BidderMotionPage::choose(const QString& bidder)
{
    m_bidder = bidder;
    if (!bidder.isEmpty())
        m_written = bidder;
    m_drafts.emplace(draftsAbout(bidder));
    showChosen();
    Q_EMIT changed();
}

void BidderMotionPage::returnTo(const QString& bidder)
{
    if (const int row = m_box->findData(bidder); row >= 0)
        m_box->setCurrentIndex(row);
}

bool BidderMotionPage::hasBidders() const
{
    return m_box->count() > 0;
}

void BidderMotionPage::settleDrafts()
{
    draftsAbout(m_written).clear();
    m_done = true;
}

void BidderMotionPage::refreshChoice(const QString& label)
{
    m_label->setText(label);
    m_box->setAccessibleName(label);
    m_box->setPlaceholderText(tr("Choose a bidder …"));
}

void BidderMotionPage::refreshNotice()
{
    m_box->setEnabled(hasBidders());
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
}

} // namespace evalroom

#include "moc_bidder_motion_page.cpp"
