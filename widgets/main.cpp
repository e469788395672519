// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/practice_window.h"
#include "widgets/practice/screenshots.h"
#include "widgets/window/terminal_options.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

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

// Qt complains at every start where the system names no such folder, as for root.
void provideRuntimeFolder()
{
    const QString path = QDir::tempPath() + u"/runtime-%1"_s.arg(getuid());
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR") && QDir().mkpath(path)
        && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(path));
}

int practise(Preferences& preferences)
{
    PracticeWindow window(preferences);
    window.show();
    return QApplication::exec();
}

int takePictures(const QString& folder)
{
    QApplication::setQuitOnLastWindowClosed(false);
    Preferences preferences; // nobody's
    Screenshots screenshots(preferences, folder);
    QObject::connect(&screenshots, &Screenshots::finished, &screenshots, [](int taken, const QString& failure) {
        QTextStream(stdout) << taken << " pictures\n" << failure << (failure.isEmpty() ? "" : "\n");
        QApplication::exit(failure.isEmpty() ? 0 : 1);
    });
    screenshots.start();
    return QApplication::exec();
}

int takePart(const TerminalOptions& options, Preferences& preferences)
{
    Session session(*options.config);
    SessionWindow window(session, options.seat, preferences);
    window.setWindowTitle(u"EvalRoom"_s);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    forbidCoreDumps();
    provideRuntimeFolder();
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]).startsWith("--screenshots") && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication::setApplicationName(u"evalroom"_s);
    QApplication::setApplicationVersion(QStringLiteral(EVALROOM_VERSION));
    const QApplication application(argc, argv);
    const auto options = TerminalOptions::parse(QApplication::arguments());
    if (!options) {
        QTextStream(stderr) << options.error().detail << '\n' << TerminalOptions::usage();
        return 2;
    }
    if (options->help) {
        QTextStream(stdout) << TerminalOptions::usage();
        return 0;
    }
    if (!options->screenshots.isEmpty())
        return takePictures(options->screenshots);
    Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.ini"_s);
    return options->rehearsal ? practise(preferences) : takePart(*options, preferences);
}
