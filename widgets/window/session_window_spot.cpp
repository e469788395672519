// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/session_window.h"

#include "widgets/reading/reading_pane.h"
#include "widgets/shell/action_bar.h"
#include "widgets/shell/page_scroll.h"
#include "widgets/window/kept_places.h"
#include "widgets/window/member_menu.h"
#include "widgets/window/work_area.h"

#include <QAbstractItemView>
#include <QToolButton>
#include <utility>

// Where the person is beside what the session knows of it.
namespace evalroom {

// Who comes in anew goes on where they were, as far as that may be asked for now.
void SessionWindow::keepSpot()
{
    if (!m_place || m_place->kind == Place::Kind::CheckIn) {
        m_isBack = false;
        return;
    }
    // What may be asked for is certain once there is a line, or none.
    if (!m_isBack && m_session.connection() == Connection::Connecting)
        return;
    // Whoever has asked for a page meanwhile stays there.
    if (!std::exchange(m_isBack, true) && page()->entry().isEmpty()) {
        const QString spot = m_kept->spot();
        const QString entry = m_kept->entry();
        m_more->take(entry);
        if (page()->entry() == entry)
            page()->returnTo(spot);
    }
    m_kept->setSpot(page()->entry(), page()->spot());
}

// One key between the work and the documents beside it; those that are hidden are shown.
void SessionWindow::changeSides()
{
    if (!m_documents->isVisible())
        return;
    QWidget* here = focusWidget();
    if (m_beside != nullptr && m_beside->isAncestorOf(here))
        return goToWork();
    // The editor of a cell ends when it is left; its table stays at the cell.
    for (QWidget* above = here; above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<QAbstractItemView*>(above) != nullptr)
            here = above;
    }
    m_leftWork = here;
    m_documents->setChecked(true);
    m_reading->takeKeyboard();
}

QWidget* SessionWindow::scrolledPart() const
{
    const bool reads = m_beside != nullptr && m_beside->isAncestorOf(focusWidget());
    return reads ? static_cast<QWidget*>(m_beside) : m_work;
}

void SessionWindow::goToWork()
{
    QWidget* left = m_leftWork.data();
    if (left != nullptr && left->isVisible() && left->isEnabled())
        left->setFocus();
    else
        startWork();
}

void SessionWindow::startWork()
{
    if (QWidget* field = m_work->firstField())
        field->setFocus();
    else if (!m_action->focusNext())
        m_work->setFocus(); // else the keyboard would be at whatever stands below
}

} // namespace evalroom
