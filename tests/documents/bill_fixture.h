// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/bill.h"

namespace evalroom::test {

inline Bill someBill(int items)
{
    Bill bill;
    for (int i = 0; i < items; ++i) {
        bill.items << BillLine {.code = QStringLiteral("010101%1").arg(i, 6, 10, QLatin1Char('0')),
            .name = QStringLiteral("平整场地"),
            .unit = QStringLiteral("m2"),
            .quantity = Rational(2469, 2),
            .price = 150,
            .total = 185'175};
    }
    return bill;
}

} // namespace evalroom::test
