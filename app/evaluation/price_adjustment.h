// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace evalroom {

// 政策性价格扣除: so many percent off the price of who is entitled to it, within its dates (财库〔2020〕46号 and the
// like). The order and the base are the list's: how several combine is what the scheme says.
struct PriceAdjustment {
    QString id; // the word under which a bidder is entitled to it
    QString name;
    QString source;
    QDate from;
    QDate until; // the last day; null: no end is set
    Rational percent; // above 0, below 100
    bool ofRunning = false; // of what earlier ones have left; else of the price itself

    bool holdsOn(const QDate& day) const { return day >= from && (until.isNull() || day <= until); }
};

// One step from the price to the evaluated price (评审价), for the trace.
struct AdjustedBy {
    QString what; // id of an adjustment, or of a criterion
    Rational change; // in fen, below zero where something is taken off
};

// What the entitled gets off the price, in the list's order. `price` in fen.
QList<AdjustedBy> adjustPrice(
    const Rational& price, const QList<PriceAdjustment>& list, const QStringList& entitled, const QDate& day);

// Errors: BadField (detail: JSON pointer).
Result<PriceAdjustment> readPriceAdjustment(const QJsonObject& json, const QString& pointer);

} // namespace evalroom
