// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/jws.h"
#include "evaluation/act.h"
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

// The word in FORMAT.md ("chainFork").
QString flawName(Flaw flaw);

struct Entry {
    QByteArray name; // its leaf
    std::optional<Jws> jws; // nothing while it is withheld from this terminal
    std::variant<Delegation, Record, Amendment, WithheldEntry> body;
    int author = 0; // member number; 0 is the platform
    bool byRosterKey = false; // signed by the certificate's key, not by the session key
    std::optional<Flaw> flaw;
    std::optional<Validity> valid; // life of the author's certificate, as the roster was then

    bool isWithheld() const { return !jws; }
    // As it is sent and stored.
    QJsonObject toJson() const { return jws ? jws->toJson() : std::get<WithheldEntry>(body).toJson(); }
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
    // Puts the leaf of an entry that is kept from this terminal into the tree and into its chain; what the entry says,
    // and whether it is authentic, is not known yet. Errors: UnknownSigner (chain), ChainGap, ChainFork.
    Result<qint64> appendWithheld(const WithheldEntry& entry);
    // Either of the two, as it was sent or stored. Errors besides: those of Jws::parse.
    Result<qint64> append(const QJsonObject& entry);

    // Withheld entries by index, now that they may be seen. Each must be the one whose leaf stands there, and the log
    // is built again from the first entry, so that they are checked as strictly as any other, and with all that they
    // mean for what stands behind them: fold it again from the first entry. Known signatures are not verified again.
    // Errors, nothing changed: NotFound (nothing is withheld there), BadProof (another entry than the leaf promised),
    // and those of append for an entry that the hub should never have appended.
    Result<void> reveal(const QMap<qint64, Jws>& entries);

    // A checkpoint that the hub signed for this very log, not for another history. Each is held against the hub's key
    // as it was behind its last entry. Errors: WrongSession, UnknownSigner, BadSignature, LogForked, and LogRolledBack
    // for one that claims entries which are not here.
    Result<Checkpoint> checkCheckpoint(const Jws& jws) const;
    // A checkpoint of a longer log than this, before its entries are here: the proof leads from this tree to that one
    // (any, where this is empty). Errors: WrongSession, UnknownSigner, BadSignature, LogRolledBack (it is shorter),
    // BadProof (it is no extension, or the proof is none).
    Result<Checkpoint> checkExtension(const Jws& jws, const QList<QByteArray>& proof) const;
    // What somebody else has seen, read from a record, a code or another terminal. Errors: LogForked (another history),
    // LogRolledBack (they have seen more than there is here: ask for it, then check again).
    Result<void> checkSeen(const Seen& seen) const;

    const QList<Entry>& entries() const { return m_entries; }
    const MerkleTree& tree() const { return m_tree; }
    const QByteArray& session() const { return m_trust.session; }
    // As the amendments up to here have made them.
    const Roster& roster() const { return m_trust.roster; }
    // As it was at entry `index`, made by the amendments before it.
    Roster rosterAt(qint64 index) const;
    const PublicKey& hubKey() const { return m_hubKeys.constLast().second; }
    // Index of the entry of this name.
    std::optional<qint64> indexOf(const QByteArray& name) const;
    // Nothing for an unknown chain; valid until the next change.
    const Delegation* delegation(const QByteArray& chain) const;
    // The chain in which the member may act now; nothing where there is none.
    std::optional<QByteArray> activeChain(int member) const;
    // Every chain of the member in tree order as it was before entry `index`, but for those that were void from the
    // start, each with its last record in place, or itself without any.
    QList<ChainHead> chainHeads(int member, qint64 index) const;
    // Where the chain's next record has to be put: its `seq` and `prev`. Nothing for an unknown chain.
    struct Place {
        qint64 seq = 1;
        QByteArray prev;
    };
    std::optional<Place> nextPlace(const QByteArray& chain) const;
    // Where the platform's next amendment has to be put.
    const Place& nextAmendment() const { return m_platformPlace; }

private:
    struct Chain {
        qint64 entry = 0; // index of the delegation
        int member = 0;
        PublicKey key;
        bool ended = false;
        qint64 seen = 0;
        QList<qint64> places; // index of the entry that counts, by seq
        QSet<qint64> forkedPlaces; // places for which a second body is in evidence
    };

    Result<qint64> appendDelegation(const Jws& jws);
    Result<qint64> appendRecord(const Jws& jws);
    Result<qint64> appendAmendment(const Jws& jws);
    Result<void> verify(const Jws& jws, JwsType type, const PublicKey& key) const;
    Result<bool> signedByRosterKey(const Jws& jws, const Chain& chain) const;
    Result<std::optional<Flaw>> placeInChain(const Record& record, Chain& chain) const;
    // Is the place the chain's next one, or a fork that is not proved yet?
    Result<bool> isNextPlace(qint64 seq, Chain& chain) const;
    QByteArray headOf(const QByteArray& name, const Chain& chain) const;
    Result<void> applyChange(const QJsonObject& change);
    Result<void> changeRoster(const QJsonObject& change, bool replacement);
    Result<void> changeHubKey(const QJsonObject& change);
    static Result<void> checkOpenings(const QJsonObject& change);
    static Result<void> checkOffer(const QJsonObject& change);
    Result<Checkpoint> readCheckpoint(const Jws& jws) const;
    const PublicKey& hubKeyAt(qint64 size) const;
    std::optional<Flaw> flawOfSeen(const Seen& seen) const;
    void endChains(int member);
    qint64 store(Entry entry);

    LogTrust m_original;
    LogTrust m_trust; // as amended
    MerkleTree m_tree;
    QList<Entry> m_entries;
    QHash<QByteArray, qint64> m_indexOf; // by name
    QHash<QByteArray, Chain> m_chains; // by the delegation's name
    QList<std::pair<qint64, PublicKey>> m_hubKeys; // each from trees of more than so many entries on
    QSet<int> m_replaced; // members whose place a newcomer has taken
    Place m_platformPlace;
    QHash<QByteArray, QString> m_verified; // while a log is built again: by name, the thumbprint of the key that held
};

} // namespace evalroom
