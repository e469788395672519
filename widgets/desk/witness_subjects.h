// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/manifest.h"
#include "widgets/words/people.h"

namespace evalroom {

// What takes effect only once it has been witnessed, and what it then does.
struct WitnessSubject {
    QByteArray name; // of the entry
    QString words;
    QString consequence;
};

// Everything that this member has not witnessed yet and may still have to.
QList<WitnessSubject> witnessSubjects(
    const SessionState& state, const Manifest& manifest, int member, const People& people = {});

} // namespace evalroom
