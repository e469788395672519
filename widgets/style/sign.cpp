// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/sign.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace evalroom {

Sign::Sign(Type type, QWidget* parent)
    : QWidget(parent)
    , m_type(type)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sign::show(Icon what)
{
    m_icon = what;
    setVisible(true);
    update();
}

QSize Sign::sizeHint() const
{
    const int side = QFontMetrics(fontOf(m_type)).height();
    return {side, side};
}

void Sign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    icon(m_icon).paint(&painter, rect());
}

void Sign::changeEvent(QEvent* event)
{
    // The size of type is the program's, and any other colour is another drawing.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_sign.cpp"
