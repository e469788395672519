// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>
#include <boost/multiprecision/cpp_int.hpp>

namespace evalroom {

// Every number between input and ranking is one of these: no rounding but where the scheme says so.
using Rational = boost::multiprecision::cpp_rational;

// Prices are whole fen (分), 1/100 of a yuan.
using Fen = qint64;
inline constexpr int FenOfYuan = 100;
inline constexpr Fen MaxFen = (Fen(1) << 53) - 1; // what JSON carries (FORMAT.md §1)

// "12", "-0.5": digits without a leading zero, one to six decimals of which the last is not zero (FORMAT.md §1).
// Errors: BadField.
Result<Rational> parseDecimal(const QString& text);
// For values of at most six decimals; rounded half up beyond.
QString formatDecimal(const Rational& value);

// 四舍五入: half away from zero, to `decimals` (0 to 6) places. 标准施工招标文件 ch.3, 3.2.2.
Rational roundHalfUp(const Rational& value, int decimals);
// Of an increment above zero; nothing is one of another.
bool isMultiple(const Rational& value, const Rational& increment);

} // namespace evalroom
