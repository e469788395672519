// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/most_width.h"

#include "widgets/style/drawing.h"

#include <QEvent>
#include <QWidget>

namespace evalroom {

namespace {

class MostWidth : public QObject {
public:
    MostWidth(QWidget& widget, int pixels)
        : QObject(&widget)
        , m_widget(widget)
        , m_pixels(pixels)
    {
        renew();
        widget.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_widget && event->type() == QEvent::StyleChange)
            renew();
        return QObject::eventFilter(watched, event);
    }

private:
    void renew() { m_widget.setMaximumWidth(drawing::scaled(m_pixels)); }

    QWidget& m_widget;
    int m_pixels;
};

} // namespace

void keepMostWidth(QWidget& widget, int pixels)
{
    new MostWidth(widget, pixels);
}

} // namespace evalroom
