// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// The whole law of a session: two of its three functions; the third is `tally`. FORMAT.md §9 is their text.

// The rule that refuses the act in this state, or nothing.
std::optional<Rule> allowed(const SessionState& state, const Event& event, const Act& act);

// Folds one record: its effect is appended to `effects`, and the state changes unless the act is refused.
void apply(SessionState& state, const Event& event, const Result<Act>& act);

// Entries that are no acts, or have none.
void applyFlaw(SessionState& state, const Event& event, const QString& flaw); // chainFork, chainEnded, splitView, …
void applyDelegation(SessionState& state, const Event& event, const QString& seat);
void applyCredential(SessionState& state, const Event& event);
// Whoever sits on the committee is not exchanged at will: 条例 art. 46 and 48, 87号令 art. 49.
std::optional<Rule> replacementRefusal(const SessionState& state, int leaving, int newcomer);
void applyReplacement(SessionState& state, const Event& event, int leaving, int newcomer);
void applyHubKey(SessionState& state, const Event& event);
// What the platform has opened, with the commitment that each opening makes (FORMAT.md §6), and the salt that is in it.
struct OpenedPrice {
    QString bidder;
    Fen price = 0;
    QByteArray commitment;
    QByteArray salt = {};
};
std::optional<Rule> openingsRefusal(const SessionState& state, const QList<OpenedPrice>& opened);
void applyOpenings(SessionState& state, const Event& event, const QList<OpenedPrice>& opened);
// A final offer has come to the platform.
struct ComingOffer {
    QString bidder;
    int round = 1; // of the offers step, for which it is made
    QByteArray commitment;
};
void applyOffer(SessionState& state, const Event& event, const ComingOffer& offer);
// A leaf whose entry is withheld from this terminal (FORMAT.md §9.5).
void applyWithheld(SessionState& state, const Event& event);

// What an act would meet if `author` did it now with everything in view; for windows that ask before they offer it.
std::optional<Rule> allowedNow(const SessionState& state, int author, const Act& act, const QDateTime& now);

// What begins anew when a step is done again, and what that makes void; for windows that say so before.
struct BegunAnew {
    QStringList steps; // in the scheme's order
    QList<QByteArray> motions; // their names
};
BegunAnew begunAnew(const SessionState& state, const QString& step);

// May this member see the opened sheets of the step? (FORMAT.md §9.5)
bool maySeeSheets(const SessionState& state, int member, const QString& step, int round);

// A counted sheet that its author has not opened, though its step is closed.
struct SealedYet {
    QString step;
    int author = 0;
    QByteArray sheet; // its name
    QDateTime keysFrom; // from then on the two escrow keys may open it (FORMAT.md §9.4)
    bool released = false; // the centre's has done its part

    bool operator==(const SealedYet&) const = default;
};
// In the scheme's order of steps.
QList<SealedYet> sealedYet(const SessionState& state);

} // namespace evalroom
