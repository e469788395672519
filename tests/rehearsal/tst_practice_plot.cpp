// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_manifest.h"
#include "documents/sample/practice_package.h"
#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/duty.h"
#include "evaluation/low_price.h"
#include "evaluation/tally.h"
#include "rehearsal/rehearsal.h"
#include "session/awaited.h"
#include "test_program.h"

#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_practice_plot {

namespace {

constexpr int Odd = 5;
constexpr int ShortWait = 1; // seconds, until silence may be noted

// A whole session with it; the state that it ends in.
Result<SessionState> played(
    const PracticePlot& plot, int bidders, const std::function<void(Rehearsal&)>& meanwhile = {})
{
    const QTemporaryDir folder;
    const PracticeSpec lot {.seed = 1, .bidders = bidders, .pages = 8, .flawed = plot.flawed, .tied = plot.tie};
    const auto made = makePracticePackage(
        {.lot = lot, .now = QDateTime::currentDateTimeUtc(), .signingWait = ShortWait}, folder.filePath(u"package"_s));
    const auto practice = made ? PracticeFolder::read(made->package) : std::unexpected(made.error());
    if (!practice)
        return std::unexpected(practice.error());
    Rehearsal rehearsal({.practice = *practice,
        .truth = truthOf(makePracticeLot(lot)),
        .plot = plot,
        .hubProgram = qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-hub"_s,
        .workDir = folder.filePath(u"work"_s),
        .hubLog = folder.filePath(u"hub.log"_s)});
    // At a terminal that hears of everything.
    QObject::connect(&rehearsal, &Rehearsal::checkedIn, &rehearsal, [&](int member) {
        if (member == 1 && meanwhile)
            QObject::connect(rehearsal.terminal(1), &Session::stateChanged, &rehearsal, [&] { meanwhile(rehearsal); });
    });
    const auto outcome
        = awaited<RehearsalOutcome>([&](const Reply<RehearsalOutcome>& reply) { rehearsal.start(reply); });
    return outcome ? Result<SessionState>(rehearsal.terminal(1)->state()) : std::unexpected(outcome.error());
}

template <typename Subject>
QList<MotionState> motionsOf(const SessionState& state)
{
    QList<MotionState> motions = state.motions;
    motions.removeIf([](const MotionState& motion) { return !std::holds_alternative<Subject>(motion.motion.subject); });
    return motions;
}

} // namespace

// Simulated people lead a session through what is rare.
class TestPracticePlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDetourLeadsToAReport();
    void tooFewBidsEndTheProcedure();
    void whatABidHasMiscalculatedIsCorrected_data();
    void whatABidHasMiscalculatedIsCorrected();
    void aBidderAnswersWhatItsBidMeans();
    void aLowPriceIsExplainedAndJustified();
    void aSplitBallotIsCastAgain();
    void whoAsksForMoreTimeIsGivenIt();
    void theSessionRestsAndGoesOn();
    void whoIsAwayKeepsTheirSheetSealed();
};

void TestPracticePlot::everyDetourLeadsToAReport()
{
    const auto state
        = played({.tie = true, .again = u"form"_s, .odd = Odd, .oddCriterion = u"method"_s, .silentChair = true}, 5);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    // Done again, once a supervisor has witnessed it.
    QCOMPARE(state->restarts.size(), 1);
    QVERIFY(state->restarts.constFirst().inEffect);
    QCOMPARE(state->steps.value(u"form"_s).round, 2);
    // Explained, put to the vote, corrected.
    const StepState design = state->steps.value(u"design"_s);
    QCOMPARE(design.explanations.size(), 1);
    QCOMPARE(design.explanations.firstKey().first, Odd);
    const auto corrections = motionsOf<CorrectionMotion>(*state);
    QCOMPARE(corrections.size(), 1);
    QVERIFY(outcomeOf(*state, corrections.constFirst()) == Outcome::Passed && corrections.constFirst().corrected);
    QVERIFY(!isOutlier(*state, u"design"_s, Odd, design.explanations.firstKey().second));
    // Left to the tenderer, whose representative decides.
    QCOMPARE(tally(*state).tendererTies.size(), 1);
    QVERIFY(tally(*state).openTies.isEmpty());
    QCOMPARE(state->tieDecisions.size(), 1);
    QCOMPARE(state->members.value(state->tieDecisions.constFirst().author).role, Role::Owner);
    // Silent, and held to it; the owner's representative is among the witnesses.
    QCOMPARE(state->deemed.size(), 1);
    QCOMPARE(state->deemed.constFirst().member, state->chair);
    QVERIFY(isDeemedAgreed(*state, state->chair));
    QVERIFY(state->deemed.constFirst().witnesses.contains(Odd));
    QVERIFY(!state->report.signedBy.contains(state->chair) && !state->opinions.contains(state->chair));
}

void TestPracticePlot::tooFewBidsEndTheProcedure()
{
    const auto state = played({.flawed = 1, .noCompetition = true}, 3);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    QCOMPARE(state->failed, u"noCompetition"_s);
    QCOMPARE(validBidders(*state).size(), 2);
    const auto motions = motionsOf<CompetitionMotion>(*state);
    QCOMPARE(motions.size(), 1);
    QCOMPARE(outcomeOf(*state, motions.constFirst()), Outcome::Passed);
    QCOMPARE(state->report.signedBy.size(), 5);
}

void TestPracticePlot::whatABidHasMiscalculatedIsCorrected_data()
{
    QTest::addColumn<bool>("refuses");
    QTest::newRow("the bidder confirms") << false;
    QTest::newRow("the bidder refuses, and is rejected") << true;
}

void TestPracticePlot::whatABidHasMiscalculatedIsCorrected()
{
    QFETCH(bool, refuses);
    constexpr int Bidders = 5;
    const auto corrections = practiceCorrections(makePracticeLot({.bidders = Bidders, .pages = 8}));
    QCOMPARE(corrections.size(), 1);
    const PriceMotion& expected = corrections.constFirst();
    QCOMPARE(expected.basis, CorrectionRule::UnitPrice);
    QCOMPARE(expected.steps.size(), 3); // the line, the sum, and the total in the body
    const auto state = played({.corrections = corrections, .refusesCorrection = refuses}, Bidders);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    const auto motions = motionsOf<PriceMotion>(*state);
    QCOMPARE(motions.size(), 1);
    QCOMPARE(outcomeOf(*state, motions.constFirst()), Outcome::Passed);
    QCOMPARE(state->answers.size(), 1);
    QCOMPARE(isValidBidder(*state, expected.bidder), !refuses);
    QCOMPARE(priceInForce(*state, expected.bidder) == expected.price, !refuses);
    const auto rejections = motionsOf<RejectMotion>(*state);
    const bool rejected = std::ranges::any_of(
        rejections, [&, ground = state->facts->rules.priceCorrection->ground](const MotionState& motion) {
            return std::get<RejectMotion>(motion.motion.subject).ground == ground;
        });
    QCOMPARE(rejected, refuses);
}

void TestPracticePlot::aBidderAnswersWhatItsBidMeans()
{
    const QString bidder = makePracticeLot({.seed = 1, .bidders = 3, .pages = 8, .flawed = 0}).bidders.constFirst().id;
    const ClarifyMotion question {bidder, u"unclear"_s, u"施工组织设计"_s, u"bid-"_s + bidder, 3};
    const auto state = played({.flawed = 0, .questions = {question}}, 3);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    const auto motions = motionsOf<ClarifyMotion>(*state);
    QCOMPARE(motions.size(), 1);
    QCOMPARE(outcomeOf(*state, motions.constFirst()), Outcome::Passed);
    QCOMPARE(state->answers.size(), 1);
    QVERIFY(state->answers.constFirst().answer.yes && counts(*state, state->answers.constFirst()));
}

void TestPracticePlot::aLowPriceIsExplainedAndJustified()
{
    const QString bidder = makePracticeLot({.seed = 1, .bidders = 3, .pages = 8, .flawed = 0}).bidders.constFirst().id;
    const auto state = played({.flawed = 0, .lowPrices = {{bidder}}}, 3);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    QCOMPARE(motionsOf<LowPriceMotion>(*state).size(), 1);
    QCOMPARE(state->priceExplanations.size(), 1);
    QCOMPARE(motionsOf<JustifiedMotion>(*state).size(), 1);
    QCOMPARE(lowPriceStage(*state, bidder), LowPriceStage::Justified);
    QVERIFY(isValidBidder(*state, bidder));
}

void TestPracticePlot::aSplitBallotIsCastAgain()
{
    const auto state = played({.splitBallot = true}, 3);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty() && state->chair != 0);
    QCOMPARE(state->steps.value(ChairStep).round, 2);
}

void TestPracticePlot::whoAsksForMoreTimeIsGivenIt()
{
    const auto state = played({.askForTime = 2}, 3);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty() && state->timeRequests.isEmpty());
    QCOMPARE(state->extensions.size(), 1);
    QCOMPARE(state->extensions.constFirst().asked, (QSet<int> {1, 2}));
}

void TestPracticePlot::theSessionRestsAndGoesOn()
{
    bool rested = false;
    const auto state = played({}, 3, [&rested](Rehearsal& rehearsal) {
        const SessionState& now = rehearsal.terminal(1)->state();
        if (now.suspended)
            rehearsal.interpose(Resumption {u"the power is back"_s});
        else if (now.chair != 0 && !std::exchange(rested, true))
            rehearsal.interpose(Suspension {u"the power is gone"_s});
    });
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    QCOMPARE(state->suspensions.size(), 2);
}

void TestPracticePlot::whoIsAwayKeepsTheirSheetSealed()
{
    constexpr int Away = 4;
    int missing = 0;
    const auto callBackOnceAwaited = [&missing](Rehearsal& rehearsal) {
        const SessionState& state = rehearsal.terminal(1)->state();
        const auto all = evalroom::awaitedNow(state, rehearsal.terminal(1)->now());
        const Duty sealed {.kind = DutyKind::OpenSheet, .step = u"design"_s};
        if (all.size() != 1 || all.constFirst().duty != sealed)
            return;
        missing = all.constFirst().member;
        rehearsal.callBack();
    };
    const auto state = played({.away = Away, .awayFrom = u"design"_s}, 3, callBackOnceAwaited);
    QVERIFY2(state, qPrintable(wordOf(state)));
    QVERIFY(!state->delivered.isEmpty());
    QCOMPARE(missing, Away);
    QVERIFY(state->steps.value(u"design"_s).sheets.value(Away).constLast().opened.has_value());
}

EVALROOM_TEST(TestPracticePlot, QGuiApplication)

} // namespace tst_practice_plot

#include "tst_practice_plot.moc"
