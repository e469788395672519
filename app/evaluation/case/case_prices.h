// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/price_correction.h"

#include <QJsonArray>

namespace evalroom {

// Prices of cases: decimals of yuan, with at most two places.

// Above zero.
Fen yuanField(JsonReader& reader, const QString& key);
// Nothing where the field is not there.
std::optional<Fen> optionalYuan(JsonReader& reader, const QString& key);
// In place of a salted commitment (FORMAT.md §6): a case hides nothing. `round`: that of final offers.
QByteArray caseCommitment(const QString& bidder, Fen price, int round = 0);
// What a bidder says of its price besides it, as far as the case has it: `stated`, with capitals as amounts, and
// `bill`, lines of quantity, unit price and total.
PriceStatement statementField(JsonReader& reader, const std::optional<Fen>& price);

// What the program proposes to the committee for one bidder's price.
struct CaseProposal {
    QString bidder;
    PriceProposal proposal;
};

// The words of doubts: "unreadable", "decimalPoint", "rulesDiffer", "noRule", "outOfRange".
const QStringList& priceDoubtNames();
QJsonArray proposalsToJson(const QList<CaseProposal>& proposals);

} // namespace evalroom
