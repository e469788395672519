// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/outbox.h"

#include <QTimer>

namespace evalroom {

// One session's log at a terminal: read from the own store, verified entry by entry, kept equal to the hub's, and the
// outbox of what was signed here. Signs nothing itself. Verifying, folding and counting are done on another thread, on
// a copy; until it is there, log() and state() stay what they were.
class LogSync : public QObject {
    Q_OBJECT
public:
    // Hub and store must outlive this object. `clock` is this machine's time as mended by the hub's.
    LogSync(HubClient& hub, RecordStore& store, const SessionHead& head, Clock clock, QObject* parent = nullptr);

    // Reads the store, a slice at a time. Errors: StoreDamaged (detail: the entry and its fault), CannotRead.
    void load(const Done& done);

    const Log& log() const { return m_confirmed.log(); }
    const SessionState& state() const { return m_confirmed.state(); } // what the log says
    // The same with the outbox behind it: what will be when the hub has received it.
    const Log& expectedLog() const { return m_expected.log(); }
    const SessionState& expectedState() const { return m_expected.state(); }
    // What an entry would make of everything behind the outbox.
    struct Ahead {
        LogReplica replica;
        QString effect; // of the entry; empty: it counts
    };
    // Errors: those of Log::append.
    Result<Ahead> ahead(const Jws& entry) const;
    QList<ChainHead> expectedChainHeads(int member) const { return m_expected.chainHeads(member); }
    const std::optional<Checkpoint>& checkpoint() const { return m_confirmed.checkpoint(); }
    Seen seen() const { return m_confirmed.seen(); } // what every new record names

    // Keeps an entry for sending: "saved here" when it answers. Errors: those of RecordStore, and distrust().
    Result<void> queue(const Jws& entry);
    // The same of an entry that has just been weighed: it is not weighed again.
    Result<void> queue(const Jws& entry, Ahead ahead);
    qsizetype queued() const { return m_outbox.entries().size(); }

    // Reads what is new at the hub, then sends what waits. Errors: those of HubClient, and distrust().
    void catchUp(const Done& done = {});
    bool isCaughtUp() const { return m_caughtUp; }
    // The hub's history has a fault; nothing is read or sent any more.
    const std::optional<Error>& distrust() const { return m_distrust; }

    // What waits here, as a file that another terminal can send.
    QByteArray exportOutbox() const { return m_outbox.toFile(log().session()); }
    // Sends another terminal's outbox; answers how many of its entries the centre has received. Errors: those of
    // Outbox::fromFile, and of HubClient where it ended.
    void carry(const QByteArray& outbox, const Reply<int>& reply);

Q_SIGNALS:
    void advanced(); // the log has grown, or shows more
    void expectedChanged(); // only what is expected has changed
    void caughtUp();
    void received(const QByteArray& name, const QString& effect); // an entry of the outbox stands in the log
    void refused(const QByteArray& name, const evalroom::Error& error); // the hub will never take this entry
    void distrusted(const evalroom::Error& error); // LogForked, LogRolledBack, ClockWrong, or what an entry lacks
    void interrupted(const evalroom::Error& error); // not now; tried again by itself
    void toldTime(const QDateTime& at); // of a checkpoint that the hub has just made

private:
    using Promises = QMap<QByteArray, qint64>; // index in the log, by name of the entry
    using Changed = std::shared_ptr<const LogReplica>;

    void change(std::function<Result<void>(LogReplica&)> work, const Reply<Changed>& reply, bool isSeen = true);
    Result<void> finishLoading();
    std::optional<Checkpoint> loadPromise() const;
    void pull();
    void takePage(EntryPage page, bool compare);
    Result<void> compareLast(const StoredEntry& last) const;
    void takeSlice(EntryPage page);
    void explain(const Error& error, const QList<StoredEntry>& evidence);
    Result<void> keep(const QList<StoredEntry>& slice, const LogReplica& longer);
    Result<void> checkPromises() const;
    void endOfPages();
    bool hasLeft() const;
    Result<void> dropHandedOver();
    void reveal(QList<qint64> indices, QMap<qint64, Jws> found);
    void finishReveal(const QMap<qint64, Jws>& found);
    Result<void> keepRevealed(const QMap<qint64, Jws>& found, const LogReplica& clearer);
    qsizetype ownSheets() const;
    void sendNext();
    void takeReceipt(const QByteArray& name, const Result<HubReceipt>& receipt);
    void carryNext(QList<Jws> entries, int received, const Reply<int>& reply);
    void expectAnew();
    void finish(const Result<void>& result);
    void lose(const Error& error, const QList<StoredEntry>& evidence = {});

    HubClient& m_hub;
    RecordStore& m_store;
    Clock m_clock;
    LogReplica m_confirmed;
    LogReplica m_expected;
    Outbox m_outbox;
    Promises m_promised;
    std::optional<Checkpoint> m_latestPromise;
    QList<Done> m_waiting;
    QTimer m_retry;
    int m_attempt = 0;
    qsizetype m_revealedFor = -1; // own sheets when withheld entries were last asked for
    bool m_busy = false;
    bool m_again = false;
    bool m_compared = false; // the last own entry with the hub's, since the way was last broken
    bool m_caughtUp = false;
    std::optional<Error> m_distrust;
};

} // namespace evalroom
