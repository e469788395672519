// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_answers.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "ledger/entry.h"

namespace evalroom {

namespace {

constexpr qsizetype MaxEntriesOfPage = 20'000;
constexpr qsizetype MaxProof = 64; // a path in a tree of 2^53 leaves is shorter
constexpr qint64 MaxSize = qint64(1) << 53;

std::unexpected<Error> invalid(const Error& error)
{
    return fail(ErrorCode::HubAnswerInvalid, error.detail.isEmpty() ? errorName(error.code) : error.detail);
}

QList<QByteArray> proofFrom(JsonReader& reader)
{
    QList<QByteArray> proof;
    for (const QJsonValue& step : reader.array(QStringLiteral("proof"), MaxProof)) {
        const QByteArray hex = step.toString().toLatin1();
        const QByteArray hash = QByteArray::fromHex(hex);
        if (hash.size() != HashBytes || hash.toHex() != hex)
            reader.refuse(QStringLiteral("proof"));
        proof.append(hash);
    }
    return proof;
}

} // namespace

Result<HubIdentity> hubIdentityFrom(const QJsonObject& json)
{
    JsonReader reader(json);
    const auto hub = PublicKey::fromJwk(reader.object(QStringLiteral("hub")));
    const auto vault = PublicKey::fromJwk(reader.object(QStringLiteral("vault")));
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    if (!hub || !vault)
        return invalid(hub ? vault.error() : hub.error());
    return HubIdentity {*hub, *vault};
}

Result<HubNonce> hubNonceFrom(const QJsonObject& json)
{
    JsonReader reader(json);
    HubNonce nonce;
    nonce.nonce = reader.hex(QStringLiteral("nonce"), HashBytes);
    nonce.hub = reader.string(QStringLiteral("hub"), 43);
    if (const auto at = reader.optionalString(QStringLiteral("at"))) {
        const auto time = fromTimestamp(*at);
        if (time)
            nonce.at = *time;
        else
            reader.refuse(QStringLiteral("at"));
    }
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    return nonce;
}

Result<HubLogin> hubLoginFrom(const QJsonObject& json, QByteArray& token)
{
    JsonReader reader(json);
    HubLogin login;
    login.member = static_cast<int>(reader.integer(QStringLiteral("member"), 1, MaxMember));
    login.role = static_cast<Role>(reader.word(QStringLiteral("role"), roleNames()));
    token = reader.string(QStringLiteral("token"), 512).toLatin1();
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    static const QByteArray Allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // It goes into a header line: nothing but what a token is made of.
    if (token.isEmpty() || !std::ranges::all_of(token, [](char c) { return Allowed.contains(c); }))
        return fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/token"));
    return login;
}

Result<StoredEntry> storedEntryFrom(const QJsonObject& json, const QString& path)
{
    JsonReader reader(json, path);
    StoredEntry entry {reader.object(QStringLiteral("entry")), reader.object(QStringLiteral("checkpoint"))};
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    return entry;
}

Result<EntryPage> entryPageFrom(const QJsonObject& json)
{
    JsonReader reader(json);
    EntryPage page;
    const QJsonArray entries = reader.array(QStringLiteral("entries"), MaxEntriesOfPage);
    page.size = reader.integer(QStringLiteral("size"), 0, MaxSize);
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    for (const QJsonValue& value : entries) {
        auto entry = storedEntryFrom(value.toObject(), QStringLiteral("/entries/%1").arg(page.entries.size()));
        if (!entry)
            return std::unexpected(entry.error());
        page.entries.append(std::move(*entry));
    }
    return page;
}

Result<HubReceipt> receiptFrom(const QJsonObject& json)
{
    JsonReader reader(json);
    const auto checkpoint = Jws::parse(reader.object(QStringLiteral("checkpoint")));
    const QString effect = reader.string(QStringLiteral("effect"), 64);
    const qint64 index = reader.integer(QStringLiteral("index"), 0, MaxSize);
    const QList<QByteArray> proof = proofFrom(reader);
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    if (!checkpoint)
        return invalid(checkpoint.error());
    return HubReceipt {*checkpoint, effect, index, proof};
}

Result<ReportInfo> reportInfoFrom(const QJsonObject& json)
{
    JsonReader reader(json);
    ReportInfo info;
    info.version = static_cast<int>(reader.integer(QStringLiteral("version"), 0, 1'000'000));
    info.bytes = reader.integer(QStringLiteral("bytes"), 0, MaxSize);
    info.sha256 = reader.hex(QStringLiteral("sha256"), HashBytes);
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    return info;
}

Result<qint64> numberFrom(const QJsonObject& json, const QString& key)
{
    JsonReader reader(json);
    const qint64 number = reader.integer(key, 0, MaxSize);
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    return number;
}

Result<QString> textFrom(const QJsonObject& json, const QString& key)
{
    JsonReader reader(json);
    const QString text = reader.string(key, 200);
    if (const auto done = reader.finish(); !done)
        return invalid(done.error());
    return text;
}

} // namespace evalroom
