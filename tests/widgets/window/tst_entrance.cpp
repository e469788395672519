// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "session/door.h"
#include "test_program.h"
#include "widgets/window/entrance.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_entrance {

// From an incomplete or a wrong command line into a session at a real hub, by what is asked for in a window.
class TestEntrance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsMissingIsAskedFor();
    void whatWasEnteredIsKept();
    void anotherSessionHasItsOwn();
    void whatIsWrongStandsBesideIt_data();
    void whatIsWrongStandsBesideIt();
    void whereTheCentreIsNotItIsTriedAgain_data();
    void whereTheCentreIsNotItIsTriedAgain();
    void aSilentCentreIsNotWaitedFor();
    void whoIsKeptHereGoesOnAlone();
    void whoWasLedToAWrongSessionComesBack();
    void aWrongCertificateIsToldAtTheDoor();
    void staffComeToTheirPackage();
    void everyControlHasAName();

private:
    // For member 1, complete; a test takes something away.
    StartEntry whole() const
    {
        return {{u"hub"_s, m_fixture.address().url.toString()}, {u"session"_s, toHex(m_fixture.session)},
            {u"member"_s, u"1"_s}, {u"platform"_s, m_fixture.hub.path(u"platform.pem"_s)},
            {u"fingerprint"_s, toHex(m_fixture.hub.tls())}, {u"seat"_s, u"A-01"_s},
            {u"certificate"_s, m_fixture.folder.filePath(u"1.p12"_s)},
            {u"store"_s, m_fixture.folder.filePath(u"store"_s)}};
    }
    StartEntry without(const QStringList& options) const
    {
        StartEntry entry = whole();
        for (const QString& option : options)
            entry.remove(option);
        return entry;
    }
    QString keptFile() const { return m_fixture.folder.filePath(u"config/starts.json"_s); }
    QByteArray keptBytes() const
    {
        QFile file(keptFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    template <typename W>
    static W* seen(const Entrance& in, const QString& name)
    {
        auto* widget = in.window()->findChild<W*>(name);
        return widget != nullptr && widget->isVisible() ? widget : nullptr;
    }
    static bool asks(const Entrance& in) { return qobject_cast<StartWindow*>(in.window()) != nullptr; }
    static QString text(const Entrance& in, const QString& name)
    {
        const auto* label = seen<QLabel>(in, name);
        return label != nullptr ? label->text() : QString();
    }
    static QAbstractButton* primary(const Entrance& in) { return seen<QAbstractButton>(in, u"primary"_s); }
    static void press(const Entrance& in)
    {
        // What has only just come is not laid out yet.
        QTRY_VERIFY(primary(in)->isEnabled() && primary(in)->height() > 0);
        QTest::mouseClick(primary(in), Qt::LeftButton);
    }
    // By the keys, in place of what stands there.
    static void enter(const Entrance& in, const QString& option, const QString& typed)
    {
        auto* field = seen<QLineEdit>(in, option);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        for (const QChar character : typed)
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    static QStringList wordsOf(const QSignalSpy& told)
    {
        QStringList words;
        for (const auto& each : told)
            words << each.constFirst().toString();
        return words;
    }
    static QString pageAfterCheckIn(Entrance& in)
    {
        const AtWindow at(in.terminal()->window());
        if (!at.activate())
            return u"not active"_s;
        at.checkIn();
        const auto leaves = [&] { return at.page() != u"checkInPage" || !at.text("error").isEmpty(); };
        return waitFor(leaves) ? at.page() : u"nothing happens"_s;
    }

    SessionFixture m_fixture;
    Preferences m_preferences;
};

void TestEntrance::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    for (const int member : {1, 2})
        QVERIFY(writeFile(m_fixture.folder.filePath(u"%1.p12"_s.arg(member)), m_fixture.members.at(member).pkcs12));
    QVERIFY(writeFile(m_fixture.folder.filePath(u"nothing.pem"_s), "nothing\n"));
}

void TestEntrance::cleanupTestCase()
{
    // Windows that were left last.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(m_fixture.hub.stop());
}

void TestEntrance::whatIsMissingIsAskedFor()
{
    Entrance in(without({u"member"_s, u"platform"_s, u"fingerprint"_s, u"certificate"_s}), m_preferences, keptFile());
    const QSignalSpy told(&in, &Entrance::told);
    in.begin();
    QVERIFY(asks(in));
    QCOMPARE(wordsOf(told), QStringList {u"--member is missing."_s});
    // What is known stands there, and the keyboard is at what is not.
    QCOMPARE(seen<QLineEdit>(in, u"session"_s)->text(), toHex(m_fixture.session));
    QCOMPARE(in.window()->focusWidget(), seen<QLineEdit>(in, u"member"_s));
    QVERIFY(!primary(in)->isEnabled());
    const auto next = [&] { return text(in, u"nextSentence"_s); };
    QVERIFY2(next().contains(u"your number"_s), qPrintable(next()));
    enter(in, u"member"_s, u"１"_s); // as an input method gives it
    QVERIFY2(next().contains(u"platform's public key"_s), qPrintable(next()));
    enter(in, u"platform"_s, whole().value(u"platform"_s));
    QVERIFY2(next().contains(u"type the fingerprint"_s), qPrintable(next()));
    enter(in, u"fingerprint"_s, whole().value(u"fingerprint"_s));
    QVERIFY(primary(in)->isEnabled());
    QTest::keyClick(seen<QLineEdit>(in, u"fingerprint"_s), Qt::Key_Return);
    QTRY_VERIFY(in.terminal() != nullptr);
    QCOMPARE(in.window(), &in.terminal()->window());
    QVERIFY(in.window()->isVisible());
    QCOMPARE(told.size(), 1);
    auto* file = seen<QLineEdit>(in, u"credentialFile"_s);
    QCOMPARE(file->text(), QString());
    file->setText(whole().value(u"certificate"_s));
    QCOMPARE(pageAfterCheckIn(in), u"waitPage"_s);
    // Also the certificate that was chosen there, once it has led in.
    QTRY_VERIFY2(keptBytes().contains("1.p12"), keptBytes().constData());
    for (const QByteArray& secret : {QByteArray("123456\""), QByteArray("ABCD-EFGH"), QByteArray("ABCDEFGH")})
        QVERIFY2(!keptBytes().contains(secret), keptBytes().constData());
}

void TestEntrance::whatWasEnteredIsKept()
{
    Entrance in({{u"session"_s, toHex(m_fixture.session)}}, m_preferences, keptFile());
    in.begin();
    QVERIFY(asks(in));
    for (const QString& option : {u"hub"_s, u"member"_s, u"platform"_s, u"fingerprint"_s, u"seat"_s})
        QCOMPARE(seen<QLineEdit>(in, option)->text(), whole().value(option));
    // One key is enough.
    QVERIFY(primary(in)->isEnabled());
    QCOMPARE(in.window()->focusWidget(), primary(in));
    QTest::keyClick(primary(in), Qt::Key_Space);
    QTRY_VERIFY(in.terminal() != nullptr);
    QCOMPARE(seen<QLineEdit>(in, u"credentialFile"_s)->text(), whole().value(u"certificate"_s));
}

// Of the same centre, but nobody's number: who sits there is another question. Its own comes back with its number.
void TestEntrance::anotherSessionHasItsOwn()
{
    Entrance in({{u"session"_s, u"0"_s.repeated(64)}}, m_preferences, keptFile());
    in.begin();
    QVERIFY(asks(in));
    QCOMPARE(seen<QLineEdit>(in, u"hub"_s)->text(), whole().value(u"hub"_s));
    QCOMPARE(seen<QLineEdit>(in, u"member"_s)->text(), QString());
    enter(in, u"session"_s, toHex(m_fixture.session));
    QCOMPARE(seen<QLineEdit>(in, u"member"_s)->text(), u"1"_s);
    QVERIFY(primary(in)->isEnabled());
}

void TestEntrance::whatIsWrongStandsBesideIt_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    const QString address = u"It begins with https://"_s;
    QTest::newRow("not encrypted") << u"hub"_s << u"http://127.0.0.1:1"_s << address;
    QTest::newRow("a web socket") << u"hub"_s << u"wss://127.0.0.1:1"_s << address;
    QTest::newRow("no address") << u"hub"_s << u"the hub"_s << address;
    QTest::newRow("port too large") << u"hub"_s << u"https://127.0.0.1:99999"_s << address;
    QTest::newRow("session") << u"session"_s << u"abc"_s << u"64 digits and letters"_s;
    QTest::newRow("member") << u"member"_s << u"none"_s << u"a number from 1"_s;
    QTest::newRow("fingerprint") << u"fingerprint"_s << u"00"_s << u"64 digits and letters"_s;
    QTest::newRow("platform not there") << u"platform"_s << u"/nowhere.pem"_s << u"The file cannot be read"_s;
    QTest::newRow("platform no key") << u"platform"_s << m_fixture.folder.filePath(u"nothing.pem"_s)
                                     << u"no public key in this file"_s;
    QTest::newRow("two kinds of trust") << u"authority"_s << u"/nowhere.pem"_s << u"empty one of the two"_s;
}

void TestEntrance::whatIsWrongStandsBesideIt()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, words);
    StartEntry entry = whole();
    entry.insert(option, value);
    Entrance in(entry, m_preferences);
    const QSignalSpy told(&in, &Entrance::told);
    in.begin();
    QVERIFY(asks(in));
    QCOMPARE(told.size(), 1);
    const QString at = (option == u"authority" ? u"fingerprint"_s : option) + u"Fault"_s;
    QVERIFY2(text(in, at).contains(words), qPrintable(text(in, at)));
    QCOMPARE(in.window()->focusWidget()->objectName() + u"Fault"_s, at);
    // Tried as it is, it is said again, also in the other language.
    press(in);
    QCOMPARE(told.size(), 2);
    QCOMPARE(wordsOf(told).constLast(), text(in, at));
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY(!text(in, at).isEmpty() && !text(in, at).contains(words));
    m_preferences.setLanguage(QLocale::English);
    QTRY_VERIFY(text(in, at).contains(words));
    enter(in, option, whole().value(option));
    QCOMPARE(text(in, at), QString());
    press(in);
    QTRY_VERIFY(in.terminal() != nullptr);
    QCOMPARE(told.size(), 2);
}

void TestEntrance::whereTheCentreIsNotItIsTriedAgain_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody there") << u"hub"_s << u"https://127.0.0.1:1"_s << u"Nobody answers"_s;
    QTest::newRow("another centre") << u"fingerprint"_s << u"0"_s.repeated(64) << u"is not the centre"_s;
}

void TestEntrance::whereTheCentreIsNotItIsTriedAgain()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, words);
    StartEntry entry = without({u"member"_s});
    entry.insert(option, value);
    entry.insert(u"store"_s, m_fixture.folder.filePath(u"store-elsewhere"_s)); // nothing is kept there
    Entrance in(entry, m_preferences);
    const QSignalSpy told(&in, &Entrance::told);
    in.begin();
    enter(in, u"member"_s, u"1"_s);
    for (int tries = 0; tries < 2; ++tries) {
        press(in);
        QTRY_VERIFY2(text(in, option + u"Fault"_s).contains(words), qPrintable(text(in, u"error"_s)));
        QTRY_COMPARE(told.size(), 2 + tries);
        QVERIFY(wordsOf(told).constLast().contains(words));
    }
    QVERIFY(in.terminal() == nullptr);
    QCOMPARE(in.window()->focusWidget()->objectName(), option);
    enter(in, option, whole().value(option));
    QCOMPARE(text(in, option + u"Fault"_s), QString());
    press(in);
    QTRY_VERIFY(in.terminal() != nullptr);
}

void TestEntrance::aSilentCentreIsNotWaitedFor()
{
    Entrance in(without({u"member"_s}), m_preferences);
    in.begin();
    enter(in, u"member"_s, u"1"_s);
    m_fixture.hub.fallSilent();
    press(in);
    const bool offered = waitFor([&] { return seen<QAbstractButton>(in, u"stopWaiting"_s) != nullptr; });
    if (offered)
        QTest::mouseClick(seen<QAbstractButton>(in, u"stopWaiting"_s), Qt::LeftButton);
    m_fixture.hub.goOn();
    QVERIFY(offered);
    QVERIFY2(text(in, u"error"_s).contains(u"cancelled"_s), qPrintable(text(in, u"error"_s)));
    QVERIFY(asks(in));
    press(in);
    QTRY_VERIFY(in.terminal() != nullptr);
}

// The centre is not needed where the session is here: the check-in works without it.
void TestEntrance::whoIsKeptHereGoesOnAlone()
{
    {
        Entrance before(whole(), m_preferences);
        before.begin();
        QTRY_VERIFY(isKept(*terminalOf(whole())->config));
    }
    StartEntry entry = without({u"member"_s});
    entry.insert(u"hub"_s, u"https://127.0.0.1:1"_s);
    Entrance in(entry, m_preferences);
    in.begin();
    enter(in, u"member"_s, u"1"_s);
    press(in);
    QTRY_VERIFY(in.terminal() != nullptr);
    QCOMPARE(AtWindow(in.terminal()->window()).page(), u"checkInPage"_s);
}

void TestEntrance::whoWasLedToAWrongSessionComesBack()
{
    StartEntry entry = whole();
    entry.insert(u"session"_s, u"0"_s.repeated(64));
    Entrance in(entry, m_preferences);
    const QSignalSpy told(&in, &Entrance::told);
    in.begin();
    QVERIFY(in.terminal() != nullptr);
    QCOMPARE(told.size(), 0);
    QCOMPARE(pageAfterCheckIn(in), u"checkInPage"_s);
    const QString unknown = u"The centre knows nobody in this session"_s;
    QVERIFY2(text(in, u"error"_s).contains(unknown), qPrintable(text(in, u"error"_s)));
    QVERIFY2(wordsOf(told).constLast().contains(unknown), qPrintable(wordsOf(told).join(u'\n')));
    QTRY_VERIFY(seen<QAbstractButton>(in, u"changeStart"_s)->isEnabled());
    QTest::mouseClick(seen<QAbstractButton>(in, u"changeStart"_s), Qt::LeftButton);
    QTRY_VERIFY(asks(in));
    QVERIFY(in.terminal() == nullptr);
    QVERIFY(in.window()->isVisible());
    QCOMPARE(seen<QLineEdit>(in, u"session"_s)->text(), entry.value(u"session"_s));
    enter(in, u"session"_s, toHex(m_fixture.session));
    press(in);
    QTRY_VERIFY(in.terminal() != nullptr);
    QCOMPARE(pageAfterCheckIn(in), u"waitPage"_s);
}

void TestEntrance::aWrongCertificateIsToldAtTheDoor()
{
    StartEntry entry = whole();
    entry.insert(u"certificate"_s, m_fixture.folder.filePath(u"nothing.pem"_s));
    Entrance in(entry, m_preferences);
    const QSignalSpy told(&in, &Entrance::told);
    in.begin();
    QCOMPARE(pageAfterCheckIn(in), u"checkInPage"_s);
    QVERIFY2(text(in, u"credentialFault"_s).contains(u"no certificate with its key"_s),
        qPrintable(text(in, u"credentialFault"_s)));
    QVERIFY2(
        wordsOf(told).join(u'\n').contains(u"no certificate with its key"_s), qPrintable(wordsOf(told).join(u'\n')));
    // Tried again with the right one.
    QTRY_VERIFY(!in.terminal()->window().isBusy());
    seen<QLineEdit>(in, u"credentialFile"_s)->setText(whole().value(u"certificate"_s));
    const AtWindow at(in.terminal()->window());
    QVERIFY(at.activate());
    at.checkIn();
    QTRY_COMPARE(at.page(), u"waitPage"_s);
}

void TestEntrance::staffComeToTheirPackage()
{
    StartEntry entry = without({u"session"_s, u"member"_s, u"certificate"_s});
    entry.insert(u"package"_s, m_fixture.packagePath());
    Entrance in(entry, m_preferences);
    in.begin();
    QVERIFY(asks(in));
    QVERIFY(seen<QLineEdit>(in, u"session"_s) == nullptr);
    enter(in, u"member"_s, u"6"_s);
    QCOMPARE(primary(in)->text(), u"Go to the package"_s);
    press(in);
    QTRY_VERIFY(qobject_cast<OpeningWindow*>(in.window()) != nullptr);
    for (const QString& action : {u"Open this session at the centre"_s, u"Go to the session desk"_s}) {
        QTRY_VERIFY(primary(in)->isEnabled() && primary(in)->text() == action);
        press(in);
    }
    QTRY_VERIFY(in.terminal() != nullptr);
    QCOMPARE(in.window(), &in.terminal()->window());
}

void TestEntrance::everyControlHasAName()
{
    Entrance in({}, m_preferences);
    in.begin();
    QVERIFY(asks(in));
    int controls = 0;
    for (QWidget* widget : in.window()->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible())
            continue;
        ++controls;
        const auto* told = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(told != nullptr && !told->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(controls >= 10); // the view, seven fields, two files to choose
}

EVALROOM_TEST(TestEntrance, QApplication)

} // namespace tst_entrance

#include "tst_entrance.moc"
