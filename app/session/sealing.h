// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"
#include "evaluation/act.h"
#include "evaluation/sheet.h"
#include "ledger/manifest.h"

namespace evalroom {

// Where a sheet belongs; part of its commitment, so that no sheet can be passed off as another's (FORMAT.md §6).
struct SheetPlace {
    QByteArray session;
    int author = 0;
    QString step;
    int round = 1;
};

// What opens a sheet.
struct SheetSecret {
    QByteArray salt; // 32 bytes
    QJsonObject sheet;
};

struct SealedSheet {
    SheetSubmitted act;
    SheetSecret secret;
};

// Seals a sheet for its author, and for supervisor and centre together. Errors: BadKey, TooLarge, Internal, BadField
// (sheetText: a text of it could not be read again).
Result<SealedSheet> sealSheet(
    const SheetPlace& place, const Sheet& sheet, const PublicKey& recovery, const Manifest& manifest);

QByteArray sheetCommitment(const SheetPlace& place, const SheetSecret& secret);

// Reads the author's own envelope, or the supervisor's part of an escrow, whatever was committed to.
// Errors: DecryptionFailed, BadField.
Result<SheetSecret> readEnvelope(const QJsonObject& envelope, const PrivateKey& key);
// Errors besides: CommitmentMismatch (it is not what was committed to).
Result<SheetSecret> openEnvelope(
    const QJsonObject& envelope, const PrivateKey& key, const SheetPlace& place, const QByteArray& commitment);
// Opens the centre's part of an escrow; what is inside is for the supervisor. Errors: DecryptionFailed, BadField.
Result<QJsonObject> releaseEscrow(const QJsonObject& escrow, const PrivateKey& centreKey);

} // namespace evalroom
