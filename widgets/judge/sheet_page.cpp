// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_page.h"

#include "crypto/hash.h"
#include "widgets/judge/cell_panel.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_desk.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_summary.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/words/errors.h"
#include "widgets/words/people.h"
#include "widgets/words/question_words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

SheetPage::SheetPage(Session& session, const QString& step, QWidget* parent)
    : GridPage(session, step, parent)
    , m_summary(new SheetSummary)
{
    setObjectName(u"sheetPage"_s);
    m_summary->hide();
    // A stack would want room for the higher of both, and scroll a sheet that fits.
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(desk());
    all->addWidget(m_summary);
    connect(m_summary, &SheetSummary::backWanted, this, [this] { turnTo(desk()); });
    refresh();
}

bool SheetPage::isSubmitted() const
{
    return !here().sheets.value(session().member()).isEmpty();
}

bool SheetPage::isReceived() const
{
    const StepState inLog = session().state().steps.value(stepId());
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
    const Step* step = state().facts->scheme.step(stepId());
    return dutyTitle(state(), {.kind = step != nullptr ? judgingDuty(step->kind) : DutyKind::Score, .step = stepId()});
}

QString SheetPage::guidance() const
{
    if (showsSummary())
        return tr("Read it once more. The PIN of your certificate signs the sheet.");
    const bool review = desk()->sheet() != nullptr && desk()->sheet()->isReview();
    return review ? tr("Judge every cell: P passes, F fails. Everything is kept at once, and nobody else sees it.")
                  : tr("Type the points into every cell. Everything is kept at once, and nobody else sees it.");
}

NextStep SheetPage::next() const
{
    if (isOver())
        return {.action = {}, .sentence = tr("This step is closed. The sheet that you submitted counts.")};
    if (!showsSummary())
        return nextOfDesk();
    const SheetSubmitted act = someSheet(stepId(), here().round);
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
    NextStep step {.action = isSubmitted() ? tr("Check and submit again") : tr("Check and submit"),
        .sentence = {},
        .isHarmless = true};
    const auto refused = hindrance(session(), someSheet(stepId(), here().round));
    if (const QString open = desk()->openWords(); !open.isEmpty())
        step.sentence = tr("%1 F8 leads to the next one.").arg(open);
    else if (refused)
        refuse(step, *refused);
    else if (isSubmitted() && desk()->sheet()->earlier().changes() == 0)
        step.sentence = tr("Submitted. Nothing has changed since; you may change it until the step is closed.");
    else
        step.sentence = tr("Shows a summary first. Nothing is signed yet.");
    step.possible
        = desk()->openWords().isEmpty() && !refused && (!isSubmitted() || desk()->sheet()->earlier().changes() > 0);
    return step;
}

void SheetPage::perform()
{
    if (showsSummary()) {
        m_isSealing = true; // before: it may be refused at once
        session().submitDraft(stepId(), m_shown,
            {this, [this, shown = m_shown](const Result<QByteArray>& saved) { onSubmitted(saved, shown); }});
        Q_EMIT changed();
        return;
    }
    sum();
    turnTo(m_summary);
    Q_EMIT done();
}

void SheetPage::onSubmitted(const Result<QByteArray>& saved, const DraftFields& shown)
{
    m_isSealing = false;
    if (!saved)
        return Q_EMIT failed(saved.error());
    desk()->sheet()->renewSubmitted(shown);
    desk()->panel()->endTyping();
    turnTo(desk());
    refresh();
    Q_EMIT done();
}

// The PIN was given for this sheet, and for now it is not signed.
void SheetPage::stop()
{
    session().stopSealing();
    session().lock();
}

bool SheetPage::showsSummary() const
{
    return !m_summary->isHidden();
}

void SheetPage::turnTo(QWidget* leaf)
{
    QWidget* before = m_summary;
    leaf->show();
    if (leaf == desk()) {
        desk()->view()->setFocus();
    } else {
        before = desk();
        m_summary->back()->setFocus();
    }
    before->hide(); // once the keyboard has gone
    Q_EMIT changed();
}

void SheetPage::refresh()
{
    if (!refreshDesk())
        return;
    desk()->sheet()->retranslate();
    desk()->refresh();
    if (isSubmitted())
        desk()->sheet()->setSubmitted();
    refreshNotice();
    refreshRemarks();
    const bool stale = isOver() || desk()->sheet()->cells().open() > 0;
    if (showsSummary() && stale)
        turnTo(desk());
    else if (showsSummary())
        sum();
}

void SheetPage::sum()
{
    const SheetModel& sheet = *desk()->sheet();
    m_summary->show(sheet);
    m_shown = sheet.fields();
    // Which bidders are judged is decided while one reads; and the same person may type in another window.
    QByteArray summed = QByteArray::number(sheet.round());
    for (const SheetBidder& bidder : sheet.bidders())
        summed += ' ' + bidder.id.toUtf8();
    for (const DraftField& field : std::as_const(m_shown))
        summed += '\n' + field.value.toUtf8() + '\t' + field.reason.toUtf8();
    m_summed = sha256(summed);
}

void SheetPage::refreshNotice()
{
    const int changes = desk()->sheet()->earlier().changes();
    if (isOver() && isSubmitted())
        desk()->notice()->say(
            SheetNotice::Kind::Plain, tr("This step is closed. The sheet that you submitted counts."));
    else if (isSubmitted() && changes > 0)
        desk()->notice()->say(SheetNotice::Kind::Warning,
            tr("%n cells differ from the sheet that you have submitted. That one counts until you submit again.",
                nullptr, changes));
    else if (isSubmitted() && isReceived())
        desk()->notice()->say(SheetNotice::Kind::Good,
            tr("Your sheet is sealed and received by the centre. Nobody can read it until the step is closed."));
    else if (isSubmitted())
        desk()->notice()->say(SheetNotice::Kind::Good,
            tr("Your sheet is sealed and saved here. It goes to the centre as soon as there is a way."));
    else if (here().round > 1)
        desk()->notice()->say(SheetNotice::Kind::Plain,
            tr("This is round %1. F7 shows beside each cell what you gave in the round before.").arg(here().round));
    else
        desk()->notice()->say(SheetNotice::Kind::Plain, {});
}

void SheetPage::refreshRemarks()
{
    const QModelIndex current = desk()->view()->currentIndex();
    desk()->panel()->setRemarks(
        current.isValid() ? answersThatCount(state(), desk()->sheet()->itemAt(current).bidder) : QString());
}

} // namespace evalroom

#include "moc_sheet_page.cpp"
