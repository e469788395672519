// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/at_sheet_desk.h"
#include "widgets/judge/points_editor.h"

#include <QClipboard>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_amounts_below_zero {

// What is taken off a price has a minus sign (12号令 art. 30 to 33): it is typed and pasted like any figure.
class TestAmountsBelowZero : public QObject, private AtSheetDesk {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { leave(); }
    void aMinusIsTyped_data();
    void aMinusIsTyped();
    void aMinusIsPasted();
    void aBlockWithAMinusIsPasted();
    void oneMinusInFrontAndNothingElse_data();
    void oneMinusInFrontAndNothingElse();
    void whereNothingIsBelowZeroItIsRefused();

private:
    // The rows of the shipped scheme: two that only add to the price, and between them one that takes off it.
    enum Row { Payment, Duration, Missing };

    void goTo(Row row) { m_desk->view()->goTo(m_desk->sheet()->index(row, 0)); }
    CellState state(Row row) const { return m_desk->sheet()->cells().at({row, 0}).check.state; }
    void paste(const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        key(Qt::Key_V, Qt::ControlModifier);
    }
};

void TestAmountsBelowZero::init()
{
    begin();
    const Scheme scheme
        = Scheme::fromJson(shipped(u"schemes/engineering-evaluated-price"_s), engineeringRules()).value();
    show(*scheme.step(u"deviations"_s), 3);
    goTo(Duration);
}

void TestAmountsBelowZero::aMinusIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as on the keyboard") << u"-200000"_s;
    QTest::newRow("full width") << u"－２０００００"_s;
    QTest::newRow("mathematical") << u"−200000"_s;
}

void TestAmountsBelowZero::aMinusIsTyped()
{
    QFETCH(QString, typed);
    type(typed);
    QCOMPARE(said(), QString());
    key(Qt::Key_Return);
    QCOMPARE(value(Duration, 0), u"-200000"_s);
    QCOMPARE(state(Duration), CellState::Complete);
    QCOMPARE(m_desk->sheet()->index(Duration, 0).data().toString(), u"-200000.00"_s);
}

void TestAmountsBelowZero::aMinusIsPasted()
{
    for (const QString& text : {u"-200000"_s, u" －２０００００ "_s, u"−200000\n"_s}) {
        key(Qt::Key_Delete);
        paste(text);
        QCOMPARE(value(Duration, 0), u"-200000"_s);
        QCOMPARE(state(Duration), CellState::Complete);
    }
    // A cell as it is copied here.
    key(Qt::Key_C, Qt::ControlModifier);
    key(Qt::Key_Right);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(value(Duration, 1), u"-200000"_s);
}

void TestAmountsBelowZero::aBlockWithAMinusIsPasted()
{
    goTo(Payment);
    paste(u"-1\n−200000.5\n3\n"_s);
    QTRY_VERIFY(!m_desk->sheet()->isFilling());
    QCOMPARE(value(Payment, 0), QString());
    QCOMPARE(value(Duration, 0), u"-200000.5"_s);
    QCOMPARE(value(Missing, 0), u"3"_s);
    QVERIFY2(said().contains(u"not taken"_s), qPrintable(said()));
}

void TestAmountsBelowZero::oneMinusInFrontAndNothingElse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a second minus") << u"--"_s << QString();
    QTest::newRow("a minus behind a digit") << u"-2-"_s << u"-2"_s;
    QTest::newRow("a minus behind a point") << u".-"_s << QString();
    QTest::newRow("a letter") << u"-x"_s << QString();
}

void TestAmountsBelowZero::oneMinusInFrontAndNothingElse()
{
    QFETCH(QString, typed);
    type(typed);
    QVERIFY2(said().contains(u"a minus sign in front"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"-500000 to 0 yuan"_s), qPrintable(said()));
    QTEST(value(Duration, 0), "kept");
}

void TestAmountsBelowZero::whereNothingIsBelowZeroItIsRefused()
{
    goTo(Payment);
    paste(u"-200000"_s);
    QVERIFY2(said().contains(u"no minus sign"_s), qPrintable(said()));
    type(u"-"_s);
    QVERIFY2(said().contains(u"no minus sign"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"0 to 500000 yuan"_s), qPrintable(said()));
    QCOMPARE(value(Payment, 0), QString());
    // A field goes by the criterion that it has last.
    PointsEditor editor;
    editor.setCriterion(m_desk->sheet()->step().criteria.at(Duration));
    QTest::keyClicks(&editor, u"-2"_s);
    QCOMPARE(editor.text(), u"-2"_s);
    editor.clear();
    editor.setCriterion(m_desk->sheet()->step().criteria.at(Payment));
    QTest::keyClicks(&editor, u"-2"_s);
    QCOMPARE(editor.text(), u"2"_s);
}

EVALROOM_TEST(TestAmountsBelowZero, QApplication)

} // namespace tst_amounts_below_zero

#include "tst_amounts_below_zero.moc"
