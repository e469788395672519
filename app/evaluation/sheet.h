// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme.h"

#include <QHashFunctions>
#include <QJsonObject>
#include <QMap>
#include <tuple>
#include <variant>

namespace evalroom {

// One cell of a sheet or of a step.
struct Item {
    QString bidder;
    QString criterion;

    bool operator==(const Item&) const = default;
    bool operator<(const Item& other) const
    {
        return std::tie(bidder, criterion) < std::tie(other.bidder, other.criterion);
    }
};

inline size_t qHash(const Item& item, size_t seed = 0)
{
    return qHashMulti(seed, item.bidder, item.criterion);
}

struct Judgement {
    bool passed = true;
    QString reason;
};

struct Points {
    Rational points;
    QString reason;
};

struct ReviewSheet {
    QMap<Item, Judgement> items;
};

struct ScoreSheet {
    QMap<Item, Points> scores;
};

struct ChairBallot {
    int candidate = 0;
};

// What one member judges in one step, sealed until the step closes (FORMAT.md §9.4).
struct Sheet {
    std::variant<ReviewSheet, ScoreSheet, ChairBallot> content;
    QByteArray nonce; // 32 bytes, for draws

    QJsonObject toJson() const;
};

// A sheet for the step and exactly these bidders. Errors: BadField (detail: JSON pointer).
// Who may be candidate in a ballot is not looked at here.
Result<Sheet> sheetFromJson(const QJsonObject& json, const Step& step, const QStringList& bidders);

} // namespace evalroom
