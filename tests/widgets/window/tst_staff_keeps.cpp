// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "widgets/desk/people_view.h"
#include "widgets/desk/seat_slips.h"

#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QProcess>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Staff = 6;
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
    bool reopen();

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<SessionWindow> m_window;
    std::unique_ptr<AtWindow> m_hand;
};

void TestStaffKeeps::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
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
            .package = m_fixture.packagePath(),
            .placesFile = m_fixture.folder.filePath(u"reading.json"_s)},
        m_preferences);
    m_hand = std::make_unique<AtWindow>(*m_window);
}

bool TestStaffKeeps::open(Session& session)
{
    m_hand.reset();
    m_window.reset();
    const auto in
        = awaited<void>([&](const Done& done) { session.checkIn(m_fixture.papers(Staff, m_fixture.pin, {}), done); });
    if (!in)
        return false;
    sitAt(session);
    m_window->resize(1024, 600);
    m_window->show();
    return m_hand->activate() && waitFor([this] { return m_hand->page() == u"staffPage"; });
}

bool TestStaffKeeps::reopen()
{
    m_hand.reset();
    m_window.reset();
    m_room->leave(Staff);
    return open(m_room->at(Staff));
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
    m_window->findChild<QComboBox*>(u"suspendKind"_s)->setCurrentIndex(1);
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

QTEST_MAIN(TestStaffKeeps)
#include "tst_staff_keeps.moc"
