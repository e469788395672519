// SPDX-License-Identifier: Apache-2.0
#include "session/drafted_sheet.h"

#include "session/awaited.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_drafted_sheet {

namespace {

const Item First {u"b1"_s, u"method"_s};
const Item Second {u"b2"_s, u"method"_s};
const QStringList Bidders {u"b1"_s, u"b2"_s};

Step stepOf(StepKind kind)
{
    Step step;
    step.id = u"technical"_s;
    step.kind = kind;
    step.criteria = {Criterion {
        .id = u"method"_s, .name = {}, .standard = {}, .clause = {}, .points = 40, .increment = Rational(1, 2)}};
    return step;
}

Result<Sheet> scored(const DraftFields& fields)
{
    return sheetFrom(fields, stepOf(StepKind::Score), Bidders);
}

} // namespace

// What somebody has typed becomes a sheet, or it is said which cell is in the way.
class TestDraftedSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMissingFieldIsNoZero();
    void aBadValueIsNamed_data();
    void aBadValueIsNamed();
    void aFullDraftIsASheet();
    void aFailedItemNeedsItsReason();
    void pointsNeedTheReasonThatTheSchemeWants();
};

void TestDraftedSheet::aMissingFieldIsNoZero()
{
    QCOMPARE(wordOf(scored({{First, {u"30"_s, {}}}})), u"badField b2/method"_s);
    QCOMPARE(
        wordOf(scored({{First, {u"30"_s, {}}}, {Second, {u"  "_s, u"only a remark"_s}}})), u"badField b2/method"_s);
}

void TestDraftedSheet::aBadValueIsNamed_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("no number") << u"many"_s;
    QTest::newRow("negative") << u"-1"_s;
    QTest::newRow("too many") << u"40.5"_s;
    QTest::newRow("between two steps") << u"30.25"_s;
    QTest::newRow("exponent") << u"3e1"_s;
    QTest::newRow("point alone") << u"."_s;
}

void TestDraftedSheet::aBadValueIsNamed()
{
    QFETCH(QString, value);
    QCOMPARE(wordOf(scored({{First, {value, {}}}, {Second, {u"30"_s, {}}}})), u"badField b1/method"_s);
}

void TestDraftedSheet::aFullDraftIsASheet()
{
    const auto sheet = scored({{First, {u" 30.50 "_s, u"good"_s}}, {Second, {u"40."_s, {}}}});
    QVERIFY(sheet);
    QCOMPARE(sheet->nonce.size(), 32);
    QVERIFY(sheetFromJson(sheet->toJson(), stepOf(StepKind::Score), Bidders));
    const auto scores = std::get<ScoreSheet>(sheet->content).scores;
    QVERIFY(scores.value(First).points == Rational(61, 2));
    QCOMPARE(scores.value(First).reason, u"good"_s);
    QVERIFY(scores.value(Second).points == 40);
}

void TestDraftedSheet::aFailedItemNeedsItsReason()
{
    const auto reviewed
        = [](const DraftField& field) { return sheetFrom({{First, field}}, stepOf(StepKind::Review), {u"b1"_s}); };
    QCOMPARE(wordOf(reviewed({u"fail"_s, u" "_s})), u"badField b1/method"_s);
    QCOMPARE(wordOf(reviewed({u"8"_s, {}})), u"badField b1/method"_s);
    const auto sheet = reviewed({u"fail"_s, u"no licence"_s});
    QVERIFY(sheet);
    QVERIFY(!std::get<ReviewSheet>(sheet->content).items.value(First).passed);
}

void TestDraftedSheet::pointsNeedTheReasonThatTheSchemeWants()
{
    Step step = stepOf(StepKind::Score);
    step.criteria[0].reason = ReasonRule::BelowFull;
    const auto judged = [&](const DraftField& field) { return sheetFrom({{First, field}}, step, {u"b1"_s}); };
    QCOMPARE(wordOf(judged({u"30"_s, u" "_s})), u"badField b1/method"_s);
    QVERIFY(judged({u"30"_s, u"no plan of the site"_s}));
    QVERIFY(judged({u"40"_s, {}}));
}

EVALROOM_TEST(TestDraftedSheet, QCoreApplication)

} // namespace tst_drafted_sheet

#include "tst_drafted_sheet.moc"
