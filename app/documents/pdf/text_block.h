// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>
#include <memory>

QT_BEGIN_NAMESPACE
class QFont;
class QPainter;
class QTextLayout;
QT_END_NAMESPACE

namespace evalroom {

// A text broken into lines of equal pitch, to be drawn whole or some lines at a time. Lengths are device units.
class TextBlock {
public:
    // `latin`: families for ASCII characters, so that a Chinese font keeps the punctuation that both kinds of font
    // have.
    TextBlock(const QString& text, const QFont& font, int width, Qt::Alignment align, int pitch,
        const QStringList& latin = {});
    TextBlock(TextBlock&&) noexcept;
    TextBlock& operator=(TextBlock&&) noexcept;
    ~TextBlock();

    int lineCount() const;
    int pitch() const { return m_pitch; }
    int height() const { return lineCount() * m_pitch; }
    // `top` is the upper edge of the first line drawn.
    void draw(QPainter& ink, QPointF top, int from = 0, int count = -1) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    int m_pitch;
};

} // namespace evalroom
