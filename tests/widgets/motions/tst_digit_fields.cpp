// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/motions/letter_time.h"
#include "widgets/motions/place_field.h"
#include "widgets/motions/time_to_answer.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QSpinBox>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_digit_fields {

// Full-width digits, as an input method gives them, are digits in every field for a number, typed or pasted.
class TestDigitFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPage_data() { addWays(); }
    void aPage();
    void minutesToAnswer_data() { addWays(); }
    void minutesToAnswer();
    void whenALetterCameIn_data() { addWays(); }
    void whenALetterCameIn();

private:
    static void addWays()
    {
        QTest::addColumn<bool>("pasted");
        QTest::newRow("typed") << false;
        QTest::newRow("pasted") << true;
    }
    // In place of what is selected.
    static void enter(QWidget& field, const QString& text)
    {
        QFETCH(bool, pasted);
        field.setFocus();
        if (pasted) {
            QApplication::clipboard()->setText(text);
            QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
            return;
        }
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
};

void TestDigitFields::init()
{
    QLocale::setDefault(QLocale::c());
}

void TestDigitFields::aPage()
{
    PlaceField field;
    field.show();
    auto* page = field.findChild<QSpinBox*>(u"page"_s);
    page->selectAll();
    enter(*page, u"１２"_s);
    QCOMPARE(field.page(), 12);
    QCOMPARE(page->text(), u"12"_s);
    // What is no digit is none in this width either.
    enter(*page, u"ａ"_s);
    QCOMPARE(page->text(), u"12"_s);
}

void TestDigitFields::minutesToAnswer()
{
    TimeToAnswer field;
    field.setLabel(u"Minutes"_s);
    field.show();
    auto* minutes = field.findChild<QSpinBox*>(u"minutes"_s);
    minutes->selectAll();
    enter(*minutes, u"１２"_s);
    QCOMPARE(field.draft(), u"12"_s);
}

void TestDigitFields::whenALetterCameIn()
{
    LetterTime field;
    field.setNow(QDateTime(QDate(2026, 1, 5), QTime(10, 15)));
    field.show();
    field.findChild<QCheckBox*>(u"letterEarlier"_s)->setChecked(true);
    auto* when = field.findChild<QDateTimeEdit*>(u"letterWhen"_s);
    when->setSelectedSection(QDateTimeEdit::DaySection);
    enter(*when, u"１２"_s);
    when->setSelectedSection(QDateTimeEdit::MinuteSection);
    enter(*when, u"３４"_s);
    QCOMPARE(field.time(), QDateTime(QDate(2026, 1, 12), QTime(10, 34)).toUTC());
}

EVALROOM_TEST(TestDigitFields, QApplication)

} // namespace tst_digit_fields

#include "tst_digit_fields.moc"
