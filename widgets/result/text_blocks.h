// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>
#include <variant>

namespace evalroom {

// What a sentence says besides its words; each tone has a sign or a word, never a colour alone.
enum class Tone { Plain, Quiet, Strong, Good, Warning, Bad };

struct HeadingBlock {
    QString text;

    bool operator==(const HeadingBlock&) const = default;
};

struct SentenceBlock {
    QString text;
    Tone tone = Tone::Plain;

    bool operator==(const SentenceBlock&) const = default;
};

struct BlockColumn {
    QString title;
    bool figures = false; // right-aligned

    bool operator==(const BlockColumn&) const = default;
};

struct TableBlock {
    QList<BlockColumn> columns;
    QList<QStringList> rows;

    bool operator==(const TableBlock&) const = default;
};

// A text with headings and tables as a value: made anew at every change, shown anew only where it differs.
using TextBlocks = QList<std::variant<HeadingBlock, SentenceBlock, TableBlock>>;

// Line by line, cells joined by " | ".
QString plainText(const TextBlocks& blocks);

} // namespace evalroom
