// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/baseline_trace.h"
#include "evaluation/session_state.h"

namespace evalroom {

// How a bid's price becomes the one that is compared (评审价).
struct EvaluatedPrice {
    Rational amount; // in fen
    QList<AdjustedBy> steps; // from the price in force, in order; empty: it is the price
    std::optional<Rational> inBaseline; // as its price was when the price set was frozen; nothing: it is not in the set
};

// What the prices give. Without one price in the set there is neither baseline nor points.
struct PriceResult {
    QMap<QString, EvaluatedPrice> evaluated; // of the bidders in the set, and those who join it by a corrected price,
                                             // whose every amount is agreed
    std::optional<BaselineTrace> baseline; // 评标基准价, where the price has points
    QMap<QString, PriceScore> scores; // of the same bidders, where the price has points
};

PriceResult evaluatePrices(const SessionState& state);

// What has changed a price (AdjustedBy::what), by its name: an adjustment of the scheme, of several periods that of the
// lot's opening, or the criterion of an amount.
QString adjustmentName(const SessionFacts& facts, const QString& id);

} // namespace evalroom
