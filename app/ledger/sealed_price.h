// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"
#include "evaluation/exact.h"

#include <QJsonObject>

namespace evalroom {

// A price that is bound now and told later: a second envelope (第二信封), or a final offer (最后报价). FORMAT.md §6.
struct SealedPrice {
    QByteArray commitment; // 32 bytes
    QJsonObject envelope; // JWE to the key of the envelopes, which neither the hub nor anybody in the room has

    // {"commitment":hash,"envelope":JWE}. Errors: BadField (detail: JSON pointer, below `path`).
    static Result<SealedPrice> fromJson(const QJsonObject& json, const QString& path);
    QJsonObject toJson() const;
};

// What opens one: everybody holds it against the commitment.
struct PriceOpening {
    QString bidder;
    Fen price = 0;
    QByteArray salt; // 32 bytes

    // {"bidder":id,"price":fen,"salt":hex}. Errors: BadField (detail: JSON pointer, below `path`).
    static Result<PriceOpening> fromJson(const QJsonObject& json, const QString& path);
    QJsonObject toJson() const;
};

QByteArray commitmentTo(const PriceOpening& opening);

// With a salt of its own. Errors: BadKey, TooLarge, Internal.
Result<SealedPrice> sealPrice(const QString& bidder, Fen price, const PublicKey& envelopes);
// With the salt of this opening, which also closes the bidder's bill (below); whoever asks forgets it then.
PriceOpening newOpening(const QString& bidder, Fen price);
Result<SealedPrice> sealPrice(const PriceOpening& opening, const PublicKey& envelopes);

// Errors: DecryptionFailed, BadField, CommitmentMismatch (it is not what was committed to).
Result<PriceOpening> openPrice(const QString& bidder, const SealedPrice& sealed, const PrivateKey& envelopes);

// What the vault has in place of the key of a bill in a second envelope, and from that the key again: the vault alone
// reads no bill, and neither does whoever knows only the salt, which the log tells once the envelope is opened.
Secret keyUnderSalt(const Secret& key, const QByteArray& salt);

} // namespace evalroom
