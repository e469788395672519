// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextStream>

namespace evalroom {

// What a platform has to do with sealed prices (FORMAT.md §9.8): both print the `change` of an amendment, which the
// platform then signs and sends to the hub.

// A bidder's final offer, sealed.
inline constexpr char EnvelopeSealUsage[] = "envelope seal --bidder ID --price FEN --to PEM [--round N]";
int runEnvelopeSeal(const QStringList& arguments, QTextStream& out);

// The openings of a package's second envelopes; of all, or of those that are named.
inline constexpr char EnvelopeOpenUsage[]
    = "envelope open PACKAGE --key PEM --passphrase-file FILE [--bidders ID,ID,...]";
int runEnvelopeOpen(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
