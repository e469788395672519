// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/reading/reading_pane.h"
#include "widgets/window/at_window.h"
#include "widgets/window/program.h"
#include "widgets/window/terminal.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_terminal {

// From the command line to the check-in at a real hub, and two windows of one person.
class TestTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aBadOptionIsNamed_data();
    void aBadOptionIsNamed();
    void theProgramSaysItAndEnds();
    void whatIsMissingIsSaidAndAskedFor();
    void whatIsWrongAtTheCentreIsSaidInTheWindow_data();
    void whatIsWrongAtTheCentreIsSaidInTheWindow();
    void aMissingSlipCodeIsAskedFor();
    void theSlipCodeGrowsWithTheType();
    void aSeatThatIsOpenIsNotOpenedAgain();
    void twoWindowsAtOneSeat();
    void onePersonAtTwoSeats();
    void theSameDocumentsAreOpenAgain();

private:
    // For member 1 at this seat, as the venue would write it, but for what a test changes.
    QMap<QString, QString> options(const QString& seat = u"A-01"_s) const
    {
        return {{u"hub"_s, m_fixture.address().url.toString()}, {u"session"_s, toHex(m_fixture.session)},
            {u"member"_s, u"1"_s}, {u"platform"_s, m_fixture.hub.path(u"platform.pem"_s)},
            {u"fingerprint"_s, toHex(m_fixture.hub.tls())}, {u"venue"_s, u"host"_s}, {u"seat"_s, seat},
            {u"certificate"_s, m_fixture.folder.filePath(u"1.p12"_s)}, {u"store"_s, store(seat)}};
    }
    QString store(const QString& seat) const { return m_fixture.folder.filePath(u"store-"_s + seat); }
    static QStringList line(const QMap<QString, QString>& options)
    {
        QStringList words;
        for (auto option = options.cbegin(); option != options.cend(); ++option)
            words << u"--"_s + option.key() << option.value();
        return words;
    }
    std::unique_ptr<Terminal> terminal(const QMap<QString, QString>& options)
    {
        const auto parsed = TerminalOptions::parse(QStringList {u"evalroom"_s} + line(options));
        auto terminal = std::make_unique<Terminal>(parsed.value(), m_preferences);
        AtWindow(terminal->window()).activate();
        return terminal;
    }

    SessionFixture m_fixture;
    QTemporaryDir m_home;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room; // everybody but member 1
};

void TestTerminal::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    QVERIFY(writeFile(m_fixture.folder.filePath(u"1.p12"_s), m_fixture.members.at(1).pkcs12));
    QVERIFY(writeFile(m_fixture.folder.filePath(u"nothing.pem"_s), "nothing\n"));
}

void TestTerminal::cleanupTestCase()
{
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestTerminal::aBadOptionIsNamed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value"); // null: it is left out
    QTest::addColumn<QString>("sentence");
    for (const QString& name : {u"hub"_s, u"session"_s, u"member"_s, u"platform"_s})
        QTest::addRow("no %s", qPrintable(name)) << name << QString() << u"--%1 is missing."_s.arg(name);
    QTest::newRow("no trust") << u"fingerprint"_s << QString() << u"Give one of --authority and --fingerprint."_s;
    QTest::newRow("two kinds of trust") << u"authority"_s << u"x.pem"_s
                                        << u"Give one of --authority and --fingerprint."_s;
    const QString address = u"--hub takes an address as https://host:port."_s;
    QTest::newRow("not encrypted") << u"hub"_s << u"http://127.0.0.1:1"_s << address;
    QTest::newRow("no address") << u"hub"_s << u"the hub"_s << address;
    QTest::newRow("no host") << u"hub"_s << u"https://"_s << address;
    QTest::newRow("port too large") << u"hub"_s << u"https://127.0.0.1:99999"_s << address;
    QTest::newRow("short id") << u"session"_s << u"abc"_s << u"--session takes 64 hexadecimal digits."_s;
    QTest::newRow("id in other letters") << u"session"_s << u"g"_s.repeated(64)
                                         << u"--session takes 64 hexadecimal digits."_s;
    QTest::newRow("fingerprint") << u"fingerprint"_s << u"00"_s << u"--fingerprint takes 64 hexadecimal digits."_s;
    for (const QString& member : {u"0"_s, u"-1"_s, u"one"_s, u""_s})
        QTest::addRow("member '%s'", qPrintable(member))
            << u"member"_s << member << u"--member takes the number on the seat slip."_s;
    QTest::newRow("platform not there") << u"platform"_s << u"/nowhere.pem"_s
                                        << u"--platform: the file cannot be read: /nowhere.pem"_s;
    QTest::newRow("platform no key") << u"platform"_s << m_fixture.folder.filePath(u"nothing.pem"_s)
                                     << u"--platform: there is no public key in "_s
            + m_fixture.folder.filePath(u"nothing.pem"_s);
}

void TestTerminal::aBadOptionIsNamed()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QMap<QString, QString> all = options();
    if (value.isNull())
        all.remove(option);
    else
        all.insert(option, value);
    const auto parsed = TerminalOptions::parse(QStringList {u"evalroom"_s} + line(all));
    QVERIFY(!parsed);
    QTEST(parsed.error().detail, "sentence");
}

void TestTerminal::theProgramSaysItAndEnds()
{
    Program program(m_home.path());
    program.start({u"--colour"_s, u"red"_s});
    QVERIFY(program.lastWords(QProcess::StandardError).section(u'\n', 0, 0).contains(u"colour"_s));
    QCOMPARE(program.exitCode(), 2);
    program.start({u"room"_s});
    QCOMPARE(program.lastWords(QProcess::StandardError).section(u'\n', 0, 0), u"What is this: room"_s);
    QCOMPARE(program.exitCode(), 2);
    program.start({u"--screenshots"_s, m_home.path(), u"--look"_s, u"upside-down"_s});
    QCOMPARE(program.lastWords(QProcess::StandardError).section(u'\n', 0, 0), u"There is no such look: upside-down"_s);
    QCOMPARE(program.exitCode(), 2);
    // Help is given without a display, too.
    program.takeDisplayAway();
    program.start({u"--help"_s});
    QVERIFY(program.lastWords(QProcess::StandardOutput).startsWith(u"usage:"_s));
    QCOMPARE(program.exitCode(), 0);
}

// Who has started it from a desk sees nothing of that: a window asks.
void TestTerminal::whatIsMissingIsSaidAndAskedFor()
{
    Program program(m_home.path());
    program.start({u"--hub"_s, u"http://127.0.0.1:1"_s});
    QCOMPARE(program.firstLine(QProcess::StandardError), u"--session is missing."_s);
    QVERIFY(program.isRunning());
    program.end();
    QMap<QString, QString> wrong = options();
    wrong.insert(u"hub"_s, u"wss://127.0.0.1:1"_s);
    program.start(line(wrong));
    QCOMPARE(program.firstLine(QProcess::StandardError), u"--hub takes an address as https://host:port."_s);
    QVERIFY(program.isRunning());
}

void TestTerminal::whatIsWrongAtTheCentreIsSaidInTheWindow_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words"); // of the sentence
    const QString zeros = u"0"_s.repeated(64);
    QTest::newRow("another fingerprint") << u"fingerprint"_s << zeros << u"another identity"_s;
    QTest::newRow("unknown session") << u"session"_s << zeros << u"The centre knows nobody in this session"_s;
    QTest::newRow("nobody there") << u"hub"_s << u"https://127.0.0.1:1"_s
                                  << u"cannot be reached. You are not checked in yet"_s;
    QTest::newRow("another platform") << u"platform"_s << m_fixture.folder.filePath(u"other.pem"_s)
                                      << u"signed by somebody who is not known"_s;
    QTest::newRow("another member") << u"member"_s << u"2"_s << u"The centre knows nobody in this session"_s;
    QTest::newRow("no certificate") << u"certificate"_s << u"/nowhere.p12"_s << u"The file cannot be read"_s;
    QTest::newRow("not a certificate") << u"certificate"_s << m_fixture.folder.filePath(u"nothing.pem"_s)
                                       << u"no certificate with its key"_s;
}

void TestTerminal::whatIsWrongAtTheCentreIsSaidInTheWindow()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, words);
    const PrivateKey other = PrivateKey::generate(Algorithm::ES256).value();
    QVERIFY(writeFile(m_fixture.folder.filePath(u"other.pem"_s), toPem(other.publicKey())));
    QMap<QString, QString> all = options(u"wrong"_s);
    all.insert(option, value);
    auto wrong = terminal(all);
    const AtWindow at(wrong->window());
    QCOMPARE(at.page(), u"checkInPage"_s);
    at.checkIn();
    QTRY_VERIFY(!at.text("error").isEmpty());
    QVERIFY2(at.text("error").contains(words), qPrintable(at.text("error")));
    // What is wrong with the file stands beside it, too.
    if (option == u"certificate")
        QVERIFY2(at.text("credentialFault").contains(words), qPrintable(at.text("credentialFault")));
    QTRY_VERIFY(!wrong->window().isBusy());
    QCOMPARE(at.page(), u"checkInPage"_s);
    wrong.reset();
    QVERIFY(QDir(store(u"wrong"_s)).removeRecursively());
}

// Staff and supervisors have none: the field says so, and a member who leaves it empty is told what is missing.
void TestTerminal::aMissingSlipCodeIsAskedFor()
{
    const auto without = terminal(options(u"no-slip"_s));
    const AtWindow at(without->window());
    QVERIFY(at.text("slipWhose").contains(u"members of the committee"_s));
    QCOMPARE(at.text("slipFault"), QString());
    auto* pin = at.seen<QLineEdit>("pin");
    pin->setFocus();
    AtWindow::type(u"123456"_s);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_VERIFY(!at.text("error").isEmpty());
    QVERIFY2(at.text("error").contains(u"Type the code on your seat slip"_s), qPrintable(at.text("error")));
    QVERIFY2(at.text("slipFault").contains(u"Type the code on your seat slip"_s), qPrintable(at.text("slipFault")));
    at.seen<QLineEdit>("slipCode")->setFocus();
    AtWindow::type(u"A"_s);
    QCOMPARE(at.text("slipFault"), QString());
}

void TestTerminal::theSlipCodeGrowsWithTheType()
{
    const auto fresh = terminal(options(u"no-slip"_s));
    const auto* slip = AtWindow(fresh->window()).seen<QLineEdit>("slipCode");
    const int before = slip->height();
    const double size = slip->font().pointSizeF();
    m_preferences.setPercent(200);
    QCOMPARE(slip->font().pointSizeF(), 2 * size);
    QTRY_VERIFY(slip->height() > before * 3 / 2);
    m_preferences.setPercent(100);
    QCOMPARE(slip->font().pointSizeF(), size);
}

// Another process has it, and is gone without a word.
void TestTerminal::aSeatThatIsOpenIsNotOpenedAgain()
{
    QDir seat(store(u"A-01"_s));
    const auto locks = [&seat] {
        seat.refresh();
        return seat.entryList({u"*.lock"_s});
    };
    for (const QString& left : locks())
        QVERIFY(seat.remove(left));
    Program program(m_home.path());
    program.start(line(options()));
    QTRY_VERIFY(!locks().isEmpty());
    {
        const auto second = terminal(options());
        const AtWindow at(second->window());
        QCOMPARE(at.page(), u"checkInPage"_s);
        QTRY_VERIFY(!at.text("error").isEmpty());
        QVERIFY2(at.text("error").contains(u"has this seat open"_s), qPrintable(at.text("error")));
        at.checkIn();
        QTRY_VERIFY(!second->window().isBusy());
        QVERIFY2(at.text("error").contains(u"has this seat open"_s), qPrintable(at.text("error")));
        QVERIFY(program.isRunning());
    }
    program.end();
    const auto again = terminal(options());
    const AtWindow at(again->window());
    QCOMPARE(at.text("error"), QString());
    at.checkIn();
    QTRY_COMPARE(at.page(), u"waitPage"_s);
    QCOMPARE(at.text("error"), QString());
    QTRY_COMPARE(again->session().connection(), Connection::Online);
}

void TestTerminal::twoWindowsAtOneSeat()
{
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    m_room->leave(1);
    const auto first = terminal(options());
    const AtWindow at(first->window());
    at.checkIn();
    QTRY_COMPARE(at.page(), u"ballotPage"_s);
    at.click("candidate2");
    {
        const auto second = terminal(options());
        const AtWindow atSecond(second->window());
        QTRY_VERIFY(!atSecond.text("error").isEmpty());
        QVERIFY2(atSecond.text("error").contains(u"has this seat open"_s), qPrintable(atSecond.text("error")));
        QCOMPARE(atSecond.page(), u"checkInPage"_s);
        QVERIFY(!second->session().isKnown());
    }
    // The first goes on as if nothing had been.
    QVERIFY(at.activate());
    QVERIFY(at.seen<QAbstractButton>("candidate2")->isChecked());
    at.click("candidate3");
    QVERIFY(at.seen<QAbstractButton>("candidate3")->isChecked());
    QTRY_COMPARE(first->session().connection(), Connection::Online);
    QCOMPARE(first->session().drafts().field(u"chair"_s, 1, {}).value()->value, u"3"_s);
}

void TestTerminal::onePersonAtTwoSeats()
{
    auto first = terminal(options());
    {
        const AtWindow at(first->window());
        at.checkIn();
        QTRY_COMPARE(at.page(), u"ballotPage"_s);
        QVERIFY(at.seen<QAbstractButton>("candidate3")->isChecked());
    }
    const auto second = terminal(options(u"A-02"_s));
    const AtWindow atSecond(second->window());
    atSecond.checkIn();
    QTRY_COMPARE(atSecond.page(), u"ballotPage"_s);
    {
        const AtWindow at(first->window());
        QTRY_COMPARE(first->session().connection(), Connection::Elsewhere);
        QTRY_VERIFY(at.text("bannerText").contains(u"another seat"_s));
        QCOMPARE(at.page(), u"ballotPage"_s);
        QVERIFY(at.activate());
        // What stands there can be read, and nothing of it changed.
        QVERIFY(at.seen<QAbstractButton>("candidate3")->isChecked());
        at.click("candidate1");
        QVERIFY(at.seen<QAbstractButton>("candidate3")->isChecked());
        QVERIFY(at.seen<QAbstractButton>("primary") == nullptr);
        QVERIFY2(at.text("nextSentence").contains(u"another seat"_s), qPrintable(at.text("nextSentence")));
    }
    QVERIFY(atSecond.text("bannerText").isEmpty());
    QTRY_COMPARE(second->session().connection(), Connection::Online);
    // Back at the first seat, with what was chosen there.
    first.reset();
    first = terminal(options());
    const AtWindow at(first->window());
    QCOMPARE(at.page(), u"checkInPage"_s);
    at.checkIn();
    QTRY_COMPARE(at.page(), u"ballotPage"_s);
    QVERIFY(at.seen<QAbstractButton>("candidate3")->isChecked());
    QTRY_COMPARE(second->session().connection(), Connection::Elsewhere);
    QTRY_VERIFY(atSecond.text("bannerText").contains(u"another seat"_s));
}

void TestTerminal::theSameDocumentsAreOpenAgain()
{
    const ReadingShown both {u"bid-2"_s, u"tender"_s};
    auto seat = terminal(options());
    const auto pane = [&seat] { return AtWindow(seat->window()).seen<ReadingPane>(""); };
    const auto checkIn = [&seat] {
        AtWindow(seat->window()).checkIn();
        QTRY_COMPARE(AtWindow(seat->window()).page(), u"ballotPage"_s);
    };
    checkIn();
    QTest::keyClick(&seat->window(), Qt::Key_F4);
    QVERIFY(pane() != nullptr);
    pane()->setShown(both);
    QCOMPARE(pane()->shown(), both);
    seat.reset();
    seat = terminal(options());
    // Nobody reads before they have checked in.
    QCOMPARE(AtWindow(seat->window()).page(), u"checkInPage"_s);
    QVERIFY(pane() == nullptr);
    checkIn();
    QTRY_VERIFY(pane() != nullptr);
    QCOMPARE(pane()->shown(), both);
    // Closed, they stay closed.
    QTest::keyClick(&seat->window(), Qt::Key_F4);
    QVERIFY(pane() == nullptr);
    seat.reset();
    seat = terminal(options());
    checkIn();
    QVERIFY(pane() == nullptr);
}

EVALROOM_TEST(TestTerminal, QApplication)

} // namespace tst_terminal

#include "tst_terminal.moc"
