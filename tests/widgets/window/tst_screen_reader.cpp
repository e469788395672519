// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"
#include "member_at_window.h"

#include "base/file_limit.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/rest_panel.h"
#include "widgets/desk/seat_slips.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/letter_file.h"

#include <QAccessible>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_screen_reader {

namespace {

constexpr int Staff = 6;

// What a screen reader reads by itself.
QStringList& heard()
{
    static QStringList all;
    return all;
}

// The name of a notification that comes into sight.
void hear(QAccessibleEvent* event)
{
    const QAccessibleInterface* told = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && told != nullptr && told->role() == QAccessible::Notification
        && !told->state().invisible)
        heard() << told->text(QAccessible::Name);
}

} // namespace

// A member who hears the window: what comes up while their keyboard is elsewhere is read out, and once.
class HeardWindow : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void thePageThatItIs();
    void whatHasGoneWrong();
    void theNextPage();
    void howASheetStands();
    void whatADeskWasRefused();
    void thatALetterCannotBeRead();
    void thatNoSlipIsPrinted();
    void thatTheCentreIsGone();

private:
    static qsizetype times(const QString& words) { return heard().count(words); }
    QString pageWords() const
    {
        const Page& page = *m_window->page();
        return page.guidance().isEmpty() ? page.title() : page.title() + u'\n' + page.guidance();
    }
};

void HeardWindow::initTestCase()
{
    QTRY_VERIFY2(QAccessible::isActive(), "no screen reader is there");
    QAccessible::installUpdateHandler(hear);
    // No print service listens there.
    qputenv("CUPS_SERVER", "localhost:1");
    QVERIFY(begin(QLocale::English));
}

void HeardWindow::cleanupTestCase()
{
    QVERIFY(end());
    QAccessible::installUpdateHandler(nullptr);
}

void HeardWindow::thePageThatItIs()
{
    QCOMPARE(m_at->page(), u"checkInPage"_s);
    QTRY_COMPARE(times(pageWords()), 1);
}

void HeardWindow::whatHasGoneWrong()
{
    auto* slip = m_at->seen<QLineEdit>("slipCode");
    slip->setFocus();
    AtWindow::type(u"ABCD-EFGH-JKMN"_s);
    auto* pin = m_at->seen<QLineEdit>("pin");
    for (const int before : {0, 1}) {
        pin->setFocus();
        AtWindow::type(u"654321"_s);
        QTest::keyClick(pin, Qt::Key_Return);
        // Also where it is the same as before.
        QTRY_VERIFY(!m_window->isBusy() && !m_at->text("error").isEmpty());
        QTRY_COMPARE(times(m_at->text("error")), before + 1);
        QVERIFY(pin->hasFocus());
    }
}

void HeardWindow::theNextPage()
{
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QTRY_COMPARE(times(pageWords()), 1);
    // Where nothing can be done, the keyboard is at the work as a whole.
    const auto* told = QAccessible::queryAccessibleInterface(m_window->focusWidget());
    QCOMPARE(told->text(QAccessible::Name), m_window->page()->title());
    QCOMPARE(told->role(), QAccessible::Grouping);
}

void HeardWindow::howASheetStands()
{
    SheetNotice notice;
    notice.show();
    const QString open = u"Two cells differ."_s;
    const QString wrong = u"More than there are points."_s;
    notice.say(SheetNotice::Kind::Warning, open);
    QCOMPARE(times(open), 1);
    notice.say(SheetNotice::Kind::Bad, wrong);
    QCOMPARE(times(wrong), 1);
    notice.say(SheetNotice::Kind::Bad, wrong);
    QCOMPARE(times(wrong), 1);
    notice.say(SheetNotice::Kind::Plain, {});
    notice.say(SheetNotice::Kind::Warning, open);
    QCOMPARE(times(open), 2);
}

// The law refuses before the press; the disk of the terminal only then.
void HeardWindow::whatADeskWasRefused()
{
    QCOMPARE(m_room->checkIn({Staff}), u"success"_s);
    RestPanel rest(m_room->at(Staff));
    rest.refresh();
    rest.show();
    QTest::keyClicks(rest.findChild<QPlainTextEdit*>(u"suspendText"_s), u"no light"_s);
    auto* button = rest.findChild<QAbstractButton*>(u"suspendButton"_s);
    const auto* error = rest.findChild<QLabel*>(u"suspendError"_s);
    const FileLimit full(0);
    for (const int before : {0, 1}) {
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        // Also where it is the same as before.
        QTRY_VERIFY(error->isVisible() && !error->text().isEmpty());
        QTRY_COMPARE(times(error->text()), before + 1);
    }
    QVERIFY(!m_room->at(Staff).expected().suspended);
}

void HeardWindow::thatALetterCannotBeRead()
{
    LetterFile letter;
    letter.show();
    const auto* error = letter.findChild<QLabel*>(u"letterFileError"_s);
    QVERIFY(!error->isVisible());
    letter.read(u"/nowhere/letter.pdf"_s);
    QTRY_VERIFY(error->isVisible());
    QCOMPARE(times(error->text()), 1);
}

void HeardWindow::thatNoSlipIsPrinted()
{
    SeatSlips slips(m_room->at(Staff));
    slips.show();
    auto* print = slips.findChild<QAbstractButton*>(u"slipsPrint"_s);
    QVERIFY(waitFor([&] {
        slips.refresh();
        return print->isEnabled();
    }));
    QTest::mouseClick(print, Qt::LeftButton);
    const auto* notice = slips.findChild<QLabel*>(u"slipsNotice"_s);
    QTRY_VERIFY2(notice->text().contains(u"knows no printer"_s), qPrintable(notice->text()));
    QCOMPARE(times(notice->text()), 1);
}

void HeardWindow::thatTheCentreIsGone()
{
    QVERIFY(m_fixture.hub.stop());
    QTRY_VERIFY(!m_at->text("bannerText").isEmpty());
    const QString words = m_at->text("bannerText");
    QTRY_COMPARE(times(words), 1);
    // The window is made anew in another language, and so are they.
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY(m_at->text("bannerText") != words);
    QTRY_COMPARE(times(m_at->text("bannerText")), 1);
    m_preferences.setLanguage(QLocale::English);
    QTRY_COMPARE(m_at->text("bannerText"), words);
    QTRY_COMPARE(times(words), 2);
}

// A screen reader is there: the bus on which it listens is a real one.
class TestScreenReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newsIsReadOut();
};

void TestScreenReader::newsIsReadOut()
{
    Desktop desktop;
    QCOMPARE(desktop.open(), QString());
    Helper bus;
    QVERIFY(bus.start(desktop.environment(), u"/usr/libexec/at-spi-bus-launcher"_s,
        {u"--launch-immediately"_s, u"--a11y=1"_s, u"--screen-reader=1"_s}));
    QProcess seat;
    QProcessEnvironment environment = desktop.environment();
    environment.insert(u"EVALROOM_HEARD"_s, u"1"_s);
    seat.setProcessEnvironment(environment);
    seat.setProcessChannelMode(QProcess::ForwardedChannels);
    seat.start(QCoreApplication::applicationFilePath(), {u"tst_screen_reader"_s});
    QVERIFY(seat.waitForFinished(4 * Patience));
    QVERIFY2(seat.exitStatus() == QProcess::NormalExit && seat.exitCode() == 0, qPrintable(desktop.words()));
}

// Qt asks for a screen reader before there is a window: that is in another process.
int run(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("EVALROOM_HEARD")) {
        const QCoreApplication application(argc, argv);
        TestScreenReader test;
        return QTest::qExec(&test, argc, argv);
    }
    const QApplication application(argc, argv);
    HeardWindow test;
    return QTest::qExec(&test, argc, argv);
}

EVALROOM_TEST_MAIN(run)

} // namespace tst_screen_reader

#include "tst_screen_reader.moc"
