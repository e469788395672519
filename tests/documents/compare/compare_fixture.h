// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/collusion_signs.h"
#include "ledger/manifest_fixture.h"

#include <QRegularExpression>

namespace evalroom::test {

// A line as "code quantity price total", a number for each; without a total it is what it should be.
inline BillLine lineOf(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const Rational quantity = parseDecimal(words.at(1)).value();
    const Fen price = words.at(2).toLongLong();
    const Rational right = roundHalfUp(quantity * price, 0);
    return {.code = words.at(0),
        .name = QStringLiteral("item ") + words.at(0),
        .unit = QStringLiteral("m"),
        .quantity = quantity,
        .price = price,
        .total = words.size() > 3 ? words.at(3).toLongLong() : static_cast<Fen>(numerator(right))};
}

// Lines with a semicolon between; the price is their sum, where nothing else is said.
inline BidderBill billOf(const QString& bidder, const QString& lines, std::optional<Fen> price = {})
{
    BidderBill bill {bidder, price.value_or(0), {}};
    for (const QString& line : lines.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        bill.bill.items << lineOf(line);
        if (!price)
            bill.price = *bill.price + bill.bill.items.constLast().total;
    }
    return bill;
}

// b1, b2, …, one bill each.
inline AlignedBills alignedOf(const QStringList& bills)
{
    QList<BidderBill> all;
    for (const QString& lines : bills)
        all << billOf(QStringLiteral("b%1").arg(all.size() + 1), lines);
    return alignBills(all);
}

// Likewise, measured by the tender's own.
inline AlignedBills alignedTo(const QString& tender, const QStringList& bills)
{
    return alignBills(alignedOf(bills).bills, billOf({}, tender).bill);
}

// "b2 line 3 quantity 5 4 (2)": bidder, line from 1 or item, what, both figures, others; a dash for what is not there.
inline QString wordsOf(const AlignedBills& bills, const BillFinding& finding)
{
    const QString place = finding.item == AlignedBills::None ? QStringLiteral("whole")
        : finding.line == AlignedBills::None                 ? bills.items.at(finding.item).code
                                                             : QStringLiteral("line %1").arg(finding.line + 1);
    const QString should = finding.should ? formatDecimal(roundHalfUp(*finding.should, 2)) : QStringLiteral("-");
    QString words = QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(bills.bills.at(finding.bill).bidder, place,
                            billFaultNames().at(static_cast<int>(finding.fault)), formatDecimal(finding.is), should);
    if (finding.others > 0)
        words += QStringLiteral(" (%1)").arg(finding.others);
    if (finding.percent)
        words += QStringLiteral(" %1%").arg(formatDecimal(roundHalfUp(*finding.percent, 2)));
    return words;
}

// Bills of so many lines: each bidder has its own prices, and goes wrong where it is told to.
inline QList<BidderBill> largeBills(int bidders, int lines)
{
    QList<BidderBill> all;
    for (int bidder = 1; bidder <= bidders; ++bidder) {
        BidderBill bill {QStringLiteral("b%1").arg(bidder), 0, {}};
        for (int i = 0; i < lines; ++i) {
            const Fen price = 10'000 + i % 977 + 13 * bidder;
            bill.bill.items << BillLine {.code = QStringLiteral("0101%1").arg(i, 8, 10, QLatin1Char('0')),
                .name = QStringLiteral("挖基础土方 %1").arg(i % 500),
                .unit = QStringLiteral("m³"),
                .quantity = Rational(i % 89 + 1, 4),
                .price = price,
                .total = static_cast<Fen>(numerator(roundHalfUp(Rational(i % 89 + 1, 4) * price, 0)))};
            bill.price = *bill.price + bill.bill.items.constLast().total;
        }
        all << bill;
    }
    return all;
}

} // namespace evalroom::test
