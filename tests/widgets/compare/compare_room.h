// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/chinese_amount.h"
#include "widgets/judge/committee_room.h"

namespace evalroom::test {

// Where the bids tell their prices.
enum class Prices { ReadOut, InSecondEnvelopes };

// A works lot of five bids with bills. The second and the last come from one machine, and from one account; the third
// has a wrong total, the fourth lacks an item, the first has an item of its own, the last asks far too much for one.
class CompareRoom : public CommitteeRoom {
public:
    bool begin(int lines = 30, Prices prices = Prices::ReadOut)
    {
        return CommitteeRoom::begin([=](SessionFixture& lot) {
            prepare(lot, lines);
            if (prices == Prices::ReadOut)
                return;
            for (ManifestBidder& bidder : lot.plan.manifest.bidders)
                bidder.stated = {chineseAmount(*bidder.price), bidder.price, {}};
            lot.sealPrices();
        }) && awaited<void>([this](const Done& done) {
            at(6).staff().uploadDocuments(fixture.packagePath(), done);
        }).has_value();
    }

private:
    static Bill billOf(int bidder, int lines)
    {
        static const QStringList names {QStringLiteral("挖基础土方"), QStringLiteral("回填土方"),
            QStringLiteral("有梁板 C30"), QStringLiteral("现浇构件钢筋 HRB400 φ12~φ25"), QStringLiteral("断桥铝合金窗"),
            QStringLiteral("屋面卷材防水（SBS 4mm）")};
        Bill bill;
        for (int i = 0; i < lines; ++i) {
            const Fen price = 100 + 7 * i + bidder;
            bill.items << BillLine {.code = QStringLiteral("0101%1").arg(i, 8, 10, QLatin1Char('0')),
                .name = names.at(i % names.size()),
                .unit = QStringLiteral("m³"),
                .quantity = Rational(i + 4, 2),
                .price = price,
                .total = static_cast<Fen>(numerator(roundHalfUp(Rational(i + 4, 2) * price, 0)))};
        }
        return bill;
    }

    static void prepare(SessionFixture& lot, int lines)
    {
        Manifest& manifest = lot.plan.manifest;
        for (int i = 0; i < manifest.bidders.size(); ++i) {
            ManifestBidder& bidder = manifest.bidders[i];
            bidder.manager = QStringLiteral("经理%1").arg(i + 1);
            bidder.traces = {{BidTrace::Mac, {QStringLiteral("02-00-00-00-00-0%1").arg(i)}},
                {BidTrace::Account, {QStringLiteral("622202100112345678%1").arg(i)}}};
            Bill bill = billOf(i + 1, lines);
            if (i == 0)
                bill.items << BillLine {QStringLiteral("050102001001"), QStringLiteral("栽植乔木（香樟 φ12）"),
                    QStringLiteral("株"), 2, 500, 1000};
            if (i == 2)
                bill.items[4].total += 900;
            if (i == 3)
                bill.items.removeAt(10);
            if (i == 4) {
                bill.items[7].price *= 2;
                bill.items[7].total
                    = static_cast<Fen>(numerator(roundHalfUp(bill.items[7].quantity * bill.items[7].price, 0)));
            }
            bidder.price = 0;
            for (const BillLine& line : bill.items)
                bidder.price = *bidder.price + line.total;
            const QString id = QStringLiteral("bill-") + bidder.id;
            manifest.documents << someDocument(id, DocumentKind::Bill, bidder.id);
            lot.bills.insert(id, bill);
        }
        for (const BidTrace trace : {BidTrace::Mac, BidTrace::Account})
            manifest.bidders.last().traces.insert(trace, manifest.bidders.at(1).traces.value(trace));
    }
};

} // namespace evalroom::test
