// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/colours.h"

#include <QPainter>
#include <QStyleOption>

// What the parts of the style draw with.
namespace evalroom::drawing {

// Device-independent pixels at the size of type that the person has chosen.
int scaled(double pixels);
// `part` of 1 from `to`, the rest from `from`.
QColor mixed(const QColor& from, const QColor& to, double part);
// Borders of what can be filled in or pressed: 3:1 against every surface, which a grid line need not have.
QColor controlLine();

bool has(const QStyleOption& option, QStyle::StateFlag flag);
// A round box with a line inside its edge; an invalid colour draws none.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line, double width, double radius);
// The one ring of all focus.
void focusRing(QPainter& painter, const QRectF& rect, double radius);

enum class Direction { Up, Down, Left, Right };
void chevron(QPainter& painter, const QRectF& rect, Direction direction, const QColor& colour);
void tick(QPainter& painter, const QRectF& rect, const QColor& colour);

} // namespace evalroom::drawing
