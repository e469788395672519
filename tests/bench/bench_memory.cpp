// SPDX-License-Identifier: Apache-2.0
// What a whole practice session in the windows leaves in memory, beside a process with nothing but an empty
// QMainWindow. The practice program has the colleagues' terminals in it, too, and the lot that it has made. Prints the
// ratio; passes and fails nothing.
#include "bench/painted.h"
#include "widgets/practice/chair.h"

#include <QApplication>
#include <QMainWindow>
#include <QTextStream>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

int showEmpty()
{
    QMainWindow window;
    window.resize(1280, 800);
    const FirstPaint painted(window, [] {
        QTextStream(stdout) << memoryOf("VmRSS");
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}

int play()
{
    QTextStream out(stdout);
    const qint64 empty = ownProcess(u"empty"_s).toLongLong();
    Chair chair(quickWish(Role::Expert, PracticeKind::Engineering), QLocale::Chinese);
    if (!chair.isReady())
        return 1;
    chair.sit();
    if (!chair.playUntil([&] { return chair.hand->pageName() == u"checkInPage"; }))
        return 1;
    const qint64 before = memoryOf("VmRSS");
    if (!chair.playUntil([&] { return chair.hand->pageName() == u"overPage"; })) {
        out << chair.words() << '\n';
        return 1;
    }
    const auto tell = [&](const char* what, qint64 kib) {
        out << what << ": " << kib / 1024 << " MiB, ratio " << 100 * kib / qMax<qint64>(empty, 1) << " %\n";
    };
    tell("an empty window", empty);
    tell("at the check-in, six colleagues beside", before);
    tell("after the whole session", memoryOf("VmRSS"));
    tell("at most meanwhile", memoryOf("VmHWM"));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return QApplication::arguments().value(1) == u"empty" ? showEmpty() : play();
}
