// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QJsonObject>

namespace evalroom {

// What a bid says of its price besides the figures that were read out at the opening; capitals as they are written.
struct StatedPrice {
    QString capitals; // on the opening form or in the letter of tender; empty: none
    std::optional<Fen> bodyPrice; // the total in the body of the bid
    QString bodyCapitals; // empty: none

    bool isEmpty() const { return capitals.isEmpty() && !bodyPrice && bodyCapitals.isEmpty(); }
};

// The member `stated` of a bidder, or of a bill in a second envelope (FORMAT.md §8, §12). Errors: BadField (detail:
// JSON pointer).
Result<StatedPrice> statedFromJson(const QJsonObject& json, const QString& pointer);
QJsonObject statedToJson(const StatedPrice& stated);

} // namespace evalroom
