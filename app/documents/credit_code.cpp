// SPDX-License-Identifier: Apache-2.0
#include "documents/credit_code.h"

#include <array>
#include <optional>

namespace evalroom {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

int organisationValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'A' && c <= u'Z')
        return c.unicode() - u'A' + 10;
    return -1;
}

std::optional<QChar> organisationCheck(QStringView body)
{
    constexpr std::array weights {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i) {
        const int value = organisationValue(body[i]);
        if (value < 0)
            return {};
        sum += value * weights[static_cast<size_t>(i)];
    }
    const int check = 11 - sum % 11;
    if (check == 10)
        return u'X';
    return check == 11 ? QChar(u'0') : QChar(u'0' + check);
}

std::optional<QChar> creditCheck(QStringView code)
{
    int sum = 0;
    int weight = 1;
    for (qsizetype i = 0; i < 17; ++i) {
        const qsizetype value = alphabet.indexOf(code[i]);
        if (value < 0)
            return {};
        sum += static_cast<int>(value) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31];
}

} // namespace

bool isOrganisationCode(QStringView code)
{
    return code.size() == 9 && organisationCheck(code) == code[8];
}

bool isCreditCode(QStringView code)
{
    return code.size() == 18 && isOrganisationCode(code.sliced(8, 9)) && creditCheck(code) == code[17];
}

QString completeCreditCode(QStringView head, QStringView body)
{
    if (head.size() != 8 || body.size() != 8)
        return {};
    const auto ninth = organisationCheck(body);
    if (!ninth)
        return {};
    const QString code = head.toString() + body.toString() + *ninth;
    const auto last = creditCheck(code);
    return last ? code + *last : QString();
}

} // namespace evalroom
