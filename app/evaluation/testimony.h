// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// At the end of a session (FORMAT.md §9.7) some acts count for nothing before others have witnessed them, and some are
// for whoever the law lets do them. Who that is now is asked here; `dutiesOf` makes duties of it.

// Whether the session waits for this member's word on the result: an opinion, and once the report is frozen a signature
// or a dissent. An empty result wants nobody's word.
bool owesWord(const SessionState& state, int member, const QByteArray& result);
// Entries that have no effect yet and wait for this person's testimony, by name. Testimony that the law would take, but
// that changes nothing, is not asked for.
QList<QByteArray> wantedTestimony(
    const SessionState& state, int member, const QByteArray& result, const QDateTime& now);
// That a step be done again was asked for upon the steps as they are now, and nobody has witnessed it yet: whoever
// opens or closes a step first makes the testimony too late.
bool waitsForRestart(const SessionState& state);
// Members whose agreement this person may deem now, and about whom nobody has written so yet.
QList<int> deemableNow(const SessionState& state, int author, const QByteArray& result, const QDateTime& now);
// Ties of the ranking that are left to the tenderer, and that nobody has decided yet, whether witnessed or not.
QList<QStringList> undecidedTies(const SessionState& state);
// The last decision about exactly these bidders, nullptr if none: the only one of them that is still wanted.
const TieState* lastDecision(const SessionState& state, QStringList tie);
// When the next waiting time after a request to sign is over: then somebody may have a duty although nothing has
// happened. Nothing: no such time is to come.
std::optional<QDateTime> nextDeemable(const SessionState& state, const QDateTime& now);

} // namespace evalroom
