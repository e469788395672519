// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/result/bounded_note.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_bounded_note {

// A text for an act: as long as it may be, and nothing in it that nobody sees.
class TestBoundedNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPastedIsPlainAndNotSaidToBeCut();
    void whatIsTypedIsPlain();
    void whatIsBroughtBackIsPlain();
    void whatIsTooLongIsCutAndSaid();

private:
    static void paste(BoundedNote& note, const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        note.paste();
        QGuiApplication::clipboard()->clear();
    }
};

void TestBoundedNote::whatIsPastedIsPlainAndNotSaidToBeCut()
{
    BoundedNote note;
    QSignalSpy cut(&note, &BoundedNote::wasCut);
    paste(note, u"\ufeff第一\u202e条\r\n第二条"_s);
    QCOMPARE(note.text(), u"第一条\n第二条"_s);
    QVERIFY(cut.isEmpty() && note.cutOff() == 0);
    note.undo();
    QCOMPARE(note.text(), QString());
}

void TestBoundedNote::whatIsTypedIsPlain()
{
    BoundedNote note;
    note.show();
    for (const QChar character : u"一\u202e二"_s)
        QTest::sendKeyEvent(QTest::Click, &note, Qt::Key_unknown, QString(character), Qt::NoModifier);
    note.moveCursor(QTextCursor::Start);
    for (const QChar character : u"\ufeff三"_s)
        QTest::sendKeyEvent(QTest::Click, &note, Qt::Key_unknown, QString(character), Qt::NoModifier);
    QCOMPARE(note.text(), u"三一二"_s);
}

void TestBoundedNote::whatIsBroughtBackIsPlain()
{
    BoundedNote note;
    QSignalSpy blank(&note, &BoundedNote::blankChanged);
    note.setPlainText(u"\ufeff\u2066"_s);
    QVERIFY(note.isBlank() && blank.isEmpty());
    note.setPlainText(u"\ufeff字"_s);
    QCOMPARE(note.text(), u"字"_s);
    QCOMPARE(blank.size(), 1);
}

void TestBoundedNote::whatIsTooLongIsCutAndSaid()
{
    BoundedNote note;
    QSignalSpy cut(&note, &BoundedNote::wasCut);
    paste(note, u"字"_s.repeated(BoundedNote::Longest - 1) + u"😀"_s);
    QCOMPARE(note.text().size(), BoundedNote::Longest - 1);
    QCOMPARE(cut.size(), 1);
    QCOMPARE(note.cutOff(), 2);
}

EVALROOM_TEST(TestBoundedNote, QApplication)

} // namespace tst_bounded_note

#include "tst_bounded_note.moc"
