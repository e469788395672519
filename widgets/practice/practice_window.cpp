// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/practice_window.h"

#include "widgets/practice/practice_bar.h"
#include "widgets/shell/preferences_menu.h"
#include "widgets/window/window_keys.h"
#include "widgets/words/errors.h"

#include <QCloseEvent>
#include <QDir>

namespace evalroom {

PracticeWindow::PracticeWindow(Preferences& preferences, QWidget* parent)
    : ScrollingWindow(parent)
    , m_preferences(preferences)
    , m_start(new PracticeStart(new PreferencesMenu(preferences)))
{
    setCentralWidget(m_start);
    resize(1280, 800);
    connect(m_start, &PracticeStart::begun, this, &PracticeWindow::begin);
    connect(m_start, &PracticeStart::resumed, this, &PracticeWindow::sitDown);
    connect(m_start, &PracticeStart::cancelled, this, &PracticeWindow::cancel);
    connect(&preferences, &Preferences::changed, this, &PracticeWindow::refresh);
    addCommonKeys(*this, ShortcutSheet::Of::Front, [this] { m_start->press(); });
    refresh();
}

PracticeWindow::~PracticeWindow()
{
    // The window before its session, the session before its centre.
    delete m_window;
    m_session.reset();
    m_room.reset();
    // They write into the folder until they are gone.
    qDeleteAll(findChildren<PracticeRoom*>(Qt::FindDirectChildrenOnly));
}

void PracticeWindow::refresh()
{
    setWindowTitle(tr("EvalRoom practice"));
}

PracticeStart::Left PracticeWindow::leftNow() const
{
    if (!m_seat)
        return PracticeStart::Left::Nothing;
    return m_over ? PracticeStart::Left::Over : PracticeStart::Left::Open;
}

// What an earlier try has left behind would be in the way of the next. Its thread may take a moment to end.
void PracticeWindow::letGo()
{
    m_seat.reset();
    m_over = false;
    m_start->showLeft(leftNow());
    if (!m_room)
        return;
    PracticeRoom* room = m_room.release();
    room->disconnect(this);
    room->disconnect(m_start);
    room->setParent(this);
    connect(
        room, &PracticeRoom::cancelled, this,
        [room, folder = folder()] {
            delete room;
            QDir(folder).removeRecursively();
        },
        Qt::QueuedConnection);
    room->cancel();
}

void PracticeWindow::begin(const PracticeWish& wish)
{
    letGo();
    m_wish = wish;
    m_held = false;
    ++m_begun;
    // Without a folder of its own a relative path would lead anywhere.
    if (!m_folder.isValid() || !QDir().mkpath(folder()))
        return m_start->showError({ErrorCode::CannotWrite, m_folder.isValid() ? folder() : QDir::tempPath()});
    m_start->showProgress(0);
    m_room = std::make_unique<PracticeRoom>(wish, folder());
    connect(m_room.get(), &PracticeRoom::progressed, m_start, &PracticeStart::showProgress);
    connect(m_room.get(), &PracticeRoom::seatReady, this, &PracticeWindow::takeSeat);
    connect(m_room.get(), &PracticeRoom::finished, this, &PracticeWindow::end);
    connect(m_room.get(), &PracticeRoom::failed, this, &PracticeWindow::fail);
    connect(m_room.get(), &PracticeRoom::cancelled, this, &PracticeWindow::endCancelled);
    m_room->start();
}

void PracticeWindow::cancel()
{
    if (!m_room || m_window != nullptr)
        return;
    m_cancelling = true;
    m_room->cancel();
}

void PracticeWindow::endCancelled()
{
    m_cancelling = false;
    m_room.reset();
    QDir(folder()).removeRecursively();
    m_start->showProgress(std::nullopt);
}

void PracticeWindow::takeSeat(const PracticeSeat& seat)
{
    // It was on its way already.
    if (m_cancelling)
        return;
    m_seat = seat;
    sitDown();
}

void PracticeWindow::sitDown()
{
    if (!m_seat || m_window != nullptr)
        return;
    m_session = std::make_unique<Session>(m_seat->config);
    if (m_seat->chair == Role::Staff)
        m_room->takeSlipsFrom(*m_session);
    m_window = new SessionWindow(*m_session,
        {.papers = std::make_shared<Papers>(m_seat->papers),
            .package = m_seat->package,
            .annex = m_seat->annex,
            .placesFile = folder() + QStringLiteral("/reading.json")},
        m_preferences);
    m_bar = new PracticeBar(m_seat->pin, m_wish.pause, m_held);
    m_window->setTopBar(m_bar);
    connect(m_bar, &PracticeBar::pauseChosen, this, [this](std::chrono::milliseconds pause) {
        m_wish.pause = pause;
        m_room->setPause(pause);
    });
    connect(m_bar, &PracticeBar::heldChosen, this, &PracticeWindow::setHeld);
    m_window->installEventFilter(this);
    m_window->setWindowTitle(windowTitle());
    m_window->resize(isMaximized() ? normalGeometry().size() : size());
    m_window->setWindowState(windowState() & Qt::WindowMaximized);
    m_window->show();
    hide();
    Q_EMIT seated();
}

void PracticeWindow::setHeld(bool held)
{
    if (std::exchange(m_held, held) != held)
        m_room->setHeld(held);
}

// Before it is gone, so that the program does not end with its last window.
bool PracticeWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Close) {
        show();
        QMetaObject::invokeMethod(this, &PracticeWindow::leave, Qt::QueuedConnection);
    }
    return ScrollingWindow::eventFilter(watched, event);
}

void PracticeWindow::leave()
{
    if (m_window == nullptr)
        return;
    delete std::exchange(m_window, nullptr);
    m_bar = nullptr;
    m_session.reset();
    m_start->showProgress(std::nullopt);
    m_start->showLeft(leftNow());
    m_start->takeKeyboard();
    activateWindow();
    Q_EMIT left();
}

// Whoever has left before reads it, too.
void PracticeWindow::end()
{
    m_over = m_seat.has_value();
    if (m_window == nullptr)
        m_start->showLeft(leftNow());
}

void PracticeWindow::fail(const Error& error)
{
    if (m_cancelling)
        return;
    // It is over; whoever sits there can still read.
    m_seat.reset();
    m_start->showLeft(leftNow());
    if (m_bar != nullptr)
        m_bar->showError(error);
    else
        m_start->showError(error);
}

} // namespace evalroom

#include "moc_practice_window.cpp"
