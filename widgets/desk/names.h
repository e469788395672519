// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/words/people.h"

namespace evalroom {

// The names that this person may know: staff and supervisor everybody's, everybody else their own. Errors: those of
// StaffDesk::annex().
void loadNames(Session& session, const Reply<People>& reply);

// Whether these are all the names that this person may know.
bool knowsNames(const Session& session, const People& people);

} // namespace evalroom
