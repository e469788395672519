// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/price_formula.h"

#include <QJsonObject>

namespace evalroom {

// Why a price makes the baseline, or does not.
enum class BaselinePart {
    Counts,
    Highest, // left out of the mean
    Lowest, // likewise
    Invalid, // from here on outside the price set: the bid is not valid
    Unknown, // there is no price yet, or no evaluated one
    Forbidden, // it is over the limit, or below the reserve
    Late, // the bid was not in the set when that was frozen
};

const QStringList& baselinePartNames();

// What has become of a bid since its price was put into the set.
enum class BaselineSince { Nothing, Invalid, Corrected };

const QStringList& baselineSinceNames(); // "", …

// A bidder's price on the way to the baseline.
struct BaselinePrice {
    QString bidder;
    BaselinePart part = BaselinePart::Counts;
    std::optional<Rational> amount = {}; // in fen, as it takes part; nothing: it does not
    BaselineSince since = BaselineSince::Nothing;
};

// How a baseline (评标基准价) was reached, number by number.
struct BaselineTrace {
    QList<BaselinePrice> prices; // those of the set, lowest first; then the others; equal ones as they were given
    QList<BaselineStep> steps; // none: no price makes a baseline
    bool isFrozen = false; // neither a rejection nor a correction changes it any more

    const BaselinePrice* priceOf(const QString& bidder) const; // nullptr: it has none
    qsizetype count(BaselinePart part) const;
    qsizetype inSet() const;
    std::optional<Rational> result() const; // in fen; nothing: there is none that prices can be compared with
};

// `prices` in any order, those of the set with their amounts.
BaselineTrace traceBaseline(QList<BaselinePrice> prices, const Baseline& rule, const LotNumbers& lot);

// Amounts in fen, as in outcome.schema.json.
QJsonObject baselineTraceToJson(const BaselineTrace& trace);

} // namespace evalroom
