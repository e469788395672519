// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/front_window.h"

#include "widgets/shell/column.h"
#include "widgets/shell/preferences_menu.h"
#include "widgets/style/measures.h"
#include "widgets/window/window_keys.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

FrontWindow::FrontWindow(Preferences& preferences, QWidget* parent)
    : ScrollingWindow(parent)
    , m_preferences(preferences)
    , m_title(new TypeLabel(Type::Title))
    , m_words(new TypeLabel(Type::Body))
    , m_action(new ActionBar)
{
    m_title->setObjectName(u"title"_s);
    connect(m_action, &ActionBar::pressed, this, [this] { press(); });
    connect(m_action, &ActionBar::stopWanted, this, [this] { stop(); });
    m_action->setStoppable(true);
    addCommonKeys(*this, ShortcutSheet::Of::Front, [this] { m_action->pressOrFocus(); });
}

void FrontWindow::layOut(const QList<QWidget*>& middle)
{
    auto* first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(new PreferencesMenu(m_preferences), 0, Qt::AlignTop);
    auto* column = new Column;
    column->add(first);
    column->add(m_words);
    for (QWidget* widget : middle)
        column->add(widget);
    auto* all = new QWidget;
    auto* rows = new QVBoxLayout(all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* around = new QVBoxLayout;
    around->setContentsMargins(measure::Margin, measure::Margin, measure::Margin, measure::Space);
    around->addWidget(column);
    rows->addLayout(around, 1);
    rows->addWidget(m_action);
    setCentralWidget(all);
    resize(1280, 800);
}

void FrontWindow::setWords(const QString& title, const QString& words)
{
    m_title->setText(title);
    m_words->setText(words);
}

void FrontWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    ScrollingWindow::changeEvent(event);
}

} // namespace evalroom

#include "moc_front_window.cpp"
