// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/reading/reading_pane.h"
#include "widgets/reading/session_library.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_reading_session {

// The pane of an expert in a real session: what it says until the documents may be read, and that they come by
// themselves. They are no real PDFs here, which it says too.
class TestReadingSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsFollowTheSession();
    void whatTakesItsTimeCanBeStopped();
    void bookmarksLieBesideTheDrafts();

private:
    static QString told(const ReadingPane& pane, const QString& label)
    {
        return pane.findChild<QWidget*>(u"firstSide"_s)->findChild<QLabel*>(label)->text();
    }
    static QAbstractButton* button(const ReadingPane& pane, const QString& name)
    {
        return pane.findChild<QWidget*>(u"firstSide"_s)->findChild<QAbstractButton*>(name);
    }
};

void TestReadingSession::documentsFollowTheSession()
{
    SessionFixture fixture;
    QVERIFY(fixture.begin());
    Room room(fixture);
    QCOMPARE(room.checkIn({6}), u"success"_s);
    StaffDesk& desk = room.at(6).staff();
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { desk.uploadDocuments(fixture.packagePath(), done); })),
        u"success"_s);
    // A pane may be there before anything else is.
    ReadingPane pane(room.at(1));
    QVERIFY2(told(pane, u"stageSentence"_s).contains(u"checked in"_s), qPrintable(told(pane, u"stageSentence"_s)));

    QCOMPARE(room.checkIn({1, 2, 3, 4, 5, 7}), u"success"_s);
    const auto* chooser = pane.findChild<QWidget*>(u"firstSide"_s)->findChild<QComboBox*>();
    QVERIFY(chooser->count() >= 3);
    QTRY_VERIFY(told(pane, u"stageSentence"_s).contains(u"given your pledge"_s));

    // The staff's terminal is none for reading, the supervisor's is.
    const ReadingPane desks(room.at(6));
    QVERIFY(told(desks, u"stageSentence"_s).contains(u"read by the committee"_s));

    pane.show(u"bid-1"_s, 0);
    const QSignalSpy progressed(&room.at(1).documents(), &Documents::progressed);
    QCOMPARE(progressed.count(), 0); // nothing is asked for in vain
    QCOMPARE(room.prepare(), u"success"_s);
    QVERIFY(waitFor([&] { return told(pane, u"stageTitle"_s) == u"Damaged file"; }));
    QVERIFY(progressed.count() > 0);
    QVERIFY(room.at(1).documents().isHere(u"bid-1"_s));
}

// A document is long, or a disk slow.
void TestReadingSession::whatTakesItsTimeCanBeStopped()
{
    SessionFixture fixture;
    QVERIFY(fixture.begin());
    Room room(fixture);
    QCOMPARE(room.checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    StaffDesk& desk = room.at(6).staff();
    QCOMPARE(wordOf(awaited<void>([&](const Done& done) { desk.uploadDocuments(fixture.packagePath(), done); })),
        u"success"_s);
    QCOMPARE(room.prepare(), u"success"_s);
    ReadingPane pane(room.at(1));
    pane.resize(1000, 700);
    pane.setVisible(true);
    {
        const HeldPool disk(workers());
        pane.show(u"bid-1"_s, 0);
        QTRY_COMPARE(told(pane, u"stageTitle"_s), u"Being checked"_s);
        auto* stop = button(pane, u"stageStop"_s);
        QVERIFY(stop->isVisible());
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QCOMPARE(told(pane, u"stageTitle"_s), u"Stopped"_s);
        QVERIFY(!stop->isVisible());
    }
    // What is found out all the same shows nothing, nor does a centre that comes back.
    QCoreApplication::processEvents();
    QVERIFY(fixture.hub.stop());
    EVENTUALLY_COMPARE(room.at(1).connection(), Connection::Offline);
    QVERIFY(fixture.hub.start());
    QCOMPARE(room.settle(), u"success"_s);
    QCOMPARE(told(pane, u"stageTitle"_s), u"Stopped"_s);
    auto* again = button(pane, u"stageRetry"_s);
    QVERIFY(again->isVisible());
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(waitFor([&] { return told(pane, u"stageTitle"_s) == u"Damaged file"; }));
    QVERIFY(room.at(1).documents().isHere(u"bid-1"_s));
}

// They outlive the window and the program, and no other member has them.
void TestReadingSession::bookmarksLieBesideTheDrafts()
{
    SessionFixture fixture;
    QVERIFY(fixture.begin());
    Room room(fixture);
    QVERIFY(!SessionLibrary(room.at(1)).keepsBookmarks());
    QCOMPARE(room.checkIn({1, 2}), u"success"_s);
    {
        SessionLibrary library(room.at(1));
        QVERIFY(library.keepsBookmarks());
        QCOMPARE(library.bookmarks(u"bid-1"_s), Bookmarks());
        library.setBookmarks(u"bid-1"_s, {2, 5});
    }
    room.leave(1);
    QCOMPARE(room.checkIn({1}), u"success"_s);
    const SessionLibrary again(room.at(1));
    QCOMPARE(again.bookmarks(u"bid-1"_s), (Bookmarks {2, 5}));
    QCOMPARE(again.bookmarks(u"bid-2"_s), Bookmarks());
    QCOMPARE(SessionLibrary(room.at(2)).bookmarks(u"bid-1"_s), Bookmarks());
}

EVALROOM_TEST(TestReadingSession, QApplication)

} // namespace tst_reading_session

#include "tst_reading_session.moc"
