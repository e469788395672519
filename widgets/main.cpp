// SPDX-License-Identifier: Apache-2.0
#include "base/runtime_folder.h"
#include "widgets/practice/practice_window.h"
#include "widgets/practice/screenshots.h"
#include "widgets/shell/window_size.h"
#include "widgets/window/entrance.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTextStream>
#include <algorithm>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

// PINs and keys pass through this process: what is left of it when it dies must not hold them.
void forbidCoreDumps()
{
    const rlimit none {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

int practise(Preferences& preferences)
{
    PracticeWindow window(preferences);
    new WindowSize(window, preferences);
    window.show();
    return QApplication::exec();
}

// Without a display, and with room for the largest window and its menus. The file has to stay.
QByteArray drawingPlatform(QTemporaryFile& screen)
{
    const bool written = screen.open()
        && screen.write(R"({"screens":[{"name":"pictures","width":1920,"height":1080,"logicalDpi":96}]})") > 0
        && screen.flush();
    return written ? "offscreen:configfile=" + QFile::encodeName(screen.fileName()) : QByteArrayLiteral("offscreen");
}

// Nobody sees these windows: it is no news that no window system keeps them to a size, or raises them.
void dropNoise(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.contains("This plugin does not support"_L1))
        QTextStream(stderr) << qFormatLogMessage(type, context, message) << '\n';
}

int takePictures(const TerminalOptions& options)
{
    QList<Look> looks = allLooks();
    if (!options.look.isEmpty())
        looks.removeIf([&](const Look& look) { return look.name() != options.look; });
    if (looks.isEmpty()) {
        QTextStream(stderr) << "There is no such look: " << options.look << '\n' << TerminalOptions::usage();
        return 2;
    }
    qInstallMessageHandler(dropNoise);
    QApplication::setQuitOnLastWindowClosed(false);
    Preferences preferences; // nobody's
    Screenshots screenshots(preferences, options.screenshots, looks);
    QObject::connect(&screenshots, &Screenshots::finished, &screenshots, [](int taken, const QStringList& faults) {
        QTextStream(stdout) << taken << " pictures\n";
        for (const QString& fault : faults)
            QTextStream(stdout) << fault << '\n';
        QApplication::exit(faults.isEmpty() ? 0 : 1);
    });
    screenshots.start();
    return QApplication::exec();
}

// Whatever goes wrong on the way is said in a window, and to whoever has started the program.
int takePart(const StartEntry& given, Preferences& preferences)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    Entrance entrance(given, preferences, folder + u"/starts.json"_s);
    QObject::connect(
        &entrance, &Entrance::told, &entrance, [](const QString& words) { QTextStream(stderr) << words << Qt::endl; });
    entrance.begin();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreDumps();
    provideRuntimeFolder();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    // Whoever asks for help may sit at no display.
    if (arguments.contains(u"--help"_s)) {
        QTextStream(stdout) << TerminalOptions::usage();
        return 0;
    }
    const bool draws = std::ranges::any_of(
        arguments, [](const QString& argument) { return argument.startsWith(u"--screenshots"_s); });
    QTemporaryFile screen;
    if (draws && qEnvironmentVariable("QT_QPA_PLATFORM", u"offscreen"_s) == u"offscreen")
        qputenv("QT_QPA_PLATFORM", drawingPlatform(screen));
    QApplication::setApplicationName(u"evalroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(EVALROOM_VERSION));
    // Qt would take our --platform for its own.
    int noOptions = 1;
    const QApplication application(noOptions, argv);
    const auto options = TerminalOptions::read(arguments);
    if (!options) {
        QTextStream(stderr) << options.error().detail << '\n' << TerminalOptions::usage();
        return 2;
    }
    if (!options->screenshots.isEmpty())
        return takePictures(*options);
    Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.ini"_s);
    return options->rehearsal ? practise(preferences) : takePart(options->start, preferences);
}
