// SPDX-License-Identifier: Apache-2.0
// How long a window of the program takes from the start of its process to the first painted window that hears a key,
// beside a process with nothing but an empty QMainWindow: in one run, in turn, the median of each. Prints the ratio;
// passes and fails nothing.
#include "bench/painted.h"
#include "crypto/key_pem.h"
#include "widgets/practice/practice_window.h"
#include "widgets/window/terminal.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 15;

int showUntilPainted(QWidget& window)
{
    const FirstPaint painted(window, [] {
        QTextStream(stdout) << "painted\n";
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}

int showEmpty()
{
    QMainWindow window;
    window.resize(1280, 800);
    return showUntilPainted(window);
}

int showPractice()
{
    Preferences preferences;
    PracticeWindow window(preferences);
    return showUntilPainted(window);
}

// The check-in of a person's terminal, as the program makes it of its options.
int showTerminal()
{
    const QTemporaryDir folder;
    QFile key(folder.filePath(u"platform.pem"_s));
    if (!key.open(QIODevice::WriteOnly))
        return 1;
    key.write(toPem(PrivateKey::generate(Algorithm::ES256).value().publicKey()));
    key.close();
    const QString zeros = u"0"_s.repeated(64);
    const auto options = TerminalOptions::parse(
        {u"evalroom"_s, u"--hub"_s, u"https://127.0.0.1:1"_s, u"--session"_s, zeros, u"--member"_s, u"1"_s,
            u"--platform"_s, key.fileName(), u"--fingerprint"_s, zeros, u"--store"_s, folder.filePath(u"store"_s)});
    if (!options)
        return 1;
    Preferences preferences;
    Terminal terminal(*options, preferences);
    return showUntilPainted(terminal.window());
}

double medianOf(QList<qint64> times)
{
    std::ranges::sort(times);
    return static_cast<double>(times.at(times.size() / 2)) / 1e6;
}

int compare()
{
    const QStringList roles {u"empty"_s, u"practice"_s, u"terminal"_s};
    QMap<QString, QList<qint64>> times;
    for (int round = 0; round < Rounds; ++round) {
        for (const QString& role : roles) {
            QElapsedTimer watch;
            watch.start();
            if (ownProcess(role) != "painted")
                return 1;
            times[role] << watch.nsecsElapsed();
        }
    }
    QTextStream out(stdout);
    const double empty = medianOf(times.value(u"empty"_s));
    for (const QString& role : roles) {
        const double own = medianOf(times.value(role));
        out << role << " window, from start to painted and back: " << qRound(own) << " ms, ratio "
            << qRound(100 * own / empty) << " %\n";
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QString role = QApplication::arguments().value(1);
    if (role == u"empty")
        return showEmpty();
    if (role == u"practice")
        return showPractice();
    if (role == u"terminal")
        return showTerminal();
    return compare();
}
