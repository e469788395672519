// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/kept_places.h"
#include "widgets/window/member_menu.h"
#include "widgets/window/session_window.h"
#include "widgets/window/work_area.h"

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
    if (!std::exchange(m_isBack, true)) {
        const QString spot = m_kept->spot();
        const QString entry = m_kept->entry();
        m_more->take(entry);
        if (page()->entry() == entry)
            page()->returnTo(spot);
    }
    m_kept->setSpot(page()->entry(), page()->spot());
}

} // namespace evalroom
