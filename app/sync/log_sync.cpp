// SPDX-License-Identifier: Apache-2.0
#include "sync/log_sync.h"

#include "base/canonical_json.h"
#include "base/worker.h"
#include "evaluation/tally.h"

namespace evalroom {

namespace {

// So many entries are verified in one go, and shown together.
constexpr qsizetype Slice = 32;
const QString PromiseKey = QStringLiteral("promise");

} // namespace

LogSync::LogSync(HubClient& hub, RecordStore& store, const SessionHead& head, Clock clock, QObject* parent)
    : QObject(parent)
    , m_hub(hub)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_confirmed(head)
    , m_expected(head)
    , m_outbox(store)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { catchUp(); });
}

// Windows ask for the result as soon as they see the state, so it comes to them counted; what more is read behind at
// once is seen by nobody.
void LogSync::change(std::function<Result<void>(LogReplica&)> work, const Reply<Changed>& reply, bool isSeen)
{
    const auto copy = std::make_shared<LogReplica>(m_confirmed);
    onWorker<Changed>(
        this,
        [copy, work = std::move(work), isSeen]() -> Result<Changed> {
            if (const auto done = work(*copy); !done)
                return std::unexpected(done.error());
            if (isSeen)
                count(copy->state());
            return copy;
        },
        reply, promptWorkers());
}

// --- The own store

void LogSync::load(const Done& done)
{
    if (m_confirmed.size() >= m_store.size())
        return done(finishLoading());
    const auto slice = m_store.entries(m_confirmed.size(), Slice);
    if (!slice)
        return done(std::unexpected(slice.error()));
    const bool isLast = m_confirmed.size() + slice->size() >= m_store.size();
    change([slice = *slice](LogReplica& copy) { return copy.add(slice); },
        {this,
            [this, done](const Result<Changed>& longer) {
                if (!longer)
                    return done(
                        fail(ErrorCode::StoreDamaged, errorName(longer.error().code) + u' ' + longer.error().detail));
                m_confirmed = **longer;
                load(done);
            }},
        isLast);
}

Result<void> LogSync::finishLoading()
{
    if (const auto loaded = m_outbox.load(); !loaded)
        return loaded;
    QList<QByteArray> arrived;
    for (const Jws& entry : m_outbox.entries()) {
        if (log().indexOf(entry.name()))
            arrived.append(entry.name());
    }
    if (const auto removed = m_outbox.remove(arrived); !removed)
        return removed;
    m_latestPromise = loadPromise();
    expectAnew();
    Q_EMIT advanced();
    return {};
}

std::optional<Checkpoint> LogSync::loadPromise() const
{
    const auto bytes = m_store.get(PromiseKey);
    const auto json = parseCanonicalJson(bytes ? bytes->value_or(QByteArray()) : QByteArray());
    const auto checkpoint = json ? Checkpoint::fromPayload(*json) : std::unexpected(json.error());
    return checkpoint ? std::optional(*checkpoint) : std::nullopt;
}

Result<void> LogSync::queue(const Jws& entry)
{
    LogReplica replica = m_expected;
    // It is kept, whatever comes of it.
    static_cast<void>(replica.anticipate(entry, m_clock()));
    return queue(entry, {std::move(replica), {}});
}

Result<void> LogSync::queue(const Jws& entry, Ahead ahead)
{
    if (m_distrust)
        return std::unexpected(*m_distrust);
    if (const auto kept = m_outbox.add(entry); !kept)
        return kept;
    m_expected = std::move(ahead.replica);
    Q_EMIT expectedChanged();
    if (m_caughtUp)
        catchUp();
    return {};
}

Result<LogSync::Ahead> LogSync::ahead(const Jws& entry) const
{
    Ahead next {m_expected, {}};
    const auto index = next.replica.anticipate(entry, m_clock());
    if (!index)
        return std::unexpected(index.error());
    next.effect = next.replica.state().effects.value(*index);
    return next;
}

void LogSync::expectAnew()
{
    m_expected = m_confirmed;
    for (const Jws& entry : m_outbox.entries()) {
        // What no longer fits here is the hub's to refuse.
        static_cast<void>(m_expected.anticipate(entry, m_clock()));
    }
}

// --- Reading

void LogSync::catchUp(const Done& done)
{
    m_waiting.append(done);
    if (m_distrust)
        return finish(std::unexpected(*m_distrust));
    m_again = m_busy;
    if (m_busy)
        return;
    m_busy = true;
    m_retry.stop();
    pull();
}

void LogSync::pull()
{
    // Once after every break, the last entry again: a hub that was set back and has grown anew shows another one.
    const bool compare = !m_compared && m_confirmed.size() > 0;
    m_hub.entries(m_confirmed.size() - (compare ? 1 : 0), {this, [this, compare](const Result<EntryPage>& page) {
                                                               if (!page)
                                                                   return finish(std::unexpected(page.error()));
                                                               takePage(*page, compare);
                                                           }});
}

void LogSync::takePage(EntryPage page, bool compare)
{
    if (page.size < m_confirmed.size())
        return lose({ErrorCode::LogRolledBack, QString::number(page.size)});
    if (compare) {
        if (page.entries.isEmpty())
            return finish(fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/entries")));
        if (const auto same = compareLast(page.entries.takeFirst()); !same)
            return lose(same.error());
    }
    m_compared = true;
    if (page.entries.isEmpty() && page.size > m_confirmed.size())
        return finish(fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/entries")));
    takeSlice(std::move(page));
}

Result<void> LogSync::compareLast(const StoredEntry& last) const
{
    const auto jws = Jws::parse(last.checkpoint);
    const auto checkpoint = jws ? log().checkCheckpoint(*jws) : std::unexpected(jws.error());
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    if (checkpoint->size != m_confirmed.size())
        return fail(ErrorCode::BadField, QStringLiteral("/checkpoint/size"));
    return {};
}

void LogSync::takeSlice(EntryPage page)
{
    if (!page.entries.isEmpty()) {
        const QList<StoredEntry> slice = page.entries.first(std::min(page.entries.size(), Slice));
        page.entries.remove(0, slice.size());
        return change([slice](LogReplica& copy) { return copy.add(slice); },
            {this, [this, slice, rest = std::move(page)](const Result<Changed>& longer) {
                 if (!longer)
                     return explain(longer.error(), slice);
                 if (const auto kept = keep(slice, **longer); !kept)
                     return finish(kept);
                 takeSlice(rest);
             }});
    }
    if (const auto kept = checkPromises(); !kept)
        return lose(kept.error());
    if (m_confirmed.size() < page.size)
        pull();
    else
        endOfPages();
}

// An entry that does not fit may come from another history: then that is what has to be said.
void LogSync::explain(const Error& error, const QList<StoredEntry>& evidence)
{
    if (m_confirmed.size() == 0)
        return lose(error, evidence);
    m_hub.entry(m_confirmed.size() - 1, {this, [this, error, evidence](const Result<StoredEntry>& last) {
                                             const auto same = last ? compareLast(*last) : Result<void>();
                                             lose(same ? error : same.error(), evidence);
                                         }});
}

// The disk first, then the memory: what is shown is kept.
Result<void> LogSync::keep(const QList<StoredEntry>& slice, const LogReplica& longer)
{
    QMap<QByteArray, QString> arrived;
    for (qint64 index = m_confirmed.size(); index < longer.size(); ++index) {
        const QByteArray& name = longer.log().entries().at(index).name;
        if (m_outbox.contains(name))
            arrived.insert(name, longer.state().effects.value(index));
    }
    const auto kept = m_store.together([&]() -> Result<void> {
        if (const auto appended = m_store.append(slice); !appended)
            return appended;
        return m_outbox.remove(arrived.keys());
    });
    if (!kept)
        return kept;
    m_confirmed = longer;
    expectAnew();
    Q_EMIT advanced();
    for (auto it = arrived.cbegin(); it != arrived.cend(); ++it)
        Q_EMIT received(it.key(), it.value());
    return {};
}

// What the hub has bound itself to in its answers must come true.
Result<void> LogSync::checkPromises() const
{
    for (auto it = m_promised.cbegin(); it != m_promised.cend(); ++it) {
        if (it.value() < m_confirmed.size() && log().entries().at(it.value()).name != it.key())
            return fail(ErrorCode::LogForked, QString::number(it.value()));
    }
    if (m_latestPromise && m_latestPromise->size <= m_confirmed.size())
        return log().checkSeen({m_latestPromise->size, m_latestPromise->root});
    return {};
}

bool LogSync::hasLeft() const
{
    const auto known = state().members.constFind(m_hub.member());
    return known != state().members.cend() && known->status != MemberStatus::Active;
}

// Whoever has left is shown the log up to there (FORMAT.md §9.5). What they handed over later stands behind it, as its
// receipts have proved.
Result<void> LogSync::dropHandedOver()
{
    m_latestPromise.reset();
    QList<QByteArray> handedOver;
    for (const Jws& entry : m_outbox.entries()) {
        if (m_promised.contains(entry.name()))
            handedOver.append(entry.name());
    }
    if (handedOver.isEmpty())
        return {};
    if (const auto removed = m_outbox.remove(handedOver); !removed)
        return removed;
    expectAnew();
    Q_EMIT expectedChanged();
    return {};
}

void LogSync::endOfPages()
{
    if (hasLeft()) {
        if (const auto dropped = dropHandedOver(); !dropped)
            return finish(dropped);
    }
    if (m_latestPromise && m_latestPromise->size > m_confirmed.size())
        return lose({ErrorCode::LogRolledBack, QString::number(m_confirmed.size())});
    if (!m_confirmed.withheld().isEmpty() && m_revealedFor != ownSheets())
        return reveal(m_confirmed.withheld(), {});
    sendNext();
}

// --- Entries that were withheld until the own sheet is in

qsizetype LogSync::ownSheets() const
{
    return std::ranges::count_if(log().entries(), [this](const Entry& entry) {
        const auto* record = std::get_if<Record>(&entry.body);
        return entry.author == m_hub.member() && record && record->act.value(u"type") == QStringLiteral("sheet");
    });
}

void LogSync::reveal(QList<qint64> indices, QMap<qint64, Jws> found)
{
    if (indices.isEmpty())
        return finishReveal(found);
    const qint64 index = indices.takeFirst();
    m_hub.entry(index, {this, [this, index, indices, found](const Result<StoredEntry>& entry) {
                            if (!entry)
                                return finish(std::unexpected(entry.error()));
                            QMap<qint64, Jws> more = found;
                            if (const auto jws = Jws::parse(entry->entry))
                                more.insert(index, *jws);
                            reveal(indices, more);
                        }});
}

void LogSync::finishReveal(const QMap<qint64, Jws>& found)
{
    m_revealedFor = ownSheets();
    if (found.isEmpty())
        return sendNext();
    change([found](LogReplica& copy) { return copy.reveal(found); },
        {this, [this, found](const Result<Changed>& clearer) {
             if (!clearer)
                 return lose(clearer.error());
             if (const auto kept = keepRevealed(found, **clearer); !kept)
                 return finish(kept);
             sendNext();
         }});
}

Result<void> LogSync::keepRevealed(const QMap<qint64, Jws>& found, const LogReplica& clearer)
{
    const auto kept = m_store.together([&]() -> Result<void> {
        for (auto it = found.cbegin(); it != found.cend(); ++it) {
            if (const auto replaced = m_store.replace(it.key(), it->toJson()); !replaced)
                return replaced;
        }
        return {};
    });
    if (!kept)
        return kept;
    m_confirmed = clearer;
    expectAnew();
    Q_EMIT advanced();
    return {};
}

} // namespace evalroom

#include "moc_log_sync.cpp"
