// SPDX-License-Identifier: Apache-2.0
// What a sheet of 40 bidders and 60 criteria costs in a member's window, in a session with a real centre. From a key in
// it, every key kept on the disk, to its repaint and the next step, beside a bare QTableView of the same size in the
// same run: while the sheet is nearly empty, and once it is full. Then the longest time for which the window's thread
// is held while a block from a spreadsheet fills it, while it is summed up and sealed, and while the window is opened
// again on what was submitted, beside the yardstick of 50 ms. Prints; passes and fails nothing.
#include "patience.h"
#include "widgets/practice/stall_meter.h"
#include "widgets/style/quiet_style.h"
#include "widgets/window/at_large_sheet.h"

#include <QClipboard>
#include <QStandardItemModel>
#include <QTextStream>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Cells = 200;
constexpr int Rounds = 4;
constexpr double Yardstick = 50; // milliseconds

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

double microseconds(QList<qint64> times, qsizetype place)
{
    std::ranges::sort(times);
    return static_cast<double>(times.at(std::min(place, times.size() - 1))) / 1e3;
}

void tell(const QString& what, const QList<qint64>& own, const QList<qint64>& bare)
{
    const double ownMedian = microseconds(own, own.size() / 2);
    const double bareMedian = microseconds(bare, bare.size() / 2);
    const double ownLongest = microseconds(own, own.size());
    const double bareLongest = microseconds(bare, bare.size());
    QTextStream(stdout) << what << ": " << qRound(ownMedian) << " us, at most " << qRound(ownLongest) << "; bare table "
                        << qRound(bareMedian) << ", at most " << qRound(bareLongest) << "; ratio "
                        << qRound(100 * ownMedian / bareMedian) << " %, of the longest "
                        << qRound(100 * ownLongest / bareLongest) << " %\n";
}

class Bench : AtLargeSheet {
public:
    explicit Bench(StallMeter& meter)
        : m_meter(meter)
        , m_cells(Criteria, Bidders)
    {
        m_bare.setModel(&m_cells);
        m_bare.resize(1280, 800);
    }

    // False, with a word on stdout, where the session does not come to the sheet.
    bool run()
    {
        if (const QString word = play(); word != u"success") {
            QTextStream(stdout) << word << '\n';
            return false;
        }
        if (!sit())
            return false;
        compare(u", nearly empty"_s);
        if (!held(u"a block of all cells"_s, [this] { return paste(); }))
            return false;
        compare(u", full"_s);
        return held(u"summed up and sealed"_s, [this] { return submit(); })
            && held(u"opened again"_s, [this] { return openAgain(); }) && end();
    }

private:
    // A digit into a cell, and on to the next, down and across in turn. Qt's own style for the bare one: what the
    // program's look costs counts.
    void compare(const QString& when)
    {
        Times own;
        Times other;
        for (int round = 0; round < Rounds; ++round) {
            m_bare.hide();
            showIn(Theme::Light, 100);
            m_window->show();
            type(*m_window, *m_view, own);
            m_window->hide();
            QApplication::setStyle(u"fusion"_s);
            m_bare.show();
            type(m_bare, m_bare, other);
        }
        m_bare.hide();
        showIn(Theme::Light, 100);
        m_window->show();
        tell(u"a digit"_s + when, own.digits, other.digits);
        tell(u"Enter"_s + when, own.moves, other.moves);
    }
    static void type(QWidget& window, QTableView& view, Times& times)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, Patience))
            qFatal("no window becomes active here");
        view.setFocus();
        for (int i = 0; i < Cells / Rounds; ++i) {
            view.setCurrentIndex(view.model()->index(i % Criteria, i % Bidders));
            QCoreApplication::processEvents();
            times.digits << timeOf(i % 2 == 0 ? Qt::Key_0 : Qt::Key_1);
            times.moves << timeOf(Qt::Key_Return);
            view.setFocus();
        }
    }
    template <typename Work>
    bool held(const QString& what, Work work)
    {
        m_meter.forget();
        const bool done = m_at->activate() && work();
        double longest = 0;
        for (const StallMeter::Stall& stall : m_meter.worst())
            longest = std::max(longest, stall.turn);
        QTextStream(stdout) << what << (done ? u""_s : u", not done"_s) << ": held for at most " << qRound(longest)
                            << " ms, ratio to " << Yardstick << " ms " << qRound(100 * longest / Yardstick) << " %\n";
        m_meter.forget();
        return done;
    }
    bool paste()
    {
        m_view->goTo(cell(0, 0));
        m_view->setFocus();
        QGuiApplication::clipboard()->setText(block(u"0.5"_s));
        QTest::keyClick(m_view, Qt::Key_V, Qt::ControlModifier);
        return waitFor([this] { return !m_view->sheet()->isFilling() && m_view->sheet()->cells().open() == 0; });
    }

    // In a turn of the event loop, as all that is measured.
    bool openAgain()
    {
        bool opened = false;
        QTimer::singleShot(0, &m_bare, [&] {
            open();
            opened = true;
        });
        return waitFor([&] { return opened; }) && arrive();
    }

    StallMeter& m_meter;
    QStandardItemModel m_cells;
    QTableView m_bare;
};

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    StallMeter meter(argc, argv);
    if (!qEnvironmentVariableIsSet("EVALROOM_BIN"))
        qputenv("EVALROOM_BIN", QFile::encodeName(QCoreApplication::applicationDirPath()));
    showIn(Theme::Light, 100);
    const bool done = Bench(meter).run();
    meter.forget();
    return done ? 0 : 1;
}
