// SPDX-License-Identifier: Apache-2.0
#include "compare_window.h"

#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/compare/compare_page.h"

#include <QTableView>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stopped_reading {

// Reading long bills can be given up, and is gone on with when somebody wants it.
class TestStoppedReading : public QObject, private CompareWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(play(Prices::ReadOut) && elect()); }
    void cleanupTestCase() { end(); }
    void readingIsStoppedAndGoneOnWith();
};

void TestStoppedReading::readingIsStoppedAndGoneOnWith()
{
    {
        // Before the window is there: what it reads by itself would have been read by the time that somebody looks.
        const HeldPool disk(workers());
        QVERIFY(sit());
        QVERIFY(m_at->chooseMore({u"compareBids"_s}));
        turnTo(ComparePage::Bills);
        QTRY_VERIFY2(m_at->text("stageTitle").contains(u"are being read"_s), qPrintable(m_at->text("stageTitle")));
        m_at->click("stageStop");
        QVERIFY2(m_at->text("stageTitle").contains(u"was stopped"_s), qPrintable(m_at->text("stageTitle")));
        QVERIFY(m_at->seen<QAbstractButton>("stageStop") == nullptr);
        QVERIFY(m_at->seen<QAbstractButton>("stageRetry")->hasFocus());
    }
    // What is found out all the same begins nothing.
    QCoreApplication::processEvents();
    QVERIFY2(m_at->text("stageTitle").contains(u"was stopped"_s), qPrintable(m_at->text("stageTitle")));
    m_at->click("stageRetry");
    QTRY_VERIFY(m_at->seen<QTableView>("findings") != nullptr);
    QCOMPARE(m_at->seen<QTableView>("findings")->model()->rowCount(), 4);
}

EVALROOM_TEST(TestStoppedReading, QApplication)

} // namespace tst_stopped_reading

#include "tst_stopped_reading.moc"
