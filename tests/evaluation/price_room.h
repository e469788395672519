// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/corrected_price.h"
#include "evaluation/law_room.h"

// Small sessions in which prices are corrected.
namespace evalroom::prices {

using namespace Qt::StringLiterals;

inline const auto A = u"bidder-a"_s; // bids 98000000, B 95000000, C 91000000
inline const auto B = u"bidder-b"_s;
inline const auto C = u"bidder-c"_s;
inline const auto Form = u"form"_s;
inline const auto Record = u"record"_s;
inline const auto Technical = u"technical"_s;
inline const auto Price = u"price"_s;
inline constexpr Fen Corrected = 90000000;

// Two bidders are enough.
inline SessionFacts correctingFacts()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 2;
    return facts;
}

inline Motion priceMotion(const QString& bidder, Fen price = Corrected, const QList<CorrectionStep>& steps = {})
{
    return {PriceMotion {bidder, CorrectionRule::UnitPrice, price, steps}, u"The lines make up another sum"_s};
}

inline QByteArray lastMotion(const LawRoom& room)
{
    return room.state.motions.last().name;
}

inline BidderAnswer answer(const LawRoom& room, bool confirmed)
{
    return {lastMotion(room), confirmed, u"letter of the bidder"_s};
}

inline QByteArray carry(LawRoom& room, const QString& bidder = A, Fen price = Corrected)
{
    return room.decide(priceMotion(bidder, price), {1, 2, 3});
}

inline QString answerAndWitness(LawRoom& room, bool confirmed)
{
    const QString answered = room.play(Staff, answer(room, confirmed));
    return answered.isEmpty() ? room.play(Supervisor, Witness {room.lastName()}) : answered;
}

inline QString correct(LawRoom& room, const QString& bidder = A, Fen price = Corrected)
{
    carry(room, bidder, price);
    return answerAndWitness(room, true);
}

inline void beforeForm(LawRoom& room)
{
    room.playUntil(Form);
}

inline void carried(LawRoom& room)
{
    beforeForm(room);
    carry(room);
}

inline void refused(LawRoom& room)
{
    carried(room);
    answerAndWitness(room, false);
}

} // namespace evalroom::prices
