// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/preferences_menu.h"

#include "widgets/words/figures.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

template <typename Value, typename Set>
void addChoice(
    QMenu* menu, QActionGroup* group, const QString& name, const QString& text, Value value, Value now, Set set)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(value == now);
    group->addAction(action);
    // What it changes makes this menu anew.
    QObject::connect(action, &QAction::triggered, menu, [set, value] { set(value); }, Qt::QueuedConnection);
}

} // namespace

PreferencesMenu::PreferencesMenu(Preferences& preferences, QWidget* parent)
    : QToolButton(parent)
    , m_preferences(preferences)
    , m_menu(new QMenu(this))
{
    setObjectName(u"preferences"_s);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    connect(&m_preferences, &Preferences::changed, this, &PreferencesMenu::refresh);
    refresh();
}

void PreferencesMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

void PreferencesMenu::refresh()
{
    setText(tr("View"));
    setAccessibleName(tr("Language, appearance and size of type"));
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QActionGroup*>());
    m_menu->addSection(tr("Language"));
    auto* language = new QActionGroup(m_menu);
    const auto setLanguage = [this](QLocale::Language value) { m_preferences.setLanguage(value); };
    // Each in its own language, so that nobody is lost in the other.
    addChoice(m_menu, language, u"chinese"_s, u"中文"_s, QLocale::Chinese, m_preferences.language(), setLanguage);
    addChoice(m_menu, language, u"english"_s, u"English"_s, QLocale::English, m_preferences.language(), setLanguage);
    m_menu->addSection(tr("Appearance"));
    auto* theme = new QActionGroup(m_menu);
    const auto setTheme = [this](Theme value) { m_preferences.setTheme(value); };
    addChoice(m_menu, theme, u"light"_s, tr("Light"), Theme::Light, m_preferences.theme(), setTheme);
    addChoice(m_menu, theme, u"dark"_s, tr("Dark"), Theme::Dark, m_preferences.theme(), setTheme);
    m_menu->addSection(tr("Size of type"));
    auto* size = new QActionGroup(m_menu);
    const auto setSize = [this](int value) { m_preferences.setPercent(value); };
    for (const int percent : Preferences::sizes())
        addChoice(
            m_menu, size, u"size%1"_s.arg(percent), percentFigures(percent), percent, m_preferences.percent(), setSize);
}

} // namespace evalroom

#include "moc_preferences_menu.cpp"
