// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/plain_text.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestWord = 20;
constexpr uint ZeroWidthSpace = 0x200b;
constexpr int MostMarks = 2; // on one letter; more would grow over the lines around it

bool isMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

int widthOfOne(char32_t character)
{
    if (isMark(character))
        return 0;
    // Latin, Greek and Cyrillic letters are about half as wide as everything from the East.
    return character < 0x1100 ? 1 : 2;
}

// Byte order mark, and marks, embeddings, overrides and isolates of direction.
bool turnsWords(QChar character)
{
    const char16_t code = character.unicode();
    return code == QChar::ByteOrderMark || code == 0x061c || code == 0x200e || code == 0x200f
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool mayStay(QChar character)
{
    if (character == u'\n' || character == u'\t')
        return true;
    return !character.isSurrogate() && character.category() != QChar::Other_Control && !turnsWords(character);
}

QString textOf(const QList<uint>& characters)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
}

} // namespace

QString plainLine(const QString& text, qsizetype most)
{
    QList<uint> kept;
    int marks = 0;
    // What is cut off below need not be looked at; a name may be a file of megabytes.
    for (const uint character : text.left(16 * most).toUcs4()) {
        const QChar::Category category = QChar::category(character);
        const bool blank = QChar::isSpace(character) || category == QChar::Other_Control;
        if (category == QChar::Other_Format || category == QChar::Other_NotAssigned
            || category == QChar::Other_Surrogate || (blank && (kept.isEmpty() || kept.constLast() == ' ')))
            continue;
        marks = isMark(character) ? marks + 1 : 0;
        if (marks <= MostMarks)
            kept.append(blank ? ' ' : character);
    }
    while (!kept.isEmpty() && kept.constLast() == ' ')
        kept.removeLast();
    if (kept.size() <= most)
        return textOf(kept);
    kept.resize(most - 1);
    return textOf(kept) + QChar(u'…');
}

QString plainLines(const QString& text, qsizetype most)
{
    QString kept;
    // Only as much is looked at as can be kept, and what lies between.
    for (qsizetype i = 0; i < text.size() && kept.size() < most; ++i) {
        const QChar character = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (character.isHighSurrogate() && next.isLowSurrogate()) {
            if (kept.size() + 2 > most)
                break;
            kept += character;
            kept += next;
            ++i;
        } else if (character == u'\r' || character == QChar::ParagraphSeparator || character == QChar::LineSeparator) {
            if (character != u'\r' || next != u'\n')
                kept += u'\n';
        } else if (mayStay(character)) {
            kept += character;
        }
    }
    return kept;
}

// A character may be two units.
bool isCutAt(const QString& text, qsizetype room)
{
    return plainLines(text, room + 2).size() > room;
}

int widthOf(const QString& line)
{
    int width = 0;
    for (const uint character : line.toUcs4())
        width += widthOfOne(character);
    return width;
}

QString shortened(const QString& line, int width, int widthOfEnd)
{
    if (widthOf(line) <= width)
        return line;
    const QList<uint> all = line.toUcs4();
    qsizetype end = all.size();
    for (int used = 0; end > 0; --end) {
        used += widthOfOne(all.at(end - 1));
        if (used > widthOfEnd)
            break;
    }
    qsizetype begin = 0;
    for (int used = 2; begin < end; ++begin) {
        used += widthOfOne(all.at(begin));
        if (used > width - widthOfEnd)
            break;
    }
    return textOf(all.first(begin)) + QChar(u'…') + textOf(all.sliced(end));
}

QString breakable(const QString& line)
{
    QList<uint> broken;
    int word = 0;
    for (const uint character : line.toUcs4()) {
        // Between letters from the East there is a place anyway.
        word = QChar::isSpace(character) || widthOfOne(character) > 1 ? 0 : word + 1;
        if (word > LongestWord && !isMark(character)) {
            broken.append(ZeroWidthSpace);
            word = 1;
        }
        broken.append(character);
    }
    return textOf(broken);
}

QString plainTip(const QString& text)
{
    return text.isEmpty() ? QString() : u"<div style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</div>"_s;
}

} // namespace evalroom
