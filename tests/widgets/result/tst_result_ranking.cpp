// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally_fixture.h"
#include "golden/session_plays.h"
#include "patience.h"
#include "shot.h"
#include "test_program.h"
#include "widgets/result/ranked_pane.h"
#include "widgets/result/result_words.h"
#include "widgets/result/step_result.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_result_ranking {

// A whole played session: five bidders, of whom the third is rejected, and the first two tie until the owner decides.
class TestRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bidsStandByRankAndTheRejectedLast();
    void figuresStandOnTheRight();
    void theModelIsSound();
    void theChosenBidderStaysChosenWhileFiguresChange();
    void aKeyChoosesAnotherBidderAndItsTrace();
    void theTraceTellsTheMeanWithItsFigures();
    void theTraceTellsThePriceFormulaWithItsNumbers();
    void theTraceTellsADeductionThatIsRounded();
    void theTraceTellsWhoMakesTheBaselineThoughRejectedSince();
    void aDeviationIsWrittenAsEveryPercentage();
    void pricesStandInCapitalsInChineseOnly();
    void theTraceOfARejectedBidTellsMotionAndVotes();
    void amountsBeyondTheFenKeepTheirDecimals();
    void lowestPriceIsTracedToo();
    void weightsStandBehindTheirPoints();
    void theTraceTellsWhoseTotalsAreLeftOut();
    void whatIsSealedStaysSealed();
    void everyStepTellsItsResult();
    void theTraceTellsWhichRulePartedWhom();

private:
    QString traceText(const QString& bidder) const
    {
        return plainText(traceOf({m_state, m_tally, m_room->head().manifest(), {}}, bidder));
    }
    // The same session under a scheme with other steps.
    SessionState changedState(const std::function<void(Step&)>& change) const
    {
        auto facts = std::make_shared<SessionFacts>(*m_state.facts);
        std::ranges::for_each(facts->scheme.steps, change);
        SessionState state = m_state;
        state.facts = facts;
        forgetTally(state);
        return state;
    }
    QString cell(const RankingModel& model, const QString& bidder, RankingModel::Column column) const
    {
        return model.index(model.rowOf(bidder), model.columnOf(column)).data().toString();
    }

    std::unique_ptr<SessionLog> m_room;
    SessionState m_state;
    Tally m_tally;
};

void TestRanking::initTestCase()
{
    showIn(Theme::Light, 100);
    m_room = std::make_unique<SessionLog>(engineeringPlan());
    playEngineering(*m_room);
    m_state = m_room->state();
    m_tally = tally(m_state);
}

void TestRanking::bidsStandByRankAndTheRejectedLast()
{
    RankingModel model;
    model.setResult(m_state, m_tally, m_room->head().manifest());
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.bidderAt(4), u"b3"_s);
    QCOMPARE(cell(model, u"b3"_s, RankingModel::Column::Rank), u"–"_s);
    QVERIFY(cell(model, u"b3"_s, RankingModel::Column::Result).startsWith(u"Rejected: "_s));
    QCOMPARE(cell(model, model.bidderAt(0), RankingModel::Column::Result), u"Recommended no. 1"_s);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(model.index(row, 0).data().toString(), QString::number(row + 1));
}

void TestRanking::figuresStandOnTheRight()
{
    RankingModel model;
    model.setResult(m_state, m_tally, m_room->head().manifest());
    for (const auto kind : {RankingModel::Column::Total, RankingModel::Column::Price, RankingModel::Column::Points}) {
        const QModelIndex index = model.index(0, model.columnOf(kind));
        QVERIFY(index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        // As many decimals in each row.
        const auto decimals = [&](int row) {
            return index.siblingAtRow(row).data().toString().section(QLocale().decimalPoint(), 1).size();
        };
        QCOMPARE(decimals(1), decimals(0));
    }
}

void TestRanking::theModelIsSound()
{
    RankingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(m_state, m_tally, m_room->head().manifest());
    Tally fewer = m_tally;
    fewer.bidders.removeFirst();
    model.setResult(m_state, fewer, m_room->head().manifest());
    QCOMPARE(model.rowCount(), 4);
}

void TestRanking::theChosenBidderStaysChosenWhileFiguresChange()
{
    RankedPane pane;
    pane.setResult(m_state, m_tally, m_room->head().manifest());
    pane.ranking()->choose(u"b4"_s);
    Tally other = m_tally;
    other.bidders.first().total = Rational(1);
    other.bidders.first().rank = 4;
    pane.setResult(m_state, other, m_room->head().manifest());
    QCOMPARE(pane.ranking()->chosen(), u"b4"_s);
    QVERIFY(pane.trace()->toPlainText().contains(u"演练建设4公司"_s));
}

void TestRanking::aKeyChoosesAnotherBidderAndItsTrace()
{
    RankedPane pane;
    pane.setResult(m_state, m_tally, m_room->head().manifest());
    pane.resize(1060, 600);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane, Patience));
    pane.ranking()->setFocus();
    const QString first = pane.ranking()->chosen();
    QCOMPARE(first, m_tally.candidates.first());
    QTest::keyClick(pane.ranking(), Qt::Key_Down);
    QCOMPARE(pane.ranking()->chosen(), m_tally.candidates.at(1));
    QVERIFY(pane.trace()->toPlainText() != QString());
    shot(pane, u"ranked"_s);
    QTest::keyClick(pane.ranking(), Qt::Key_End);
    pane.ranking()->choose(u"b3"_s);
    shot(pane, u"ranked-rejected"_s);
}

void TestRanking::theTraceTellsTheMeanWithItsFigures()
{
    const QString text = traceText(u"b4"_s);
    // One of the five gave 5.5 for the safety measures, and is the lowest that is left out.
    QVERIFY2(text.contains(u"left out: the lowest 5.5 and the highest"_s), qPrintable(text));
    QVERIFY(text.contains(u"÷ 3 ="_s));
    QVERIFY(text.contains(u"缺少专项方案"_s));
    const BidderResult& b5 = m_tally.bidders.at(4);
    QVERIFY(traceText(u"b5"_s).contains(u"has corrected the points to 20.5"_s));
    QVERIFY(b5.total);
}

void TestRanking::theTraceTellsThePriceFormulaWithItsNumbers()
{
    const BidderResult& b4 = m_tally.bidders.at(3);
    const QString text = traceText(u"b4"_s);
    QVERIFY2(text.contains(u"Price points = 60 − "_s + formatDecimal(abs(*b4.deviationPercent))), qPrintable(text));
    QVERIFY(text.contains(u"= %1 (rounded half up"_s.arg(formatDecimal(*b4.pricePoints))));
    QVERIFY(text.contains(u"1,015,000.00"_s));
    QVERIFY(text.contains(u"coefficient 0.97"_s));
    QVERIFY(text.contains(u"Rank %1"_s.arg(b4.rank)));
}

void TestRanking::theTraceTellsADeductionThatIsRounded()
{
    const SessionState state = changedState([](Step& step) {
        if (auto* score = std::get_if<DeviationScore>(&step.formula.score); step.kind == StepKind::Price && score)
            score->deductionDecimals = 1;
    });
    const Tally result = tally(state);
    const BidderResult& b4 = result.bidders.at(3);
    const QString text = plainText(traceOf({state, result, m_room->head().manifest(), {}}, b4.bidder));
    const auto& score = std::get<DeviationScore>(state.facts->scheme.priceStep()->formula.score);
    const QString taken = pointsFigures(score.deduction(*b4.deviationPercent), 1);
    QVERIFY2(text.contains(u" = %1 (rounded half up to 1 decimal"_s.arg(taken)), qPrintable(text));
    QVERIFY2(text.contains(u"Price points = 60 − %1 = %2 "_s.arg(taken, pointsFigures(*b4.pricePoints, 2))),
        qPrintable(text));
}

// Bidder 3 was rejected, and here after the prices were frozen.
void TestRanking::theTraceTellsWhoMakesTheBaselineThoughRejectedSince()
{
    SessionState state = changedState([](Step&) { });
    QVERIFY(state.priceSetFrozen && !state.priceSet.contains(u"b3"_s));
    const QString bidder = bidderWords(m_room->head().manifest(), u"b3"_s);
    const QString before = traceText(u"b4"_s);
    QVERIFY2(before.contains(bidder + u" | – | no part: the bid was not valid"_s), qPrintable(before));
    const Fen price = state.prices.value(u"b3"_s);
    state.priceSet << u"b3"_s;
    state.frozenPrices.insert(u"b3"_s, price);
    const Tally result = tally(state);
    QVERIFY(result.baseline && result.baseline != m_tally.baseline);
    const QString text = plainText(traceOf({state, result, m_room->head().manifest(), {}}, u"b4"_s));
    const BaselinePrice* traced = result.baselineTrace.value().priceOf(u"b3"_s);
    QVERIFY(traced && traced->since == BaselineSince::Invalid);
    const QStringList rows = text.split(u'\n').filter(u"%1 | %2 | "_s.arg(bidder, moneyFigures(price)));
    QVERIFY2(rows.size() == 1 && rows.first().endsWith(u"; no longer a valid bid"_s), qPrintable(text));
    for (const BaselineStep& step : result.baselineTrace->steps)
        QVERIFY2(text.contains(u" | "_s + amountFigures(step.amount)), qPrintable(text));
    QVERIFY(text.contains(u"Mean: ÷ "_s));
    QVERIFY(text.contains(u"Baseline price = %1 yuan"_s.arg(amountFigures(*result.baseline))));
}

void TestRanking::aDeviationIsWrittenAsEveryPercentage()
{
    const BidderResult& b4 = m_tally.bidders.at(3);
    RankingModel model;
    model.setResult(m_state, m_tally, m_room->head().manifest());
    QCOMPARE(
        cell(model, u"b4"_s, RankingModel::Column::Deviation), percentFigures(roundHalfUp(*b4.deviationPercent, 6), 2));
    const QString text = traceText(u"b4"_s);
    QVERIFY2(text.contains(u"× 100% = "_s + percentFigures(*b4.deviationPercent, 2)), qPrintable(text));
    QVERIFY2(!text.contains(u" %"_s), qPrintable(text));
}

void TestRanking::pricesStandInCapitalsInChineseOnly()
{
    const QString winner = m_tally.candidates.constFirst();
    const auto result = std::ranges::find(m_tally.bidders, winner, &BidderResult::bidder);
    const QString capitals = capitalAmount(*result->price);
    const auto line = [&] { return candidateLines(m_state, m_room->head().manifest(), m_tally).constFirst(); };
    QVERIFY(!traceText(winner).contains(capitals) && !line().contains(capitals));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const QString trace = traceText(winner);
    const QString first = line();
    QLocale::setDefault(before);
    QVERIFY2(trace.contains(capitals), qPrintable(trace));
    QVERIFY2(first.contains(capitals), qPrintable(first));
}

void TestRanking::theTraceOfARejectedBidTellsMotionAndVotes()
{
    const QString text = traceText(u"b3"_s);
    QVERIFY2(text.contains(u"投标函未加盖单位章"_s), qPrintable(text));
    QVERIFY(text.contains(u"Votes: "_s));
    QVERIFY(text.contains(u"no points and no rank"_s));
}

void TestRanking::amountsBeyondTheFenKeepTheirDecimals()
{
    QCOMPARE(amountFigures(Rational(9241978125)), u"92,419,781.25"_s);
    QCOMPARE(amountFigures(Rational(1001, 10)), u"1.001"_s);
    QCOMPARE(amountFigures(Rational(100, 3)), u"about 0.333333"_s);
}

void TestRanking::lowestPriceIsTracedToo()
{
    SessionLog goods(goodsPlan());
    playGoods(goods);
    const Tally result = tally(goods.state());
    for (const BidderResult& bidder : result.bidders) {
        const QString text = plainText(traceOf({goods.state(), result, goods.head().manifest(), {}}, bidder.bidder));
        if (bidder.valid && bidder.pricePoints)
            QVERIFY2(text.contains(u"baseline ÷ price × full points"_s), qPrintable(text));
    }
}

void TestRanking::weightsStandBehindTheirPoints()
{
    const SessionState state = changedState([](Step& step) {
        if (step.givesPoints())
            step.weight = Weight {25, 2};
    });
    const Tally result = tally(state);
    const auto best = std::ranges::find(result.bidders, 1, &BidderResult::rank);
    QVERIFY(best != result.bidders.cend());
    QCOMPARE(best->weighted.size(), std::ranges::count_if(state.facts->scheme.steps, &Step::givesPoints));
    const QString text = plainText(traceOf({state, result, m_room->head().manifest(), {}}, best->bidder));
    for (const WeightedPoints& each : best->weighted) {
        const QString share = u" × 25% = "_s + pointsFigures(each.counted, 2);
        QVERIFY2(text.contains(share), qPrintable(share + u" is missing in "_s + text));
    }
    RankingModel model;
    model.setResult(state, result, m_room->head().manifest());
    const int column = model.columnOf(RankingModel::Column::PricePoints);
    QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"Price points × 25%"_s);
}

void TestRanking::theTraceTellsWhoseTotalsAreLeftOut()
{
    const SessionState state = changedState([](Step& step) {
        if (step.kind == StepKind::Score)
            step.aggregation = {3, 2, TrimBy::Step};
    });
    const Tally result = tally(state);
    const auto best = std::ranges::find(result.bidders, 1, &BidderResult::rank);
    QVERIFY(best != result.bidders.cend());
    const QString text = plainText(traceOf({state, result, m_room->head().manifest(), {}}, best->bidder));
    QVERIFY2(text.contains(u"members with the highest and with the lowest total for this bid in this step"_s),
        qPrintable(text));
    for (const CriterionResult& criterion : best->criteria) {
        QCOMPARE(criterion.leftOut.size(), criterion.scores.isEmpty() ? 0 : 2);
        if (criterion.leftOut.isEmpty())
            continue;
        const QString left = u"Left out: %1, whose total is the highest, and %2, whose total is the lowest."_s.arg(
            personWords(state, criterion.leftOut.constFirst(), {}),
            personWords(state, criterion.leftOut.constLast(), {}));
        QVERIFY2(text.contains(left), qPrintable(left + u" is missing in "_s + text));
    }
}

// Every state from the door to the end: no opened sheet is told before its step is closed and all are open.
void TestRanking::whatIsSealedStaysSealed()
{
    SessionFold fold(m_room->head().facts());
    bool seen = false;
    for (qint64 i = 0; i < m_room->log().tree().size(); ++i) {
        fold.add(m_room->log(), m_room->now);
        const StepState at = fold.state().steps.value(u"design"_s);
        if (at.phase == StepPhase::Open || (at.phase == StepPhase::Closed && !allOpened(fold.state(), u"design"_s))) {
            const TextBlocks blocks = stepResult(fold.state(), m_room->head().manifest(), u"design"_s);
            seen = true;
            for (const auto& block : blocks)
                QVERIFY(!std::holds_alternative<TableBlock>(block));
        }
    }
    QVERIFY(seen);
}

void TestRanking::everyStepTellsItsResult()
{
    for (const Step& step : m_state.facts->scheme.steps) {
        const QString text = plainText(stepResult(m_state, m_room->head().manifest(), step.id));
        if (step.kind == StepKind::Chair)
            QVERIFY(text.contains(u"Expert 1 chairs the committee"_s));
        else
            QVERIFY2(text.contains(u" | "_s), qPrintable(text));
    }
    const QString form = plainText(stepResult(m_state, m_room->head().manifest(), u"form"_s));
    QVERIFY2(form.contains(u"failed by 1 of "_s) && form.contains(u"passed in all "_s), qPrintable(form));
}

void TestRanking::theTraceTellsWhichRulePartedWhom()
{
    const QString one = bidderShort(m_room->head().manifest(), u"b1"_s);
    const QString other = bidderShort(m_room->head().manifest(), u"b2"_s);
    const QString text = traceText(u"b1"_s);
    QVERIFY2(text.contains(u"Among %1, %2: the lower price goes first. They are equal in this."_s.arg(one, other)),
        qPrintable(text));
    QVERIFY2(text.contains(u"This parts them: %1 > %2."_s.arg(other, one)), qPrintable(text));
    Tally drawn = m_tally;
    drawn.tieTrace.last() = {.tie = {TieRule::Draw, {}},
        .bidders = {u"b1"_s, u"b2"_s},
        .places = {QStringList {u"b2"_s}, QStringList {u"b1"_s}},
        .seed = QByteArray(32, '\x1f')};
    const QString told = plainText(traceOf({m_state, drawn, m_room->head().manifest(), {}}, u"b1"_s));
    QVERIFY2(told.contains(u"Seed of the draw: "_s + u"1f"_s.repeated(32)), qPrintable(told));
    QVERIFY(!traceText(u"b4"_s).contains(u"This parts them"_s));
}

EVALROOM_TEST(TestRanking, QApplication)

} // namespace tst_result_ranking

#include "tst_result_ranking.moc"
