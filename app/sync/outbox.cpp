// SPDX-License-Identifier: Apache-2.0
#include "sync/outbox.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"

#include <algorithm>

namespace evalroom {

namespace {

const QString Format = QStringLiteral("evalroom-outbox-1");
const QString RefusedKey = QStringLiteral("refused");
constexpr qsizetype MaxEntries = 10'000;
constexpr qsizetype MaxFile = 256 * 1024 * 1024;

} // namespace

Fate fateOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotJson:
    case ErrorCode::NotCanonical:
    case ErrorCode::BadField:
    case ErrorCode::TooLarge:
    case ErrorCode::BadKey:
    case ErrorCode::BadSignature:
    case ErrorCode::WrongAlgorithm:
    case ErrorCode::WrongType:
    case ErrorCode::UnknownSigner:
    case ErrorCode::WrongSession:
    case ErrorCode::ChainGap:
    case ErrorCode::ChainFork:
    case ErrorCode::ChainBroken:
    case ErrorCode::NotAllowed:
        return Fate::Refused;
    default:
        return Fate::Retry;
    }
}

Result<Checkpoint> checkReceipt(const HubReceipt& receipt, const QByteArray& name, const Log& log)
{
    if (const auto valid = receipt.checkpoint.verify(JwsType::Checkpoint, log.hubKey()); !valid)
        return std::unexpected(valid.error());
    const auto checkpoint = Checkpoint::fromPayload(receipt.checkpoint.payload());
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (checkpoint->session != log.session())
        return fail(ErrorCode::WrongSession);
    if (const auto held = verifyInclusion(name, receipt.index, checkpoint->size, receipt.proof, checkpoint->root);
        !held)
        return std::unexpected(held.error());
    return checkpoint;
}

Result<void> Outbox::load()
{
    const auto stored = m_store.outbox();
    if (!stored)
        return std::unexpected(stored.error());
    QList<Jws> entries;
    for (const QJsonObject& json : *stored) {
        const auto jws = Jws::parse(json);
        if (!jws)
            return fail(ErrorCode::StoreDamaged, QStringLiteral("outbox"));
        entries.append(*jws);
    }
    m_entries = entries;
    return {};
}

Result<void> Outbox::add(const Jws& entry)
{
    if (const auto kept = m_store.queue(entry.name(), entry.toJson()); !kept)
        return kept;
    m_entries.append(entry);
    return {};
}

Result<void> Outbox::remove(const QList<QByteArray>& names)
{
    const auto removed = m_store.together([&]() -> Result<void> {
        for (const QByteArray& name : names) {
            if (const auto done = m_store.unqueue(name); !done)
                return done;
        }
        return {};
    });
    if (removed)
        m_entries.removeIf([&](const Jws& entry) { return names.contains(entry.name()); });
    return removed;
}

Result<void> Outbox::setAside(const QByteArray& name, const Error& error)
{
    const auto found = std::ranges::find(m_entries, name, &Jws::name);
    if (found == m_entries.end())
        return {};
    const auto earlier = m_store.get(RefusedKey);
    if (!earlier)
        return std::unexpected(earlier.error());
    QJsonObject kept = parseCanonicalJson(earlier->value_or(QByteArray()), MaxFile).value_or(QJsonObject());
    kept.insert(toHex(name),
        QJsonObject {{QStringLiteral("detail"), error.detail}, {QStringLiteral("entry"), found->toJson()},
            {QStringLiteral("error"), errorName(error.code)}});
    const auto done = m_store.together([&]() -> Result<void> {
        if (const auto put = m_store.put(RefusedKey, canonicalJson(kept)); !put)
            return put;
        return m_store.unqueue(name);
    });
    if (done)
        m_entries.erase(found);
    return done;
}

bool Outbox::contains(const QByteArray& name) const
{
    return std::ranges::find(m_entries, name, &Jws::name) != m_entries.end();
}

QByteArray Outbox::toFile(const QByteArray& session) const
{
    QJsonArray entries;
    for (const Jws& entry : m_entries)
        entries.append(entry.toJson());
    return canonicalJson({{QStringLiteral("entries"), entries}, {QStringLiteral("format"), Format},
        {QStringLiteral("session"), toHex(session)}});
}

Result<QList<Jws>> Outbox::fromFile(const QByteArray& bytes, const QByteArray& session)
{
    const auto json = parseCanonicalJson(bytes, MaxFile);
    if (!json)
        return std::unexpected(json.error());
    if (json->value(QStringLiteral("format")) != Format)
        return fail(ErrorCode::UnknownFormat);
    JsonReader reader(*json);
    reader.string(QStringLiteral("format"));
    const QByteArray named = reader.hex(QStringLiteral("session"), HashBytes);
    const QJsonArray array = reader.array(QStringLiteral("entries"), MaxEntries);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (named != session)
        return fail(ErrorCode::WrongSession);
    QList<Jws> entries;
    for (const QJsonValue& value : array) {
        const auto jws = Jws::parse(value.toObject());
        if (!jws)
            return std::unexpected(jws.error());
        entries.append(*jws);
    }
    return entries;
}

} // namespace evalroom
