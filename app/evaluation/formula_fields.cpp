// SPDX-License-Identifier: Apache-2.0
#include "evaluation/formula_fields.h"

#include "evaluation/rule_fields.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostRows = 40;
constexpr int MostPrices = 9999;

TrimRow readTrimRow(JsonReader& reader)
{
    TrimRow row;
    row.minCount = static_cast<int>(reader.integer(u"from"_s, 1, MostPrices));
    row.dropHigh = static_cast<int>(reader.integer(u"dropHigh"_s, 0, MostPrices));
    row.dropLow = static_cast<int>(reader.integer(u"dropLow"_s, 0, MostPrices));
    return row;
}

// Fixed, or drawn, and then by its id; nothing where neither is said.
std::optional<TermNumber> readTermNumber(JsonReader& reader, const QString& fixed, const QString& drawn)
{
    if (reader.has(drawn))
        return TermNumber {.drawn = idField(reader, drawn)};
    return reader.has(fixed) ? std::optional(TermNumber {.fixed = positiveDecimal(reader, fixed)}) : std::nullopt;
}

BaselineTerm readBaselineTerm(JsonReader& reader)
{
    BaselineTerm term {.of = static_cast<TermOf>(reader.word(u"of"_s, termOfNames())),
        .share = readTermNumber(reader, u"share"_s, u"drawnShare"_s),
        .factor = readTermNumber(reader, u"factor"_s, u"drawnFactor"_s)};
    if (reader.isRefused(u"of"_s))
        reader.leave();
    else if (term.of == TermOf::Lowest && reader.has(u"within"_s))
        term.within = positiveDecimal(reader, u"within"_s);
    return term;
}

DrawnRange readDrawnRange(JsonReader& reader)
{
    return {idField(reader, u"id"_s), positiveDecimal(reader, u"least"_s), positiveDecimal(reader, u"most"_s)};
}

void readCombined(JsonReader& reader, Baseline& baseline)
{
    baseline.terms = partsField<BaselineTerm>(reader, u"terms"_s, MostRows, readBaselineTerm);
    if (baseline.terms.isEmpty())
        reader.refuse(u"terms"_s);
    if (reader.has(u"drawnRanges"_s))
        baseline.drawnRanges = partsField<DrawnRange>(reader, u"drawnRanges"_s, MostDrawn, readDrawnRange);
}

Baseline readBaseline(JsonReader& outer)
{
    JsonReader reader(outer.object(u"baseline"_s), outer.pathOf(u"baseline"_s));
    Baseline baseline;
    baseline.family = static_cast<BaselineFamily>(reader.word(u"family"_s, baselineFamilyNames()));
    if (reader.isRefused(u"family"_s)) {
        reader.leave();
        outer.absorb(reader);
        return baseline;
    }
    if (baseline.isMean())
        baseline.trim = partsField<TrimRow>(reader, u"trim"_s, MostRows, readTrimRow);
    if (baseline.isMean() && reader.has(u"meanDecimals"_s))
        baseline.meanDecimals = decimalsField(reader, u"meanDecimals"_s);
    if (baseline.family == BaselineFamily::CeilingMean)
        baseline.ceilingShare = positiveDecimal(reader, u"ceilingShare"_s);
    if (baseline.family == BaselineFamily::Combined)
        readCombined(reader, baseline);
    if (reader.has(u"lowered"_s))
        baseline.lowered = positiveDecimal(reader, u"lowered"_s);
    baseline.sparesFixed = reader.has(u"fixedPart"_s) && reader.word(u"fixedPart"_s, {u"lowered"_s, u"spared"_s}) == 1;
    baseline.drawn = reader.has(u"drawn"_s) && yesNo(reader, u"drawn"_s);
    if (reader.has(u"decimals"_s))
        baseline.decimals = decimalsField(reader, u"decimals"_s);
    outer.absorb(reader);
    return baseline;
}

DeviationScore readDeviation(JsonReader& reader)
{
    DeviationScore score;
    score.perPercentAbove = decimalField(reader, u"above"_s);
    score.perPercentBelow = decimalField(reader, u"below"_s);
    if (reader.has(u"deviationDecimals"_s))
        score.deviationDecimals = decimalsField(reader, u"deviationDecimals"_s);
    if (reader.has(u"deductionDecimals"_s))
        score.deductionDecimals = decimalsField(reader, u"deductionDecimals"_s);
    if (reader.has(u"least"_s))
        score.least = positiveDecimal(reader, u"least"_s);
    score.decimals = decimalsField(reader, u"decimals"_s);
    return score;
}

template <typename Score>
Score readRatio(JsonReader& reader)
{
    Score score {.decimals = decimalsField(reader, u"decimals"_s)};
    if (reader.has(u"ratioDecimals"_s))
        score.ratioDecimals = decimalsField(reader, u"ratioDecimals"_s);
    return score;
}

ScoreFormula readScore(JsonReader& outer)
{
    JsonReader reader(outer.object(u"score"_s), outer.pathOf(u"score"_s));
    ScoreFormula score;
    const int kind = reader.word(u"kind"_s, {u"ratio"_s, u"highRatio"_s, u"deviation"_s});
    if (reader.isRefused(u"kind"_s)) {
        reader.leave();
        outer.absorb(reader);
        return score;
    }
    switch (kind) {
    case 0:
        score = readRatio<RatioScore>(reader);
        break;
    case 1:
        score = readRatio<HighRatioScore>(reader);
        break;
    default:
        score = readDeviation(reader);
    }
    outer.absorb(reader);
    return score;
}

} // namespace

PriceFormula readFormula(JsonReader& outer)
{
    JsonReader reader(outer.object(u"formula"_s), outer.pathOf(u"formula"_s));
    const PriceFormula formula {readBaseline(reader), readScore(reader)};
    outer.absorb(reader);
    return formula;
}

} // namespace evalroom
