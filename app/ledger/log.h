// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/jws.h"
#include "ledger/entry.h"
#include "ledger/merkle_tree.h"
#include "ledger/roster.h"

#include <QHash>
#include <QSet>
#include <optional>
#include <variant>

namespace evalroom {

// Why an authentic entry has no effect whatever it says. Which acts the rules refuse is decided above.
enum class Flaw {
    ChainFork, // a second body for a place that is taken: the author's key signed both
    ChainEnded, // a newer delegation or credential of the member has ended the chain
    SplitView, // what the author had seen is no prefix of this tree
    SeenBackwards, // the author claims to know less than before
};

struct Entry {
    Jws jws;
    std::variant<Delegation, Record, Amendment> body;
    int author = 0; // member number; 0 is the platform
    bool byRosterKey = false; // signed by the certificate's key, not by the session key
    std::optional<Flaw> flaw;
};

// What a log is verified against; from the signed manifest.
struct LogTrust {
    QByteArray session; // SHA-256 of the manifest
    PublicKey platform;
    PublicKey hub;
    Roster roster;
};

// The one implementation of FORMAT.md §3 to §5. Hub, client and verifier append the same entries to it in the same
// order and get the same answers.
class Log {
public:
    explicit Log(LogTrust trust);

    // Appends an authentic entry and returns its index; for an entry that stands already, its index and no change.
    // Errors, nothing appended: WrongSession, WrongType, UnknownSigner, WrongAlgorithm, BadSignature, BadField, BadKey,
    // ChainGap, ChainBroken, ChainFork (the fork is proved already by an earlier entry).
    Result<qint64> append(const Jws& jws);

    // A checkpoint that the hub signed for this very log, not for another history.
    // Errors: WrongSession, UnknownSigner, BadSignature, LogForked, and LogRolledBack for one that claims entries
    // which are not here.
    Result<Checkpoint> checkCheckpoint(const Jws& jws) const;

    const QList<Entry>& entries() const { return m_entries; }
    const MerkleTree& tree() const { return m_tree; }
    const Roster& roster() const { return m_trust.roster; }
    // Where the chain's next record has to be put: its `seq` and `prev`. Nothing for an unknown chain.
    struct Place {
        qint64 seq = 1;
        QByteArray prev;
    };
    std::optional<Place> nextPlace(const QByteArray& chain) const;

private:
    struct Chain {
        int member = 0;
        PublicKey key;
        bool ended = false;
        qint64 seen = 0;
        QList<QByteArray> names; // of the records that count, by seq
        QSet<qint64> forkedPlaces; // places for which a second body is in evidence
    };

    Result<qint64> appendDelegation(const Jws& jws);
    Result<qint64> appendRecord(const Jws& jws);
    Result<qint64> appendAmendment(const Jws& jws);
    Result<bool> signedByRosterKey(const Jws& jws, const Chain& chain) const;
    Result<std::optional<Flaw>> placeInChain(const Record& record, const QByteArray& name, Chain& chain) const;
    Result<void> applyChange(const QJsonObject& change);
    std::optional<Flaw> flawOfSeen(const Seen& seen) const;
    void endChains(int member);
    qint64 store(Entry entry);

    LogTrust m_trust;
    MerkleTree m_tree;
    QList<Entry> m_entries;
    QHash<QByteArray, qint64> m_indexOf; // by name
    QHash<QByteArray, Chain> m_chains; // by the delegation's name
    Place m_platformPlace;
};

} // namespace evalroom
