// SPDX-License-Identifier: Apache-2.0
#include "evaluation/adjustment_check.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString adjustmentPointer(qsizetype index)
{
    return u"/adjustments/%1"_s.arg(index);
}

// A policy whose percent changes has a row for each of its periods; on one day one of them holds.
bool standsTwice(const QList<PriceAdjustment>& list, qsizetype index)
{
    const PriceAdjustment& adjustment = list.at(index);
    const QList<PriceAdjustment> before = list.first(index);
    return std::ranges::any_of(before, [&adjustment](const PriceAdjustment& other) {
        return other.id == adjustment.id && (other.holdsOn(adjustment.from) || adjustment.holdsOn(other.from));
    });
}

// What the rule set says of it; nothing: it may be so.
std::optional<SchemeFinding> outOfBounds(
    const PriceAdjustment& adjustment, const QString& pointer, const PriceRule* rule)
{
    if (rule == nullptr || !rule->adjustments)
        return {};
    const auto bound = std::ranges::find_if(*rule->adjustments, [&adjustment](const AdjustmentBound& each) {
        return each.id == adjustment.id && each.ofPoints == adjustment.addsPoints();
    });
    if (bound == rule->adjustments->cend())
        return SchemeFinding {pointer + u"/id"_s, u"adjustmentRange"_s};
    if (adjustment.percent < bound->least || adjustment.percent > bound->most)
        return SchemeFinding {pointer + u"/percent"_s, u"adjustmentRange"_s, bound->source};
    return {};
}

// There have to be points to put some on.
bool addsToNothing(const PriceAdjustment& adjustment, const Scheme& scheme)
{
    if (!adjustment.addsPoints())
        return false;
    const Step* price = scheme.priceStep();
    return scheme.ranksByPrice()
        || (adjustment.of == AdjustedBase::PricePoints && (price == nullptr || price->points == 0));
}

// The first in the list that leaves nothing of a price which has all of this day taken off.
std::optional<qsizetype> firstToTakeAll(const QList<PriceAdjustment>& list, const QDate& day)
{
    QStringList all;
    for (qsizetype i = 0; i < list.size(); ++i) {
        all.append(list.at(i).id);
        Rational left = 100;
        for (const AdjustedBy& step : adjustPrice(left, list.first(i + 1), all, day))
            left += step.change;
        if (left <= 0)
            return i;
    }
    return {};
}

// More of them hold on no day than on one on which one of them begins.
QList<SchemeFinding> checkTogether(const QList<PriceAdjustment>& list)
{
    QList<SchemeFinding> findings;
    QSet<qsizetype> found;
    for (const PriceAdjustment& begins : list) {
        const auto taker = firstToTakeAll(list, begins.from);
        // What takes all by itself is said already.
        if (taker && !found.contains(*taker) && list.at(*taker).percent < 100)
            findings.append({adjustmentPointer(*taker) + u"/percent"_s, u"adjustmentSum"_s});
        found.insert(taker.value_or(-1));
    }
    return findings;
}

} // namespace

QList<SchemeFinding> checkAdjustments(const Scheme& scheme, const RuleSet& rules)
{
    const PriceRule* rule = rules.priceRule(scheme.subject);
    QList<SchemeFinding> findings;
    for (qsizetype i = 0; i < scheme.adjustments.size(); ++i) {
        const PriceAdjustment& adjustment = scheme.adjustments.at(i);
        const QString pointer = adjustmentPointer(i);
        if (standsTwice(scheme.adjustments, i))
            findings.append({pointer + u"/id"_s, u"duplicate"_s});
        if (adjustment.percent >= 100)
            findings.append({pointer + u"/percent"_s, u"adjustment"_s});
        else if (const auto bound = outOfBounds(adjustment, pointer, rule))
            findings.append(*bound);
        if (addsToNothing(adjustment, scheme))
            findings.append({pointer + u"/of"_s, u"idleAdjustment"_s});
        if (adjustment.until.isValid() && adjustment.until < adjustment.from)
            findings.append({pointer + u"/until"_s, u"adjustmentDates"_s});
    }
    return findings + checkTogether(scheme.adjustments);
}

} // namespace evalroom
