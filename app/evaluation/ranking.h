// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme.h"

#include <QMap>

namespace evalroom {

// What a bidder is ranked by.
struct RankedBid {
    QString bidder;
    Rational merit; // more is better. Points are rounded as the scheme says: ties are ties of what is printed
    std::optional<Fen> price = {};
    std::optional<Rational> evaluatedPrice = {};
    QMap<QString, Rational> stepPoints = {};
};

// How ties end that the numbers leave.
struct TieBreakers {
    QByteArray seed; // of the draw
    std::optional<QList<QStringList>> told; // the orders of draws, in place of the seed; nothing: it draws
    QList<QStringList> decisions; // of the tenderer, the latest last
    bool dearerFirst = false; // where something is sold
};

// What one rule of the scheme's order has made of bidders that were equal until then.
struct TieTrace {
    Tie tie;
    QStringList bidders; // in the manifest's order, as in each place
    QList<QStringList> places; // best first; one: it has parted nobody
    QByteArray seed = {}; // of the draw, where it was made from sheets

    bool isParted() const { return places.size() > 1; }
    // Only a draw that was told, and not of these bidders, leaves them together.
    bool wantsDraw() const { return tie.rule == TieRule::Draw && !isParted(); }
};

struct Ranking {
    QList<QStringList> places; // from the first; bidders in one place share its rank
    QList<QStringList> tendererTies; // left to the tenderer, decided or not
    QList<QStringList> openTies; // of these, the undecided, and those whose draw is not told
    QList<TieTrace> tieTrace; // rule by rule, as they were tried
};

// `bids` in the manifest's order, in which bidders of one place and of a tie stand.
Ranking rankBids(const QList<RankedBid>& bids, const QList<Tie>& ties, const TieBreakers& breakers);

} // namespace evalroom
