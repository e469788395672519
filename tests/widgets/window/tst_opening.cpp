// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/reachable.h"
#include "widgets/style/type_label.h"
#include "widgets/window/opening_window.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSemaphore>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_opening {

// Staff open a session from its package, at a real hub.
class TestOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void thePackageSaysWhatItHolds();
    void whatIsWrongWithTheFileStandsBesideIt_data();
    void whatIsWrongWithTheFileStandsBesideIt();
    void theCentreOpensIt();
    void aSessionThatStandsAlreadyIsSaidSo();
    void theCentreIsAway();
    void aSilentCentreIsNotWaitedFor();
    void aFileThatTakesTooLongIsNotWaitedFor();
    void anotherCentresPackageIsNotTaken();
    void onlyItsStaffOpenIt();
    void anotherFileMayBeChosen();
    void everyControlIsNamedAndReached_data();
    void everyControlIsNamedAndReached();

private:
    using Window = std::unique_ptr<OpeningWindow>;

    Window window(const QString& package, const QString& hub = {}, int member = 6)
    {
        const auto options = TerminalOptions::parse(
            {u"evalroom"_s, u"--hub"_s, hub.isEmpty() ? m_fixture.address().url.toString() : hub, u"--member"_s,
                QString::number(member), u"--platform"_s, m_fixture.hub.path(u"platform.pem"_s), u"--fingerprint"_s,
                toHex(m_fixture.hub.tls()), u"--package"_s, package});
        if (!options || !options->opensPackage())
            return nullptr;
        auto made = std::make_unique<OpeningWindow>(*options, m_preferences);
        made->show();
        return made;
    }
    // A package like the fixture's, but for its title and what a test changes.
    QString otherPackage(const QString& title, const std::function<void(Manifest&)>& change = {})
    {
        Manifest manifest = m_fixture.plan.manifest;
        manifest.title = title;
        if (change)
            change(manifest);
        QStringList files;
        for (const ManifestDocument& document : manifest.documents)
            files << m_fixture.folder.filePath(document.id + u".pdf"_s);
        const QString path = m_fixture.folder.filePath(title + u".evalpkg"_s);
        const auto built
            = buildPackage({manifest, m_fixture.plan.rules, m_fixture.plan.scheme, files}, m_fixture.platform, path);
        return built ? path : QString();
    }
    // Of a label that is seen; empty: it is not.
    static QString text(const Window& in, const char* name)
    {
        const auto* label = in->findChild<QLabel*>(QString::fromLatin1(name));
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    static QAbstractButton* primary(const Window& in) { return in->findChild<QAbstractButton*>(u"primary"_s); }
    static QAbstractButton* stopButton(const Window& in) { return in->findChild<QAbstractButton*>(u"stopWaiting"_s); }
    static QString allWords(const Window& in)
    {
        QStringList words;
        for (const QLabel* label : in->findChildren<QLabel*>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    }

    SessionFixture m_fixture;
    Preferences m_preferences;
};

void TestOpening::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    m_fixture.plan.manifest.bidders[0].name = u"First\nBidder"_s;
    m_fixture.plan.manifest.projectCode = u"E42"_s;
    QVERIFY(m_fixture.begin());
}

void TestOpening::cleanupTestCase()
{
    QVERIFY(m_fixture.hub.stop());
}

void TestOpening::thePackageSaysWhatItHolds()
{
    const auto shown = window(m_fixture.packagePath());
    QVERIFY(shown);
    QTRY_COMPARE(text(shown, "lot"), m_fixture.plan.manifest.title);
    const QString all = allWords(shown);
    for (const QString& fact : {u"E42"_s, m_fixture.plan.manifest.owner, u"First Bidder"_s,
             m_fixture.plan.manifest.bidders.at(2).name, u"Expert: 4"_s, u"Supervisor: 1"_s})
        QVERIFY2(all.contains(fact), qPrintable(fact + u" is not in\n"_s + all));
    QVERIFY2(text(shown, "identifierRemarks").contains(u"Project code, E42"_s),
        qPrintable(text(shown, "identifierRemarks")));
    const auto* number = shown->findChild<QLineEdit*>(u"sessionNumber"_s);
    QCOMPARE(number->text(), toHex(m_fixture.session));
    QVERIFY(number->isReadOnly());
    QVERIFY(!number->accessibleName().isEmpty());
    QTRY_VERIFY(primary(shown)->isEnabled());
}

void TestOpening::whatIsWrongWithTheFileStandsBesideIt_data()
{
    QTest::addColumn<QByteArray>("content"); // null: there is no file
    QTest::addColumn<QString>("words");
    QFile file(m_fixture.packagePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QTest::newRow("no file") << QByteArray() << u"The file cannot be read"_s;
    QTest::newRow("wrong file") << QByteArray("%PDF-1.7\n") << u"This file is no bid package"_s;
    QTest::newRow("cut off") << whole.chopped(1) << u"damaged or has been altered"_s;
    QByteArray altered = whole;
    const qsizetype title = altered.indexOf("\"payload\"");
    QVERIFY(title > 0);
    altered[title + 40] = altered.at(title + 40) == 'A' ? 'B' : 'A';
    // Where it is noticed depends on the letter.
    QTest::newRow("altered") << altered << QString();
}

void TestOpening::whatIsWrongWithTheFileStandsBesideIt()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const QString path = m_fixture.folder.filePath(u"wrong.evalpkg"_s);
    QFile::remove(path);
    QVERIFY(content.isNull() || writeFile(path, content));
    const auto shown = window(path);
    QVERIFY(shown);
    QTRY_VERIFY(!text(shown, "packageError").isEmpty());
    QVERIFY2(text(shown, "packageError").contains(words), qPrintable(text(shown, "packageError")));
    QVERIFY(shown->findChild<TypeLabel*>(u"packageError"_s)->sign() == Icon::Refused);
    QVERIFY(!primary(shown)->isEnabled());
    QVERIFY2(text(shown, "nextSentence").contains(u"Choose the package"_s), qPrintable(text(shown, "nextSentence")));
    QCOMPARE(text(shown, "lot"), QString());
}

void TestOpening::theCentreOpensIt()
{
    const QString package = otherPackage(u"second lot"_s);
    const auto shown = window(package);
    QVERIFY(shown);
    QSignalSpy wanted(shown.get(), &OpeningWindow::deskWanted);
    QTRY_VERIFY(primary(shown)->isEnabled());
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_VERIFY2(
        text(shown, "nextSentence").contains(u"The centre has opened the session"_s), qPrintable(text(shown, "error")));
    QCOMPARE(text(shown, "error"), QString());
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    const auto here = wanted.constFirst().constFirst().value<TerminalOptions>();
    QVERIFY(!here.opensPackage());
    QCOMPARE(here.config->session, openPackage(package)->head.session());
    QCOMPARE(here.config->member, 6);
    QCOMPARE(here.seat.package, package);
    QVERIFY(!here.config->storeDir.isEmpty());
}

void TestOpening::aSessionThatStandsAlreadyIsSaidSo()
{
    const auto shown = window(m_fixture.packagePath());
    QVERIFY(shown);
    QTRY_VERIFY(primary(shown)->isEnabled());
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_VERIFY2(text(shown, "nextSentence").contains(u"has this session already"_s), qPrintable(text(shown, "error")));
    QVERIFY(primary(shown)->isEnabled());
    QCOMPARE(primary(shown)->text(), u"Go to the session desk"_s);
}

void TestOpening::theCentreIsAway()
{
    const auto shown = window(m_fixture.packagePath(), u"https://127.0.0.1:1"_s);
    QVERIFY(shown);
    QTRY_VERIFY(primary(shown)->isEnabled());
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_VERIFY(!text(shown, "error").isEmpty());
    QVERIFY2(
        text(shown, "error").contains(u"cannot be reached. Nothing was saved"_s), qPrintable(text(shown, "error")));
    // Once more, when it is back.
    QTRY_VERIFY(primary(shown)->isEnabled());
    QCOMPARE(primary(shown)->text(), u"Open this session at the centre"_s);
}

void TestOpening::aSilentCentreIsNotWaitedFor()
{
    const auto shown = window(otherPackage(u"third lot"_s));
    QVERIFY(shown);
    QTRY_VERIFY(primary(shown)->isEnabled());
    m_fixture.hub.fallSilent();
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_VERIFY(stopButton(shown)->isVisible());
    QVERIFY(!primary(shown)->isEnabled());
    QTest::mouseClick(stopButton(shown), Qt::LeftButton);
    QTRY_VERIFY2(text(shown, "error").contains(u"cancelled"_s), qPrintable(text(shown, "error")));
    QVERIFY(primary(shown)->isEnabled() && !stopButton(shown)->isVisible());
    m_fixture.hub.goOn();
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_COMPARE(primary(shown)->text(), u"Go to the session desk"_s);
}

void TestOpening::aFileThatTakesTooLongIsNotWaitedFor()
{
    const int threads = workers().maxThreadCount();
    QSemaphore mayRead;
    workers().setMaxThreadCount(1);
    workers().start([&mayRead] { mayRead.acquire(); });
    const auto shown = window(m_fixture.packagePath());
    const bool offered = shown && waitFor([&] { return stopButton(shown)->isVisible(); });
    if (offered)
        QTest::mouseClick(stopButton(shown), Qt::LeftButton);
    mayRead.release();
    workers().waitForDone();
    workers().setMaxThreadCount(threads);
    QVERIFY(offered);
    // What comes all the same is not taken.
    QCoreApplication::processEvents();
    QVERIFY2(text(shown, "packageError").contains(u"cancelled"_s), qPrintable(text(shown, "packageError")));
    QCOMPARE(text(shown, "lot"), QString());
    QVERIFY(!primary(shown)->isEnabled() && !stopButton(shown)->isVisible());
}

void TestOpening::anotherCentresPackageIsNotTaken()
{
    const auto shown = window(otherPackage(u"elsewhere"_s,
        [](Manifest& manifest) { manifest.hub = PrivateKey::generate(Algorithm::ES256).value().publicKey(); }));
    QVERIFY(shown);
    QTRY_VERIFY(primary(shown)->isEnabled());
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_VERIFY(!text(shown, "error").isEmpty());
    QVERIFY2(text(shown, "error").contains(u"made for another centre"_s), qPrintable(text(shown, "error")));
}

void TestOpening::onlyItsStaffOpenIt()
{
    for (const int member : {1, 99}) {
        const auto shown = window(m_fixture.packagePath(), {}, member);
        QVERIFY(shown);
        QTRY_VERIFY(!text(shown, "lot").isEmpty());
        QVERIFY2(text(shown, "nextSentence").contains(u"member %1, who is not on the staff"_s.arg(member)),
            qPrintable(text(shown, "nextSentence")));
        QVERIFY(!primary(shown)->isEnabled());
    }
}

// Also after one has been opened: then that one waits to be opened.
void TestOpening::anotherFileMayBeChosen()
{
    const auto shown = window(m_fixture.packagePath());
    QVERIFY(shown);
    QTRY_VERIFY(primary(shown)->isEnabled());
    QTest::mouseClick(primary(shown), Qt::LeftButton);
    QTRY_COMPARE(primary(shown)->text(), u"Go to the session desk"_s);
    shown->findChild<QLineEdit*>(u"packagePath"_s)->setText(otherPackage(u"third lot"_s));
    QTRY_COMPARE(text(shown, "lot"), u"third lot"_s);
    QCOMPARE(primary(shown)->text(), u"Open this session at the centre"_s);
    QTRY_VERIFY(primary(shown)->isEnabled());
}

void TestOpening::everyControlIsNamedAndReached_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<bool>("opens");
    QTest::newRow("read") << m_fixture.packagePath() << false;
    QTest::newRow("refused") << m_fixture.folder.filePath(u"nowhere.evalpkg"_s) << false;
    QTest::newRow("opened") << m_fixture.packagePath() << true;
}

void TestOpening::everyControlIsNamedAndReached()
{
    QFETCH(QString, package);
    QFETCH(bool, opens);
    const auto shown = window(package);
    QVERIFY(shown);
    shown->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(shown.get(), Patience));
    QTRY_VERIFY(primary(shown)->isEnabled() || !text(shown, "packageError").isEmpty());
    if (opens) {
        QTest::mouseClick(primary(shown), Qt::LeftButton);
        QTRY_COMPARE(primary(shown)->text(), u"Go to the session desk"_s);
    }
    const QStringList missed = missedIn(*shown);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

EVALROOM_TEST(TestOpening, QApplication)

} // namespace tst_opening

#include "tst_opening.moc"
