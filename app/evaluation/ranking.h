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
    QList<QStringList> decisions; // of the tenderer, the latest last
    bool dearerFirst = false; // where something is sold
};

struct Ranking {
    QList<QStringList> places; // from the first; bidders in one place share its rank
    QList<QStringList> tendererTies; // left to the tenderer, decided or not
    QList<QStringList> openTies; // of these, the undecided
};

// `bids` in the manifest's order, in which bidders of one place and of a tie stand.
Ranking rankBids(const QList<RankedBid>& bids, const QList<Tie>& ties, const TieBreakers& breakers);

} // namespace evalroom
