// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// What the price step gives; no baseline without one price in the set.
struct PriceResult {
    std::optional<Rational> baseline; // 评标基准价 in fen; the lowest price for the formula `lowest`
    QMap<QString, PriceScore> scores; // of the bidders in the set
};

PriceResult scorePrices(const SessionState& state, const Step& step);

} // namespace evalroom
