// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_page.h"

#include "widgets/judge/cell_panel.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/lot_bidders.h"
#include "widgets/judge/sheet_desk.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_summary.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/words/errors.h"
#include "widgets/words/people.h"
#include "widgets/words/question_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

SheetPage::SheetPage(Session& session, const QString& step, QWidget* parent)
    : Page(session, parent)
    , m_step(step)
    , m_desk(new SheetDesk(session.drafts()))
    , m_summary(new SheetSummary)
    , m_leaves(new QStackedWidget)
{
    setObjectName(u"sheetPage"_s);
    m_leaves->addWidget(m_desk);
    m_leaves->addWidget(m_summary);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_desk, &SheetDesk::changed, this, &SheetPage::refreshNotice);
    connect(m_desk, &SheetDesk::changed, this, &Page::changed);
    connect(m_desk, &SheetDesk::currentMoved, this, &SheetPage::refreshRemarks);
    connect(m_desk, &SheetDesk::tenderWanted, this, [this] { showDocument({}); });
    connect(m_desk, &SheetDesk::bidWanted, this, &SheetPage::showDocument);
    connect(m_summary, &SheetSummary::backWanted, this, [this] { turnTo(m_desk); });
    refresh();
}

bool SheetPage::isSubmitted() const
{
    return !here().sheets.value(session().member()).isEmpty();
}

bool SheetPage::isReceived() const
{
    const StepState inLog = session().state().steps.value(m_step);
    return inLog.round == here().round
        && inLog.sheets.value(session().member()).size() == here().sheets.value(session().member()).size();
}

// Nothing that is submitted now would count.
bool SheetPage::isOver() const
{
    const StepState at = here();
    return at.phase == StepPhase::Settled || (at.phase == StepPhase::Closed && at.counted.contains(session().member()));
}

QString SheetPage::title() const
{
    const Step* step = state().facts->scheme.step(m_step);
    const bool review = step != nullptr && step->kind == StepKind::Review;
    return dutyTitle(state(), {.kind = review ? DutyKind::Review : DutyKind::Score, .step = m_step});
}

QString SheetPage::guidance() const
{
    if (showsSummary())
        return tr("Read it once more. The PIN of your certificate signs the sheet.");
    const bool review = m_desk->sheet() != nullptr && m_desk->sheet()->isReview();
    return review ? tr("Judge every cell: P passes, F fails. Everything is kept at once, and nobody else sees it.")
                  : tr("Type the points into every cell. Everything is kept at once, and nobody else sees it.");
}

NextStep SheetPage::next() const
{
    if (isOver())
        return {.action = {}, .sentence = tr("This step is closed. The sheet that you submitted counts.")};
    if (!showsSummary())
        return nextOfDesk();
    const SheetSubmitted act = someSheet(m_step, here().round);
    const auto refused = hindrance(session(), act);
    NextStep step {.action = tr("Sign and submit"),
        .sentence = tr("Signs the sheet with your certificate and seals it."),
        .possible = true,
        .needsPin = needsRosterKey(act),
        .basis = m_summed};
    if (refused)
        refuse(step, *refused);
    return step;
}

NextStep SheetPage::nextOfDesk() const
{
    NextStep step {.action = isSubmitted() ? tr("Check and submit again") : tr("Check and submit"), .sentence = {}};
    const auto refused = hindrance(session(), someSheet(m_step, here().round));
    if (const QString open = m_desk->openWords(); !open.isEmpty())
        step.sentence = tr("%1 F8 leads to the next one.").arg(open);
    else if (refused)
        refuse(step, *refused);
    else if (isSubmitted() && m_desk->sheet()->earlier().changes() == 0)
        step.sentence = tr("Submitted. Nothing has changed since; you may change it until the step is closed.");
    else
        step.sentence = tr("Shows a summary first. Nothing is signed yet.");
    step.possible
        = m_desk->openWords().isEmpty() && !refused && (!isSubmitted() || m_desk->sheet()->earlier().changes() > 0);
    return step;
}

void SheetPage::perform()
{
    if (showsSummary()) {
        session().submitDraft(m_step, {this, [this](const Result<QByteArray>& saved) { onSubmitted(saved); }});
        return;
    }
    sum();
    turnTo(m_summary);
    Q_EMIT done();
}

void SheetPage::onSubmitted(const Result<QByteArray>& saved)
{
    if (!saved)
        return Q_EMIT failed(saved.error());
    m_desk->sheet()->setSubmitted();
    m_desk->sheet()->renewSubmitted();
    turnTo(m_desk);
    refresh();
    Q_EMIT done();
}

bool SheetPage::showsSummary() const
{
    return m_leaves->currentWidget() == m_summary;
}

void SheetPage::turnTo(QWidget* leaf)
{
    m_leaves->setCurrentWidget(leaf);
    if (leaf == m_desk)
        m_desk->view()->setFocus();
    else
        m_summary->back()->setFocus();
    Q_EMIT changed();
}

void SheetPage::refresh()
{
    const Step* step = state().facts->scheme.step(m_step);
    if (step == nullptr)
        return;
    const StepState at = here();
    m_desk->setSheet(*step, at.round, lotBidders(session().manifest(), at.bidders));
    m_desk->sheet()->retranslate();
    m_desk->refresh();
    if (isSubmitted())
        m_desk->sheet()->setSubmitted();
    refreshNotice();
    refreshRemarks();
    const bool stale = isOver() || m_desk->sheet()->cells().open() > 0;
    if (showsSummary() && stale)
        turnTo(m_desk);
    else if (showsSummary())
        sum();
}

void SheetPage::sum()
{
    const SheetModel& sheet = *m_desk->sheet();
    m_summary->show(sheet);
    // Which bidders are judged is decided while one reads; the cells are one's own.
    m_summed = QByteArray::number(sheet.round());
    for (const SheetBidder& bidder : sheet.bidders())
        m_summed += ' ' + bidder.id.toUtf8();
}

void SheetPage::refreshNotice()
{
    const int changes = m_desk->sheet()->earlier().changes();
    if (isOver() && isSubmitted())
        m_desk->notice()->say(
            SheetNotice::Kind::Plain, tr("This step is closed. The sheet that you submitted counts."));
    else if (isSubmitted() && changes > 0)
        m_desk->notice()->say(SheetNotice::Kind::Warning,
            tr("%n cells differ from the sheet that you have submitted. That one counts until you submit again.",
                nullptr, changes));
    else if (isSubmitted() && isReceived())
        m_desk->notice()->say(SheetNotice::Kind::Good,
            tr("Your sheet is sealed and received by the centre. Nobody can read it until the step is closed."));
    else if (isSubmitted())
        m_desk->notice()->say(SheetNotice::Kind::Good,
            tr("Your sheet is sealed and saved here. It goes to the centre as soon as there is a way."));
    else if (here().round > 1)
        m_desk->notice()->say(SheetNotice::Kind::Plain,
            tr("This is round %1. F7 shows beside each cell what you gave in the round before.").arg(here().round));
    else
        m_desk->notice()->say(SheetNotice::Kind::Plain, {});
}

void SheetPage::refreshRemarks()
{
    const QModelIndex current = m_desk->view()->currentIndex();
    m_desk->panel()->setRemarks(
        current.isValid() ? answersThatCount(state(), m_desk->sheet()->itemAt(current).bidder) : QString());
}

void SheetPage::showDocument(const QString& bidder)
{
    if (const QString document = documentOf(session().manifest(), bidder); !document.isEmpty())
        Q_EMIT documentWanted(document, 0);
}

void SheetPage::setPreferences(Preferences& preferences)
{
    m_desk->setPreferences(preferences);
}

void SheetPage::endEntry()
{
    if (m_desk->sheet() != nullptr)
        m_desk->sheet()->setReadOnly();
}

QWidget* SheetPage::firstField()
{
    return m_desk->view();
}

} // namespace evalroom

#include "moc_sheet_page.cpp"
