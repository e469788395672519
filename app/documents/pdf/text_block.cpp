// SPDX-License-Identifier: Apache-2.0
#include "documents/pdf/text_block.h"

#include <QFont>
#include <QTextLayout>

namespace evalroom {

namespace {

bool isLatin(QChar character)
{
    return character > u' ' && character <= u'~';
}

QList<QTextLayout::FormatRange> latinRuns(const QString& text, const QStringList& families)
{
    QList<QTextLayout::FormatRange> runs;
    QTextCharFormat format;
    format.setFontFamilies(families);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isLatin(text[i]))
            continue;
        const qsizetype start = i;
        while (i < text.size() && (isLatin(text[i]) || text[i] == u' '))
            ++i;
        runs << QTextLayout::FormatRange {static_cast<int>(start), static_cast<int>(i - start), format};
    }
    return runs;
}

} // namespace

TextBlock::TextBlock(
    const QString& text, const QFont& font, int width, Qt::Alignment align, int pitch, const QStringList& latin)
    : m_layout(std::make_unique<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator), font))
    , m_pitch(pitch)
{
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    if (!latin.isEmpty())
        m_layout->setFormats(latinRuns(m_layout->text(), latin));
    int top = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top + (pitch - line.height()) / 2});
        top += pitch;
    }
    m_layout->endLayout();
}

TextBlock::TextBlock(TextBlock&&) noexcept = default;
TextBlock& TextBlock::operator=(TextBlock&&) noexcept = default;
TextBlock::~TextBlock() = default;

int TextBlock::lineCount() const
{
    return m_layout->lineCount();
}

void TextBlock::draw(QPainter& ink, QPointF top, int from, int count) const
{
    const int end = count < 0 ? lineCount() : std::min(lineCount(), from + count);
    for (int i = from; i < end; ++i)
        m_layout->lineAt(i).draw(&ink, top - QPointF(0, from * m_pitch));
}

} // namespace evalroom
