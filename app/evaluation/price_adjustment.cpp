// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_adjustment.h"

#include "evaluation/rule_fields.h"

using namespace Qt::StringLiterals;

namespace evalroom {

QList<AdjustedBy> adjustPrice(
    const Rational& price, const QList<PriceAdjustment>& list, const QStringList& entitled, const QDate& day)
{
    QList<AdjustedBy> steps;
    Rational running = price;
    for (const PriceAdjustment& each : list) {
        if (each.addsPoints() || !entitled.contains(each.id) || !each.holdsOn(day))
            continue;
        const Rational change = -(each.of == AdjustedBase::Running ? running : price) * each.percent / 100;
        running += change;
        steps.append({each.id, change});
    }
    return steps;
}

QList<AddedPoints> addPoints(const Rational& points, AdjustedBase of, const QList<PriceAdjustment>& list,
    const QStringList& entitled, const QDate& day)
{
    QList<AddedPoints> added;
    for (const PriceAdjustment& each : list) {
        if (each.of != of || !entitled.contains(each.id) || !each.holdsOn(day))
            continue;
        const Rational exact = points * each.percent / 100;
        added.append({each.id, of, each.decimals ? roundHalfUp(exact, *each.decimals) : exact});
    }
    return added;
}

PriceAdjustment readPriceAdjustment(JsonReader& reader)
{
    PriceAdjustment adjustment;
    adjustment.id = idField(reader, u"id"_s);
    adjustment.name = spokenText(reader, u"name"_s);
    adjustment.source = spokenText(reader, u"source"_s);
    adjustment.from = dateField(reader, u"from"_s);
    if (reader.has(u"until"_s))
        adjustment.until = dateField(reader, u"until"_s);
    adjustment.percent = positiveDecimal(reader, u"percent"_s);
    adjustment.of
        = static_cast<AdjustedBase>(reader.word(u"of"_s, {u"price"_s, u"running"_s, u"pricePoints"_s, u"total"_s}));
    if (reader.isRefused(u"of"_s))
        reader.leave();
    else if (adjustment.addsPoints() && reader.has(u"decimals"_s))
        adjustment.decimals = decimalsField(reader, u"decimals"_s);
    return adjustment;
}

} // namespace evalroom
