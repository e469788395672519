// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/slip_preview.h"

#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/style/spoken_role.h"

#include <QPaintEvent>
#include <QPainter>

namespace evalroom {

SlipPreview::SlipPreview(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSpokenRole(*this, QAccessible::Document);
    hide();
}

void SlipPreview::setSheet(const SlipSheet& sheet)
{
    m_sheet = sheet;
    // Of nothing there is nothing to see: the keyboard does not stop there.
    setVisible(m_sheet.pages() > 0);
    fit();
    update();
}

QRect SlipPreview::pageRect(int page) const
{
    const int height = width() * m_sheet.paper().height() / m_sheet.paper().width();
    return {0, page * (height + measure::Gap), width(), height};
}

void SlipPreview::fit()
{
    setFixedHeight(m_sheet.pages() > 0 ? pageRect(m_sheet.pages() - 1).bottom() + 1 : 0);
}

void SlipPreview::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int page = 0; page < m_sheet.pages(); ++page) {
        const QRect paper = pageRect(page);
        if (!paper.intersects(event->rect()))
            continue;
        painter.setPen(hasFocus() ? colours().accent : colours().line);
        painter.setBrush(Qt::white);
        painter.drawRect(paper.adjusted(0, 0, -1, -1));
        painter.setBrush(Qt::NoBrush);
        painter.save();
        painter.translate(paper.topLeft());
        const double scale = double(width()) / m_sheet.paper().width();
        painter.scale(scale, scale);
        m_sheet.paint(painter, page);
        painter.restore();
    }
}

void SlipPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace evalroom

#include "moc_slip_preview.cpp"
