// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/wrapped_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

QStringList wrappedLines(const QString& text, const QFont& font, int width, int most)
{
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Longer is never seen; laying it out would only cost time.
    const QString shown = text.left(400).simplified();
    QTextLayout layout(shown, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines << QFontMetrics(font).elidedText(shown.mid(line.textStart()).trimmed(), Qt::ElideRight, width);
            break;
        }
        lines << shown.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void drawLines(QPainter& painter, const QRect& rect, const QStringList& lines, Qt::Alignment alignment)
{
    const int height = painter.fontMetrics().lineSpacing();
    QRect line(rect.left(), rect.top(), rect.width(), height);
    for (const QString& text : lines) {
        painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        line.translate(0, height);
    }
}

int digitsWide(const QFont& font, int digits)
{
    return QFontMetrics(font).horizontalAdvance(u'0') * digits;
}

} // namespace evalroom
