// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/drawing.h"

#include "widgets/style/measures.h"

#include <QApplication>
#include <QPainterPath>
#include <cmath>

namespace evalroom::drawing {

int scaled(double pixels)
{
    return static_cast<int>(std::lround(pixels * QApplication::font().pointSizeF() / measure::BaseSize));
}

QColor mixed(const QColor& from, const QColor& to, double part)
{
    const auto channel = [part](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * part)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

QColor controlLine()
{
    return mixed(colours().line, colours().quiet, 0.65);
}

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, double width, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double half = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, double radius)
{
    box(painter, rect, {}, colours().accent, scaled(2), radius);
}

void chevron(QPainter& painter, const QRectF& rect, Direction direction, const QColor& colour)
{
    const double size = std::min({rect.width(), rect.height(), double(scaled(10))});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    constexpr double quarter = 90;
    painter.rotate(quarter
        * (direction == Direction::Up           ? 2
                : direction == Direction::Left  ? 1
                : direction == Direction::Right ? 3
                                                : 0));
    QPen pen(colour, size * 0.18);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(QPointF(-size * 0.42, -size * 0.2));
    path.lineTo(0, size * 0.22);
    path.lineTo(size * 0.42, -size * 0.2);
    painter.drawPath(path);
    painter.restore();
}

void tick(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, rect.width() * 0.14);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto at
        = [&](double x, double y) { return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()); };
    QPainterPath path(at(0.24, 0.53));
    path.lineTo(at(0.43, 0.72));
    path.lineTo(at(0.77, 0.31));
    painter.drawPath(path);
    painter.restore();
}

} // namespace evalroom::drawing
