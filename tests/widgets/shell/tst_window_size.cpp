// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/shell/window_size.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_window_size {

// How large a window begins on a small screen, and the next time.
class TestWindowSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWindowHasRoomOnItsScreen_data();
    void aWindowHasRoomOnItsScreen();
    void itIsAsLargeTheNextTime();
    void nonsenseIsForgotten();

private:
    QString file() const { return m_folder.filePath(u"preferences.ini"_s); }
    static QSize room() { return QGuiApplication::primaryScreen()->availableGeometry().size(); }

    QTemporaryDir m_folder;
};

void TestWindowSize::aWindowHasRoomOnItsScreen_data()
{
    QTest::addColumn<QSize>("wanted");
    QTest::addColumn<bool>("maximized");
    QTest::newRow("small") << QSize(400, 300) << false;
    QTest::newRow("too wide") << QSize(room().width() + 1, 300) << true;
    QTest::newRow("too high") << QSize(400, room().height() + 1) << true;
    QTest::newRow("no room for the title") << QSize(400, room().height()) << true;
    QTest::newRow("twice the screen") << 2 * room() << true;
}

void TestWindowSize::aWindowHasRoomOnItsScreen()
{
    QFETCH(QSize, wanted);
    Preferences preferences;
    QWidget window;
    window.resize(wanted);
    new WindowSize(window, preferences);
    QVERIFY(window.width() <= room().width() && window.height() < room().height());
    QTEST(window.isMaximized(), "maximized");
    if (!window.isMaximized())
        QCOMPARE(window.size(), wanted);
    window.show();
    QVERIFY(window.width() <= room().width() && window.height() <= room().height());
}

void TestWindowSize::itIsAsLargeTheNextTime()
{
    {
        Preferences preferences(file());
        QWidget window;
        new WindowSize(window, preferences);
        window.resize(450, 350);
        window.show();
        window.close();
    }
    Preferences preferences(file());
    QWidget window;
    window.resize(640, 480);
    new WindowSize(window, preferences);
    QCOMPARE(window.size(), QSize(450, 350));
    QVERIFY(!window.isMaximized());
    window.setWindowState(Qt::WindowMaximized);
    window.show();
    window.close();
    Preferences later(file());
    QVERIFY(later.isMaximized());
    QCOMPARE(later.windowSize(), QSize(450, 350)); // where it is made smaller again
}

void TestWindowSize::nonsenseIsForgotten()
{
    for (const QSize& size : {QSize(0, 0), QSize(-5, 600), QSize(3, 3), QSize(1 << 20, 600)}) {
        Preferences(file()).keepWindow(size, false);
        QVERIFY(!Preferences(file()).windowSize().isValid());
    }
}

EVALROOM_TEST(TestWindowSize, QApplication)

} // namespace tst_window_size

#include "tst_window_size.moc"
