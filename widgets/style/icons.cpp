// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/icons.h"

#include "widgets/style/colours.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace evalroom {

namespace {

constexpr double Side = 24; // of the grid on which the signs are drawn
constexpr double Stroke = 2;

QPainterPath lines(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (const QPointF* point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
    return path;
}

QPainterPath circle(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

QPainterPath document()
{
    QPainterPath path = lines({{14, 3}, {7, 3}, {6, 4}, {6, 20}, {7, 21}, {17, 21}, {18, 20}, {18, 7}, {14, 3}});
    path.addPath(lines({{14, 3}, {14, 7}, {18, 7}}));
    path.addPath(lines({{9, 12}, {15, 12}}));
    path.addPath(lines({{9, 16}, {15, 16}}));
    return path;
}

QPainterPath lock()
{
    QPainterPath path;
    path.addRoundedRect(5, 11, 14, 10, 2, 2);
    QPainterPath bow(QPointF(8, 11));
    bow.lineTo(8, 8);
    bow.arcTo(8, 4, 8, 8, 180, -180);
    bow.lineTo(16, 11);
    path.addPath(bow);
    return path;
}

// An arrow that goes beyond a line.
QPainterPath beyond(bool above)
{
    QPainterPath path = lines({{5, 12}, {19, 12}});
    path.addPath(above ? lines({{12, 21}, {12, 3}}) : lines({{12, 3}, {12, 21}}));
    path.addPath(above ? lines({{7.5, 7.5}, {12, 3}, {16.5, 7.5}}) : lines({{7.5, 16.5}, {12, 21}, {16.5, 16.5}}));
    return path;
}

QPainterPath person()
{
    QPainterPath path = circle(12, 8, 4);
    QPainterPath shoulders(QPointF(4, 20.5));
    shoulders.cubicTo(4, 16, 7, 14.5, 12, 14.5);
    shoulders.cubicTo(17, 14.5, 20, 16, 20, 20.5);
    path.addPath(shoulders);
    return path;
}

// Two ends of a line, joined; without a way between them it is struck out.
QPainterPath connection(bool joined)
{
    QPainterPath path = circle(5, 12, 2.5);
    path.addPath(circle(19, 12, 2.5));
    path.addPath(joined ? lines({{7.5, 12}, {16.5, 12}}) : lines({{6, 20.5}, {18, 3.5}}));
    return path;
}

QPainterPath pathOf(Icon icon) // NOLINT(readability-function-size)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Tick:
        path = circle(12, 12, 9);
        path.addPath(lines({{7.8, 12.4}, {10.8, 15.4}, {16.4, 9}}));
        break;
    case Icon::Now:
    case Icon::ToCome:
        path = circle(12, 12, 9);
        break;
    case Icon::Warning:
        path = lines({{12, 3.5}, {21.5, 20}, {2.5, 20}, {12, 3.5}, {21.5, 20}});
        path.addPath(lines({{12, 10}, {12, 14}}));
        path.addPath(lines({{12, 17}, {12, 17.01}}));
        break;
    case Icon::Refused:
        path = circle(12, 12, 9);
        path.addPath(lines({{8.8, 8.8}, {15.2, 15.2}}));
        path.addPath(lines({{15.2, 8.8}, {8.8, 15.2}}));
        break;
    case Icon::Differs:
        path = lines({{5, 9}, {19, 9}});
        path.addPath(lines({{5, 15}, {19, 15}}));
        path.addPath(lines({{15.5, 4}, {8.5, 20}}));
        break;
    case Icon::Above:
        return beyond(true);
    case Icon::Below:
        return beyond(false);
    case Icon::Lock:
        return lock();
    case Icon::Document:
        return document();
    case Icon::Contents:
        path = lines({{4, 6}, {20, 6}});
        path.addPath(lines({{8, 12}, {20, 12}}));
        path.addPath(lines({{8, 18}, {20, 18}}));
        break;
    case Icon::Bookmark:
    case Icon::BookmarkSet:
        return lines({{7, 3.5}, {17, 3.5}, {17, 20.5}, {12, 16}, {7, 20.5}, {7, 3.5}});
    case Icon::Search:
        path = circle(10.5, 10.5, 6.5);
        path.addPath(lines({{15.5, 15.5}, {21, 21}}));
        break;
    case Icon::Close:
        path = lines({{6, 6}, {18, 18}});
        path.addPath(lines({{18, 6}, {6, 18}}));
        break;
    case Icon::Back:
        path = lines({{14.5, 5}, {8, 12}, {14.5, 19}});
        break;
    case Icon::Next:
        path = lines({{9.5, 5}, {16, 12}, {9.5, 19}});
        break;
    case Icon::Person:
        return person();
    case Icon::ClockFace:
        path = circle(12, 12, 9);
        path.addPath(lines({{12, 7}, {12, 12}, {15.5, 14}}));
        break;
    case Icon::Offline:
        return connection(false);
    case Icon::Online:
        return connection(true);
    }
    return path;
}

// What of it is filled.
QPainterPath coreOf(Icon icon)
{
    if (icon == Icon::Now)
        return circle(12, 12, 4.5);
    return icon == Icon::BookmarkSet ? pathOf(icon) : QPainterPath();
}

// Draws one sign in the colours of the moment.
class IconEngine : public QIconEngine {
public:
    explicit IconEngine(Icon icon)
        : m_icon(icon)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const double side = std::min(rect.width(), rect.height());
        const QColor colour = mode == QIcon::Disabled ? colours().quiet : colourOf(m_icon);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / Side, side / Side);
        QPen pen(colour, Stroke);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->setPen(pen);
        painter->drawPath(pathOf(m_icon));
        painter->fillPath(coreOf(m_icon), colour);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new IconEngine(*this); }
    QString key() const override { return QStringLiteral("evalroom"); }

private:
    Icon m_icon;
};

} // namespace

QIcon icon(Icon icon)
{
    return QIcon(new IconEngine(icon));
}

QColor colourOf(Icon icon)
{
    switch (icon) {
    case Icon::Tick:
    case Icon::Online:
        return colours().good;
    case Icon::Now:
    case Icon::BookmarkSet:
        return colours().accent;
    case Icon::Warning:
    case Icon::Differs:
    case Icon::Above:
    case Icon::Below:
    case Icon::Offline:
        return colours().warning;
    case Icon::Refused:
        return colours().bad;
    case Icon::ToCome:
    case Icon::ClockFace:
    case Icon::Lock:
        return colours().quiet;
    case Icon::Document:
    case Icon::Contents:
    case Icon::Bookmark:
    case Icon::Search:
    case Icon::Close:
    case Icon::Back:
    case Icon::Next:
    case Icon::Person:
        break;
    }
    return colours().text;
}

} // namespace evalroom
