// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/marked.h"

#include <QList>
#include <variant>

namespace evalroom {

// What a sentence says besides its words. Good, Warning and Bad have a sign, never a colour alone.
enum class Tone { Plain, Quiet, Strong, Good, Warning, Bad };

struct HeadingBlock {
    QString text;

    bool operator==(const HeadingBlock&) const = default;
};

struct SentenceBlock {
    Marked line;
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
    QList<QList<Marked>> rows;

    bool operator==(const TableBlock&) const = default;
};

// A text with headings and tables as a value: made anew at every change, shown anew only where it differs.
using TextBlocks = QList<std::variant<HeadingBlock, SentenceBlock, TableBlock>>;

// Line by line, cells joined by " | ".
QString plainText(const TextBlocks& blocks);

} // namespace evalroom
