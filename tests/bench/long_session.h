// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "golden/session_plays.h"

namespace evalroom::test {

// A session of so many records that all have an effect: people come and go, and somebody says so.
inline void playLong(SessionLog& room, int records)
{
    for (const int member : {1, 2, StaffMember})
        room.delegate(member);
    for (int i = 0; i < records; i += 5) {
        room.act(StaffMember, Admission {1 + i % 2, AdmissionMethod::Face, QStringLiteral("A-%1").arg(i % 7)});
        room.act(StaffMember, Absence {2, QStringLiteral("离席")});
        room.act(StaffMember, Suspension {QStringLiteral("短暂断电")});
        room.act(StaffMember, Resumption {QStringLiteral("恢复供电")});
        room.act(1 + i % 2, Alarm {QStringLiteral("test"), QStringLiteral("演练")});
    }
}

} // namespace evalroom::test
