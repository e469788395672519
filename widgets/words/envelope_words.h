// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/manifest.h"
#include "widgets/style/marked.h"

namespace evalroom {

// Prices that are sealed until it is their time: second envelopes and final offers (FORMAT.md §9.8). No word here tells
// an amount.

// How the final offers stand: how many have come, until when the others may, what is next. Empty: their step has not
// begun, or is long over.
QStringList offersStanding(const SessionState& state, const Manifest& manifest, const QDateTime& now);
// Each bidder of that step, and what has become of its offer.
QList<Marked> offerLines(const SessionState& state, const Manifest& manifest);
// Behind a bidder's name: "awaited", "came at 10:12, sealed".
QString offerWords(const SessionState& state, const QString& bidder);
// Whose offers keep the step open, and until when; empty: none does.
QString missingOffersWords(const SessionState& state, const Manifest& manifest);
// What follows for those whose offers have not come, once the step is closed; empty: there are none.
QString withoutOfferWords(const SessionState& state, const Manifest& manifest);

// How the second envelopes stand: when they are opened, or were, and whose stay closed. Empty: there are none.
QStringList secondEnvelopesStanding(const SessionState& state, const Manifest& manifest);
// What everybody hears while prices come in or are opened: of the final offers, or of second envelopes that are due or
// held up.
QStringList envelopesStanding(const SessionState& state, const Manifest& manifest, const QDateTime& now);

// The entry that opened the bidder's second envelope, or its final offer of this round; nullptr: it is sealed, or there
// is none.
const EnvelopesOpened* openingOf(const SessionState& state, const QString& bidder);
// When it was opened, or that it is not; empty: there is no envelope.
QString openingWords(const SessionState& state, const QString& bidder);
// The bidder's price as bid is its final offer.
bool isFinalOffer(const SessionState& state, const QString& bidder);

} // namespace evalroom
