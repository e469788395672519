// SPDX-License-Identifier: Apache-2.0
// From a key in a sheet of 40 bidders and 60 criteria, every key kept on the disk, to its repaint, beside a bare
// QTableView of the same size in the same run. Prints the ratio; passes and fails nothing.
#include "patience.h"
#include "widgets/judge/judge_fixture.h"
#include "widgets/judge/sheet_view.h"
#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardItemModel>
#include <QTest>
#include <QTextStream>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Bidders = 40;
constexpr int Criteria = 60;
constexpr int Cells = 200;

struct Times {
    QList<qint64> digits; // nanoseconds
    QList<qint64> moves;
};

qint64 timeOf(Qt::Key key)
{
    QElapsedTimer watch;
    watch.start();
    QTest::keyClick(QApplication::focusWidget(), key);
    QCoreApplication::processEvents();
    return watch.nsecsElapsed();
}

// A digit into a cell, and on to the next, down and across in turn.
void type(QWidget& window, QTableView& view, Times& times, int cells)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, Patience))
        qFatal("no window becomes active here");
    view.setFocus();
    for (int i = 0; i < cells; ++i) {
        view.setCurrentIndex(view.model()->index(i % Criteria, i % Bidders));
        QCoreApplication::processEvents();
        times.digits << timeOf(static_cast<Qt::Key>(Qt::Key_0 + i % 10));
        times.moves << timeOf(Qt::Key_Return);
        view.setFocus();
    }
}

double microseconds(QList<qint64> times, qsizetype place)
{
    std::ranges::sort(times);
    return static_cast<double>(times.at(std::min(place, times.size() - 1))) / 1e3;
}

void tell(QTextStream& out, const char* what, const QList<qint64>& own, const QList<qint64>& bare)
{
    const double ownMedian = microseconds(own, own.size() / 2);
    const double bareMedian = microseconds(bare, bare.size() / 2);
    const double ownLongest = microseconds(own, own.size());
    const double bareLongest = microseconds(bare, bare.size());
    out << what << ": " << qRound(ownMedian) << " us, at most " << qRound(ownLongest) << "; bare table "
        << qRound(bareMedian) << ", at most " << qRound(bareLongest) << "; ratio "
        << qRound(100 * ownMedian / bareMedian) << " %, of the longest " << qRound(100 * ownLongest / bareLongest)
        << " %\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    JudgeFixture fixture;
    SheetDesk desk(fixture.drafts);
    desk.setSheet(largeStep(StepKind::Score, Criteria), 1, JudgeFixture::bidders(Bidders));
    QStandardItemModel cells(Criteria, Bidders);
    QTableView bare;
    bare.setModel(&cells);
    for (QWidget* window : {static_cast<QWidget*>(&desk), static_cast<QWidget*>(&bare)})
        window->resize(1280, 800);
    // Qt's own style for the bare one: what the program's look costs counts.
    Times own;
    Times other;
    for (int round = 0; round < 4; ++round) {
        bare.hide();
        showIn(Theme::Light, 100);
        desk.show();
        type(desk, *desk.view(), own, Cells / 4);
        desk.hide();
        QApplication::setStyle(u"fusion"_s);
        bare.show();
        type(bare, bare, other, Cells / 4);
    }
    QTextStream out(stdout);
    tell(out, "a digit", own.digits, other.digits);
    tell(out, "Enter", own.moves, other.moves);
    return 0;
}
