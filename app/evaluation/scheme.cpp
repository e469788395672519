// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme.h"

#include "evaluation/formula_fields.h"
#include "evaluation/rule_fields.h"
#include "evaluation/scheme_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostSteps = 40;
constexpr qsizetype MostCriteria = 200;
constexpr int MaxOutlierPercent = 1000;
constexpr int MaxUnitPricePercent = 1000;
constexpr int MostMinutes = 7 * 24 * 60;

Aggregation readAggregation(JsonReader& outer)
{
    JsonReader reader(outer.object(u"aggregation"_s), outer.pathOf(u"aggregation"_s));
    Aggregation rule;
    rule.decimals = decimalsField(reader, u"decimals"_s);
    rule.trimFrom = static_cast<int>(reader.integer(u"trimFrom"_s, 0, MostPeople));
    if (reader.has(u"trimBy"_s))
        rule.trimBy = reader.word(u"trimBy"_s, {u"step"_s, u"allSteps"_s}) == 0 ? TrimBy::Step : TrimBy::AllSteps;
    if (reader.has(u"override"_s))
        rule.overriddenBy = spokenText(reader, u"override"_s);
    outer.absorb(reader);
    return rule;
}

Weight readWeight(JsonReader& outer)
{
    JsonReader reader(outer.object(u"weight"_s), outer.pathOf(u"weight"_s));
    Weight weight {positiveDecimal(reader, u"percent"_s), std::nullopt};
    if (reader.has(u"decimals"_s))
        weight.decimals = decimalsField(reader, u"decimals"_s);
    outer.absorb(reader);
    return weight;
}

// Where the price itself ranks it has neither points nor formula.
void readPriceStep(JsonReader& reader, Step& step)
{
    if (reader.has(u"points"_s)) {
        step.points = positiveDecimal(reader, u"points"_s);
        step.formula = readFormula(reader);
    }
    if (reader.has(u"evaluatedDecimals"_s))
        step.evaluatedDecimals = decimalsField(reader, u"evaluatedDecimals"_s);
    step.freeze = static_cast<Freeze>(reader.word(u"freeze"_s, {u"atOpening"_s, u"afterPreliminary"_s, u"never"_s}));
}

void readJudgedStep(JsonReader& reader, Step& step)
{
    const StepKind kind = step.kind;
    step.criteria = partsField<Criterion>(reader, u"criteria"_s, MostCriteria, [kind](JsonReader& part) {
        return kind == StepKind::Review ? readReviewCriterion(part)
                                        : readScoredCriterion(part, kind == StepKind::Objective);
    });
    if (step.criteria.isEmpty())
        reader.refuse(u"criteria"_s);
    if (step.kind == StepKind::Score)
        step.aggregation = readAggregation(reader);
    if (step.kind != StepKind::Review && reader.has(u"decimals"_s))
        step.decimals = decimalsField(reader, u"decimals"_s);
}

Step readStep(JsonReader& reader)
{
    static const QList<StepKind> kinds {
        StepKind::Review, StepKind::Objective, StepKind::Score, StepKind::Offers, StepKind::Price};
    Step step;
    step.kind = kinds.at(reader.word(u"kind"_s, {u"review"_s, u"objective"_s, u"score"_s, u"offers"_s, u"price"_s}));
    step.id = idField(reader, u"id"_s);
    step.title = spokenText(reader, u"title"_s);
    if (reader.isRefused(u"kind"_s))
        reader.leave();
    else if (step.kind == StepKind::Price)
        readPriceStep(reader, step);
    else if (step.kind == StepKind::Offers)
        step.minutes = static_cast<int>(reader.integer(u"minutes"_s, 1, MostMinutes));
    else
        readJudgedStep(reader, step);
    if (step.givesPoints() && reader.has(u"weight"_s))
        step.weight = readWeight(reader);
    return step;
}

std::optional<Tie> tieFromText(const QString& text)
{
    if (text == "price"_L1)
        return Tie {TieRule::Price, {}};
    if (text == "evaluatedPrice"_L1)
        return Tie {TieRule::EvaluatedPrice, {}};
    if (text == "draw"_L1)
        return Tie {TieRule::Draw, {}};
    if (text == "tenderer"_L1)
        return Tie {TieRule::Tenderer, {}};
    if (text.startsWith("step:"_L1))
        return Tie {TieRule::Step, text.sliced(5)};
    return std::nullopt;
}

QList<Tie> readTies(JsonReader& reader)
{
    QList<Tie> ties;
    if (!reader.has(u"ties"_s))
        return ties; // which is no fault of the form
    const QJsonArray array = reader.array(u"ties"_s, MostSteps);
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (const auto tie = tieFromText(array.at(i).toString()))
            ties.append(*tie);
        else
            reader.refuse(u"ties"_s, Error {ErrorCode::BadField, u"/ties/"_s + QString::number(i)});
    }
    return ties;
}

void readChair(JsonReader& outer, Scheme& scheme)
{
    JsonReader reader(outer.object(u"chair"_s), outer.pathOf(u"chair"_s));
    scheme.chairMode = static_cast<ChairMode>(reader.word(u"mode"_s, {u"elected"_s, u"named"_s, u"none"_s}));
    if (reader.isRefused(u"mode"_s))
        reader.leave();
    else if (scheme.chairMode == ChairMode::Named)
        scheme.namedChair = static_cast<int>(reader.integer(u"member"_s, 1, MaxMember));
    outer.absorb(reader);
}

void readCommitteeSize(JsonReader& outer, Scheme& scheme)
{
    JsonReader reader(outer.object(u"committee"_s), outer.pathOf(u"committee"_s));
    scheme.committeeSize = static_cast<int>(reader.integer(u"size"_s, 1, MostPeople));
    outer.absorb(reader);
}

void readTotal(JsonReader& outer, Scheme& scheme)
{
    JsonReader reader(outer.object(u"total"_s), outer.pathOf(u"total"_s));
    scheme.totalPoints = positiveDecimal(reader, u"points"_s);
    scheme.totalDecimals = decimalsField(reader, u"decimals"_s);
    outer.absorb(reader);
}

void readComparison(JsonReader& outer, Scheme& scheme)
{
    JsonReader reader(outer.object(u"comparison"_s), outer.pathOf(u"comparison"_s));
    scheme.comparison = {positiveDecimal(reader, u"unitPrice"_s), positiveDecimal(reader, u"samePrices"_s)};
    if (scheme.comparison.unitPricePercent > MaxUnitPricePercent)
        reader.refuse(u"unitPrice"_s);
    if (scheme.comparison.samePricesPercent > 100)
        reader.refuse(u"samePrices"_s);
    outer.absorb(reader);
}

std::optional<Rational> shareField(JsonReader& reader, const QString& key)
{
    if (!reader.has(key))
        return {};
    const Rational share = positiveDecimal(reader, key);
    if (share > 100)
        reader.refuse(key);
    return share;
}

void readLowPrice(JsonReader& outer, Scheme& scheme)
{
    JsonReader reader(outer.object(u"lowPrice"_s), outer.pathOf(u"lowPrice"_s));
    scheme.lowPrice = {shareField(reader, u"belowMean"_s), shareField(reader, u"belowNext"_s),
        shareField(reader, u"belowCeiling"_s), spokenText(reader, u"source"_s)};
    if (outer.absorb(reader) && scheme.lowPrice.isEmpty())
        outer.refuse(u"lowPrice"_s);
}

// Yuan in whole fen.
std::optional<Fen> fixedPriceField(JsonReader& reader)
{
    if (!reader.has(u"fixedPrice"_s))
        return {};
    const Rational fen = positiveDecimal(reader, u"fixedPrice"_s) * FenOfYuan;
    if (denominator(fen) != 1 || fen > MaxFen) {
        reader.refuse(u"fixedPrice"_s);
        return {};
    }
    return static_cast<Fen>(numerator(fen));
}

void readHead(JsonReader& reader, Scheme& scheme)
{
    scheme.title = spokenText(reader, u"title"_s);
    scheme.source = reader.string(u"source"_s);
    if (reader.has(u"rules"_s))
        scheme.rulesId = idField(reader, u"rules"_s);
    scheme.regime = static_cast<Regime>(reader.word(u"regime"_s, regimeNames()));
    scheme.subject = static_cast<Subject>(reader.word(u"subject"_s, subjectNames()));
    readCommitteeSize(reader, scheme);
    readChair(reader, scheme);
    scheme.countsOnlyVotes = reader.word(u"denominator"_s, {u"all"_s, u"voting"_s}) == 1;
    scheme.outlierPercent = positiveDecimal(reader, u"outlierPercent"_s);
    if (scheme.outlierPercent > MaxOutlierPercent)
        reader.refuse(u"outlierPercent"_s);
    if (reader.has(u"comparison"_s))
        readComparison(reader, scheme);
    if (reader.has(u"lowPrice"_s))
        readLowPrice(reader, scheme);
    scheme.candidates = static_cast<int>(reader.integer(u"candidates"_s, 1, MostPeople));
    scheme.ranked = !reader.has(u"ranked"_s) || yesNo(reader, u"ranked"_s);
    scheme.fixedPrice = fixedPriceField(reader);
    scheme.rankBy = static_cast<RankBy>(reader.word(u"rankBy"_s, rankByNames()));
    // Whether there is a total depends on it.
    if (reader.isRefused(u"rankBy"_s))
        reader.leave();
    else if (!scheme.ranksByPrice())
        readTotal(reader, scheme);
    scheme.adjustments = partsField<PriceAdjustment>(reader, u"adjustments"_s, MostSteps, readPriceAdjustment);
}

// What a bidder is entitled to counts for nothing where the scheme does not know it.
Result<void> knowsEntitlements(const Scheme& scheme, const QList<LotBidder>& bidders)
{
    for (qsizetype i = 0; i < bidders.size(); ++i) {
        for (const QString& id : bidders.at(i).entitled) {
            if (std::ranges::find(scheme.adjustments, id, &PriceAdjustment::id) == scheme.adjustments.cend())
                return fail(ErrorCode::SchemeInvalid, u"/bidders/%1/entitled %2"_s.arg(QString::number(i), id));
        }
    }
    return {};
}

Step chairStep()
{
    Step step;
    step.id = ChairStep;
    step.kind = StepKind::Chair;
    return step;
}

} // namespace

QString tieWord(const Tie& tie)
{
    switch (tie.rule) {
    case TieRule::Price:
        return u"price"_s;
    case TieRule::EvaluatedPrice:
        return u"evaluatedPrice"_s;
    case TieRule::Step:
        return u"step:"_s + tie.step;
    case TieRule::Draw:
        return u"draw"_s;
    case TieRule::Tenderer:
        break;
    }
    return u"tenderer"_s;
}

const Criterion* Step::criterion(const QString& wanted) const
{
    const auto found = std::ranges::find(criteria, wanted, &Criterion::id);
    return found == criteria.cend() ? nullptr : &*found;
}

bool Scheme::isWeighted() const
{
    return std::ranges::any_of(steps, [](const Step& step) { return step.weight.has_value(); });
}

const Step* Scheme::priceStep() const
{
    const auto found = std::ranges::find(steps, StepKind::Price, &Step::kind);
    return found == steps.cend() ? nullptr : &*found;
}

Result<void> Scheme::fits(const Lot& lot) const
{
    if (lot.reserve > 0 && !isSold(subject))
        return fail(ErrorCode::SchemeInvalid, u"/lot/reserve"_s);
    const Step* price = priceStep();
    const Baseline baseline = price != nullptr ? price->formula.baseline : Baseline {};
    if (baseline.drawn && !lot.coefficient)
        return fail(ErrorCode::SchemeInvalid, u"/lot/coefficient drawn"_s);
    if (baseline.sparesFixed && lot.fixedPart == 0)
        return fail(ErrorCode::SchemeInvalid, u"/lot/fixedPart spared"_s);
    if (baseline.family == BaselineFamily::CeilingMean && lot.ceiling == 0)
        return fail(ErrorCode::SchemeInvalid, u"/lot/ceiling ceilingMean"_s);
    if (baseline.takes(TermOf::Ceiling) && lot.ceiling == 0)
        return fail(ErrorCode::SchemeInvalid, u"/lot/ceiling combined"_s);
    if (const auto drawn = wereDrawn(baseline.drawnRanges, lot.drawn); !drawn)
        return drawn;
    const bool hasSealed
        = std::ranges::any_of(lot.bidders, [](const LotBidder& bidder) { return !bidder.sealed.isEmpty(); });
    if (hasSealed && (price == nullptr || offersStep() != nullptr))
        return fail(ErrorCode::SchemeInvalid, u"/steps"_s);
    return knowsEntitlements(*this, lot.bidders);
}

const Step* Scheme::offersStep() const
{
    const auto found = std::ranges::find(steps, StepKind::Offers, &Step::kind);
    return found == steps.cend() ? nullptr : &*found;
}

const Step* Scheme::step(const QString& wanted) const
{
    const int index = indexOf(wanted);
    return index < 0 ? nullptr : &steps.at(index);
}

int Scheme::indexOf(const QString& stepId) const
{
    const auto found = std::ranges::find(steps, stepId, &Step::id);
    return found == steps.cend() ? -1 : static_cast<int>(found - steps.cbegin());
}

Scheme Scheme::readFrom(JsonReader& reader)
{
    if (reader.string(u"format"_s) != "evalroom-scheme-1"_L1)
        reader.refuse(u"format"_s, Error {ErrorCode::UnknownFormat, u"/format"_s});
    Scheme scheme;
    readHead(reader, scheme);
    scheme.steps = partsField<Step>(reader, u"steps"_s, MostSteps, readStep);
    if (scheme.steps.isEmpty())
        reader.refuse(u"steps"_s);
    scheme.ties = readTies(reader);
    return scheme;
}

Result<Scheme> Scheme::read(const QJsonObject& json)
{
    JsonReader reader(json);
    Scheme scheme = readFrom(reader);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return scheme;
}

Result<Scheme> Scheme::fromJson(const QJsonObject& json, const RuleSet& rules)
{
    auto scheme = read(json);
    if (!scheme)
        return scheme;
    if (const auto findings = checkScheme(*scheme, rules); !findings.isEmpty())
        return fail(ErrorCode::SchemeInvalid, findings.constFirst().detail());
    if (scheme->chairMode == ChairMode::Elected)
        scheme->steps.prepend(chairStep());
    return scheme;
}

} // namespace evalroom
