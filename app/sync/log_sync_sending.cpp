// SPDX-License-Identifier: Apache-2.0
#include "sync/log_sync.h"

#include "base/canonical_json.h"

// The other direction: what waits here goes to the hub.
namespace evalroom {

namespace {

const QString QueuedPromiseKey = QStringLiteral("promise");
const QString EvidenceKey = QStringLiteral("evidence");

} // namespace

void LogSync::sendNext()
{
    const auto next = std::ranges::find_if(
        m_outbox.entries(), [this](const Jws& entry) { return !m_promised.contains(entry.name()); });
    if (next != m_outbox.entries().cend()) {
        const QByteArray name = next->name();
        m_hub.submit(
            next->toJson(), {this, [this, name](const Result<HubReceipt>& receipt) { takeReceipt(name, receipt); }});
        return;
    }
    // What was sent comes back in the log; until then it stays in the outbox.
    if (!m_outbox.entries().isEmpty() || m_again) {
        m_again = false;
        return pull();
    }
    m_attempt = 0;
    m_busy = false;
    m_promised.clear();
    m_caughtUp = true;
    Q_EMIT caughtUp();
    finish({});
}

void LogSync::takeReceipt(const QByteArray& name, const Result<HubReceipt>& receipt)
{
    if (!receipt && fateOf(receipt.error().code) == Fate::Retry)
        return finish(std::unexpected(receipt.error()));
    if (!receipt) {
        if (const auto kept = m_outbox.setAside(name, receipt.error()); !kept)
            return finish(kept);
        expectAnew();
        Q_EMIT expectedChanged();
        Q_EMIT refused(name, receipt.error());
        return sendNext();
    }
    const auto promise = checkReceipt(*receipt, name, log());
    // Signed by a key that an amendment further on may name: the log itself will tell.
    if (!promise && promise.error().code == ErrorCode::UnknownSigner)
        return finish(std::unexpected(promise.error()));
    if (!promise)
        return lose(promise.error());
    Q_EMIT toldTime(promise->at);
    if (!m_latestPromise || promise->size > m_latestPromise->size) {
        if (const auto kept = m_store.put(QueuedPromiseKey, canonicalJson(promise->toPayload())); !kept)
            return finish(kept);
        m_latestPromise = *promise;
    }
    m_promised.insert(name, receipt->index);
    sendNext();
}

void LogSync::carry(const QByteArray& outbox, const Reply<int>& reply)
{
    const auto entries = Outbox::fromFile(outbox, log().session());
    if (!entries)
        return reply(std::unexpected(entries.error()));
    carryNext(*entries, 0, reply);
}

void LogSync::carryNext(QList<Jws> entries, int received, const Reply<int>& reply)
{
    if (m_distrust)
        return reply(std::unexpected(*m_distrust));
    if (entries.isEmpty()) {
        catchUp();
        return reply(received);
    }
    const Jws entry = entries.takeFirst();
    m_hub.submit(entry.toJson(), {this, [this, entry, entries, received, reply](const Result<HubReceipt>& receipt) {
                                      if (!receipt && fateOf(receipt.error().code) == Fate::Retry)
                                          return reply(std::unexpected(receipt.error()));
                                      const bool proved = receipt && checkReceipt(*receipt, entry.name(), log());
                                      carryNext(entries, received + (proved ? 1 : 0), reply);
                                  }});
}

void LogSync::finish(const Result<void>& result)
{
    m_busy = false;
    for (const Done& done : std::exchange(m_waiting, {}))
        done(result);
    if (result || m_distrust)
        return;
    // The way is broken: look at everything anew, and send again what has not come back. Sending twice changes nothing.
    m_promised.clear();
    m_compared = false;
    m_caughtUp = false;
    m_again = false;
    m_retry.start(m_hub.connection().address().backoff(++m_attempt));
    Q_EMIT interrupted(result.error());
}

void LogSync::lose(const Error& error, const QList<StoredEntry>& evidence)
{
    m_distrust = error;
    m_caughtUp = false;
    QJsonArray shown;
    for (const StoredEntry& each : evidence)
        shown.append(
            QJsonObject {{QStringLiteral("checkpoint"), each.checkpoint}, {QStringLiteral("entry"), each.entry}});
    const QJsonObject kept {{QStringLiteral("at"), toTimestamp(m_clock())}, {QStringLiteral("detail"), error.detail},
        {QStringLiteral("error"), errorName(error.code)}, {QStringLiteral("shown"), shown}};
    // A disk that refuses it does not make the hub any better.
    static_cast<void>(m_store.put(EvidenceKey, canonicalJson(kept)));
    finish(std::unexpected(error));
    Q_EMIT distrusted(error);
}

} // namespace evalroom
