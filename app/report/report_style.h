// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QStringList>

// How a report looks on paper. Lengths are tenths of a point, 720 to the inch; A4.
namespace evalroom::style {

constexpr int unitsPerInch = 720;
constexpr int unitsPerPoint = 10;
constexpr int pageWidth = 5953;
constexpr int pageHeight = 8419;
constexpr int margin = 680;
constexpr int textWidth = pageWidth - 2 * margin;
constexpr int bodyTop = 880;
constexpr int bodyBottom = pageHeight - 800;

constexpr int bodySize = 110;
constexpr int bodyPitch = 185;
constexpr int tableSize = 94;
constexpr int tablePitch = 134;
constexpr int smallSize = 84;
constexpr int smallPitch = 124;

const QColor& ink(); // text
const QColor& accent(); // headings, strong rules
const QColor& quiet(); // what stands behind the text: labels, notes
const QColor& hairline();
const QColor& tint(); // heads of tables
const QColor& warning();

enum class Face { Serif, Sans, Mono };

QFont font(Face face, int size, bool strong = false);
// Families for ASCII characters beside that face.
const QStringList& latin(Face face);

} // namespace evalroom::style
