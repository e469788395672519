// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"
#include "widgets/words/people.h"

namespace evalroom {

// What takes effect only once it has been witnessed: a deemed agreement, a decision of a tie, a step done again,
// a bidder's answer or explanation.
struct WitnessSubject {
    QString words; // who has done what, and why
    QString consequence;
};
WitnessSubject witnessSubject(
    const SessionState& state, const Manifest& manifest, const QByteArray& name, const People& people = {});

// To a member who was asked to sign: when, from when on their agreement may be deemed, and whether it is; empty: nobody
// has asked.
QString signRequestWords(const SessionState& state, int member);
// About somebody else, behind what they have to do.
QString signRequestRemark(const SessionState& state, int member);

} // namespace evalroom
