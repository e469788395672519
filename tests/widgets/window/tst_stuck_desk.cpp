// SPDX-License-Identifier: Apache-2.0
#include "window_seat.h"

#include "base/canonical_json.h"
#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/printer_choice.h"
#include "widgets/desk/seat_slips.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPointer>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stuck_desk {

namespace {

constexpr int Staff = 6;
constexpr int PapersTab = 2;
constexpr int SlipsTab = 4;

} // namespace

// A stick that has gone bad, a print service that does not answer: staff wait for neither.
class TestStuckDesk : public QObject, private WindowSeat {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void theListOfNames();
    void thePrinters();
    void thePrinter();
    void theFileOfTheSlips();

private:
    QString notice() const { return m_at->text("slipsNotice"); }
    void chooseFile(const QString& path) const;
};

void TestStuckDesk::initTestCase()
{
    // Nobody listens there.
    qputenv("CUPS_SERVER", "localhost:1");
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({Staff}), u"success"_s);
    const QString annex = m_fixture.folder.filePath(u"annex.json"_s);
    QVERIFY(writeFile(annex, canonicalJson(m_fixture.annex.toJson())));
    QVERIFY(sitAt(Staff, {.papers = std::make_shared<Papers>(), .package = m_fixture.packagePath(), .annex = annex}));
    QTRY_COMPARE(m_at->page(), u"staffPage"_s);
}

void TestStuckDesk::theListOfNames()
{
    m_at->turnTo(PapersTab);
    const auto state = [this] { return m_at->text("annexState"); };
    {
        const HeldPool stick(workers());
        m_at->click("bringAnnex");
        QVERIFY2(state().contains(u"is being read"_s), qPrintable(state()));
        m_at->click("cancelAnnex");
        QVERIFY2(state().startsWith(u"Not brought"_s), qPrintable(state()));
        QVERIFY(m_at->seen<QAbstractButton>("cancelAnnex") == nullptr);
        QVERIFY(m_at->seen<QAbstractButton>("bringAnnex")->hasFocus());
    }
    // What is read all the same is not sent.
    QCoreApplication::processEvents();
    QVERIFY2(state().startsWith(u"Not brought"_s), qPrintable(state()));
    m_at->click("bringAnnex");
    QTRY_COMPARE(state(), u"The centre has it."_s);
}

void TestStuckDesk::thePrinters()
{
    m_at->turnTo(SlipsTab);
    QTRY_VERIFY(m_at->seen<QAbstractButton>("slipsPrint")->isEnabled());
    {
        const HeldPool service(workers());
        m_at->click("slipsPrint");
        QVERIFY2(notice().startsWith(u"Looking for printers"_s), qPrintable(notice()));
        QVERIFY(!m_at->seen<QAbstractButton>("slipsPrint")->isEnabled());
        QVERIFY(m_at->seen<QAbstractButton>("slipsSave")->isEnabled());
        m_at->click("slipsStop");
        QCOMPARE(notice(), QString());
        QVERIFY(m_at->seen<QAbstractButton>("slipsStop") == nullptr);
        QVERIFY(m_at->seen<QAbstractButton>("slipsPrint")->hasFocus());
    }
    // What it answers all the same is not said.
    QCoreApplication::processEvents();
    QCOMPARE(notice(), QString());
    m_at->click("slipsPrint");
    QTRY_VERIFY2(notice().contains(u"knows no printer"_s), qPrintable(notice()));
    QVERIFY(m_at->seen<QComboBox>("slipsPrinter") == nullptr);
}

// One that the service has told, and that takes nothing now.
void TestStuckDesk::thePrinter()
{
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    auto* choice = m_window->findChild<PrinterChoice*>();
    const auto offer = [choice] {
        choice->offer({u"hall"_s, u"room"_s}, u"room"_s);
        choice->firstField()->setFocus();
    };
    offer();
    QCOMPARE(m_at->seen<QComboBox>("slipsPrinter")->currentText(), u"room"_s);
    press(Qt::Key_Escape);
    QVERIFY(m_at->seen<QComboBox>("slipsPrinter") == nullptr);
    QVERIFY(m_at->seen<QAbstractButton>("slipsPrint")->hasFocus());
    {
        const HeldPool service(workers());
        offer();
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QVERIFY2(notice().contains(u"being sent"_s), qPrintable(notice()));
        QVERIFY(!m_at->seen<QAbstractButton>("slipsPrint")->isEnabled());
        QVERIFY(m_at->seen<QAbstractButton>("slipsStop")->hasFocus());
        press(Qt::Key_Space);
        QVERIFY2(notice().contains(u"print the slips all the same"_s), qPrintable(notice()));
        QVERIFY(m_at->seen<QAbstractButton>("slipsPrint")->hasFocus());
    }
    QCoreApplication::processEvents();
    QVERIFY2(notice().contains(u"print the slips all the same"_s), qPrintable(notice()));
    // Gone meanwhile: no other one prints the codes.
    offer();
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QTRY_VERIFY2(notice().contains(u"room did not take the slips"_s), qPrintable(notice()));
}

void TestStuckDesk::chooseFile(const QString& path) const
{
    m_at->click("slipsSave");
    const auto dialogs = m_window->findChildren<QFileDialog*>(u"fileDialog"_s);
    const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
    QVERIFY(shown != dialogs.cend());
    const QPointer<QFileDialog> dialog = *shown;
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

// On a stick that answers neither whether the file is there nor that it is written.
void TestStuckDesk::theFileOfTheSlips()
{
    const QString path = m_fixture.folder.filePath(u"slips.pdf"_s);
    {
        const HeldPool stick(workers());
        chooseFile(path);
        QVERIFY2(notice().startsWith(u"Looking whether"_s), qPrintable(notice()));
        m_at->click("slipsStop");
        QCOMPARE(notice(), QString());
        chooseFile(path);
    }
    QTRY_VERIFY2(notice().contains(path), qPrintable(notice()));
    QVERIFY2(notice().startsWith(u"Saved"_s), qPrintable(notice()));
    chooseFile(path);
    auto* replace = m_window->findChild<SeatSlips*>()->findChild<ConfirmStrip*>();
    QTRY_VERIFY(replace->isVisible());
    QVERIFY(QFile::remove(path));
    {
        const HeldPool stick(workers());
        m_at->click("confirmYes");
        QVERIFY2(notice().startsWith(u"The slips are being saved"_s), qPrintable(notice()));
        QVERIFY(!QFile::exists(path));
        m_at->click("slipsStop");
        QVERIFY2(notice().contains(u"written all the same"_s) && notice().contains(path), qPrintable(notice()));
    }
    QCoreApplication::processEvents();
    QVERIFY2(notice().contains(u"written all the same"_s), qPrintable(notice()));
    QVERIFY(QFile::exists(path));
}

EVALROOM_TEST(TestStuckDesk, QApplication)

} // namespace tst_stuck_desk

#include "tst_stuck_desk.moc"
