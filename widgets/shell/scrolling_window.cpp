// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/scrolling_window.h"

#include "widgets/shell/scrolled_area.h"

#include <QKeyEvent>
#include <ranges>

namespace evalroom {

// A scrolled page follows the keyboard from one of its fields to the next by itself, but not where it comes from
// outside.
bool ScrollingWindow::focusNextPrevChild(bool next)
{
    const bool moved = QMainWindow::focusNextPrevChild(next);
    if (QWidget* field = moved ? focusWidget() : nullptr)
        bringIntoSight(*field);
    return moved;
}

// First what is within, then what holds it.
void ScrollingWindow::keyPressEvent(QKeyEvent* event)
{
    for (QWidget* above = focusWidget(); above != nullptr; above = above->parentWidget()) {
        auto* area = qobject_cast<ScrolledArea*>(above);
        if (area != nullptr && area->scrollBy(*event))
            return;
    }
    for (ScrolledArea* area : scrolledPart()->findChildren<ScrolledArea*>() | std::views::reverse) {
        if (area->isVisible() && area->scrollBy(*event))
            return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace evalroom

#include "moc_scrolling_window.cpp"
