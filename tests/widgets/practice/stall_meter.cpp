// SPDX-License-Identifier: Apache-2.0
#include "stall_meter.h"

#include "widgets/reading/reading_pane.h"
#include "widgets/window/session_window.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QThread>
#include <ctime>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

constexpr double Notable = 5; // milliseconds

double processorTime()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QString pageNow()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        // One that is not shown may be half made: what happens meanwhile is measured, too.
        const auto* window = qobject_cast<SessionWindow*>(widget);
        if (window == nullptr || !window->isVisible() || window->page() == nullptr)
            continue;
        const auto* reading = window->findChild<ReadingPane*>();
        const bool reads = reading != nullptr && reading->isVisible();
        return window->page()->objectName() + (reads ? u" beside documents"_s : QString());
    }
    return u"no page"_s;
}

bool isInput(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::ShortcutOverride;
}

} // namespace

StallMeter::StallMeter(int& argc, char** argv)
    : QApplication(argc, argv)
{
    const auto* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { loopTurns(false); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { loopTurns(true); });
}

StallMeter::~StallMeter()
{
    for (auto stall = m_worst.cbegin(); stall != m_worst.cend(); ++stall)
        qInfo("longest stall: %.0f ms (%.0f on the processor) on %s; in it %.0f (%.0f) for %s", stall->turn,
            stall->turnBusy, qPrintable(stall.key()), stall->longest, stall->busy, qPrintable(stall->event));
}

bool StallMeter::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // What a handler sends by itself belongs to its own time.
    const bool isTurn = m_depth == m_handled.floor;
    const Handled outer = m_handled;
    if (isTurn) {
        m_handled.who = receiver->metaObject()->className();
        m_handled.type = event->type();
        // The test's own keys come one after the other, a person's each in a turn of their own.
        if (isInput(event->type()))
            m_now = {};
        // Between two events there was the test, or nothing; else the handler that the loop runs in.
        if (m_depth == 0 || m_waits)
            mark();
        m_waits = false;
    }
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    if (isTurn)
        count();
    m_handled = outer;
    return taken;
}

// Here the keyboard is looked at; no handler goes on before this loop ends.
void StallMeter::loopTurns(bool waits)
{
    if (m_depth > m_handled.floor)
        count();
    m_handled.floor = m_depth;
    m_now = {};
    m_waits = waits;
    mark();
}

void StallMeter::mark()
{
    m_watch.start();
    m_processor = processorTime();
}

void StallMeter::count()
{
    // A loop was woken up to end, by nothing that is handled: since when, nobody knows.
    if (std::exchange(m_waits, false))
        return mark();
    const double wall = static_cast<double>(m_watch.nsecsElapsed()) / 1e6;
    const double busy = processorTime() - m_processor;
    m_now.turn += wall;
    m_now.turnBusy += busy;
    if (wall > m_now.longest) {
        m_now.longest = wall;
        m_now.busy = busy;
        m_now.event = QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(m_handled.type)) + u" to "_s
            + QString::fromLatin1(m_handled.who);
    }
    if (m_now.turn >= Notable)
        note();
    mark();
}

void StallMeter::note()
{
    Stall& worst = m_worst[pageNow()];
    if (m_now.turn > worst.turn)
        worst = m_now;
}

} // namespace evalroom::test

#include "moc_stall_meter.cpp"
