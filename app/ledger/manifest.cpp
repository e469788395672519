// SPDX-License-Identifier: Apache-2.0
#include "ledger/manifest.h"

#include "base/clock.h"

#include <algorithm>

namespace evalroom {

const QStringList& documentKindNames()
{
    static const QStringList names {
        QStringLiteral("tender"), QStringLiteral("bid"), QStringLiteral("bill"), QStringLiteral("other")};
    return names;
}

const ManifestBidder* Manifest::bidder(const QString& id) const
{
    const auto found = std::ranges::find(bidders, id, &ManifestBidder::id);
    return found == bidders.cend() ? nullptr : &*found;
}

const ManifestDocument* Manifest::document(const QString& id) const
{
    const auto found = std::ranges::find(documents, id, &ManifestDocument::id);
    return found == documents.cend() ? nullptr : &*found;
}

bool Manifest::isSealedBill(const QString& id) const
{
    const ManifestDocument* known = document(id);
    const ManifestBidder* whose = known != nullptr ? bidder(known->bidder) : nullptr;
    return whose != nullptr && known->kind == DocumentKind::Bill && whose->sealed;
}

Lot Manifest::lot() const
{
    Lot lot {.regime = regime,
        .ceiling = ceiling,
        .budget = budget,
        .reserve = reserve,
        .fixedPart = fixedPart,
        .opened = chineseDay(opened),
        .coefficient = coefficient,
        .drawn = drawn,
        .bidders = {}};
    for (const ManifestBidder& each : bidders)
        lot.bidders << LotBidder {each.id, each.price, each.qualification, each.brand, each.entitled,
            each.sealed ? each.sealed->commitment : QByteArray(), each.undecrypted};
    for (const auto& each : documents)
        lot.documents.insert(each.id, each.bidder);
    return lot;
}

} // namespace evalroom
