// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QDateTime>
#include <optional>

namespace evalroom {

// As the language of the program writes them. Money with both decimals and grouped: "12,860,000.00 yuan",
// "12,860,000.00 元".
QString moneyWords(Fen amount);
// The figures alone, for tables whose heading names the unit.
QString moneyFigures(Fen amount);
// 金额大写, as Chinese reports write it beside the figures; the same in both languages.
QString capitalAmount(Fen amount);
// As the report writes a price that somebody signs for: in Chinese with the capitals, in English moneyWords().
QString moneyInFull(Fen amount);
// At least `decimals` decimals, up to six where there are more: "36.50".
QString pointsFigures(const Rational& points, int decimals = 0);
QString percentFigures(const Rational& percent, int decimals = 0); // likewise: "12.50%"
QString dateWords(const QDate& date);
// How date and time of the day are written, in the letters of QDateTime::toString: for fields.
QString momentLetters();
// In the time of this machine's zone, to the minute; today without the date.
QString timeWords(const QDateTime& time);
// What somebody has to do, and since when: "…, since 10:12"; without a time, what they have to do alone.
QString sinceWords(const QString& words, const QDateTime& since);
QString durationWords(qint64 seconds); // "3 min", "1 h 20 min"
QString sizeWords(qint64 bytes);

// What was typed as a number of points: full-width digits, full stop and minus are digits, stop and minus; blanks
// around are none. Nothing: it is no number in the one spelling that follows. For Rational use parseDecimal after it.
QString normalDigits(const QString& typed);
// What was typed as an amount of yuan: the same, with at most two decimals; commas that group its digits do not count.
// Nothing: it is no amount from a fen to MaxFen.
std::optional<Fen> fenOfTyped(const QString& typed);

} // namespace evalroom
