// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "session/session.h"

namespace evalroom {

// Where a person is now: which page the middle of the window shows. Follows from the state alone, so that a window that
// is closed and opened again leads to the same place.
struct Place {
    enum class Kind {
        CheckIn,
        Duty, // something to do, or done and still to be changed: see `duty`
        Wait,
        StaffDesk,
        SupervisorDesk,
        Over, // the session is, or the member has left it
    };
    Kind kind = Kind::Wait;
    Duty duty = {};
    int round = 0; // of the duty's step

    bool operator==(const Place&) const = default;
};

Place placeOf(Session& session);

} // namespace evalroom
