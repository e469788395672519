// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law_room.h"

// How far a small session has come on its way to the signed report.
namespace evalroom {

using namespace Qt::StringLiterals;

inline const QByteArray Pdf = Room::hash("pdf");

inline void ranked(Room& room)
{
    room.playUntil({});
}

inline void agreed(Room& room)
{
    ranked(room);
    room.agreeAll();
}

inline void frozen(Room& room)
{
    agreed(room);
    room.freeze("pdf");
}

inline QString agree(Room& room, int member)
{
    return room.play(member, Opinion {true, resultHash(room.state), {}});
}

inline QString dissent(Room& room, int member)
{
    return room.play(member, Opinion {false, resultHash(room.state), u"bidder a never built a bridge"_s});
}

} // namespace evalroom
