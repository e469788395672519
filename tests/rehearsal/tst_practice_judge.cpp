// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_judge.h"
#include "test_program.h"

#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_practice_judge {

namespace {

const QStringList bidders {u"b1"_s, u"b2"_s, u"b3"_s, u"b4"_s, u"b5"_s};
const QList<int> members {1, 2, 3, 4, 5};

Criterion criterion(const QString& id, const Rational& points, const Rational& increment)
{
    return {.id = id, .name = id, .standard = id, .clause = {}, .points = points, .increment = increment};
}

Step step(StepKind kind)
{
    Step step;
    step.id = u"s"_s;
    step.kind = kind;
    step.criteria
        = {criterion(u"whole"_s, 10, 1), criterion(u"half"_s, 8, Rational(1, 2)), criterion(u"coarse"_s, 6, 2),
            criterion(u"tenth"_s, Rational(25, 10), Rational(1, 10)), criterion(u"all"_s, 5, 5)};
    return step;
}

QMap<Item, Rational> scoresOf(const Sheet& sheet)
{
    QMap<Item, Rational> scores;
    const auto& given = std::get<ScoreSheet>(sheet.content).scores;
    for (auto it = given.cbegin(); it != given.cend(); ++it)
        scores.insert(it.key(), it->points);
    return scores;
}

Sheet scoreSheet(const PracticeJudge& judge, int member, const QStringList& of = bidders)
{
    return judge.sheet(member, step(StepKind::Score), 1, of, members);
}

} // namespace

// How simulated members judge.
class TestPracticeJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameJudgement();
    void anotherSeedGivesAnother();
    void theOrderOfQuestionsDoesNotMatter();
    void pointsFitTheirCriterion_data();
    void pointsFitTheirCriterion();
    void membersDifferButNotByMuch();
    void objectivePointsAreTheSameForEverybody();
    void whatIsTrueOverridesChance();
    void nobodyFailsWhereNothingIsKnown();
    void aFlawIsFoundByEverybodyAndGivenAReason();
    void bidsThatAreAlikeAreJudgedAlike();
    void aPlotMakesOneScoreOdd();
    void theChairIsOneOfTheCandidates();
    void everySheetHasAFreshNonce();
};

void TestPracticeJudge::theSameSeedGivesTheSameJudgement()
{
    for (const int member : members)
        QCOMPARE(
            scoresOf(scoreSheet(PracticeJudge(7, {}), member)), scoresOf(scoreSheet(PracticeJudge(7, {}), member)));
}

void TestPracticeJudge::anotherSeedGivesAnother()
{
    QVERIFY(scoresOf(scoreSheet(PracticeJudge(7, {}), 1)) != scoresOf(scoreSheet(PracticeJudge(8, {}), 1)));
}

void TestPracticeJudge::theOrderOfQuestionsDoesNotMatter()
{
    const PracticeJudge judge(7, {});
    const auto first = scoresOf(scoreSheet(judge, 1));
    scoreSheet(judge, 2);
    QStringList reversed = bidders;
    std::ranges::reverse(reversed);
    QCOMPARE(scoresOf(scoreSheet(judge, 1, reversed)), first);
    // One bidder less changes nothing for the others.
    const auto fewer = scoresOf(scoreSheet(judge, 1, bidders.mid(1)));
    for (auto it = fewer.cbegin(); it != fewer.cend(); ++it)
        QCOMPARE(*it, first.value(it.key()));
}

void TestPracticeJudge::pointsFitTheirCriterion_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < step(StepKind::Score).criteria.size(); ++i)
        QTest::newRow(qPrintable(step(StepKind::Score).criteria.at(i).id)) << i;
}

void TestPracticeJudge::pointsFitTheirCriterion()
{
    QFETCH(const int, index);
    const Criterion criterion = step(StepKind::Score).criteria.at(index);
    for (quint64 seed = 0; seed < 200; ++seed) {
        const PracticeJudge judge(seed, {});
        for (const QString& bidder : bidders) {
            QVERIFY(pointsFit(judge.objectivePoints({bidder, criterion.id}, criterion), criterion));
            for (const int member : members)
                QVERIFY(pointsFit(judge.points(member, {bidder, criterion.id}, criterion), criterion));
        }
    }
}

void TestPracticeJudge::membersDifferButNotByMuch()
{
    const PracticeJudge judge(7, {});
    const Criterion fine = criterion(u"fine"_s, 100, 1);
    for (const QString& bidder : bidders) {
        QList<Rational> points;
        for (const int member : members)
            points << judge.points(member, {bidder, fine.id}, fine);
        const auto [low, high] = std::ranges::minmax(points);
        QVERIFY(low != high);
        QVERIFY(high - low <= 12);
    }
}

void TestPracticeJudge::objectivePointsAreTheSameForEverybody()
{
    // Nobody is asked who judges.
    const PracticeJudge judge(7, {});
    const auto once = judge.items(step(StepKind::Objective), bidders);
    const auto again = PracticeJudge(7, {}).items(step(StepKind::Objective), bidders);
    QCOMPARE(once.size(), bidders.size() * 5);
    for (qsizetype i = 0; i < once.size(); ++i) {
        QCOMPARE(again.at(i).bidder, once.at(i).bidder);
        QCOMPARE(again.at(i).criterion, once.at(i).criterion);
        QCOMPARE(again.at(i).points, once.at(i).points);
    }
}

void TestPracticeJudge::whatIsTrueOverridesChance()
{
    PracticeTruth truth;
    truth.objective[u"b2"_s].insert(u"whole"_s, 3);
    const Step objective = step(StepKind::Objective);
    int others = 0;
    for (quint64 seed = 0; seed < 50; ++seed) {
        const PracticeJudge judge(seed, truth);
        QCOMPARE(judge.objectivePoints({u"b2"_s, u"whole"_s}, objective.criteria.at(0)), Rational(3));
        others += judge.objectivePoints({u"b1"_s, u"whole"_s}, objective.criteria.at(0)) == 3 ? 0 : 1;
    }
    QVERIFY(others > 0);
}

void TestPracticeJudge::nobodyFailsWhereNothingIsKnown()
{
    const PracticeJudge judge(7, {});
    const auto sheet = std::get<ReviewSheet>(judge.sheet(1, step(StepKind::Review), 1, bidders, members).content);
    QCOMPARE(sheet.items.size(), bidders.size() * 5);
    QVERIFY(
        std::ranges::all_of(sheet.items, [](const Judgement& each) { return each.passed && each.reason.isEmpty(); }));
}

void TestPracticeJudge::aFlawIsFoundByEverybodyAndGivenAReason()
{
    PracticeTruth truth;
    truth.flaws.insert(u"b3"_s, {u"half"_s});
    const PracticeJudge judge(7, truth);
    for (const int member : members) {
        const auto sheet
            = std::get<ReviewSheet>(judge.sheet(member, step(StepKind::Review), 1, bidders, members).content);
        for (auto it = sheet.items.cbegin(); it != sheet.items.cend(); ++it) {
            const bool flawed = it.key() == Item {u"b3"_s, u"half"_s};
            QCOMPARE(it->passed, !flawed);
            QCOMPARE(it->reason.isEmpty(), !flawed);
        }
    }
}

void TestPracticeJudge::bidsThatAreAlikeAreJudgedAlike()
{
    PracticeTruth truth;
    truth.alike.insert(u"b4"_s, u"b2"_s);
    const PracticeJudge judge(7, truth);
    for (const int member : members) {
        const auto scores = scoresOf(scoreSheet(judge, member));
        for (const Criterion& each : step(StepKind::Score).criteria)
            QCOMPARE(scores.value({u"b4"_s, each.id}), scores.value({u"b2"_s, each.id}));
        QCOMPARE(scores, scoresOf(scoreSheet(judge, member)));
    }
    QVERIFY(scoresOf(scoreSheet(PracticeJudge(7, {}), 1)) != scoresOf(scoreSheet(judge, 1)));
}

void TestPracticeJudge::aPlotMakesOneScoreOdd()
{
    const PracticeJudge plain(7, {});
    const PracticeJudge judge(7, {}, {.odd = 2, .oddCriterion = u"whole"_s});
    for (const int member : members) {
        auto expected = scoresOf(scoreSheet(plain, member));
        if (member == 2)
            expected.insert({u"b1"_s, u"whole"_s}, 2);
        QCOMPARE(scoresOf(scoreSheet(judge, member)), expected);
    }
}

void TestPracticeJudge::theChairIsOneOfTheCandidates()
{
    const QList<int> candidates {2, 5};
    for (quint64 seed = 0; seed < 50; ++seed) {
        const PracticeJudge judge(seed, {});
        for (const int member : members) {
            const Sheet sheet = judge.sheet(member, step(StepKind::Chair), 1, {}, candidates);
            QVERIFY(candidates.contains(std::get<ChairBallot>(sheet.content).candidate));
        }
        // From the second round on they agree, or a rehearsal would elect for ever.
        for (const int member : members)
            QCOMPARE(judge.candidate(member, 2, candidates), judge.candidate(1, 2, candidates));
    }
}

void TestPracticeJudge::everySheetHasAFreshNonce()
{
    const PracticeJudge judge(7, {});
    const Sheet once = scoreSheet(judge, 1);
    QCOMPARE(once.nonce.size(), 32);
    QVERIFY(scoreSheet(judge, 1).nonce != once.nonce);
}

EVALROOM_TEST(TestPracticeJudge, QCoreApplication)

} // namespace tst_practice_judge

#include "tst_practice_judge.moc"
