// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace evalroom {

// So many numbers may be drawn.
inline constexpr int MostDrawn = 40;

// Of what a term of a combined baseline (合成基准价, ABC合成法) is a part.
enum class TermOf {
    Mean, // of those prices that trimming leaves
    Ceiling, // 最高投标限价
    Lowest, // of the prices that take part
};

const QStringList& termOfNames();

// What was drawn at the opening of the bids, by the ids that the scheme gives.
using DrawnNumbers = QMap<QString, Rational>;

// A number that the tender document gives, or one that is drawn.
struct TermNumber {
    QString drawn = {}; // its id; empty: it is fixed
    Rational fixed = 1;

    Rational in(const DrawnNumbers& numbers) const; // 1 where it was not drawn, which no lot lets happen
};

// share × factor × what it is of.
struct BaselineTerm {
    TermOf of = TermOf::Mean;
    std::optional<TermNumber> share = {}; // nothing: what the others leave of 1
    std::optional<TermNumber> factor = {}; // nothing: 1
    std::optional<Rational> within = {}; // Lowest: no lower than so many percent below the unrounded mean
};

// What may be drawn, both ends included (抽取范围).
struct DrawnRange {
    QString id;
    Rational least;
    Rational most;
};

// The share of each term, in their order.
QList<Rational> sharesOf(const QList<BaselineTerm>& terms, const DrawnNumbers& numbers);

// Everything that has a range was drawn, within it, and nothing besides. Errors: SchemeInvalid with its id.
Result<void> wereDrawn(const QList<DrawnRange>& ranges, const DrawnNumbers& numbers);

// Whether a drawn number says something of a term.
bool isUsed(const QString& drawn, const QList<BaselineTerm>& terms);

} // namespace evalroom
