// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/lot_bidders.h"

#include "widgets/words/acts.h"

namespace evalroom {

QList<SheetBidder> lotBidders(const Manifest& manifest, const QStringList& bidders)
{
    QList<SheetBidder> all;
    for (const QString& bidder : bidders)
        all.append({bidder, bidderWords(manifest, bidder), bidderShort(manifest, bidder)});
    return all;
}

QString documentOf(const Manifest& manifest, const QString& bidder)
{
    for (const ManifestDocument& document : manifest.documents) {
        if (document.kind == (bidder.isEmpty() ? DocumentKind::Tender : DocumentKind::Bid) && document.bidder == bidder)
            return document.id;
    }
    return {};
}

} // namespace evalroom
