// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/scrolled_area.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <utility>

namespace evalroom {

namespace {

QAbstractSlider::SliderAction actionOf(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Up:
        return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Down:
        return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp:
        return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown:
        return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_Home:
        return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End:
        return QAbstractSlider::SliderToMaximum;
    default:
        return QAbstractSlider::SliderNoAction;
    }
}

// Of what is larger, its beginning: the area itself would show the middle.
void bring(QScrollArea& area, QWidget& what)
{
    area.ensureWidgetVisible(&what);
    if (what.height() > area.viewport()->height())
        area.verticalScrollBar()->setValue(what.mapTo(area.widget(), QPoint()).y());
}

} // namespace

ScrolledArea::ScrolledArea(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

bool ScrolledArea::scrollBy(const QKeyEvent& key)
{
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->triggerAction(actionOf(key));
    return verticalScrollBar()->value() != before;
}

void ScrolledArea::keepInSight(QWidget* what)
{
    m_kept = what;
    m_keptAt = {};
}

void ScrolledArea::showKept()
{
    QWidget* kept = m_kept.data();
    if (kept == nullptr || !kept->isVisible())
        return;
    const Sight now {
        .what = {kept->mapTo(widget(), QPoint()), kept->size()}, .all = widget()->size(), .room = viewport()->size()};
    if (std::exchange(m_keptAt, now) != now)
        bring(*this, *kept);
}

// Only now what is within has been laid out.
bool ScrolledArea::event(QEvent* event)
{
    const bool known = QScrollArea::event(event);
    if (event->type() == QEvent::LayoutRequest)
        showKept();
    return known;
}

void ScrolledArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    showKept();
}

void ScrolledArea::keyPressEvent(QKeyEvent* event)
{
    event->ignore();
}

void bringIntoSight(QWidget& field)
{
    for (QWidget* above = field.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            bring(*area, field);
    }
}

ScrolledArea* areaAround(const QWidget& field)
{
    for (QWidget* above = field.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<ScrolledArea*>(above))
            return area;
    }
    return nullptr;
}

} // namespace evalroom

#include "moc_scrolled_area.cpp"
