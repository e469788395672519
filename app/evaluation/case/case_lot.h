// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_prices.h"
#include "evaluation/rule_set.h"

namespace evalroom {

inline constexpr qsizetype MostBidders = 1000; // of a case
inline const QString CaseTenderDocument = QStringLiteral("tender");

// What a case says of its lot and of who bids.
struct CaseLot {
    Lot lot = {};
    QString sector = {}; // the trade, of which fewer bidders may be enough; empty: none
    QMap<QString, Fen> sealed = {}; // by bidder, what lies in its second envelope
    QMap<QString, PriceStatement> stated = {}; // by bidder, of whom the case says more than a price
};

// A list of ids.
QStringList caseIds(JsonReader& reader, const QString& key);
// The day of the opening of the bids, which makes the rules that hold: what the lot says, or the rule set's first.
QDate caseDay(const QJsonObject& json, const QJsonObject& rules);
// The members `lot`, which may be absent, and `bidders`, which has at least one.
CaseLot caseLot(JsonReader& reader, const RuleSet& rules);

} // namespace evalroom
