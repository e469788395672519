// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// What has become of sealed prices: second envelopes (双信封) and final offers (最后报价), FORMAT.md §9.8.

// Every step before the price step is settled, every closing of theirs cosigned, and no correction of points owed:
// second envelopes may be opened.
bool areSecondEnvelopesDue(const SessionState& state);
// Nothing but a correction of points that is owed keeps second envelopes closed: who corrects them knows no price.
bool areSecondEnvelopesHeldUp(const SessionState& state);
// Valid bidders whose envelopes may be opened now, and only together; as in the manifest.
QStringList dueEnvelopes(const SessionState& state);

// What the bidder's opened second envelope has told besides the price; empty: it is closed, or has none.
QByteArray saltOfEnvelope(const SessionState& state, const QString& bidder);

// May it be put down what is negotiated? Where the rule set has it, until final offers are opened, or the prices
// closed.
bool isNegotiable(const SessionState& state);
// Valid bidders of whom a record is owed and none is witnessed by a supervisor. Empty where the rule set demands none.
QStringList unrecordedBidders(const SessionState& state);
bool hasWithdrawn(const SessionState& state, const QString& bidder);
// The bidder's final offer of this round; nullptr: none has come in time.
const OfferState* offerOf(const SessionState& state, const QString& bidder);
// May an opened final offer be the price? Not above the first one where the rule set says no.
bool countsAsOffer(const SessionState& state, const QString& bidder, Fen price);
// Until when a final offer comes in time; nothing while the step is not open.
std::optional<QDateTime> offersUntil(const SessionState& state);
// Valid bidders whose final offer has not come while the step is open.
QStringList awaitedOffers(const SessionState& state);
// Valid bidders whom the committee has to reject, once the offers are opened: without an offer that counts.
QStringList biddersWithoutOffer(const SessionState& state);

} // namespace evalroom
