// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/window_size.h"

#include <QEvent>
#include <QScreen>
#include <QStyle>

namespace evalroom {

WindowSize::WindowSize(QWidget& window, Preferences& preferences)
    : QObject(&window)
    , m_window(window)
    , m_preferences(preferences)
{
    const QSize wanted = preferences.windowSize().isValid() ? preferences.windowSize() : window.size();
    // Nobody knows the frame before the window stands; a title bar is the most of it.
    const QSize frame(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window));
    const QSize room = window.screen()->availableGeometry().size() - frame;
    const QSize size = wanted.boundedTo(room);
    window.resize(size);
    if (size != wanted || preferences.isMaximized())
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    window.installEventFilter(this);
}

bool WindowSize::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Close) {
        const bool maximized = m_window.isMaximized();
        m_preferences.keepWindow(maximized ? m_window.normalGeometry().size() : m_window.size(), maximized);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace evalroom
