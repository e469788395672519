// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/gallery.h"

#include "widgets/practice/misfits.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Layouts, wrapped labels and what the state tells them need a few turns of the event loop, and more of them on a busy
// machine: a picture counts once it is as the one before.
constexpr std::chrono::milliseconds Settling {40};
constexpr int MostLooks = 20; // at what moves by itself
constexpr int MostTries = 8; // to give the window its size
constexpr std::chrono::milliseconds Patience {30'000};

QList<QMenu*> openMenus()
{
    QList<QMenu*> menus;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* menu = qobject_cast<QMenu*>(widget); menu != nullptr && menu->isVisible())
            menus << menu;
    }
    return menus;
}

// Menus are windows of their own. A window of the look's size fills a screen of that size, and there no menu goes
// beyond its edges; one that opens from another goes where that has gone.
QPoint menuPlace(const QMenu& menu, const QWidget& window)
{
    const auto* from = qobject_cast<const QMenu*>(menu.parentWidget());
    const bool opensFromMenu = from != nullptr && from->isVisible();
    const QPoint moved = opensFromMenu ? menuPlace(*from, window) - window.mapFromGlobal(from->pos()) : QPoint();
    const QPoint wished = window.mapFromGlobal(menu.pos()) + moved;
    return {std::max(0, std::min(wished.x(), window.width() - menu.width())),
        std::max(0, std::min(wished.y(), window.height() - menu.height()))};
}

QImage pictureOf(QWidget& window)
{
    QImage picture = window.grab().toImage();
    QPainter painter(&picture);
    for (QMenu* menu : openMenus())
        painter.drawPixmap(menuPlace(*menu, window), menu->grab());
    return picture;
}

} // namespace

Gallery::Gallery(Preferences& preferences, const QString& folder, QList<Look> looks, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_folder(folder)
    , m_all(std::move(looks))
    , m_patience(Patience)
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, [this] { m_striking ? await() : settle(); });
}

void Gallery::take(QWidget* window, const Pose& pose, std::function<void()> then)
{
    m_window = window;
    m_pose = pose;
    m_then = std::move(then);
    m_before = window->size();
    m_next = 0;
    m_striking = true;
    m_until.setRemainingTime(m_patience);
    if (m_pose.strike)
        m_pose.strike();
    m_turn.start(0);
}

void Gallery::await()
{
    if (!m_pose.holds || m_pose.holds()) {
        m_striking = false;
        m_pose.name.isEmpty() ? end() : prepareNext();
    } else if (!m_until.hasExpired()) {
        m_turn.start(Settling);
    } else {
        blame(u"has not come about"_s);
        m_striking = false;
        end();
    }
}

void Gallery::prepareNext()
{
    if (m_next == m_all.size())
        return end();
    const Look& look = m_all.at(m_next);
    m_preferences.setLanguage(look.language);
    m_preferences.setTheme(look.theme);
    m_preferences.setPercent(look.percent);
    m_window->resize(look.size);
    m_tries = 0;
    m_opened = false;
    m_looks = 0;
    m_picture = {};
    m_until.setRemainingTime(m_patience);
    m_turn.start(Settling);
}

void Gallery::settle()
{
    const Look& look = m_all.at(m_next);
    // What was too large in the look before makes room bit by bit.
    const bool again = m_window->size() != look.size && ++m_tries < MostTries;
    if (again)
        m_window->resize(look.size);
    const bool drawing = !m_pose.comes && !isDrawn(*m_window) && !m_until.hasExpired();
    const bool opens = !again && !drawing && m_pose.open && !std::exchange(m_opened, true);
    if (opens)
        m_pose.open();
    if (again || drawing || opens)
        return m_turn.start(Settling);
    const QImage before = std::exchange(m_picture, pictureOf(*m_window));
    if (m_picture == before || ++m_looks == MostLooks)
        takePicture();
    else
        m_turn.start(Settling);
}

void Gallery::takePicture()
{
    const Look& look = m_all.at(m_next);
    if (!m_pose.comes && !isDrawn(*m_window))
        blame(u"still waits for pages in %1"_s.arg(look.name()));
    if (m_window->size() != look.size)
        blame(u"does not fit into %1"_s.arg(look.name()));
    for (const QString& text : textsCutOff(*m_window))
        blame(u"cuts off in %1: %2"_s.arg(look.name(), text));
    for (const QString& part : crampedParts(*m_window))
        blame(u"leaves too little room in %1: %2"_s.arg(look.name(), part));
    const QString folder = m_folder.filePath(look.name());
    const QString path = folder + u'/' + m_pose.name + u".png"_s;
    if (QDir().mkpath(folder) && m_picture.save(path))
        ++m_taken;
    else if (m_failure.isEmpty())
        m_failure = path;
    for (QMenu* menu : openMenus())
        menu->close();
    ++m_next;
    prepareNext();
}

void Gallery::end()
{
    m_preferences.setLanguage(QLocale::Chinese);
    m_preferences.setTheme(Theme::Light);
    m_preferences.setPercent(100);
    m_window->resize(m_before);
    if (m_pose.leave)
        m_pose.leave();
    const auto then = std::exchange(m_then, {});
    then();
}

void Gallery::blame(const QString& what)
{
    m_misfits << m_pose.name + u' ' + what;
}

} // namespace evalroom

#include "moc_gallery.cpp"
