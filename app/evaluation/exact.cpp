// SPDX-License-Identifier: Apache-2.0
#include "evaluation/exact.h"

#include <QRegularExpression>

namespace evalroom {

namespace {

using Integer = boost::multiprecision::cpp_int;

constexpr int MaxDecimals = 6;

Integer powerOfTen(int exponent)
{
    return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

// The whole number nearest to |value| · 10^decimals; exactly between two, the larger.
Integer scaledMagnitude(const Rational& value, int decimals)
{
    const Rational magnitude = abs(value) * powerOfTen(decimals);
    return (2 * numerator(magnitude) + denominator(magnitude)) / (2 * denominator(magnitude));
}

} // namespace

Result<Rational> parseDecimal(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(-?)(0|[1-9][0-9]{0,17})(?:\\.([0-9]{0,5}[1-9]))?\\z"), QRegularExpression::NoPatternOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch() || text == QLatin1String("-0"))
        return fail(ErrorCode::BadField, QStringLiteral("decimal"));
    // Whole part and decimals apart: a text that begins with 0 would be read as an octal number.
    const QString decimals = match.captured(3);
    const Integer scale = powerOfTen(static_cast<int>(decimals.size()));
    const Integer digits = Integer(match.captured(2).toLongLong()) * scale + decimals.toLongLong();
    const Rational magnitude(digits, scale);
    return match.captured(1).isEmpty() ? magnitude : Rational(-magnitude);
}

QString formatDecimal(const Rational& value)
{
    const Integer scaled = scaledMagnitude(value, MaxDecimals);
    QString digits = QString::fromStdString(scaled.str()).rightJustified(MaxDecimals + 1, QLatin1Char('0'));
    digits.insert(digits.size() - MaxDecimals, QLatin1Char('.'));
    while (digits.endsWith(QLatin1Char('0')))
        digits.chop(1);
    if (digits.endsWith(QLatin1Char('.')))
        digits.chop(1);
    return value < 0 && scaled != 0 ? QLatin1Char('-') + digits : digits;
}

Rational roundHalfUp(const Rational& value, int decimals)
{
    const Rational magnitude(scaledMagnitude(value, decimals), powerOfTen(decimals));
    return value < 0 ? Rational(-magnitude) : magnitude;
}

bool isMultiple(const Rational& value, const Rational& increment)
{
    return increment > 0 && denominator(Rational(value / increment)) == 1;
}

} // namespace evalroom
