// SPDX-License-Identifier: Apache-2.0
#include "ledger/sealed_price.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "crypto/random.h"
#include "evaluation/lot.h"
#include "ledger/entry.h"

using namespace Qt::StringLiterals;

namespace evalroom {

Result<SealedPrice> SealedPrice::fromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    SealedPrice sealed {reader.hex(u"commitment"_s, HashBytes), reader.object(u"envelope"_s)};
    if (!checkJwe(sealed.envelope))
        reader.refuse(u"envelope"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return sealed;
}

QJsonObject SealedPrice::toJson() const
{
    return {{u"commitment"_s, toHex(commitment)}, {u"envelope"_s, envelope}};
}

Result<PriceOpening> PriceOpening::fromJson(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    PriceOpening opening {
        reader.string(u"bidder"_s), reader.integer(u"price"_s, 1, MaxFen), reader.hex(u"salt"_s, HashBytes)};
    if (!isId(opening.bidder))
        reader.refuse(u"bidder"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return opening;
}

QJsonObject PriceOpening::toJson() const
{
    return {{u"bidder"_s, bidder}, {u"price"_s, price}, {u"salt"_s, toHex(salt)}};
}

QByteArray commitmentTo(const PriceOpening& opening)
{
    return sha256(QByteArrayLiteral("evalroom-price-1\n") + canonicalJson(opening.toJson()));
}

PriceOpening newOpening(const QString& bidder, Fen price)
{
    return {bidder, price, randomSecret(HashBytes).view().toByteArray()};
}

Result<SealedPrice> sealPrice(const QString& bidder, Fen price, const PublicKey& envelopes)
{
    return sealPrice(newOpening(bidder, price), envelopes);
}

Result<SealedPrice> sealPrice(const PriceOpening& opening, const PublicKey& envelopes)
{
    QByteArray content = canonicalJson(opening.toJson());
    const Secret secret = Secret::take(content);
    const auto envelope = seal(secret.view(), envelopes);
    if (!envelope)
        return std::unexpected(envelope.error());
    return SealedPrice {commitmentTo(opening), *envelope};
}

Result<PriceOpening> openPrice(const QString& bidder, const SealedPrice& sealed, const PrivateKey& envelopes)
{
    const auto plain = open(sealed.envelope, envelopes);
    if (!plain)
        return std::unexpected(plain.error());
    const auto json = parseCanonicalJson(plain->view().toByteArray());
    if (!json)
        return fail(ErrorCode::BadField, bidder);
    const auto opening = PriceOpening::fromJson(*json, {});
    if (opening && (opening->bidder != bidder || commitmentTo(*opening) != sealed.commitment))
        return fail(ErrorCode::CommitmentMismatch, bidder);
    return opening;
}

Secret keyUnderSalt(const Secret& key, const QByteArray& salt)
{
    QByteArray mask = sha256(QByteArrayLiteral("evalroom-bill-1\n") + salt);
    const Secret over = Secret::take(mask);
    Secret other = Secret::copyOf(key.view());
    for (qsizetype i = 0; i < std::min(other.size(), over.size()); ++i)
        other.data()[i] = static_cast<char>(other.data()[i] ^ over.view()[i]);
    return other;
}

} // namespace evalroom
