// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/compare_fixture.h"
#include "widgets/compare/bid_reader.h"

namespace evalroom::test {

// Five bills: b2 and b5 alike, b1 off in a line, b4 without an item.
inline std::shared_ptr<ComparedBids> comparedBids(const Manifest& manifest)
{
    auto bids = std::make_shared<ComparedBids>();
    bids->prices = {{QStringLiteral("b1"), 98'000'000}, {QStringLiteral("b2"), 100'000'000}, {QStringLiteral("b3"), 55},
        {QStringLiteral("b4"), 102'000'000}};
    bids->bills = alignedOf({QStringLiteral("a 2 10 25;b 1 20"), QStringLiteral("a 2 11;b 1 21"),
        QStringLiteral("a 2 12;b 1 22"), QStringLiteral("a 2 13"), QStringLiteral("a 2 11;b 1 21")});
    bids->findings = checkBills(bids->bills, 30);
    QList<ManifestBidder> bidders = manifest.bidders;
    for (const int place : {1, 4})
        bidders[place].traces.insert(BidTrace::Mac, {QStringLiteral("02-00-00-00-00-01")});
    bids->pairs = collusionSigns({bidders, bids->prices, bids->bills, bids->findings, 20});
    return bids;
}

} // namespace evalroom::test
