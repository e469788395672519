// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/practice_window.h"

#include "widgets/practice/practice_bar.h"
#include "widgets/shell/preferences_menu.h"
#include "widgets/words/errors.h"

#include <QDir>

namespace evalroom {

PracticeWindow::PracticeWindow(Preferences& preferences, QWidget* parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_start(new PracticeStart(new PreferencesMenu(preferences)))
{
    setCentralWidget(m_start);
    resize(1280, 800);
    connect(m_start, &PracticeStart::begun, this, &PracticeWindow::begin);
    connect(m_start, &PracticeStart::cancelled, this, &PracticeWindow::cancel);
    connect(&preferences, &Preferences::changed, this, &PracticeWindow::refresh);
    refresh();
}

PracticeWindow::~PracticeWindow()
{
    // The window before its session, the session before its centre.
    delete m_window;
    m_session.reset();
    m_room.reset();
}

void PracticeWindow::refresh()
{
    setWindowTitle(tr("EvalRoom practice"));
}

void PracticeWindow::begin(const PracticeWish& wish)
{
    m_wish = wish;
    m_start->showProgress(0);
    // What an earlier try has left behind would be in the way.
    m_room.reset();
    const QString folder = m_folder.filePath(QString::number(++m_begun));
    QDir().mkpath(folder);
    m_room = std::make_unique<PracticeRoom>(wish, folder);
    connect(m_room.get(), &PracticeRoom::progressed, m_start, &PracticeStart::showProgress);
    connect(m_room.get(), &PracticeRoom::seatReady, this, &PracticeWindow::sitDown);
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
    QDir(m_folder.filePath(QString::number(m_begun))).removeRecursively();
    m_start->showProgress(std::nullopt);
}

void PracticeWindow::sitDown(const PracticeSeat& seat)
{
    // It was on its way already.
    if (m_cancelling)
        return;
    m_pin = seat.pin;
    m_session = std::make_unique<Session>(seat.config);
    m_window = new SessionWindow(*m_session,
        {.papers = std::make_shared<Papers>(seat.papers),
            .package = seat.package,
            .annex = seat.annex,
            .placesFile = m_folder.filePath(QStringLiteral("reading.json"))},
        m_preferences);
    m_bar = new PracticeBar(seat.pin, m_wish.pause);
    m_window->setTopBar(m_bar);
    connect(m_bar, &PracticeBar::pauseChosen, m_room.get(), &PracticeRoom::setPause);
    m_window->setWindowTitle(windowTitle());
    m_window->resize(size());
    m_window->show();
    hide();
    Q_EMIT seated();
}

void PracticeWindow::fail(const Error& error)
{
    if (m_cancelling)
        return;
    if (m_bar != nullptr) {
        m_bar->showError(errorWords(error));
        return;
    }
    m_start->showError(error);
}

} // namespace evalroom
