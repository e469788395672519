// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_rule_fields.h"

#include "evaluation/price_formula.h"
#include "evaluation/rule_fields.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostBounds = 200;

Result<AdjustmentBound> readAdjustmentBound(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    AdjustmentBound bound {idField(reader, u"id"_s), positiveDecimal(reader, u"least"_s),
        positiveDecimal(reader, u"most"_s), spokenText(reader, u"source"_s)};
    bound.ofPoints = reader.has(u"of"_s) && reader.word(u"of"_s, {u"price"_s, u"points"_s}) == 1;
    if (bound.most < bound.least || bound.most >= 100)
        reader.refuse(u"most"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return bound;
}

} // namespace

Result<PriceRule> readPriceRule(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    PriceRule rule;
    rule.subject = static_cast<Subject>(reader.word(u"subject"_s, subjectNames()));
    rule.baselines = wordsField(reader, u"baselines"_s, baselineFamilyNames());
    for (const QString& word : wordsField(reader, u"rankBy"_s, rankByNames()))
        rule.rankings.append(static_cast<RankBy>(rankByNames().indexOf(word)));
    rule.least = decimalField(reader, u"least"_s);
    rule.most = decimalField(reader, u"most"_s);
    if (rule.most < rule.least || rule.most > 100)
        reader.refuse(u"most"_s);
    rule.lowPriceFirst = reader.has(u"lowPriceFirst"_s) && yesNo(reader, u"lowPriceFirst"_s);
    if (reader.has(u"adjustments"_s))
        rule.adjustments = listField<AdjustmentBound>(reader, u"adjustments"_s, MostBounds, readAdjustmentBound);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return rule;
}

} // namespace evalroom
