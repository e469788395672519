// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"

#include <array>

namespace evalroom {

namespace {

constexpr QStringView capitals = u"零壹贰叁肆伍陆柒捌玖";

// Up to four digits, without zeros at the front or the end; several zeros inside are one.
QString spelled(int value, QStringView digits, const std::array<QStringView, 4>& units, bool tenNeedsOne)
{
    constexpr std::array divisors {1000, 100, 10, 1};
    QString text;
    bool zero = false;
    for (size_t i = 0; i < 4; ++i) {
        const int digit = value / divisors[i] % 10;
        if (digit == 0) {
            zero = !text.isEmpty();
            continue;
        }
        if (zero)
            text += u'零';
        zero = false;
        if (tenNeedsOne || !(text.isEmpty() && i == 2 && digit == 1))
            text += digits[digit];
        text += units[i];
    }
    return text;
}

QString section(int value)
{
    return spelled(value, capitals, {u"仟", u"佰", u"拾", u""}, true);
}

QString yuanText(qint64 yuan)
{
    constexpr std::array<QStringView, 3> units {u"亿", u"万", u""};
    constexpr std::array<qint64, 3> divisors {1'0000'0000, 1'0000, 1};
    QString text;
    bool gap = false;
    for (size_t i = 0; i < 3; ++i) {
        const int part = static_cast<int>(yuan / divisors[i] % 10000);
        if (part == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (!text.isEmpty() && (gap || part < 1000))
            text += u'零';
        gap = false;
        text += section(part) + units[i].toString();
    }
    return text;
}

} // namespace

QString chineseAmount(qint64 fen)
{
    const qint64 yuan = fen / 100;
    const int jiao = static_cast<int>(fen / 10 % 10);
    const int rest = static_cast<int>(fen % 10);
    QString text = yuanText(yuan);
    if (!text.isEmpty())
        text += u'元';
    if (jiao == 0 && rest == 0)
        return (text.isEmpty() ? QStringLiteral("零元") : text) + u'整';
    if (jiao != 0)
        text += QString(capitals[jiao]) + u'角';
    else if (!text.isEmpty())
        text += u'零';
    if (rest == 0)
        return text + u'整';
    return text + capitals[rest] + u'分';
}

QString figureAmount(qint64 fen)
{
    QString text = QString::number(fen / 100);
    for (qsizetype i = text.size() - 3; i > 0; i -= 3)
        text.insert(i, u',');
    return text + u'.' + QStringLiteral("%1").arg(fen % 100, 2, 10, QLatin1Char('0'));
}

QString chineseNumber(int number)
{
    constexpr QStringView digits = u"零一二三四五六七八九";
    const QString text = spelled(number, digits, {u"千", u"百", u"十", u""}, false);
    return text.isEmpty() ? QString(digits[0]) : text;
}

} // namespace evalroom
