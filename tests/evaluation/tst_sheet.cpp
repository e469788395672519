// SPDX-License-Identifier: Apache-2.0
#include "evaluation/sheet.h"
#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sheet {

namespace {

const QStringList Bidders {u"b1"_s, u"b2"_s};
const QByteArray Nonce = QByteArray(32, '\x5a');

Step stepOf(const QString& id)
{
    return *engineeringScheme().step(id);
}

Sheet reviewSheet()
{
    ReviewSheet sheet;
    for (const QString& bidder : Bidders) {
        for (const Criterion& criterion : stepOf(u"form"_s).criteria)
            sheet.items.insert({bidder, criterion.id}, {true, {}});
    }
    sheet.items[{u"b2"_s, u"form.sign"_s}] = {false, u"没有盖章"_s};
    return {sheet, Nonce};
}

Sheet scoreSheet()
{
    ScoreSheet sheet;
    for (const QString& bidder : Bidders) {
        for (const Criterion& criterion : stepOf(u"management"_s).criteria)
            sheet.scores.insert({bidder, criterion.id}, {Rational(7, 2), u"好"_s});
    }
    return {sheet, Nonce};
}

Result<Sheet> readAgain(const Sheet& sheet, const QString& step)
{
    return sheetFromJson(sheet.toJson(), stepOf(step), Bidders);
}

} // namespace

class TestSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReviewIsReadBackAsItWasWritten();
    void scoresAreReadBackAsTheyWereWritten();
    void aBallotIsReadBackAsItWasWritten();
    void theOrderOfItemsDoesNotMatter();
    void stepsWithoutSheetsTakeNone();
    void pointsAreMultiplesOfTheIncrement_data();
    void pointsAreMultiplesOfTheIncrement();
    void someSchemesWantToKnowWhy_data();
    void someSchemesWantToKnowWhy();
    void aFaultySheetIsRefused_data();
    void aFaultySheetIsRefused();
};

void TestSheet::aReviewIsReadBackAsItWasWritten()
{
    const auto read = readAgain(reviewSheet(), u"form"_s);
    QVERIFY(read);
    QCOMPARE(read->toJson(), reviewSheet().toJson());
    const auto items = std::get<ReviewSheet>(read->content).items;
    QCOMPARE(items.size(), 8);
    QVERIFY(!items.value({u"b2"_s, u"form.sign"_s}).passed);
    QCOMPARE(items.value({u"b2"_s, u"form.sign"_s}).reason, u"没有盖章"_s);
}

void TestSheet::scoresAreReadBackAsTheyWereWritten()
{
    const auto read = readAgain(scoreSheet(), u"management"_s);
    QVERIFY(read);
    QCOMPARE(canonicalJson(read->toJson()),
        QByteArray(R"({"nonce":"5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a","scores":[)"
                   R"({"bidder":"b1","criterion":"manager","points":"3.5","reason":"好"},)"
                   R"({"bidder":"b1","criterion":"team","points":"3.5","reason":"好"},)"
                   R"({"bidder":"b2","criterion":"manager","points":"3.5","reason":"好"},)"
                   R"({"bidder":"b2","criterion":"team","points":"3.5","reason":"好"}]})"));
}

void TestSheet::aBallotIsReadBackAsItWasWritten()
{
    const auto read = readAgain({ChairBallot {4}, Nonce}, u"chair"_s);
    QVERIFY(read);
    QCOMPARE(std::get<ChairBallot>(read->content).candidate, 4);
    QCOMPARE(read->nonce, Nonce);
}

void TestSheet::theOrderOfItemsDoesNotMatter()
{
    QJsonObject json = reviewSheet().toJson();
    QJsonArray turned;
    for (const QJsonValue& item : json.value(u"items"_s).toArray())
        turned.prepend(item);
    json.insert(u"items"_s, turned);
    const auto read = sheetFromJson(json, stepOf(u"form"_s), Bidders);
    QVERIFY(read);
    QCOMPARE(read->toJson(), reviewSheet().toJson());
}

void TestSheet::stepsWithoutSheetsTakeNone()
{
    QVERIFY(!readAgain(scoreSheet(), u"price"_s));
    QVERIFY(!sheetFromJson(scoreSheet().toJson(), *goodsScheme().step(u"commercial"_s), Bidders));
}

void TestSheet::pointsAreMultiplesOfTheIncrement_data()
{
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("increment");
    QTest::addColumn<bool>("fit");
    QTest::newRow("nothing") << u"0"_s << u"0.5"_s << true;
    QTest::newRow("the most") << u"8"_s << u"0.5"_s << true;
    QTest::newRow("a multiple") << u"7.5"_s << u"0.5"_s << true;
    QTest::newRow("between two") << u"7.25"_s << u"0.5"_s << false;
    QTest::newRow("more than the most") << u"8.5"_s << u"0.5"_s << false;
    QTest::newRow("less than nothing") << u"-0.5"_s << u"0.5"_s << false;
    QTest::newRow("a tenth") << u"0.3"_s << u"0.1"_s << true;
    QTest::newRow("a review has no points") << u"0"_s << u"0"_s << false;
}

void TestSheet::pointsAreMultiplesOfTheIncrement()
{
    QFETCH(QString, points);
    QFETCH(QString, increment);
    QFETCH(bool, fit);
    Criterion criterion;
    criterion.points = 8;
    criterion.increment = parseDecimal(increment).value();
    QCOMPARE(pointsFit(parseDecimal(points).value(), criterion), fit);
}

void TestSheet::someSchemesWantToKnowWhy_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("points");
    QTest::addColumn<bool>("needed");
    QTest::newRow("never") << QString() << u"0"_s << false;
    QTest::newRow("always") << u"always"_s << u"8"_s << true;
    QTest::newRow("all points") << u"belowFull"_s << u"8"_s << false;
    QTest::newRow("less than all") << u"belowFull"_s << u"7.5"_s << true;
    QTest::newRow("60 %") << u"belowSixty"_s << u"5"_s << false;
    QTest::newRow("below 60 % (公路)") << u"belowSixty"_s << u"4.5"_s << true;
    QTest::newRow("a little") << u"zero"_s << u"0.5"_s << false;
    QTest::newRow("nothing") << u"zero"_s << u"0"_s << true;
}

void TestSheet::someSchemesWantToKnowWhy()
{
    QFETCH(QString, rule);
    QFETCH(QString, points);
    QFETCH(bool, needed);
    QJsonObject json {{u"clause"_s, u"4.1"_s}, {u"id"_s, u"plan"_s}, {u"increment"_s, u"0.5"_s}, {u"name"_s, u"plan"_s},
        {u"points"_s, u"8"_s}, {u"standard"_s, u"sound"_s}};
    if (!rule.isEmpty())
        json.insert(u"reason"_s, rule);
    Step step;
    step.id = u"technical"_s;
    step.kind = StepKind::Score;
    JsonReader scored(json);
    step.criteria = {readScoredCriterion(scored, false)};
    QVERIFY(scored.finish());
    JsonReader objective(json);
    readScoredCriterion(objective, true);
    QCOMPARE(objective.finish().has_value(), rule.isEmpty());
    for (const QString& reason : {QString(), u" \n"_s, u"no drawings"_s}) {
        ScoreSheet scores;
        scores.scores.insert({u"b1"_s, u"plan"_s}, {parseDecimal(points).value(), reason});
        const Sheet sheet {scores, Nonce};
        QCOMPARE(sheetFromJson(sheet.toJson(), step, {u"b1"_s}).has_value(), !needed || reason == u"no drawings");
    }
}

void TestSheet::aFaultySheetIsRefused_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* step, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(step) << QString::fromUtf8(pointer) << QString::fromUtf8(value)
                            << u"badField "_s + QString::fromUtf8(fault);
    };
    row("no nonce", "form", "/nonce", "", "/nonce");
    row("a short nonce", "form", "/nonce", R"("5a")", "/nonce");
    row("an unknown field", "form", "/more", "1", "/more");
    row("no items", "form", "/items", "", "/items");
    row("an item missing", "form", "/items", "[]", "/items");
    row("an unknown bidder", "form", "/items/0/bidder", R"("b3")", "/items/0/bidder");
    row("a criterion of another step", "form", "/items/0/criterion", R"("method")", "/items/0/criterion");
    row("an item twice", "form", "/items/1/criterion", R"("form.format")", "/items");
    row("an unknown result", "form", "/items/0/result", R"("maybe")", "/items/0/result");
    row("failed without a reason", "form", "/items/0/result", R"("fail")", "/items/0/reason");
    row("an item too many", "form", "/items/8",
        R"({"bidder":"b1","criterion":"form.name","reason":"","result":"pass"})", "/items");
    row("a score sheet for a review", "form", "/scores", "[]", "/scores");
    row("points out of range", "management", "/scores/0/points", R"("4.5")", "/scores/0/points");
    row("points between two", "management", "/scores/0/points", R"("3.2")", "/scores/0/points");
    row("negative points", "management", "/scores/0/points", R"("-1")", "/scores/0/points");
    row("points as a number", "management", "/scores/0/points", "3", "/scores/0/points");
    row("no reason field", "management", "/scores/0/reason", "", "/scores/0/reason");
    row("nobody for the chair", "chair", "/candidate", "0", "/candidate");
    row("a name for the chair", "chair", "/candidate", R"("x")", "/candidate");
}

void TestSheet::aFaultySheetIsRefused()
{
    QFETCH(QString, step);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const Sheet good = step == u"form"_s ? reviewSheet()
        : step == u"chair"_s             ? Sheet {ChairBallot {1}, Nonce}
                                         : scoreSheet();
    QVERIFY(readAgain(good, step));
    const auto read = sheetFromJson(changed(good.toJson(), pointer, value), stepOf(step), Bidders);
    QVERIFY(!read);
    QCOMPARE(faultText(read.error()), fault);
}

EVALROOM_TEST(TestSheet, QCoreApplication)

} // namespace tst_sheet

#include "tst_sheet.moc"
