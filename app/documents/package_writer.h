// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signer.h"
#include "documents/bill.h"
#include "documents/progress.h"
#include "ledger/manifest.h"

#include <QMap>
#include <QStringList>

namespace evalroom {

// What goes into a package. Of the manifest's documents only id, kind, bidder and name matter; sizes and hashes, and
// those of rules, scheme and vault, are found on the way.
struct PackagePlan {
    Manifest manifest;
    QJsonObject rules;
    QJsonObject scheme;
    QStringList files; // one for each document of the manifest, in its order; empty for a bill
    QMap<QString, Bill> bills = {}; // by the documents' ids
    QMap<QString, QByteArray> salts = {}; // of second envelopes in which there is a bill, by bidder
};

// Encrypts every document with a key of its own, seals the keys to the manifest's vault, those of bills in second
// envelopes under their salts, signs, and puts the whole in
// place at once: where this fails, a file that stood at `path` is as it was. Answers the session id.
// Errors: CannotRead, CannotWrite, DiskFull, BadKey (detail: platform: the manifest names another key than the
// signer's), TooLarge (more than a hub takes), Cancelled, SchemeInvalid (detail: /committee: the roster's is not
// lawful, or not of the scheme's size), those of Bill (detail: the document, and where), BadField
// (/documents/N/bidder: a bill lies in a second envelope whose salt is not known; /documents/N: a bill that lies in
// none states its price), and those of SessionHead::read.
Result<QByteArray> buildPackage(PackagePlan plan, Signer& platform, const QString& path, const Progress& progress = {});

} // namespace evalroom
