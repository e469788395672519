// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log.h"
#include "widgets/words/people.h"

namespace evalroom {

// That the session is suspended, since when, why, and how it goes on, for this member; empty: it is not. The reason may
// name bidders, of whom nobody on the committee hears before they are admitted.
QString restWords(const SessionState& state, const Log& log, int member);
// Who can let it go on now, a line each; else why nobody can. For a suspended session.
QStringList resumptionLines(const SessionState& state, const QDateTime& now, const People& people);

} // namespace evalroom
