// SPDX-License-Identifier: Apache-2.0
#include "stall_meter.h"

#include "widgets/reading/reading_pane.h"
#include "widgets/window/session_window.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>
#include <QThread>
#include <ctime>

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
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [this] { m_now = {}; });
}

StallMeter::~StallMeter()
{
    for (auto stall = m_worst.cbegin(); stall != m_worst.cend(); ++stall)
        qInfo("longest stall: %.0f ms (%.0f on the processor) on %s; in it %.0f (%.0f) for %s", stall->turn,
            stall->turnBusy, qPrintable(stall.key()), stall->longest, stall->busy, qPrintable(stall->event));
}

bool StallMeter::notify(QObject* receiver, QEvent* event)
{
    if (m_within || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    m_within = true;
    const bool taken = measured(receiver, event);
    m_within = false;
    return taken;
}

bool StallMeter::measured(QObject* receiver, QEvent* event)
{
    const char* who = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    // The test's own keys come one after the other, a person's each in a turn of their own.
    if (isInput(type))
        m_now = {};
    const double before = processorTime();
    QElapsedTimer watch;
    watch.start();
    const bool taken = QApplication::notify(receiver, event);
    const double wall = static_cast<double>(watch.nsecsElapsed()) / 1e6;
    const double busy = processorTime() - before;
    m_now.turn += wall;
    m_now.turnBusy += busy;
    if (wall > m_now.longest) {
        m_now.longest = wall;
        m_now.busy = busy;
        m_now.event = QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + u" to "_s
            + QString::fromLatin1(who);
    }
    if (m_now.turn >= Notable)
        note();
    return taken;
}

void StallMeter::note()
{
    Stall& worst = m_worst[pageNow()];
    if (m_now.turn > worst.turn)
        worst = m_now;
}

} // namespace evalroom::test

#include "moc_stall_meter.cpp"
