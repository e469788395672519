// SPDX-License-Identifier: Apache-2.0
#include "at_large_sheet.h"

#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"

#include <QClipboard>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stopped_sealing {

// Sealing a large sheet can be given up once it takes its time: nothing is signed, and everything is as it was.
class TestStoppedSealing : public QObject, private AtLargeSheet {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(end()); }
    void itIsStoppedAndTheSheetStays();
    void itIsSealedByTheSameButton();

private:
    qsizetype sheets() const { return m_room->at(Me).expected().steps.value(u"technical"_s).sheets.value(Me).size(); }
    void typePin() const
    {
        QTRY_VERIFY(m_at->seen<QLineEdit>("pin") != nullptr);
        m_at->seen<QLineEdit>("pin")->setFocus();
        AtWindow::type(u"123456"_s);
    }

    QString m_action; // what the button says below the summary
};

void TestStoppedSealing::initTestCase()
{
    QCOMPARE(play(), u"success"_s);
    QVERIFY(sit());
    QGuiApplication::clipboard()->setText(block(u"0.5"_s));
    QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m_view->sheet()->cells().open() == 0 && !m_view->sheet()->isFilling());
    pressPrimary();
    typePin();
    m_action = m_at->seen<QAbstractButton>("primary")->text();
}

void TestStoppedSealing::itIsStoppedAndTheSheetStays()
{
    const DraftFields before = m_view->sheet()->fields();
    QTRY_VERIFY(m_room->at(Me).isCounted());
    {
        const HeldPool machine(promptWorkers());
        pressPrimary();
        // The certificate is open, and the sheet is being sealed.
        QTRY_VERIFY(m_window->page()->canStop());
        QVERIFY(m_at->seen<QWidget>("busy") != nullptr);
        QTRY_VERIFY(m_at->seen<QAbstractButton>("stopWaiting") != nullptr);
        m_at->click("stopWaiting");
        QTRY_VERIFY(!m_window->isBusy());
        QVERIFY2(m_at->text("error").contains(u"nothing has changed"_s), qPrintable(m_at->text("error")));
        QVERIFY(!m_room->at(Me).isUnlocked());
    }
    // What is sealed all the same is not signed.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(sheets(), 0);
    QCOMPARE(m_view->sheet()->fields(), before);
    QCOMPARE(m_at->seen<QAbstractButton>("primary")->text(), m_action);
}

void TestStoppedSealing::itIsSealedByTheSameButton()
{
    typePin();
    QVERIFY(m_at->seen<QAbstractButton>("primary")->isEnabled());
    pressPrimary();
    QTRY_COMPARE(sheets(), 1);
    QTRY_VERIFY(!m_window->isBusy());
    QCOMPARE(m_view->sheet()->earlier().changes(), 0);
}

EVALROOM_TEST(TestStoppedSealing, QApplication)

} // namespace tst_stopped_sealing

#include "tst_stopped_sealing.moc"
