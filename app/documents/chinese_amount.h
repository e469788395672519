// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>

namespace evalroom {

// An amount in capitals as a bid form spells it: 128600000 -> 壹佰贰拾捌万陆仟元整. `fen` below 10^14 (a thousand
// milliard yuan).
QString chineseAmount(qint64 fen);

// The fen of an amount in capitals; strict, as FORMAT.md §10.4 has it: an amount that could be read in two ways, or has
// other characters, is none. What chineseAmount() writes is read again. Blanks around it do not count.
// Errors: BadField (detail: how many characters were understood).
Result<qint64> fenOfChineseAmount(QStringView text);

// An amount in figures with grouping: 128600000 -> 1,286,000.00.
QString figureAmount(qint64 fen);

// A counting number of a heading: 0..9999, 21 -> 二十一.
QString chineseNumber(int number);

} // namespace evalroom
