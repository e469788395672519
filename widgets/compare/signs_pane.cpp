// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/signs_pane.h"

#include "widgets/compare/bills_pane.h"
#include "widgets/compare/compare_table.h"
#include "widgets/compare/sign_blocks.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/reading/stage_card.h"
#include "widgets/result/block_view.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int EvidenceFigures = 24; // the room that evidence has at least, in digits
constexpr int PairsSeen = 5;

QPushButton* makeButton(const QString& name)
{
    auto* button = new QPushButton;
    button->setObjectName(name);
    return button;
}

// Names may have the sign that underlines a letter.
QString plainCaption(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

SignsPane::SignsPane(Session& session, BidReader& reader, QWidget* parent)
    : QStackedWidget(parent)
    , m_session(session)
    , m_reader(reader)
    , m_model(new SignsModel(this))
    , m_stage(new StageCard)
    , m_content(new QWidget)
    , m_meaning(new TypeLabel(Type::Body))
    , m_partial(new SheetNotice)
    , m_table(new CompareTable)
    , m_evidence(new BlockView)
    , m_rejectFirst(makeButton(u"rejectFirst"_s))
    , m_rejectSecond(makeButton(u"rejectSecond"_s))
    , m_refused(new TypeLabel(Type::Small))
    , m_split(new QSplitter(Qt::Vertical))
{
    setObjectName(u"signsPane"_s);
    layOut();
    connect(m_stage, &StageCard::retryWanted, &reader, &BidReader::start);
    connect(m_stage, &StageCard::stopWanted, &reader, &BidReader::stop);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SignsPane::showCurrent);
    const auto wants = [this](bool first) {
        const QModelIndex now = m_table->currentIndex();
        if (now.isValid())
            Q_EMIT rejectionWanted(first ? m_model->pairAt(now.row()).first : m_model->pairAt(now.row()).second);
    };
    connect(m_rejectFirst, &QPushButton::clicked, this, [wants] { wants(true); });
    connect(m_rejectSecond, &QPushButton::clicked, this, [wants] { wants(false); });
}

void SignsPane::layOut()
{
    m_meaning->setObjectName(u"signsMeaning"_s);
    m_table->setObjectName(u"signs"_s);
    m_table->setModel(m_model);
    m_split->setChildrenCollapsible(false);
    m_split->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_split->addWidget(m_table);
    m_split->addWidget(layOutDetail());
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, measure::Gap, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addLayout(m_meaning->readable());
    rows->addWidget(m_partial);
    rows->addWidget(m_split, 1);
    addWidget(m_stage);
    addWidget(m_content);
}

QWidget* SignsPane::layOutDetail()
{
    m_evidence->setObjectName(u"evidence"_s);
    m_refused->setObjectName(u"rejectRefused"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(measure::Gap);
    buttons->addWidget(m_rejectFirst);
    buttons->addWidget(m_rejectSecond);
    buttons->addStretch(1);
    auto* detail = new QWidget;
    auto* rows = new QVBoxLayout(detail);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_evidence, 1);
    rows->addLayout(buttons);
    rows->addWidget(m_refused);
    return detail;
}

void SignsPane::refresh()
{
    if (!m_session.isKnown())
        return;
    fill();
    m_table->setAccessibleName(tr("What pairs of bidders have in common"));
    m_evidence->setAccessibleName(tr("Evidence"));
    m_meaning->setText(meaning());
    tellStage();
    m_table->fit({SignsModel::Evidence}, EvidenceFigures);
    divide();
    showCurrent();
}

void SignsPane::divide()
{
    if (m_divided || m_split->height() == 0 || m_model->rowCount() == 0)
        return;
    m_divided = true;
    const int above = std::min(m_table->wishedHeight(PairsSeen), m_split->height() / 2);
    m_split->setSizes({above, m_split->height() - above});
}

// What was chosen stays so while bills are added to it.
void SignsPane::fill()
{
    const QModelIndex before = m_table->currentIndex();
    const auto chosen = before.isValid()
        ? std::optional(std::pair(m_model->pairAt(before.row()), m_model->signAt(before.row()).kind))
        : std::nullopt;
    m_model->setBids(m_reader.bids(), m_session.manifest());
    m_model->retranslate();
    if (m_table->currentIndex().isValid() || m_model->rowCount() == 0)
        return;
    const int row = chosen ? m_model->rowOf(chosen->first.first, chosen->first.second, chosen->second) : 0;
    m_table->selectRow(std::max(row, 0));
}

void SignsPane::tellStage()
{
    const bool done = m_reader.stage() == BidReader::Stage::Ready;
    const bool any = m_model->rowCount() > 0;
    if (!any && !tellReading(*m_stage, m_reader))
        m_stage->tellNothing(tr("Nothing in common was found"), nothingFound());
    setCurrentWidget(any ? m_content : static_cast<QWidget*>(m_stage));
    const bool failed = m_reader.stage() == BidReader::Stage::Failed;
    m_partial->say(failed ? SheetNotice::Kind::Warning : SheetNotice::Kind::Plain,
        done         ? QString()
            : failed ? tr("The bills of quantities cannot be read now: what they have in common is missing here.")
                     : tr("The bills of quantities are still being read: what they have in common comes in a moment."));
}

QString SignsPane::meaning() const
{
    const auto& collusion = m_session.head().facts()->rules.collusion;
    const QString plain
        = tr("These are signs that two bids may not have been made independently. Nothing follows from a "
             "sign by itself: the committee looks into it, and decides by a motion.");
    if (!collusion)
        return plain;
    //: Where the law lists signs of collusion
    return plain + u' ' + tr("The law lists such signs in %1.").arg(collusion->source);
}

QString SignsPane::nothingFound() const
{
    const auto& bidders = m_session.manifest().bidders;
    const bool traced
        = std::ranges::any_of(bidders, [](const ManifestBidder& bidder) { return !bidder.traces.isEmpty(); });
    const QString looked = traced
        ? tr("Compared were machines, authors, agents and accounts as far as the platform has recorded them, managers, "
             "prices and bills.")
        : tr("Compared were managers, prices and bills. The platform has recorded nothing of machines, authors, agents "
             "and accounts.");
    return looked + u' ' + tr("What is not compared here the bids themselves may show.");
}

void SignsPane::showCurrent()
{
    const QModelIndex now = m_table->currentIndex();
    m_rejectFirst->setVisible(now.isValid());
    m_rejectSecond->setVisible(now.isValid());
    m_refused->setVisible(false);
    if (!now.isValid())
        return m_evidence->setBlocks({});
    const PairSigns& pair = m_model->pairAt(now.row());
    m_evidence->setBlocks(signBlocks(m_session.manifest(), *m_reader.bids(), pair, m_model->signAt(now.row())));
    QList<Marked> refused;
    for (const QString& reason : {offer(*m_rejectFirst, pair.first), offer(*m_rejectSecond, pair.second)}) {
        if (!reason.isEmpty())
            refused << Marked(Icon::Warning, reason);
    }
    m_refused->setLines(refused);
    m_refused->setVisible(!refused.isEmpty());
}

QString SignsPane::offer(QPushButton& button, const QString& bidder)
{
    const auto refused = rejectionHindrance(m_session, bidder);
    const QString reason = refused ? errorWords(*refused) : QString();
    button.setText(plainCaption(tr("Move to reject %1").arg(bidderShort(m_session.manifest(), bidder))));
    button.setAccessibleName(tr("Move to reject the bid of %1").arg(bidderWords(m_session.manifest(), bidder)));
    button.setToolTip(reason);
    button.setEnabled(!refused);
    //: Whose bid cannot be rejected now, and why
    return refused ? tr("%1: %2").arg(bidderShort(m_session.manifest(), bidder), reason) : QString();
}

QWidget* SignsPane::firstField() const
{
    return currentWidget() == m_content ? static_cast<QWidget*>(m_table) : nullptr;
}

void SignsPane::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_table->fit({SignsModel::Evidence}, EvidenceFigures);
}

} // namespace evalroom

#include "moc_signs_pane.cpp"
