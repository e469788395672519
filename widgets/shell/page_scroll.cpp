// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/page_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace evalroom {

namespace {

int leastHeight(const QWidget& page, int width)
{
    const QLayout* layout = page.layout();
    const int wrapped = layout != nullptr && layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width) : 0;
    return std::max(wrapped, page.minimumSizeHint().height());
}

} // namespace

PageScroll::PageScroll(QWidget* page, QWidget* parent)
    : ScrolledArea(parent)
{
    setWidget(page);
    page->installEventFilter(this);
}

QSize PageScroll::sizeHint() const
{
    return widget() != nullptr ? widget()->sizeHint() : ScrolledArea::sizeHint();
}

QSize PageScroll::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return widget() != nullptr ? QSize(widget()->minimumSizeHint().width() + bar, 4 * bar)
                               : ScrolledArea::minimumSizeHint();
}

void PageScroll::fit()
{
    if (widget() == nullptr)
        return;
    const QSize room = maximumViewportSize();
    int width = std::max(room.width(), widget()->minimumSizeHint().width());
    int height = leastHeight(*widget(), width);
    if (height > room.height()) {
        width = std::max(width - verticalScrollBar()->sizeHint().width(), widget()->minimumSizeHint().width());
        height = leastHeight(*widget(), width);
    }
    widget()->resize(width, std::max(room.height(), height));
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
        updateGeometry();
    }
    return ScrolledArea::eventFilter(watched, event);
}

void PageScroll::resizeEvent(QResizeEvent* event)
{
    ScrolledArea::resizeEvent(event);
    fit();
    showKept();
}

} // namespace evalroom

#include "moc_page_scroll.cpp"
