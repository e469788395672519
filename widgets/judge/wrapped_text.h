// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

class QPainter;
class QRect;

namespace evalroom {

// The text in lines of this width, at most so many; the last one is elided where there were more.
QStringList wrappedLines(const QString& text, const QFont& font, int width, int most);
// Those lines from the top of the rectangle on, in the painter's font.
void drawLines(QPainter& painter, const QRect& rect, const QStringList& lines, Qt::Alignment alignment);
// The width of so many digits: the average of a Chinese font's characters is twice that of its Latin ones.
int digitsWide(const QFont& font, int digits);

} // namespace evalroom
