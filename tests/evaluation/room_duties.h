// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "evaluation/law_room.h"

namespace evalroom {

inline QList<Duty> duties(const LawRoom& room, int member)
{
    return dutiesOf(room.state, member, room.now);
}

// The members whom the session waits for with this duty first.
inline QList<int> awaited(const LawRoom& room, DutyKind kind)
{
    QList<int> members;
    for (const Awaited& each : awaitedNow(room.state, room.now)) {
        if (each.duty.kind == kind)
            members.append(each.member);
    }
    return members;
}

inline SessionFacts alike()
{
    SessionFacts facts = engineeringFacts();
    facts.lot.bidders[1].price = facts.lot.bidders[0].price;
    return facts;
}

// All steps are played, and bidders a and b end equal.
inline void playToATie(LawRoom& room)
{
    const QString technical = QStringLiteral("technical");
    room.playUntil(technical);
    room.open(technical);
    for (const int member : Committee)
        room.submit(member, technical, room.scores(technical, QStringLiteral("8")));
    room.close(technical);
    for (const int member : Committee)
        room.reveal(member, technical);
    room.playStep(QStringLiteral("price"));
}

// Everybody but member 4 has agreed; 4 was asked to sign, and has been silent for long enough.
inline void playToSilence(LawRoom& room)
{
    room.playUntil({});
    for (const int member : {1, 2, 3, 5})
        room.play(member, Opinion {true, resultHash(room.state), {}});
    room.play(Staff, SignRequest {4});
    room.now = room.now.addSecs(room.state.facts->policy.signingWait);
}

} // namespace evalroom
