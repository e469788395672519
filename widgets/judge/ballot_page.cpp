// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/ballot_page.h"

#include "widgets/judge/big_choice.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_summary.h"
#include "widgets/shell/column.h"
#include "widgets/style/check_alone.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/errors.h"

#include <QPushButton>
#include <QStackedWidget>
#include <tuple>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString SubmittedBallot = u"chair/submitted"_s;

} // namespace

BallotPage::BallotPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_leaves(new QStackedWidget)
    , m_choices(nullptr)
    , m_rows(new QVBoxLayout)
    , m_notice(new SheetNotice)
    , m_explanation(new TypeLabel(Type::Body))
    , m_summary(new SheetSummary)
{
    setObjectName(u"ballotPage"_s);
    m_notice->setObjectName(u"sheetNotice"_s);
    m_choices = makeChoices();
    m_leaves->addWidget(m_choices);
    m_leaves->addWidget(m_summary);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_summary, &SheetSummary::backWanted, this, [this] { turnTo(m_choices); });
    refresh();
}

QWidget* BallotPage::makeChoices()
{
    auto* column = new Column;
    m_rows->setSpacing(measure::Gap);
    column->add(m_notice);
    column->add(m_rows);
    column->add(m_explanation);
    return column;
}

int BallotPage::chosen() const
{
    const auto field = session().drafts().field(ChairStep, round(), {}).value_or(std::nullopt);
    const int candidate = field ? field->value.toInt() : 0;
    return m_candidates.contains(candidate) ? candidate : 0;
}

int BallotPage::submittedChoice() const
{
    const auto field = session().drafts().field(SubmittedBallot, round(), {}).value_or(std::nullopt);
    return field ? field->value.toInt() : 0;
}

void BallotPage::choose(int candidate)
{
    const auto kept = session().drafts().set(ChairStep, round(), {}, {QString::number(candidate), {}});
    if (!kept)
        Q_EMIT failed(kept.error());
    refresh();
    Q_EMIT changed();
}

bool BallotPage::isSubmitted() const
{
    return !state().steps.value(ChairStep).sheets.value(session().member()).isEmpty();
}

bool BallotPage::isReceived() const
{
    const int me = session().member();
    const StepState inLog = session().state().steps.value(ChairStep);
    return inLog.round == round()
        && inLog.sheets.value(me).size() == state().steps.value(ChairStep).sheets.value(me).size();
}

bool BallotPage::isOver() const
{
    const StepState at = state().steps.value(ChairStep);
    return at.phase == StepPhase::Settled || (at.phase == StepPhase::Closed && at.counted.contains(session().member()));
}

QString BallotPage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::Ballot, .step = ChairStep});
}

QString BallotPage::guidance() const
{
    if (showsSummary())
        return tr("Read it once more. The PIN of your certificate signs the ballot.");
    if (round() == 1)
        return tr("Choose who is to lead the evaluation. Whoever has the most votes does; where several have as many, "
                  "there is another round between them.");
    return tr("Round %1: several had the most votes. Choose between them.").arg(round());
}

NextStep BallotPage::next() const
{
    if (isOver())
        return {.action = {}, .sentence = tr("The election is closed. The ballot that you submitted counts.")};
    const SheetSubmitted act = someSheet(ChairStep, round());
    const auto refused = hindrance(session(), act);
    NextStep step {.action = isSubmitted() ? tr("Check and submit again") : tr("Check and submit"),
        .sentence = {},
        .possible = chosen() != 0 && !refused};
    if (showsSummary()) {
        step.action = tr("Sign and submit");
        step.needsPin = needsRosterKey(act);
        step.basis = QByteArray::number(round()) + ' ' + QByteArray::number(chosen());
        step.sentence = tr("Signs the ballot with your certificate and seals it.");
    } else if (chosen() == 0) {
        step.sentence = tr("Nobody is chosen yet.");
    } else if (isSubmitted() && submittedChoice() == chosen()) {
        step.possible = false;
        step.sentence = tr("Submitted. You may choose another until the election is closed.");
    } else {
        step.sentence = tr("Shows a summary first. Nothing is signed yet.");
    }
    step.isHarmless = !showsSummary();
    if (refused)
        refuse(step, *refused);
    return step;
}

void BallotPage::perform()
{
    if (showsSummary()) {
        m_isSealing = true; // before: it may be refused at once
        session().castBallot(
            chosen(), {this, [this, cast = chosen()](const Result<QByteArray>& saved) { onSubmitted(saved, cast); }});
        Q_EMIT changed();
        return;
    }
    turnTo(m_summary);
    Q_EMIT done();
}

// The PIN was given for this ballot, and for now it is not signed.
void BallotPage::stop()
{
    session().stopSealing();
    session().lock();
}

void BallotPage::onSubmitted(const Result<QByteArray>& saved, int candidate)
{
    m_isSealing = false;
    if (!saved)
        return Q_EMIT failed(saved.error());
    // A note for oneself; without it the page warns of no difference.
    std::ignore = session().drafts().set(SubmittedBallot, round(), {}, {QString::number(candidate), {}});
    turnTo(m_choices);
    refresh();
    Q_EMIT done();
}

bool BallotPage::showsSummary() const
{
    return m_leaves->currentWidget() == m_summary;
}

void BallotPage::sum()
{
    m_summary->show({tr("Your vote: %1").arg(personWords(state(), chosen(), m_people))},
        tr("Your ballot is sealed at this terminal: nobody can read it, not even the centre, until every member has "
           "voted and the election is closed. Then all ballots open together and stand in the minutes.\n"
           "Until the closing you may change it and submit again; the last one counts."));
}

void BallotPage::turnTo(QWidget* leaf)
{
    if (leaf == m_summary)
        sum();
    m_leaves->setCurrentWidget(leaf);
    if (leaf == m_summary)
        m_summary->back()->setFocus();
    else if (QWidget* field = firstField(); field != nullptr)
        field->setFocus();
    Q_EMIT changed();
}

void BallotPage::refresh()
{
    if (const QList<int> now = chairCandidates(state()); now != m_candidates) {
        m_candidates = now;
        rebuild();
    }
    refreshWords();
    refreshNotice();
    if (!showsSummary())
        return;
    if (chosen() == 0 || isOver())
        turnTo(m_choices);
    else
        sum();
}

void BallotPage::rebuild()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const int candidate : std::as_const(m_candidates)) {
        auto* button = new BigChoice;
        button->setObjectName(u"candidate%1"_s.arg(candidate));
        connect(button, &BigChoice::clicked, this, [this, candidate] { choose(candidate); });
        m_rows->addWidget(button);
        m_buttons.append(button);
    }
}

void BallotPage::refreshWords()
{
    const int now = chosen();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const int candidate = m_candidates.at(i);
        m_buttons[i]->setWords(personWords(state(), candidate, m_people),
            candidate == session().member() ? tr("This is you.") : QString());
        checkAlone(*m_buttons[i], candidate == now);
        m_buttons[i]->setEnabled(!isOver());
    }
    m_explanation->setText(
        tr("Your ballot is sealed: nobody sees whom you choose until all have voted and the election is "
           "closed. Then the ballots open together and stand in the minutes."));
}

void BallotPage::refreshNotice()
{
    if (!isSubmitted())
        m_notice->say(SheetNotice::Kind::Plain, {});
    else if (submittedChoice() != 0 && submittedChoice() != chosen())
        m_notice->say(SheetNotice::Kind::Warning,
            tr("This is not the choice that you have submitted. That one counts until you submit again."));
    else if (isReceived())
        m_notice->say(SheetNotice::Kind::Good,
            tr("Your ballot is sealed and received by the centre. You may change it until the election is closed."));
    else
        m_notice->say(SheetNotice::Kind::Good,
            tr("Your ballot is sealed and saved here. It goes to the centre as soon as there is a way."));
}

QWidget* BallotPage::firstField()
{
    for (BigChoice* button : std::as_const(m_buttons)) {
        if (button->isChecked())
            return button;
    }
    return m_buttons.isEmpty() ? nullptr : m_buttons.constFirst();
}

} // namespace evalroom

#include "moc_ballot_page.cpp"
