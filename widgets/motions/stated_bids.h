// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/price_correction.h"
#include "ledger/manifest.h"

#include <QMap>
#include <QObject>

namespace evalroom {

class Session;

// What comes of what one bid says of its price.
struct StatedBid {
    PriceProposal proposal;
    qsizetype lines = 0; // of its bill; 0: it has none
    Rational sum; // of these lines
    StatedPrice stated = {}; // what the bid says besides, in the manifest or with its second envelope
};

// Of all bids what they say of their prices, as far as it has been read: a long bill takes its time.
class StatedBids : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Goes on where it ended. Else nothing.
    virtual void start() = 0;
    // nullptr: its bill has not been read, or its price is not known.
    virtual const StatedBid* statedBid(const QString& bidder) const = 0;
    virtual bool isReading() const = 0; // else whatever is missing cannot be read now

Q_SIGNALS:
    void changed();
};

// The bidder of the manifest, with what its second envelope says of its price once that has been read.
ManifestBidder bidderWithStated(const ManifestBidder& bidder, const StatedBid* read);

// Valid bidders whose amounts contradict each other, so that the committee has to look at the price, and nobody has
// moved about it yet.
QStringList pricesToLookAt(const Session& session, const StatedBids& bids);

} // namespace evalroom
