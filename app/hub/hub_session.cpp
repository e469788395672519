// SPDX-License-Identifier: Apache-2.0
#include "hub/hub_session.h"

#include "base/canonical_json.h"
#include "hub/answer.h"

#include <QFile>

namespace evalroom {

namespace {

constexpr qint64 Batch = 256;
const QString HeadKey = QStringLiteral("head");
const QString VaultKey = QStringLiteral("vault");

QString storePath(const QString& folder)
{
    return folder + QStringLiteral("/session.db");
}

Result<QJsonObject> valueOf(const RecordStore& store, const QString& key)
{
    const auto bytes = store.get(key);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!*bytes)
        return fail(ErrorCode::NotFound, key);
    return parseCanonicalJson(**bytes, 4 * MaxJsonBytes);
}

// What the law says already of a change that only the fold decides.
std::optional<Rule> amendmentRefusal(const SessionState& state, const QJsonObject& change)
{
    const QString type = change.value(QLatin1String("type")).toString();
    if (type == u"openings")
        return openingsRefusal(state, openedPrices(change));
    if (type == u"replacement")
        return replacementRefusal(state, change.value(QLatin1String("leaving")).toInt(),
            change.value(QLatin1String("entry"))[QLatin1String("member")].toInt());
    return {};
}

} // namespace

HubSession::HubSession(QString folder, SessionHead head, QJsonObject vault, std::unique_ptr<RecordStore> store,
    const HubKeys& keys, Clock clock)
    : m_folder(std::move(folder))
    , m_head(std::move(head))
    , m_vault(std::move(vault))
    , m_store(std::move(store))
    , m_keys(keys)
    , m_clock(std::move(clock))
    , m_reports(m_folder + QStringLiteral("/report"))
{
}

Result<std::unique_ptr<HubSession>> HubSession::create(const QString& folder, const SessionHead& head,
    const QJsonObject& vault, const HubKeys& keys, const Clock& clock, RecordStore::FaultHook fault)
{
    auto store = RecordStore::open(storePath(folder), fault);
    if (!store)
        return std::unexpected(store.error());
    const auto kept = (*store)->together([&]() -> Result<void> {
        if (const auto put = (*store)->put(VaultKey, canonicalJson(vault)); !put)
            return put;
        return (*store)->put(HeadKey, canonicalJson(head.toJson()));
    });
    if (!kept)
        return std::unexpected(kept.error());
    store->reset();
    return open(folder, keys, clock, std::move(fault));
}

Result<std::unique_ptr<HubSession>> HubSession::open(
    const QString& folder, const HubKeys& keys, const Clock& clock, RecordStore::FaultHook fault)
{
    if (!QFile::exists(storePath(folder)))
        return fail(ErrorCode::NotFound);
    auto store = RecordStore::open(storePath(folder), std::move(fault));
    if (!store)
        return std::unexpected(store.error());
    const auto headJson = valueOf(**store, HeadKey);
    if (!headJson)
        return std::unexpected(headJson.error());
    const auto vault = valueOf(**store, VaultKey);
    if (!vault)
        return std::unexpected(vault.error());
    // The platform's key was compared when the session came; what lies here is our own.
    auto head = SessionHead::fromJson(*headJson);
    if (!head)
        return fail(ErrorCode::StoreDamaged, errorName(head.error().code));
    std::unique_ptr<HubSession> session(
        new HubSession(folder, std::move(*head), *vault, std::move(*store), keys, clock));
    if (const auto ready = session->makeReady(); !ready)
        return std::unexpected(ready.error());
    return session;
}

Result<void> HubSession::makeReady()
{
    if (m_memory)
        return {};
    auto memory = std::make_unique<SessionMemory>(m_head);
    while (memory->size() < m_store->size()) {
        const auto batch = m_store->entries(memory->size(), Batch);
        if (!batch)
            return std::unexpected(batch.error());
        if (batch->isEmpty())
            return fail(ErrorCode::StoreDamaged, QString::number(memory->size()));
        for (const StoredEntry& stored : *batch) {
            if (const auto restored = memory->restore(stored); !restored)
                return restored;
        }
    }
    m_memory = std::move(memory);
    return {};
}

Result<Receipt> HubSession::append(const Jws& jws)
{
    if (const auto ready = makeReady(); !ready)
        return std::unexpected(ready.error());
    if (const auto fine = checkHubKey(jws); !fine)
        return std::unexpected(fine.error());
    if (const auto due = checkAmendment(jws); !due)
        return std::unexpected(due.error());
    const auto index = m_memory->admit(jws);
    if (!index)
        return std::unexpected(index.error());
    if (*index < m_memory->size())
        return receiptFor(*index, false);
    if (const auto committed = commit(jws); !committed) {
        // The log in memory has an entry that the disk has not.
        m_memory.reset();
        if (const auto ready = makeReady(); !ready)
            qCWarning(hubLog, "session %s is out of order", toHex(m_head.session()).toLatin1().constData());
        return std::unexpected(committed.error());
    }
    return receiptFor(*index, true);
}

// Without the key that an amendment names, nobody could sign the checkpoint of that very amendment.
Result<void> HubSession::checkHubKey(const Jws& jws) const
{
    const QJsonObject change = jws.payload().value(QLatin1String("change")).toObject();
    if (jws.header().type != JwsType::Amendment || change.value(QLatin1String("type")).toString() != u"hubKey")
        return {};
    const auto key = PublicKey::fromJwk(change.value(QLatin1String("key")).toObject());
    return key && m_keys.signer(*key) ? Result<void>() : fail(ErrorCode::BadKey, QStringLiteral("hubKey"));
}

// What has no effect in the fold would be read in the room all the same, and a newcomer would stand on the roster.
Result<void> HubSession::checkAmendment(const Jws& jws) const
{
    if (jws.header().type != JwsType::Amendment || m_memory->log().indexOf(jws.name()))
        return {};
    if (const auto verified = jws.verify(JwsType::Amendment, m_head.manifest().platform); !verified)
        return verified;
    const auto rule = amendmentRefusal(m_memory->state(), jws.payload().value(QLatin1String("change")).toObject());
    return rule ? fail(ErrorCode::NotAllowed, ruleName(*rule)) : Result<void>();
}

Result<void> HubSession::commit(const Jws& jws)
{
    const MerkleTree& tree = m_memory->log().tree();
    QDateTime at = fromTimestamp(toTimestamp(m_clock())).value();
    if (m_memory->latest().isValid() && at < m_memory->latest())
        at = m_memory->latest();
    Signer* signer = m_keys.signer(m_memory->log().hubKey());
    if (!signer)
        return fail(ErrorCode::Internal, QStringLiteral("hubKey"));
    const Checkpoint checkpoint {.session = m_head.session(), .at = at, .size = tree.size(), .root = tree.root()};
    const auto signedOne = Jws::sign(JwsType::Checkpoint, checkpoint.toPayload(), *signer);
    if (!signedOne)
        return std::unexpected(signedOne.error());
    if (const auto stored = m_store->append({{jws.toJson(), signedOne->toJson()}}); !stored)
        return stored;
    m_memory->accept(*signedOne, at);
    return {};
}

Receipt HubSession::receiptFor(qint64 index, bool isNew) const
{
    return {.index = index,
        .isNew = isNew,
        .effect = m_memory->effect(index),
        .checkpoint = m_memory->checkpoint(size() - 1),
        .proof = m_memory->log().tree().inclusionProof(index, size())};
}

QJsonObject HubSession::element(qint64 index, int member) const
{
    const QJsonObject entry
        = m_memory->isWithheld(index, member) ? m_memory->leafOf(index) : m_memory->log().entries().at(index).toJson();
    return {{QStringLiteral("checkpoint"), m_memory->checkpoint(index)}, {QStringLiteral("entry"), entry}};
}

} // namespace evalroom
