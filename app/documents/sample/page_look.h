// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_random.h"

#include <QColor>
#include <QFont>

namespace evalroom {

enum class TableStyle {
    Grid, // every cell ruled
    Open, // ruled, no lines at the sides
    Banded, // ruled, every other row shaded
};

enum class Numbering {
    Chapter, // 第一章, 第一节, 一、
    Chinese, // 一、, （一）, 1.
    Decimal, // 1, 1.1, 1.1.1
};

// How one bidder's documents look. Lengths are in page units (300 to the inch).
struct PageLook {
    QStringList families; // body, then fallbacks
    QStringList headingFamilies;
    int bodySize = 44;
    int tableSize = 38;
    int lineSpacing = 150; // per cent of the font size
    int margin = 290;
    TableStyle table = TableStyle::Grid;
    Numbering numbering = Numbering::Chapter;
    QColor accent = Qt::black;
    QColor tableHead = Qt::white;
    bool centredHeadings = false;
    bool headerRule = true;
    bool footerCentred = true;

    QFont font(int size) const;
    QFont headingFont(int size) const;
};

// The plain look of tender documents.
PageLook officialLook();

// A look of a bidder's own.
PageLook bidderLook(PracticeRandom random);

// The number before a heading of `level` (0 chapters, 1 sections, 2 below), numbers from 1.
QString headingNumber(Numbering numbering, int level, int chapter, int section, int item);

} // namespace evalroom
