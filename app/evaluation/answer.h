// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// Motions that ask a bidder something, which it answers in writing (FORMAT.md §9.6): whether it confirms the correction
// of its price (87号令 art. 59), or what a passage of its bid means (条例 art. 52, 87号令 art. 51). An answer is in
// effect once a supervisor has witnessed it.

// Whom the motion asks; empty: nobody.
QString askedBidder(const Motion& motion);
bool isSupervised(const SessionState& state, const QSet<int>& witnesses);
// The motion's answer in effect, nullptr: none is yet. Of several the first that a supervisor has witnessed.
const AnswerState* answerTo(const SessionState& state, const QByteArray& motion);
// Motions that ask a valid bidder and are undecided, or carried and without an answer in effect.
QList<const MotionState*> unansweredMotions(const SessionState& state);
// The committee has found that what the bidder has answered to this motion leaves the scope of its bid.
bool isSetAside(const SessionState& state, const QByteArray& motion);
// When the answer, or the explanation of a low price, has to be in; null: no time was set.
QDateTime answerUntil(const Motion& motion);
// It came in after the time that was set: shown to the committee, which may set it aside.
bool isLate(const SessionState& state, const AnswerState& answer);
// It is in effect, and neither set aside nor the answer to a motion that has fallen away since.
bool counts(const SessionState& state, const AnswerState& answer);

} // namespace evalroom
