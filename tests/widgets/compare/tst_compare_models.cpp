// SPDX-License-Identifier: Apache-2.0
#include "compared_bids.h"
#include "evaluation/corrected_price.h"
#include "golden/session_plays.h"
#include "test_program.h"
#include "widgets/compare/compare_table.h"
#include "widgets/compare/compare_words.h"
#include "widgets/compare/comparison_model.h"
#include "widgets/compare/findings_model.h"
#include "widgets/compare/price_model.h"
#include "widgets/compare/sign_blocks.h"
#include "widgets/compare/signs_model.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_compare_models {

using Tester = QAbstractItemModelTester;
constexpr auto Report = Tester::FailureReportingMode::QtTest;

// A whole played session: five bidders, of whom the third is rejected.
class TestCompareModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void factsAndCriteriaStandSideBySide();
    void aPolicyOfTwoPeriodsIsNamedOnce();
    void aCorrectedPriceIsTheOneShown();
    void whatIsSealedIsTheMembersOwn();
    void pointsThatAreAllThereHaveASum();
    void theGridIsSound();
    void pricesShowEachStepOfTheirComputation();
    void pricesAreNotComputedBeforeTheirStep();
    void findingsAreFiltered();
    void fiftyThousandFindingsAreOneTable();
    void everySignHasItsEvidence();
    void pairsStandInATable();

private:
    const Manifest& manifest() const { return m_room->head().manifest(); }
    Comparison comparison(const SessionState& state, int member = 1, const OwnFields::Fields& own = {}) const
    {
        return comparisonOf({state, manifest(), member, own});
    }
    static const ComparedRow* rowOf(const Comparison& comparison, const QString& title)
    {
        const auto found = std::ranges::find(comparison.rows, title, &ComparedRow::title);
        return found == comparison.rows.cend() ? nullptr : &*found;
    }
    // A state in which nobody's sheet of the step is open.
    SessionState sealed(const QString& step) const
    {
        SessionState state = m_state;
        state.memo.reset();
        StepState& at = state.steps[step];
        at.phase = StepPhase::Open;
        for (QList<SheetState>& sheets : at.sheets) {
            for (SheetState& sheet : sheets)
                sheet.opened.reset();
        }
        return state;
    }
    std::shared_ptr<ComparedBids> bids() const { return comparedBids(manifest()); }

    std::unique_ptr<SessionLog> m_room;
    SessionState m_state;
};

void TestCompareModels::initTestCase()
{
    showIn(Theme::Light, 100);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_room = std::make_unique<SessionLog>(engineeringPlan());
    playEngineering(*m_room);
    m_state = m_room->state();
}

void TestCompareModels::factsAndCriteriaStandSideBySide()
{
    const Comparison all = comparison(m_state);
    QCOMPARE(all.bidders, (QStringList {u"b1"_s, u"b2"_s, u"b3"_s, u"b4"_s, u"b5"_s}));
    for (const ComparedRow& row : all.rows)
        QCOMPARE(row.cells.size(), 5);
    const ComparedRow* state = rowOf(all, u"State of the bid"_s);
    QCOMPARE(state->cells.at(0).text, u"valid"_s);
    QVERIFY(state->cells.at(0).sign == Icon::Tick);
    QCOMPARE(state->cells.at(2).text, u"rejected"_s);
    QVERIFY(state->cells.at(2).sign == Icon::Refused);
    QVERIFY2(state->cells.at(2).whole.contains(u"第"_s), qPrintable(state->cells.at(2).whole));
    const ComparedRow* price = rowOf(all, u"Price (yuan)"_s);
    QVERIFY(price->figures);
    QCOMPARE(price->cells.at(0).text, moneyFigures(*manifest().bidders.at(0).price));
    QCOMPARE(rowOf(all, u"Project manager"_s)->cells.at(3).text, manifest().bidders.at(3).manager);
    QVERIFY(rowOf(all, u"Brand"_s) == nullptr);
    // Every criterion of every step that is judged, below the heading of its step.
    qsizetype criteria = 0;
    for (const Step& step : m_state.facts->scheme.steps) {
        if (step.kind != StepKind::Price && step.kind != StepKind::Chair)
            criteria += step.criteria.size() + 1;
    }
    QCOMPARE(all.rows.size(), 5 + criteria);
}

void TestCompareModels::aPolicyOfTwoPeriodsIsNamedOnce()
{
    const PriceAdjustment ends {.id = u"small"_s,
        .name = u"Small enterprises"_s,
        .source = u"x"_s,
        .from = QDate(2022, 7, 1),
        .until = QDate(2025, 12, 31),
        .percent = 10};
    PriceAdjustment begins = ends;
    begins.from = QDate(2026, 1, 1);
    begins.until = {};
    const auto facts = std::make_shared<SessionFacts>(*m_state.facts);
    facts->scheme.adjustments = {ends, begins};
    SessionState state = m_state;
    state.memo.reset();
    state.facts = facts;
    Manifest entitled = manifest();
    entitled.bidders.first().entitled = {u"small"_s};
    const OwnFields::Fields own;
    const Comparison all = comparisonOf({state, entitled, 1, own});
    const ComparedRow* row = rowOf(all, u"Price adjustments"_s);
    QVERIFY(row != nullptr);
    QCOMPARE(row->cells.at(0).text, u"Small enterprises"_s);
}

void TestCompareModels::aCorrectedPriceIsTheOneShown()
{
    SessionState state = m_state;
    state.memo.reset();
    const Fen price = state.prices.value(u"b1"_s) + 100;
    MotionState motion;
    motion.name = "correction";
    motion.motion.subject = PriceMotion {u"b1"_s, CorrectionRule::Capitals, price, {}};
    for (const int member : activeCommittee(state))
        motion.votes.insert(member, true);
    state.motions << motion;
    state.members[99].role = Role::Supervisor;
    state.answers << AnswerState {.name = "answer", .answer = {motion.name, true, {}}, .witnesses = {99}};
    QCOMPARE(priceInForce(state, u"b1"_s), std::optional(price));
    QCOMPARE(rowOf(comparison(state), u"Price (yuan)"_s)->cells.at(0).text, moneyFigures(price));
}

void TestCompareModels::whatIsSealedIsTheMembersOwn()
{
    const Step* review = nullptr;
    const Step* score = nullptr;
    for (const Step& step : m_state.facts->scheme.steps) {
        if (step.kind == StepKind::Review && review == nullptr)
            review = &step;
        if (step.kind == StepKind::Score && score == nullptr)
            score = &step;
    }
    QVERIFY(review != nullptr && score != nullptr);
    const Criterion& judged = review->criteria.constFirst();
    const Comparison open = comparison(m_state);
    QVERIFY2(rowOf(open, judged.name)->cells.at(0).text.startsWith(u"passed"_s),
        qPrintable(rowOf(open, judged.name)->cells.at(0).text));
    const SessionState closed = sealed(review->id);
    QCOMPARE(rowOf(comparison(closed), judged.name)->cells.at(0).text, u"–"_s);
    OwnFields::Fields own;
    own[review->id].insert({u"b1"_s, judged.id}, {u"fail"_s, u"未盖章"_s});
    const ComparedCell mine = rowOf(comparison(closed, 1, own), judged.name)->cells.at(0);
    QCOMPARE(mine.text, u"failed by me"_s);
    QCOMPARE(mine.whole, u"未盖章"_s);
    // Points are nobody's but the own: another member sees another figure in the same cell.
    const Criterion& scored = score->criteria.constFirst();
    const StepState at = m_state.steps.value(score->id);
    for (const int member : activeCommittee(m_state)) {
        const auto points = pointsOf(at, member, {at.bidders.constFirst(), scored.id});
        QVERIFY(points);
        const auto column = comparison(m_state).bidders.indexOf(at.bidders.constFirst());
        QCOMPARE(rowOf(comparison(m_state, member), scored.name)->cells.at(column).text, pointsFigures(*points));
    }
    QCOMPARE(rowOf(comparison(sealed(score->id)), scored.name)->cells.at(0).text, u"–"_s);
    own[score->id].insert({u"b1"_s, scored.id}, {u"１.5"_s, {}});
    QCOMPARE(rowOf(comparison(sealed(score->id), 1, own), scored.name)->cells.at(0).text, u"1.5"_s);
    QCOMPARE(rowOf(comparison(m_state), scored.name)->hint, pointsFigures(scored.points));
}

void TestCompareModels::pointsThatAreAllThereHaveASum()
{
    const auto score = std::ranges::find(m_state.facts->scheme.steps, StepKind::Score, &Step::kind);
    const Comparison all = comparison(m_state);
    const auto heading = std::ranges::find_if(
        all.rows, [&](const ComparedRow& row) { return row.heading && row.title == score->title; });
    QVERIFY(heading != all.rows.cend());
    const StepState at = m_state.steps.value(score->id);
    Rational sum = 0;
    for (const Criterion& criterion : score->criteria)
        sum += pointsOf(at, 1, {u"b1"_s, criterion.id}).value();
    QCOMPARE(heading->cells.at(0).text, u"together "_s + pointsFigures(sum));
    // Of who was rejected before there is none.
    QCOMPARE(heading->cells.at(2).text, QString());
}

void TestCompareModels::theGridIsSound()
{
    ComparisonModel model;
    const Tester tester(&model, Report);
    model.setComparison(comparison(m_state), manifest());
    QCOMPARE(model.columnCount(), 5);
    // Only what differs is told anew: whoever looks at a cell stays there.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setComparison(comparison(m_state), manifest());
    QCOMPARE(changed.size(), 0);
    model.setComparison(comparison(sealed(m_state.facts->scheme.steps.at(1).id)), manifest());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
    model.setComparison({}, manifest());
    QCOMPARE(model.rowCount(), 0);
    model.setComparison(comparison(m_state), manifest());
    const QModelIndex state = model.index(0, 2);
    QVERIFY(model.sentenceAt(state).startsWith(manifest().bidders.at(2).name + u" · State of the bid · rejected: "_s));
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), model.sentenceAt(state));
    QVERIFY(model.sentenceAt({}).isEmpty());
}

void TestCompareModels::pricesShowEachStepOfTheirComputation()
{
    PriceModel model;
    const Tester tester(&model, Report);
    const Tally result = tally(m_state);
    model.setPrices(m_state, result, manifest());
    QCOMPARE(model.rowCount(), 5);
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column)
        heads << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(heads,
        (QStringList {u"Bidder"_s, u"Price as bid (yuan)"_s, u"Evaluated price (yuan)"_s, u"From the baseline"_s,
            u"Price points"_s}));
    const BidderResult& first = result.bidders.constFirst();
    QCOMPARE(model.index(0, 1).data().toString(), moneyFigures(*first.price));
    QCOMPARE(model.index(0, 3).data().toString(), percentFigures(roundHalfUp(*first.deviationPercent, 6), 2));
    QCOMPARE(model.index(0, 4).data().toString(), pointsFigures(*first.pricePoints, 2));
    Manifest named = manifest();
    named.bidders.first().name = u"<b>x</b>"_s;
    model.setPrices(m_state, result, named);
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    QCOMPARE(model.index(model.rowOf(u"b3"_s), 4).data().toString(), u"–"_s);
    Tally adjusted = result;
    adjusted.bidders[0].adjustedBy = {{u"small"_s, Rational(-1000)}};
    model.setPrices(m_state, adjusted, manifest());
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(model.index(0, 2).data().toString(), u"-10.00"_s);
    QCOMPARE(model.index(1, 2).data().toString(), u"–"_s);
}

void TestCompareModels::pricesAreNotComputedBeforeTheirStep()
{
    SessionState early = m_state;
    early.memo.reset();
    for (StepState& step : early.steps)
        step.phase = StepPhase::Pending;
    QVERIFY(!arePricesComputed(early));
    QVERIFY(arePricesComputed(m_state));
    PriceModel model;
    model.setPrices(early, tally(m_state), manifest());
    QCOMPARE(model.columnCount(), 2);
}

void TestCompareModels::findingsAreFiltered()
{
    FindingsModel model;
    const Tester tester(&model, Report);
    const auto found = bids();
    model.setBids(found, manifest());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, FindingsModel::What).data().toString(), u"Total of a line"_s);
    QCOMPARE(model.index(0, FindingsModel::Is).data().toString(), u"0.25"_s);
    QCOMPARE(model.index(0, FindingsModel::Should).data().toString(), u"0.20"_s);
    QCOMPARE(model.index(0, FindingsModel::Apart).data().toString(), u"+0.05 yuan"_s);
    QCOMPARE(model.index(1, FindingsModel::Line).data().toString(), u"–"_s);
    QCOMPARE(model.index(1, FindingsModel::Apart).data().toString(), u"4 of 5 bills"_s);
    QVERIFY2(model.sentenceAt(0).contains(u"line 1, a item a (m): The line has 0.25 yuan"_s),
        qPrintable(model.sentenceAt(0)));
    QCOMPARE(model.count(-1, {}), 2);
    QCOMPARE(model.count(3, BillFault::Missing), 1);
    model.setFilter(3, {});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(3, BillFault::LineTotal);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter(-1, BillFault::LineTotal);
    QCOMPARE(model.rowCount(), 1);
    model.setBids(std::make_shared<ComparedBids>(), manifest());
    QCOMPARE(model.rowCount(), 0);
}

void TestCompareModels::fiftyThousandFindingsAreOneTable()
{
    auto large = std::make_shared<ComparedBids>();
    QList<BidderBill> bills = largeBills(3, 50'000);
    for (BillLine& line : bills[1].bill.items)
        line.total += 5;
    large->bills = alignBills(bills);
    large->findings = checkBills(large->bills, 30);
    FindingsModel model;
    model.setBids(large, manifest());
    QCOMPARE(model.rowCount(), 50'001); // with the sum
    CompareTable table;
    table.setModel(&model);
    table.resize(1000, 500);
    table.show();
    QElapsedTimer time;
    time.start();
    table.fit({FindingsModel::Item}, 20);
    model.setFilter(-1, BillFault::LineTotal);
    table.selectRow(49'999);
    QCOMPARE(model.index(49'999, FindingsModel::Line).data().toString(), u"50000"_s);
    QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
}

void TestCompareModels::everySignHasItsEvidence()
{
    const auto found = bids();
    QSet<SignKind> kinds;
    for (const PairSigns& pair : found->pairs) {
        for (const CollusionSign& sign : pair.signs) {
            kinds.insert(sign.kind);
            const QString text = plainText(signBlocks(manifest(), *found, pair, sign));
            QVERIFY2(text.startsWith(signWords(sign.kind)), qPrintable(text));
            if (sign.kind == SignKind::Mac)
                QCOMPARE(text.count(u"02-00-00-00-00-01"_s), 2);
            if (sign.kind == SignKind::ArithmeticPrices)
                QVERIFY2(text.contains(u"1,000,000.00 | 20,000.00"_s), qPrintable(text));
            if (sign.kind == SignKind::UnitPrices && pair.second == u"b5")
                QVERIFY2(text.contains(u"a item a (m) | 1 | 1 | 0.11"_s), qPrintable(text));
            QVERIFY(!signEvidence(manifest(), sign).isEmpty());
        }
    }
    for (const SignKind kind : {SignKind::Mac, SignKind::ArithmeticPrices, SignKind::UnitPrices})
        QVERIFY(kinds.contains(kind));
}

void TestCompareModels::pairsStandInATable()
{
    SignsModel model;
    const Tester tester(&model, Report);
    const auto found = bids();
    model.setBids(found, manifest());
    int signs = 0;
    for (const PairSigns& pair : found->pairs)
        signs += static_cast<int>(pair.signs.size());
    QCOMPARE(model.rowCount(), signs);
    const int row = model.rowOf(u"b2"_s, u"b5"_s, SignKind::Mac);
    QVERIFY(row >= 0);
    QCOMPARE(model.index(row, SignsModel::Sign).data().toString(), u"Same network address (MAC)"_s);
    QCOMPARE(model.index(row, SignsModel::Evidence).data().toString(), u"02-00-00-00-00-01 (2 of 5 bidders)"_s);
    QCOMPARE(model.index(row, SignsModel::One).data(Qt::AccessibleTextRole).toString(), manifest().bidders.at(1).name);
    QCOMPARE(model.rowOf(u"b1"_s, u"b5"_s, SignKind::Mac), -1);
    const QString tip = model.index(row, SignsModel::One).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip, plainTip(manifest().bidders.at(1).name));
    model.setBids(std::make_shared<ComparedBids>(), manifest());
    QCOMPARE(model.rowCount(), 0);
}

EVALROOM_TEST(TestCompareModels, QApplication)

} // namespace tst_compare_models

#include "tst_compare_models.moc"
