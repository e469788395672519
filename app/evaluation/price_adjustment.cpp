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
        if (!entitled.contains(each.id) || !each.holdsOn(day))
            continue;
        const Rational change = -(each.ofRunning ? running : price) * each.percent / 100;
        running += change;
        steps.append({each.id, change});
    }
    return steps;
}

Result<PriceAdjustment> readPriceAdjustment(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    PriceAdjustment adjustment;
    adjustment.id = idField(reader, u"id"_s);
    adjustment.name = spokenText(reader, u"name"_s);
    adjustment.source = spokenText(reader, u"source"_s);
    adjustment.from = dateField(reader, u"from"_s);
    if (reader.has(u"until"_s))
        adjustment.until = dateField(reader, u"until"_s);
    adjustment.percent = positiveDecimal(reader, u"percent"_s);
    adjustment.ofRunning = reader.word(u"of"_s, {u"price"_s, u"running"_s}) == 1;
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return adjustment;
}

} // namespace evalroom
