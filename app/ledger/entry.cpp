// SPDX-License-Identifier: Apache-2.0
#include "ledger/entry.h"

#include "base/clock.h"
#include "base/json_reader.h"

namespace evalroom {

namespace {

constexpr qint64 MaxCount = (qint64(1) << 53) - 1;

QDateTime readTime(JsonReader& reader)
{
    const auto time = fromTimestamp(reader.string(QStringLiteral("at")));
    if (!time)
        reader.refuse(QStringLiteral("at"));
    return time.value_or(QDateTime());
}

Seen readSeen(JsonReader& reader)
{
    JsonReader inner(reader.object(QStringLiteral("seen")), reader.pathOf(QStringLiteral("seen")));
    Seen seen;
    seen.size = inner.integer(QStringLiteral("size"), 0, MaxCount);
    seen.root = inner.hex(QStringLiteral("root"), HashBytes);
    if (const auto done = inner.finish(); !done)
        reader.refuse(QStringLiteral("seen"), done.error());
    return seen;
}

QJsonObject seenJson(const Seen& seen)
{
    return {{QStringLiteral("root"), toHex(seen.root)}, {QStringLiteral("size"), seen.size}};
}

Result<PublicKey> readCurveKey(JsonReader& reader, const QString& field)
{
    auto key = PublicKey::fromJwk(reader.object(field));
    if (key && key->algorithm() != Algorithm::ES256)
        return fail(ErrorCode::BadKey);
    return key;
}

template <typename T>
Result<T> finished(JsonReader& reader, T value)
{
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return value;
}

} // namespace

QString toHex(const QByteArray& hash)
{
    return QString::fromLatin1(hash.toHex());
}

Result<Delegation> Delegation::fromPayload(const QJsonObject& payload)
{
    JsonReader reader(payload);
    const auto key = readCurveKey(reader, QStringLiteral("key"));
    const auto recovery = readCurveKey(reader, QStringLiteral("recovery"));
    if (!key || !recovery)
        return fail(ErrorCode::BadKey);
    JsonReader client(reader.object(QStringLiteral("client")), QStringLiteral("/client"));
    Delegation delegation {.session = reader.hex(QStringLiteral("session"), HashBytes),
        .at = readTime(reader),
        .member = static_cast<int>(reader.integer(QStringLiteral("member"), 1, MaxMember)),
        .key = *key,
        .recovery = *recovery,
        .seat = reader.string(QStringLiteral("seat"), MaxWord),
        .venue = reader.string(QStringLiteral("venue"), MaxWord),
        .clientVersion = client.string(QStringLiteral("version"), MaxWord),
        .clientPackage = client.hex(QStringLiteral("package"), HashBytes),
        .seen = readSeen(reader)};
    if (const auto done = client.finish(); !done)
        return std::unexpected(done.error());
    return finished(reader, std::move(delegation));
}

QJsonObject Delegation::toPayload() const
{
    const QJsonObject client {
        {QStringLiteral("package"), toHex(clientPackage)}, {QStringLiteral("version"), clientVersion}};
    return {{QStringLiteral("at"), toTimestamp(at)}, {QStringLiteral("client"), client},
        {QStringLiteral("key"), key.toJwk()}, {QStringLiteral("member"), member},
        {QStringLiteral("recovery"), recovery.toJwk()}, {QStringLiteral("seat"), seat},
        {QStringLiteral("seen"), seenJson(seen)}, {QStringLiteral("session"), toHex(session)},
        {QStringLiteral("venue"), venue}};
}

Result<Record> Record::fromPayload(const QJsonObject& payload)
{
    JsonReader reader(payload);
    Record record {.session = reader.hex(QStringLiteral("session"), HashBytes),
        .at = readTime(reader),
        .chain = reader.hex(QStringLiteral("chain"), HashBytes),
        .seq = reader.integer(QStringLiteral("seq"), 1, MaxCount),
        .prev = reader.hex(QStringLiteral("prev"), HashBytes),
        .seen = readSeen(reader),
        .act = reader.object(QStringLiteral("act"))};
    return finished(reader, std::move(record));
}

QJsonObject Record::toPayload() const
{
    return {{QStringLiteral("act"), act}, {QStringLiteral("at"), toTimestamp(at)},
        {QStringLiteral("chain"), toHex(chain)}, {QStringLiteral("prev"), toHex(prev)},
        {QStringLiteral("seen"), seenJson(seen)}, {QStringLiteral("seq"), seq},
        {QStringLiteral("session"), toHex(session)}};
}

Result<Amendment> Amendment::fromPayload(const QJsonObject& payload)
{
    JsonReader reader(payload);
    Amendment amendment {.session = reader.hex(QStringLiteral("session"), HashBytes),
        .at = readTime(reader),
        .seq = reader.integer(QStringLiteral("seq"), 1, MaxCount),
        .prev = reader.hex(QStringLiteral("prev"), HashBytes),
        .change = reader.object(QStringLiteral("change"))};
    return finished(reader, std::move(amendment));
}

QJsonObject Amendment::toPayload() const
{
    return {{QStringLiteral("at"), toTimestamp(at)}, {QStringLiteral("change"), change},
        {QStringLiteral("prev"), toHex(prev)}, {QStringLiteral("seq"), seq},
        {QStringLiteral("session"), toHex(session)}};
}

Result<WithheldEntry> WithheldEntry::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    WithheldEntry entry {.chain = reader.hex(QStringLiteral("chain"), HashBytes),
        .leaf = reader.hex(QStringLiteral("leaf"), HashBytes),
        .seq = reader.integer(QStringLiteral("seq"), 1, MaxCount)};
    return finished(reader, std::move(entry));
}

QJsonObject WithheldEntry::toJson() const
{
    return {
        {QStringLiteral("chain"), toHex(chain)}, {QStringLiteral("leaf"), toHex(leaf)}, {QStringLiteral("seq"), seq}};
}

Result<Checkpoint> Checkpoint::fromPayload(const QJsonObject& payload)
{
    JsonReader reader(payload);
    Checkpoint checkpoint {.session = reader.hex(QStringLiteral("session"), HashBytes),
        .at = readTime(reader),
        .size = reader.integer(QStringLiteral("size"), 1, MaxCount),
        .root = reader.hex(QStringLiteral("root"), HashBytes)};
    return finished(reader, std::move(checkpoint));
}

QJsonObject Checkpoint::toPayload() const
{
    return {{QStringLiteral("at"), toTimestamp(at)}, {QStringLiteral("root"), toHex(root)},
        {QStringLiteral("session"), toHex(session)}, {QStringLiteral("size"), size}};
}

QString Checkpoint::code() const
{
    // Without I, L, O and U, which are misread or mis-said.
    const QLatin1String alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    quint64 bits = 0;
    for (qsizetype i = 0; i < 5; ++i)
        bits = bits << 8 | static_cast<uchar>(root.at(i));
    QString text;
    for (int shift = 35; shift >= 0; shift -= 5)
        text.append(alphabet.at(static_cast<qsizetype>(bits >> shift & 31)));
    return text;
}

} // namespace evalroom
