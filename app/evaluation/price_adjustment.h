// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/exact.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <optional>

namespace evalroom {

// What an adjustment takes its percent of: it takes that off a price, and puts it on points.
enum class AdjustedBase {
    Price,
    Running, // what earlier ones have left of the price
    PricePoints, // what the formula gives for the price
    Total, // the points of all steps, with what was put on those of the price
};

// 政策性价格扣除、加分: so many percent off the price, or on the points, of who is entitled to it, within its dates
// (财库〔2020〕46号 and the like). The order and the base are the list's: how several combine is what the scheme says.
struct PriceAdjustment {
    QString id; // the word under which a bidder is entitled to it
    QString name;
    QString source;
    QDate from;
    QDate until; // the last day; null: no end is set
    Rational percent; // above 0, below 100
    AdjustedBase of = AdjustedBase::Price;
    std::optional<int> decimals = {}; // of the points that it adds; nothing: they stay exact

    bool addsPoints() const { return of == AdjustedBase::PricePoints || of == AdjustedBase::Total; }
    bool holdsOn(const QDate& day) const { return day >= from && (until.isNull() || day <= until); }
};

// One step from the price to the evaluated price (评审价), for the trace.
struct AdjustedBy {
    QString what; // id of an adjustment, or of a criterion
    Rational change; // in fen, below zero where something is taken off
};

// Points that an adjustment has added, for the trace.
struct AddedPoints {
    QString what; // its id
    AdjustedBase of = AdjustedBase::PricePoints;
    Rational points;
};

// What the entitled gets off the price, in the list's order. `price` in fen.
QList<AdjustedBy> adjustPrice(
    const Rational& price, const QList<PriceAdjustment>& list, const QStringList& entitled, const QDate& day);

// What the entitled gets on these points, of that base, in the list's order. None counts in another's.
QList<AddedPoints> addPoints(const Rational& points, AdjustedBase of, const QList<PriceAdjustment>& list,
    const QStringList& entitled, const QDate& day);

// What is wrong with it is among the reader's faults.
PriceAdjustment readPriceAdjustment(JsonReader& reader);

} // namespace evalroom
