// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/shell/plain_line_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_plain_line_field {

// A line whose text goes into an act has nothing in it that nobody sees.
class TestPlainLineField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPastedStaysPlainWhereTheCursorIs();
    void nobodyIsToldOfMore();
};

void TestPlainLineField::whatIsPastedStaysPlainWhereTheCursorIs()
{
    QLineEdit field;
    keepPlain(field);
    field.show();
    field.setText(u"甲乙"_s);
    field.setCursorPosition(1);
    QGuiApplication::clipboard()->setText(u"\u202e丙"_s);
    field.paste();
    QGuiApplication::clipboard()->clear();
    QCOMPARE(field.text(), u"甲丙乙"_s);
    QCOMPARE(field.cursorPosition(), 2);
    QTest::keyClicks(&field, u"x"_s);
    QCOMPARE(field.text(), u"甲丙x乙"_s);
}

void TestPlainLineField::nobodyIsToldOfMore()
{
    QLineEdit field;
    keepPlain(field);
    QSignalSpy changed(&field, &QLineEdit::textChanged);
    field.setText(u"\ufeff我的\u2067单位"_s);
    QCOMPARE(field.text(), u"我的单位"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"我的单位"_s);
}

EVALROOM_TEST(TestPlainLineField, QApplication)

} // namespace tst_plain_line_field

#include "tst_plain_line_field.moc"
