// SPDX-License-Identifier: Apache-2.0
#include "session/sealing.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/commitment.h"
#include "crypto/jwe.h"
#include "crypto/random.h"
#include "ledger/entry.h"

namespace evalroom {

namespace {

QByteArray contentOf(const SheetSecret& secret)
{
    return canonicalJson({{QStringLiteral("salt"), toHex(secret.salt)}, {QStringLiteral("sheet"), secret.sheet}});
}

Result<SheetSecret> secretFrom(const Secret& plain)
{
    const auto json = parseCanonicalJson(plain.view().toByteArray());
    if (!json)
        return fail(ErrorCode::BadField, errorName(json.error().code));
    JsonReader reader(*json);
    SheetSecret secret {reader.hex(QStringLiteral("salt"), HashBytes), reader.object(QStringLiteral("sheet"))};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return secret;
}

} // namespace

QByteArray sheetCommitment(const SheetPlace& place, const SheetSecret& secret)
{
    return commitmentOf({{QStringLiteral("author"), place.author}, {QStringLiteral("round"), place.round},
        {QStringLiteral("salt"), toHex(secret.salt)}, {QStringLiteral("session"), toHex(place.session)},
        {QStringLiteral("sheet"), secret.sheet}, {QStringLiteral("step"), place.step}});
}

Result<SealedSheet> sealSheet(
    const SheetPlace& place, const Sheet& sheet, const PublicKey& recovery, const Manifest& manifest)
{
    SheetSecret secret {randomSecret(HashBytes).view().toByteArray(), sheet.toJson()};
    const QByteArray content = contentOf(secret);
    // What is sealed cannot be mended: a text that is written and not read again would close the sheet for good.
    const auto again = parseCanonicalJson(content);
    if (!again && again.error().code == ErrorCode::TooLarge)
        return std::unexpected(again.error());
    if (!again)
        return fail(ErrorCode::BadField, QStringLiteral("sheetText"));
    const auto envelope = seal(content, recovery);
    const auto inner = envelope ? seal(content, manifest.supervisorEscrow) : envelope;
    const auto escrow = inner ? seal(canonicalJson(*inner), manifest.centreEscrow) : inner;
    if (!escrow)
        return std::unexpected(escrow.error());
    SheetSubmitted act {.commitment = sheetCommitment(place, secret),
        .envelope = *envelope,
        .escrow = *escrow,
        .round = place.round,
        .step = place.step};
    return SealedSheet {std::move(act), std::move(secret)};
}

Result<SheetSecret> readEnvelope(const QJsonObject& envelope, const PrivateKey& key)
{
    const auto plain = open(envelope, key);
    return plain ? secretFrom(*plain) : std::unexpected(plain.error());
}

Result<SheetSecret> openEnvelope(
    const QJsonObject& envelope, const PrivateKey& key, const SheetPlace& place, const QByteArray& commitment)
{
    auto secret = readEnvelope(envelope, key);
    if (secret && sheetCommitment(place, *secret) != commitment)
        return fail(ErrorCode::CommitmentMismatch);
    return secret;
}

Result<QJsonObject> releaseEscrow(const QJsonObject& escrow, const PrivateKey& centreKey)
{
    const auto plain = open(escrow, centreKey);
    if (!plain)
        return std::unexpected(plain.error());
    const auto inner = parseCanonicalJson(plain->view().toByteArray());
    if (!inner)
        return fail(ErrorCode::BadField, errorName(inner.error().code));
    if (const auto shaped = checkJwe(*inner); !shaped)
        return fail(ErrorCode::BadField, errorName(shaped.error().code));
    return inner;
}

} // namespace evalroom
