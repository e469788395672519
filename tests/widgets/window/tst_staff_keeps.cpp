// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/desk/people_view.h"
#include "widgets/desk/seat_slips.h"

#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSpinBox>
#include <QTableView>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_staff_keeps {

namespace {

constexpr int Staff = 6;
constexpr int Supervisor = 7;
enum Tab { PersonTab, SessionTab, PapersTab, ArchiveTab, SlipsTab };

} // namespace

// What staff have begun to write, and the codes of the slips that they have printed: still there after the program has
// ended, at the same machine, and for nobody without their certificate.
class TestStaffKeeps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatStaffTypeOutlivesTheProgram();
    void whoHasTurnedMeanwhileStaysThere();
    void slipsOutliveTheProgram();
    void aSlipFromElsewhereIsNotReplacedUnseen();
    void whatStaffHaveChosenComesBack();
    void whatTheCommandLineNamesIsNewer();
    void whatIsSignedIsChosenNoMore();
    void whatASupervisorLookedForComesBack();

private:
    SeatSlips* slips() const { return m_window->findChild<SeatSlips*>(); }
    QMap<int, QByteArray> codes() const
    {
        QMap<int, QByteArray> codes;
        for (const SeatSlip& slip : slips()->slips())
            codes.insert(slip.member, slip.code->view().toByteArray());
        return codes;
    }
    QString textOf(const SlipSheet& sheet) const
    {
        const QString path = m_fixture.folder.filePath(u"slips.pdf"_s);
        QPdfWriter writer(path);
        if (!sheet.printOn(writer))
            return {};
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
        reader.waitForFinished(Patience);
        // Ligatures are letters again.
        return QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC).simplified();
    }
    void sitAt(Session& session);
    bool open(Session& session);
    // The program ends, and is opened again at the same machine.
    bool reopen(int member = Staff);

    SessionFixture m_fixture;
    QString m_package; // that the command line names
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_hand;
};

void TestStaffKeeps::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_package = m_fixture.packagePath();
    m_room = std::make_unique<Room>(m_fixture);
    QVERIFY(open(m_room->at(Staff)));
    // The names are on the slips.
    QCOMPARE(wordOf(awaited<void>(
                 [&](const Done& done) { m_room->at(Staff).staff().uploadAnnex(m_fixture.annex.toJson(), done); })),
        u"success"_s);
    QTRY_VERIFY(!slips()->slips().isEmpty() && slips()->slips().first().person.contains(u"评委1"_s));
}

void TestStaffKeeps::cleanupTestCase()
{
    m_hand.reset();
    m_window.reset();
    m_room.reset();
}

// Staff have no slip: what they keep is sealed by their certificate.
void TestStaffKeeps::sitAt(Session& session)
{
    m_window = std::make_unique<SessionWindow>(session,
        SeatPlan {.papers = std::make_shared<Papers>(),
            .package = m_package,
            .placesFile = m_fixture.folder.filePath(u"reading.json"_s)},
        m_preferences);
    m_hand = std::make_unique<AtWindow>(*m_window);
}

bool TestStaffKeeps::open(Session& session)
{
    m_hand.reset();
    m_window.reset();
    const auto in = awaited<void>(
        [&](const Done& done) { session.checkIn(m_fixture.papers(session.member(), m_fixture.pin, {}), done); });
    if (!in)
        return false;
    sitAt(session);
    m_window->resize(1024, 600);
    m_window->show();
    const QString desk = session.member() == Staff ? u"staffPage"_s : u"supervisorPage"_s;
    return m_hand->activate() && waitFor([&] { return m_hand->page() == desk; });
}

bool TestStaffKeeps::reopen(int member)
{
    m_hand.reset();
    m_window.reset();
    m_room->leave(member);
    return open(m_room->at(member));
}

// Reasons begun at the desk: whom they are about, and whether the language changes or the program ends in between.
void TestStaffKeeps::whatStaffTypeOutlivesTheProgram()
{
    m_hand->turnTo(PersonTab);
    const auto choose = [this](int member) { m_window->findChild<PeopleView*>()->choose(member); };
    const auto note = [this] { return m_hand->seen<QPlainTextEdit>("absenceText"); };
    choose(2);
    note()->setFocus();
    AtWindow::type(u"at lunch until one"_s);
    choose(3);
    QCOMPARE(note()->toPlainText(), QString());
    note()->setFocus();
    AtWindow::type(u"ill"_s);
    m_hand->turnTo(SessionTab);
    m_hand->seen<QPlainTextEdit>("suspendText")->setFocus();
    AtWindow::type(u"no light"_s);
    m_window->findChild<QComboBox*>(u"suspendKind"_s)->setCurrentIndex(1);
    m_hand->seen<QLineEdit>("suspendMaterial")->setText(u"all bids"_s);
    for (const char* view : {"chinese", "dark", "english", "light"})
        m_hand->changeView(view);
    QCOMPARE(m_hand->seen<QPlainTextEdit>("suspendText")->toPlainText(), u"no light"_s);
    QVERIFY(reopen());
    m_hand->turnTo(SessionTab);
    QCOMPARE(m_hand->seen<QPlainTextEdit>("suspendText")->toPlainText(), u"no light"_s);
    QTRY_VERIFY(m_hand->seen<QAbstractButton>("suspendButton")->isEnabled());
    QCOMPARE(m_hand->seen<QComboBox>("suspendKind")->currentIndex(), 1);
    QCOMPARE(m_hand->seen<QLineEdit>("suspendMaterial")->text(), u"all bids"_s);
    m_hand->turnTo(PersonTab);
    choose(2);
    QCOMPARE(note()->toPlainText(), u"at lunch until one"_s);
    choose(3);
    QCOMPARE(note()->toPlainText(), u"ill"_s);
    // The desk stands where it was left.
    m_hand->turnTo(SlipsTab);
    QVERIFY(reopen());
    QTRY_COMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), int(SlipsTab));
    QCOMPARE(m_window->findChild<PeopleView*>()->chosen(), 3);
    m_hand->turnTo(PersonTab);
    QCOMPARE(note()->toPlainText(), u"ill"_s);
    // What is signed is no draft any more, nor is what was deleted.
    note()->selectAll();
    QTest::keyClick(note(), Qt::Key_Delete);
    choose(2);
    // Names that arrive meanwhile take the question back.
    const auto isSigned = [this] { return m_room->at(Staff).state().absences.size() == 1; };
    QVERIFY(waitFor([&] {
        const bool asked = m_hand->seen<QAbstractButton>("confirmYes") != nullptr;
        if (!isSigned())
            m_hand->click(asked ? "confirmYes" : "absenceButton");
        return isSigned();
    }));
    QVERIFY(reopen());
    m_hand->turnTo(PersonTab);
    for (const int member : {2, 3}) {
        choose(member);
        QCOMPARE(note()->toPlainText(), QString());
    }
}

// The desk comes back to where it was left once the line is there; staff may be quicker.
void TestStaffKeeps::whoHasTurnedMeanwhileStaysThere()
{
    m_hand->turnTo(SlipsTab);
    m_hand.reset();
    m_window.reset();
    m_room->leave(Staff);
    Session& session = m_room->at(Staff);
    const auto in = std::make_shared<bool>(false);
    session.checkIn(m_fixture.papers(Staff, m_fixture.pin, {}),
        {&session, [in](const Result<void>& result) { *in = result.has_value(); }});
    sitAt(session);
    m_window->show();
    QVERIFY(waitFor([this] { return m_hand->page() == u"staffPage"; }));
    m_hand->turnTo(m_hand->seen<QTabWidget>("deskTabs")->currentIndex() == SessionTab ? PersonTab : SessionTab);
    const int turnedTo = m_hand->seen<QTabWidget>("deskTabs")->currentIndex();
    QTRY_VERIFY(*in && session.connection() == Connection::Online);
    m_hand->changeView("chinese"); // everything is made anew
    m_hand->changeView("english");
    QCOMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), turnedTo);
    // However late it is that the desk would come back.
    m_window->page()->returnTo(u"%1 3"_s.arg(int(SlipsTab)));
    QCOMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), turnedTo);
}

void TestStaffKeeps::slipsOutliveTheProgram()
{
    m_hand->turnTo(SlipsTab);
    const QMap<int, QByteArray> printed = codes();
    QCOMPARE(printed.size(), Room::committee().size());
    QVERIFY(reopen());
    m_hand->turnTo(SlipsTab);
    QCOMPARE(codes(), printed);
    QVERIFY(m_hand->text("slipsLate").isEmpty());
    // And are nowhere to be read at this machine.
    QDirIterator files(m_fixture.config(Staff).storeDir, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        for (const QByteArray& code : printed)
            QVERIFY2(!all.contains(code), qPrintable(file.fileName()));
    }
}

// Staff go on at another machine after a member has checked in: it does not know the slip of that member, and says so.
void TestStaffKeeps::aSlipFromElsewhereIsNotReplacedUnseen()
{
    const QMap<int, QByteArray> printed = codes();
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    {
        Session other(m_fixture.config(Staff, u"A-02"_s));
        QVERIFY(open(other));
        // The desk may only now come back to the tab where it was left.
        QVERIFY(waitFor([this] {
            m_hand->turnTo(SlipsTab);
            return m_hand->text("slipsLate").contains(u"评委1"_s);
        }));
        QVERIFY(!m_hand->text("slipsLate").contains(u"评委2"_s));
        QVERIFY(codes().value(1) != printed.value(1));
        // The paper says so, too.
        QCOMPARE(textOf(slips()->sheet()).count(u"Only where the first slip is lost"_s), 1);
        m_hand.reset();
        m_window.reset();
    }
    QVERIFY(reopen());
    m_hand->turnTo(SlipsTab);
    QCOMPARE(codes(), printed);
}

// Beside the texts: kind, step, minutes, paths, and which of the two tables is looked at.
void TestStaffKeeps::whatStaffHaveChosenComesBack()
{
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, Supervisor}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    for (const QString& step : {u"chair"_s, u"form"_s})
        QCOMPARE(m_room->judge(step), u"success"_s);
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    for (const int member : {1, 2})
        QCOMPARE(m_room->act(member, TimeRequest {u"many pages"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_hand->activate());
    m_hand->click("steps");
    m_hand->turnTo(PapersTab);
    m_hand->seen<QLineEdit>("annexPath")->setFocus();
    AtWindow::type(u"/media/stick/names.json"_s);
    m_hand->turnTo(ArchiveTab);
    m_hand->seen<QLineEdit>("archivePath")->setFocus();
    AtWindow::type(u"/media/stick/lot.archive"_s);
    m_hand->turnTo(SessionTab);
    QTest::keyClick(m_hand->seen<QComboBox>("suspendKind"), Qt::Key_End);
    QTest::keyClick(m_hand->seen<QComboBox>("stepAgain"), Qt::Key_End);
    QCOMPARE(m_hand->seen<QComboBox>("stepAgain")->currentData().toString(), u"technical"_s);
    QTRY_VERIFY(m_hand->seen<QSpinBox>("extendMinutes") != nullptr);
    auto* minutes = m_hand->seen<QSpinBox>("extendMinutes");
    minutes->setFocus();
    minutes->selectAll();
    AtWindow::type(u"９０"_s); // as an input method gives it
    QCOMPARE(minutes->value(), 90);
    QVERIFY(reopen());
    QTRY_COMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), int(SessionTab));
    QCOMPARE(m_hand->seen<QComboBox>("suspendKind")->currentIndex(), 2);
    QCOMPARE(m_hand->seen<QComboBox>("stepAgain")->currentData().toString(), u"technical"_s);
    QTRY_VERIFY(m_hand->seen<QSpinBox>("extendMinutes") != nullptr);
    QCOMPARE(m_hand->seen<QSpinBox>("extendMinutes")->value(), 90);
    QVERIFY(m_hand->seen<QAbstractButton>("steps")->isChecked());
    m_hand->turnTo(PapersTab);
    QCOMPARE(m_hand->seen<QLineEdit>("annexPath")->text(), u"/media/stick/names.json"_s);
    QCOMPARE(m_hand->seen<QLineEdit>("packagePath")->text(), m_fixture.packagePath());
    m_hand->turnTo(ArchiveTab);
    QCOMPARE(m_hand->seen<QLineEdit>("archivePath")->text(), u"/media/stick/lot.archive"_s);
    m_hand->click("steps");
}

// Than what was typed in place of another path; what was typed in its own place stays, as in the window before.
void TestStaffKeeps::whatTheCommandLineNamesIsNewer()
{
    const QString typed = u"/media/stick/typed.evalpkg"_s;
    const auto path = [this] { return m_hand->seen<QLineEdit>("packagePath"); };
    m_hand->turnTo(PapersTab);
    path()->setFocus();
    path()->selectAll();
    AtWindow::type(typed);
    QCOMPARE(path()->text(), typed);
    m_hand->changeView("chinese"); // everything is made anew
    m_hand->changeView("english");
    QCOMPARE(path()->text(), typed);
    QVERIFY(reopen());
    QTRY_COMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), int(PapersTab));
    QCOMPARE(path()->text(), typed);
    m_package = u"/media/stick/named.evalpkg"_s;
    QVERIFY(reopen());
    QTRY_COMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), int(PapersTab));
    QCOMPARE(path()->text(), m_package);
    QCOMPARE(m_hand->seen<QLineEdit>("annexPath")->text(), u"/media/stick/names.json"_s);
    m_package = m_fixture.packagePath();
}

void TestStaffKeeps::whatIsSignedIsChosenNoMore()
{
    m_hand->turnTo(SessionTab);
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down})
        QTest::keyClick(m_hand->seen<QComboBox>("suspendKind"), key);
    auto* material = m_hand->seen<QLineEdit>("suspendMaterial");
    material->setFocus();
    material->selectAll();
    AtWindow::type(u"all bids"_s);
    auto* why = m_hand->seen<QPlainTextEdit>("suspendText");
    why->setFocus();
    why->selectAll();
    AtWindow::type(u"no light"_s);
    QTRY_VERIFY(m_hand->seen<QAbstractButton>("suspendButton")->isEnabled());
    m_hand->click("suspendButton");
    QVERIFY(waitFor([&] {
        if (m_hand->seen<QAbstractButton>("confirmYes") != nullptr)
            m_hand->click("confirmYes");
        return m_room->at(Staff).state().suspended;
    }));
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->act(Supervisor, Resumption {u"light is back"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(reopen());
    QTRY_COMPARE(m_hand->seen<QTabWidget>("deskTabs")->currentIndex(), int(SessionTab));
    QTRY_VERIFY(m_hand->seen<QComboBox>("suspendKind") != nullptr);
    QCOMPARE(m_hand->seen<QComboBox>("suspendKind")->currentIndex(), 0);
    QVERIFY(m_hand->seen<QLineEdit>("suspendMaterial") == nullptr);
    QCOMPARE(m_hand->seen<QPlainTextEdit>("suspendText")->toPlainText(), QString());
}

void TestStaffKeeps::whatASupervisorLookedForComesBack()
{
    QVERIFY(reopen(Supervisor));
    const auto rows = [this] { return m_hand->seen<QTableView>("log")->model()->rowCount(); };
    const int all = rows();
    auto* whose = m_hand->seen<QComboBox>("logMember");
    QTest::keyClick(whose, Qt::Key_End);
    const QVariant author = whose->currentData();
    QVERIFY(author.toInt() > 0);
    m_hand->seen<QLineEdit>("logWord")->setFocus();
    AtWindow::type(u"co-sign"_s);
    QTRY_VERIFY(!m_hand->text("logCount").startsWith(u"Searching"_s) && rows() > 0 && rows() < all);
    const int found = rows();
    QVERIFY(reopen(Supervisor));
    QCOMPARE(m_hand->seen<QComboBox>("logMember")->currentData(), author);
    QCOMPARE(m_hand->seen<QLineEdit>("logWord")->text(), u"co-sign"_s);
    // At least: coming in again may stand in the log, too.
    QTRY_VERIFY(!m_hand->text("logCount").startsWith(u"Searching"_s) && rows() >= found && rows() < all);
}

EVALROOM_TEST(TestStaffKeeps, QApplication)

} // namespace tst_staff_keeps

#include "tst_staff_keeps.moc"
