// SPDX-License-Identifier: Apache-2.0
// How long the window's thread is held by a ranking of 40 bidders that 11 members have judged by 60 criteria: counted
// and shown, counted and shown anew, and another bidder's trace for a key; beside a bare QTableView of as many rows and
// columns in the same run. Prints the longest turn of each and the ratio; passes and fails nothing.
#include "bench/large_result.h"
#include "evaluation/rules_fixture.h"
#include "golden/session_plays.h"
#include "patience.h"
#include "widgets/result/ranked_pane.h"
#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardItemModel>
#include <QTextStream>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr LargeSize Size {.bidders = 40, .members = 11, .criteria = 60};
constexpr int Rounds = 5;

SessionState rankedState()
{
    SessionState state = largeState(Size);
    SessionFacts facts = *state.facts;
    facts.rules = engineeringRules();
    for (const Step& step : facts.scheme.steps)
        state.steps[step.id].phase = StepPhase::Settled;
    state.facts = std::make_shared<const SessionFacts>(facts);
    return state;
}

Manifest manifestOfAll()
{
    Manifest manifest = SessionLog(engineeringPlan()).head().manifest();
    const ManifestBidder some = manifest.bidders.constFirst();
    manifest.bidders.clear();
    for (int i = 0; i < Size.bidders; ++i) {
        manifest.bidders.append(some);
        manifest.bidders.last().id = bidderId(i);
        manifest.bidders.last().name = u"%1 %2"_s.arg(some.name).arg(i + 1);
    }
    return manifest;
}

// Nanoseconds until the work is done and drawn.
template <typename Work>
qint64 turnOf(Work work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    QCoreApplication::processEvents();
    return watch.nsecsElapsed();
}

// From the first row to the last, each with a key.
qint64 longestWalk(QWidget& window, QTableView& view)
{
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, Patience))
        qFatal("no window becomes active here");
    view.setFocus();
    view.setCurrentIndex(view.model()->index(0, 0));
    QCoreApplication::processEvents();
    qint64 longest = 0;
    for (int i = 1; i < Size.bidders; ++i)
        longest = std::max(longest, turnOf([&] { QTest::keyClick(&view, Qt::Key_Down); }));
    return longest;
}

void fill(QStandardItemModel& cells, int columns)
{
    cells.clear();
    for (int row = 0; row < Size.bidders; ++row) {
        QList<QStandardItem*> items;
        for (int column = 0; column < columns; ++column)
            items << new QStandardItem(QString::number(row * columns + column));
        cells.appendRow(items);
    }
}

void tell(const char* what, qint64 own, qint64 bare)
{
    QTextStream(stdout) << what << ": at most " << own / 1000 << " us; bare table " << bare / 1000 << "; ratio "
                        << 100 * own / std::max<qint64>(bare, 1) << " %\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const SessionState state = rankedState();
    const Manifest manifest = manifestOfAll();
    qint64 shown[2] {}; // own, bare
    qint64 again[2] {};
    qint64 walked[2] {};
    // Qt's own style for the bare one: what the program's look costs counts.
    for (int round = 0; round < Rounds; ++round) {
        showIn(Theme::Light, 100);
        RankedPane pane;
        pane.resize(1280, 800);
        const auto count = [&] { pane.setResult(state, tally(state), manifest); };
        shown[0] = std::max(shown[0], turnOf([&] {
            count();
            pane.show();
        }));
        again[0] = std::max(again[0], turnOf(count));
        walked[0] = std::max(walked[0], longestWalk(pane, *pane.ranking()));
        pane.hide();
        QApplication::setStyle(u"fusion"_s);
        QStandardItemModel cells;
        QTableView bare;
        bare.setModel(&cells);
        bare.resize(1280, 800);
        const auto refill = [&] { fill(cells, pane.ranking()->model()->columnCount()); };
        shown[1] = std::max(shown[1], turnOf([&] {
            refill();
            bare.show();
        }));
        again[1] = std::max(again[1], turnOf(refill));
        walked[1] = std::max(walked[1], longestWalk(bare, bare));
    }
    tell("counted and shown", shown[0], shown[1]);
    tell("counted and shown anew", again[0], again[1]);
    tell("another bidder's trace", walked[0], walked[1]);
    return 0;
}
