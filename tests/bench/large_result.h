// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally_fixture.h"

namespace evalroom::test {

// A session of one judged step and the price, and how much there is to count.
struct LargeSize {
    int bidders;
    int members;
    int criteria; // tens: of 0.7 points each, and the rest of a hundred is for the price

    int pricePoints() const { return 100 - criteria * 7 / 10; }
};

inline const QString Judged = QStringLiteral("judged");

inline QString bidderId(int bidder)
{
    return QStringLiteral("b%1").arg(bidder);
}

inline QString criterionId(int criterion)
{
    return QStringLiteral("c%1").arg(criterion);
}

// Of 0.7 points, in hundredths.
inline int hundredths(int bidder, int member, int criterion)
{
    return (bidder * 7 + member * 13 + criterion * 5 + bidder * criterion) % 71;
}

inline Fen yuan(int bidder)
{
    return 9'000'000 + (bidder * 7919) % 1'000'003;
}

inline SessionState largeState(const LargeSize& size)
{
    TallyRoom room(size.members);
    Step judged = judgedStep(Judged, StepKind::Score, {});
    for (int c = 0; c < size.criteria; ++c)
        judged.criteria.append(criterionOf(criterionId(c), 1));
    room.addStep(judged);
    room.addStep(priceStep(size.pricePoints(), lowestFormula(), Freeze::Never));
    room.tieBy(TieRule::Price);
    room.tieBy(TieRule::Tenderer);
    for (int b = 0; b < size.bidders; ++b)
        room.addBidder(bidderId(b), yuan(b));
    for (int m = 0; m < size.members; ++m) { // sheet by sheet, as they are opened
        for (int b = 0; b < size.bidders; ++b) {
            for (int c = 0; c < size.criteria; ++c)
                room.score(
                    Judged, {bidderId(b), criterionId(c)}, formatDecimal(Rational(hundredths(b, m, c), 100)), {m + 1});
        }
    }
    return room.fold();
}

} // namespace evalroom::test
