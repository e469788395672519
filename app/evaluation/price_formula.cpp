// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_formula.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// The steps so far, each made of what the one before has come to.
class BaselineWay {
public:
    void go(BaselineStepKind kind, const Rational& by, const Rational& amount) { m_steps.append({kind, by, amount}); }
    const Rational& amount() const { return m_steps.constLast().amount; }
    const QList<BaselineStep>& steps() const { return m_steps; }

    void goRounded(BaselineStepKind kind, const std::optional<int>& decimals)
    {
        if (decimals)
            go(kind, *decimals, roundedYuan(amount(), decimals));
    }

private:
    QList<BaselineStep> m_steps;
};

// `prices` ascend.
bool goToMean(BaselineWay& way, const QList<Rational>& prices, const Baseline& rule, const LotNumbers& lot)
{
    Rational sum = 0;
    int count = 0;
    for (qsizetype place = 0; place < prices.size(); ++place) {
        if (meanPartOf(place, prices.size(), rule) != MeanPart::Counts)
            continue;
        sum += prices.at(place);
        ++count;
    }
    if (count == 0)
        return false;
    way.go(BaselineStepKind::Sum, count, sum);
    way.go(BaselineStepKind::Mean, count, sum / count);
    way.goRounded(BaselineStepKind::RoundedMean, rule.meanDecimals);
    const Rational& share = rule.ceilingShare;
    if (rule.family == BaselineFamily::CeilingMean)
        way.go(BaselineStepKind::CeilingShare, share, way.amount() * (1 - share) + lot.ceiling * share);
    return true;
}

// The lowest price that is in the term's range. There is one: no mean is above all prices.
Rational lowestFrom(const QList<Rational>& prices, const Rational& least)
{
    return *std::ranges::find_if(prices, [&](const Rational& price) { return price >= least; });
}

// `exact` is the mean before it was rounded.
void goToTerm(BaselineWay& way, const BaselineTerm& term, const QList<Rational>& prices, const Rational& exact,
    const Rational& mean, const LotNumbers& lot)
{
    const Rational least = term.within ? Rational(exact * (100 - *term.within) / 100) : Rational(0);
    switch (term.of) {
    case TermOf::Mean:
        way.go(BaselineStepKind::OfMean, 1, mean);
        break;
    case TermOf::Ceiling:
        way.go(BaselineStepKind::OfCeiling, 1, lot.ceiling);
        break;
    case TermOf::Lowest:
        way.go(BaselineStepKind::OfLowest, least, lowestFrom(prices, least));
        break;
    }
}

// `prices` ascend; the way has come to their mean.
void combine(BaselineWay& way, const QList<Rational>& prices, const Baseline& rule, const LotNumbers& lot)
{
    const Rational exact = way.steps().at(1).amount;
    const Rational mean = way.amount();
    const QList<Rational> shares = sharesOf(rule.terms, lot.drawn);
    Rational sum = 0;
    for (qsizetype i = 0; i < rule.terms.size(); ++i) {
        const BaselineTerm& term = rule.terms.at(i);
        goToTerm(way, term, prices, exact, mean, lot);
        if (rule.sparesFixed)
            way.go(BaselineStepKind::FixedPartOff, lot.fixedPart, way.amount() - lot.fixedPart);
        if (term.factor)
            way.go(BaselineStepKind::Factor, term.factor->in(lot.drawn), way.amount() * term.factor->in(lot.drawn));
        way.go(BaselineStepKind::Share, shares.at(i), way.amount() * shares.at(i));
        sum += way.amount();
    }
    way.go(BaselineStepKind::Terms, rule.terms.size(), sum);
}

void goDown(BaselineWay& way, const Baseline& rule, const LotNumbers& lot)
{
    // A combined baseline is without it since its terms, so that no factor takes from it.
    if (rule.sparesFixed && rule.family != BaselineFamily::Combined)
        way.go(BaselineStepKind::FixedPartOff, lot.fixedPart, way.amount() - lot.fixedPart);
    if (rule.lowered > 0)
        way.go(BaselineStepKind::Lowered, rule.lowered, way.amount() * (100 - rule.lowered) / 100);
    if (rule.drawn)
        way.go(BaselineStepKind::Drawn, lot.coefficient, way.amount() * lot.coefficient);
    if (rule.sparesFixed)
        way.go(BaselineStepKind::FixedPartOn, lot.fixedPart, way.amount() + lot.fixedPart);
}

Rational rounded(const Rational& value, const std::optional<int>& decimals)
{
    return decimals ? roundHalfUp(value, *decimals) : value;
}

PriceScore score(const RatioScore& rule, const Rational& price, const Rational& baseline, const Rational& full)
{
    const Rational ratio = rounded(baseline / price, rule.ratioDecimals);
    return {{}, ratio, roundHalfUp(std::min(full, Rational(ratio * full)), rule.decimals)};
}

PriceScore score(const HighRatioScore& rule, const Rational& price, const Rational& baseline, const Rational& full)
{
    const Rational ratio = rounded(price / baseline, rule.ratioDecimals);
    return {{}, ratio, roundHalfUp(std::min(full, Rational(ratio * full)), rule.decimals)};
}

// 标准施工招标文件 2.2.3: deviation = 100 % × (price − baseline) / baseline.
PriceScore score(const DeviationScore& rule, const Rational& price, const Rational& baseline, const Rational& full)
{
    const Rational percent = rounded((price - baseline) / baseline * 100, rule.deviationDecimals);
    const Rational points = roundHalfUp(Rational(full - rule.deduction(percent)), rule.decimals);
    return {percent, {}, std::max(points, rule.least)};
}

} // namespace

Rational roundedYuan(const Rational& fen, const std::optional<int>& decimals)
{
    return decimals ? Rational(roundHalfUp(Rational(fen / FenOfYuan), *decimals) * FenOfYuan) : fen;
}

Rational DeviationScore::deduction(const Rational& percent) const
{
    const Rational perPercent = percent > 0 ? perPercentAbove : perPercentBelow;
    return rounded(abs(percent) * perPercent, deductionDecimals);
}

TrimRow trimRowFor(const QList<TrimRow>& table, qsizetype prices)
{
    TrimRow found;
    for (const TrimRow& row : table) {
        if (prices >= row.minCount)
            found = row;
    }
    return found;
}

const QStringList& baselineFamilyNames()
{
    static const QStringList names {u"lowest"_s, u"highest"_s, u"mean"_s, u"ceilingMean"_s, u"combined"_s};
    return names;
}

bool Baseline::takes(TermOf of) const
{
    return std::ranges::find(terms, of, &BaselineTerm::of) != terms.cend();
}

MeanPart meanPartOf(qsizetype place, qsizetype prices, const Baseline& rule)
{
    const TrimRow row = trimRowFor(rule.trim, prices);
    if (place < row.dropLow)
        return MeanPart::Lowest;
    return place >= prices - row.dropHigh ? MeanPart::Highest : MeanPart::Counts;
}

const QStringList& baselineStepNames()
{
    static const QStringList names {u"lowest"_s, u"highest"_s, u"sum"_s, u"mean"_s, u"meanDecimals"_s,
        u"ceilingShare"_s, u"ofMean"_s, u"ofCeiling"_s, u"ofLowest"_s, u"factor"_s, u"share"_s, u"terms"_s,
        u"fixedPartOff"_s, u"lowered"_s, u"drawn"_s, u"fixedPartOn"_s, u"decimals"_s};
    return names;
}

Result<QList<BaselineStep>> baselineSteps(QList<Rational> prices, const Baseline& rule, const LotNumbers& lot)
{
    if (prices.isEmpty())
        return fail(ErrorCode::BadField, u"prices"_s);
    std::ranges::sort(prices);
    BaselineWay way;
    if (rule.family == BaselineFamily::Lowest)
        way.go(BaselineStepKind::Lowest, 1, prices.constFirst());
    else if (rule.family == BaselineFamily::Highest)
        way.go(BaselineStepKind::Highest, 1, prices.constLast());
    else if (!goToMean(way, prices, rule, lot))
        return fail(ErrorCode::BadField, u"trim"_s);
    if (rule.family == BaselineFamily::Combined)
        combine(way, prices, rule, lot);
    goDown(way, rule, lot);
    way.goRounded(BaselineStepKind::Rounded, rule.decimals);
    return way.steps();
}

int PriceFormula::decimals() const
{
    return std::visit([](const auto& rule) { return rule.decimals; }, score);
}

PriceScore scorePrice(const Rational& price, const Rational& baseline, const Rational& full, const ScoreFormula& rule)
{
    return std::visit([&](const auto& some) { return score(some, price, baseline, full); }, rule);
}

} // namespace evalroom
