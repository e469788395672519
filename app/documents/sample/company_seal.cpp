// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/company_seal.h"

#include "documents/sample/page_look.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace evalroom {

namespace {

constexpr double radius = 224; // 19 mm
constexpr int letter = 46;

QPainterPath star()
{
    QPainterPath path;
    for (int i = 0; i < 5; ++i) {
        const double angle = -std::numbers::pi / 2 + i * 4 * std::numbers::pi / 5;
        const QPointF point(70 * std::cos(angle), 70 * std::sin(angle));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace

void drawCompanySeal(QPainter& painter, QPointF centre, const QString& name)
{
    const QColor red(0xd0, 0x20, 0x20);
    const QFont font = officialLook().font(letter);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.setPen(QPen(red, 9));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), radius, radius);
    painter.fillPath(star(), red);
    const double span = std::min(270.0, 17.0 * static_cast<double>(name.size()));
    for (qsizetype i = 0; i < name.size(); ++i) {
        painter.save();
        painter.rotate(-span / 2 + span * static_cast<double>(i) / std::max(1.0, static_cast<double>(name.size() - 1)));
        QPainterPath path;
        path.addText(-letter / 2.0, -radius + letter + 22, font, name.mid(i, 1));
        painter.fillPath(path, red);
        painter.restore();
    }
    painter.restore();
}

} // namespace evalroom
