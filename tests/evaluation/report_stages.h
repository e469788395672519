// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law_room.h"

// How far a small session has come on its way to the signed report.
namespace evalroom {

using namespace Qt::StringLiterals;

inline const QByteArray Pdf = LawRoom::hash("pdf");

inline void ranked(LawRoom& room)
{
    room.playUntil({});
}

inline void agreed(LawRoom& room)
{
    ranked(room);
    room.agreeAll();
}

inline void frozen(LawRoom& room)
{
    agreed(room);
    room.freeze("pdf");
}

inline QString agree(LawRoom& room, int member)
{
    return room.play(member, Opinion {true, resultHash(room.state), {}});
}

inline QString dissent(LawRoom& room, int member)
{
    return room.play(member, Opinion {false, resultHash(room.state), u"bidder a never built a bridge"_s});
}

} // namespace evalroom
