// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "evaluation/law_room.h"

namespace evalroom {

inline QList<Duty> duties(const Room& room, int member)
{
    return dutiesOf(room.state, member, room.now);
}

// The members whom the session waits for with this duty first.
inline QList<int> awaited(const Room& room, DutyKind kind)
{
    QList<int> members;
    for (const Awaited& each : awaitedNow(room.state, room.now)) {
        if (each.duty.kind == kind)
            members.append(each.member);
    }
    return members;
}

} // namespace evalroom
