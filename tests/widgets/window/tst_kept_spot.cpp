// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_kept_spot {

// A window that is closed on a page which the member has asked for leads there again when it is opened.
class TestKeptSpot : public QObject, MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMotionThatIsBeingWrittenIsFoundAgain();
    void alsoAfterTheProgramHasEnded();
    void aTabOfThePageIsFoundAgain();
    void aResultThatWasChosenIsFoundAgain();
    void theListOfResultsGrowsWithTheType();
    void whoWentBackIsAtTheStep();
    void whatMayNotBeAskedForAnyMoreIsLeft();

private:
    bool isAt(const QString& page) const
    {
        return waitFor([&] { return m_at->page() == page; });
    }
};

void TestKeptSpot::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(begin(QLocale::English));
    m_at->checkIn();
    QVERIFY(isAt(u"waitPage"_s));
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QVERIFY(isAt(u"waitPage"_s));
    QTRY_VERIFY(m_at->seen<QAbstractButton>("more") != nullptr);
}

void TestKeptSpot::cleanupTestCase()
{
    QVERIFY(end());
}

void TestKeptSpot::aMotionThatIsBeingWrittenIsFoundAgain()
{
    QVERIFY(m_at->chooseMore({u"moveRejection"_s, u"reject-b2"_s}));
    QVERIFY(isAt(u"rejectionPage"_s));
    m_at->seen<QPlainTextEdit>("text")->setFocus();
    AtWindow::type(u"not sealed"_s);
    QVERIFY(sit());
    QVERIFY(isAt(u"rejectionPage"_s));
    QVERIFY2(m_at->text("title").contains(u"演练建设2公司"_s), qPrintable(m_at->text("title")));
    QCOMPARE(m_at->seen<QPlainTextEdit>("text")->toPlainText(), u"not sealed"_s);
    QVERIFY(m_at->seen<QListWidget>("ground")->hasFocus());
}

// Who is at the door of it, is not there yet.
void TestKeptSpot::alsoAfterTheProgramHasEnded()
{
    rise();
    m_room->leave(1);
    QVERIFY(sit());
    QCOMPARE(m_at->page(), u"checkInPage"_s);
    m_at->checkIn();
    QVERIFY(isAt(u"rejectionPage"_s));
    QCOMPARE(m_at->seen<QPlainTextEdit>("text")->toPlainText(), u"not sealed"_s);
}

void TestKeptSpot::aTabOfThePageIsFoundAgain()
{
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    QVERIFY(isAt(u"comparePage"_s));
    m_at->seen<QTabWidget>("compareTabs")->setCurrentIndex(1);
    QVERIFY(sit());
    QVERIFY(isAt(u"comparePage"_s));
    QCOMPARE(m_at->seen<QTabWidget>("compareTabs")->currentIndex(), 1);
}

void TestKeptSpot::aResultThatWasChosenIsFoundAgain()
{
    QVERIFY(m_at->chooseMore({u"resultsSoFar"_s}));
    QVERIFY(isAt(u"resultsPage"_s));
    auto* results = m_at->seen<QListWidget>("results");
    results->setFocus();
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(results, Qt::Key_Down);
    QCOMPARE(results->currentRow(), 2);
    QVERIFY(sit());
    QVERIFY(isAt(u"resultsPage"_s));
    QCOMPARE(m_at->seen<QListWidget>("results")->currentRow(), 2);
}

void TestKeptSpot::theListOfResultsGrowsWithTheType()
{
    QVERIFY(isAt(u"resultsPage"_s));
    const auto* results = m_at->seen<QListWidget>("results");
    for (const int percent : {200, 100}) {
        showIn(Theme::Light, percent);
        QCOMPARE(results->maximumWidth(), measure::Rail * percent / 100);
        QCOMPARE(results->sizeHint().width(), results->maximumWidth());
    }
}

void TestKeptSpot::whoWentBackIsAtTheStep()
{
    m_at->click("backToStep");
    QVERIFY(isAt(u"waitPage"_s));
    QVERIFY(sit());
    QCOMPARE(m_at->page(), u"waitPage"_s);
}

void TestKeptSpot::whatMayNotBeAskedForAnyMoreIsLeft()
{
    QVERIFY(m_at->chooseMore({u"moveRejection"_s, u"reject-b2"_s}));
    QVERIFY(isAt(u"rejectionPage"_s));
    rise();
    const RejectMotion rejection {u"b2"_s, u"no-answer"_s, u"1.2"_s, u"bid-2"_s, 1};
    const Motion motion {.subject = rejection, .text = u"未盖章"_s};
    QCOMPARE(m_room->act(2, motion), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(waitFor([&] { return m_room->at(1).state().motions.size() == 1; }));
    QVERIFY(sit());
    QVERIFY(isAt(u"votePage"_s));
    QVERIFY(m_at->seen<QAbstractButton>("backToStep") == nullptr);
}

EVALROOM_TEST(TestKeptSpot, QApplication)

} // namespace tst_kept_spot

#include "tst_kept_spot.moc"
