// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "widgets/style/marked.h"

namespace evalroom {

// What bidders are asked about their bids (澄清、说明、补正), and what came of it.

// Every question that was moved, in the order of the minutes.
QList<const MotionState*> questionsMoved(const SessionState& state);
// "Question: …"
QString questionWords(const QString& text);
// "The answer has to be in by 10:30."
QString deadlineWords(const QDateTime& until);
// How far it is: "Answered. The answer counts as far as it explains the bid."
Marked questionStanding(const SessionState& state, const MotionState& question);
// What the bidder has answered, or that it has not, and why that was set aside; empty: nothing is in effect.
QStringList answerLines(const SessionState& state, const QByteArray& question);
// The question, and those below it.
QStringList answeredLines(const SessionState& state, const QByteArray& question);
// For whoever judges this bid: what the bidder was asked and has answered, as far as it counts; empty: nothing does.
QString answersThatCount(const SessionState& state, const QString& bidder);

} // namespace evalroom
