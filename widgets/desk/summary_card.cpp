// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/summary_card.h"

#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

SummaryCard::SummaryCard(QWidget* parent)
    : QFrame(parent)
    , m_title(new TypeLabel(Type::Heading, {}, this))
    , m_lines(new TypeLabel(Type::Body, {}, this))
    , m_mattersLabel(new TypeLabel(Type::Body, {}, this))
    , m_matters(new BoundedNote(this))
    , m_back(new QPushButton(this))
{
    setObjectName(u"summary"_s);
    setProperty(CardProperty, true);
    m_lines->setObjectName(u"summaryLines"_s);
    m_matters->setObjectName(u"matters"_s);
    m_matters->setLines(2);
    m_mattersLabel->setBuddy(m_matters);
    m_back->setObjectName(u"notYet"_s);
    m_back->setProperty(ReadingProperty, true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Gap, measure::Space, measure::Gap);
    layout->setSpacing(measure::Gap);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    layout->addLayout(head);
    layout->addLayout(m_lines->readable());
    for (QWidget* widget : std::initializer_list<QWidget*> {m_mattersLabel, m_matters, makeCutRemark(*m_matters, this)})
        layout->addWidget(widget);
    connect(m_back, &QPushButton::clicked, this, &SummaryCard::backed);
    retranslate();
}

void SummaryCard::keepIn(Drafts& drafts)
{
    if (m_drafts || drafts.isLocked())
        return;
    m_drafts.emplace(drafts, u"desk/freeze"_s, QStringList {u"matters"_s});
    m_matters->setPlainText(m_drafts->text(u"matters"_s));
    connect(m_matters, &BoundedNote::textChanged, this, [this] { m_drafts->keep(u"matters"_s, m_matters->text()); });
}

void SummaryCard::clearMatters()
{
    m_matters->clear();
    if (m_drafts)
        m_drafts->clear();
}

void SummaryCard::retranslate()
{
    m_back->setText(tr("Not &yet"));
    m_mattersLabel->setText(
        tr("Matters to be settled before the contract, as the report will print them (may be empty):"));
    m_matters->setAccessibleName(tr("Matters to be settled before the contract"));
}

void SummaryCard::setSummary(const QString& title, const QStringList& lines, bool asksMatters)
{
    retranslate();
    m_title->setText(title);
    m_lines->setText(lines.join(u'\n'));
    m_mattersLabel->setVisible(asksMatters);
    m_matters->setVisible(asksMatters);
}

void SummaryCard::takeFocus()
{
    if (m_matters->isVisible())
        m_matters->setFocus();
    else
        m_back->setFocus();
}

void SummaryCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace evalroom

#include "moc_summary_card.cpp"
