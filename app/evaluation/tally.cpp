// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally.h"

#include "evaluation/corrected_price.h"
#include "evaluation/draw.h"
#include "evaluation/points_table.h"
#include "evaluation/price_result.h"

#include <algorithm>

namespace evalroom {

namespace {

QList<AddedPoints> addedTo(const SessionFacts& facts, const QString& bidder, const Rational& points, AdjustedBase of)
{
    const auto entitled = std::ranges::find(facts.lot.bidders, bidder, &LotBidder::id);
    if (entitled == facts.lot.bidders.cend())
        return {};
    return addPoints(points, of, facts.scheme.adjustments, entitled->entitled, facts.lot.opened);
}

// A bidder outside the price set was out when the prices were compared, or its price is unknown or over the limit: it
// has no points, not none of them. False: so it is.
bool addPrice(const SessionFacts& facts, const Step& step, const PriceResult& prices, BidderResult& bidder)
{
    const auto evaluated = prices.evaluated.constFind(bidder.bidder);
    if (evaluated == prices.evaluated.cend())
        return false;
    bidder.evaluatedPrice = evaluated->amount;
    bidder.adjustedBy = evaluated->steps;
    if (step.points == 0)
        return true;
    const auto score = prices.scores.constFind(bidder.bidder);
    if (score == prices.scores.cend())
        return false;
    bidder.pricePoints = score->points;
    bidder.deviationPercent = score->deviationPercent;
    bidder.priceRatio = score->ratio;
    bidder.added = addedTo(facts, bidder.bidder, score->points, AdjustedBase::PricePoints);
    return true;
}

// Without weights: what a tie by a step looks at.
QMap<QString, Rational> stepPointsOf(const Scheme& scheme, const BidderResult& bidder)
{
    QMap<QString, Rational> points;
    for (const Step& step : scheme.steps) {
        if (const auto known = stepPoints(bidder, step))
            points.insert(step.id, *known);
    }
    return points;
}

// 评标总得分＝F1×A1＋F2×A2＋…＋Fn×An; without weights the plain sum.
void addTotal(const SessionFacts& facts, BidderResult& bidder)
{
    const Scheme& scheme = facts.scheme;
    Rational total = 0;
    const QMap<QString, Rational> points = stepPointsOf(scheme, bidder);
    for (const Step& step : scheme.steps) {
        Rational counted = points.value(step.id);
        if (step.weight) {
            counted = counted * step.weight->percent / 100;
            if (step.weight->decimals)
                counted = roundHalfUp(counted, *step.weight->decimals);
            bidder.weighted.append({step.id, points.value(step.id), counted});
        }
        total += counted;
    }
    const QList<AddedPoints> added = addedTo(facts, bidder.bidder, total, AdjustedBase::Total);
    for (const AddedPoints& each : added)
        total += each.points;
    bidder.added += added;
    bidder.total = roundHalfUp(total, scheme.totalDecimals);
}

void evaluate(const SessionFacts& facts, const PriceResult& prices, const PointsTable& points, qsizetype place,
    BidderResult& bidder)
{
    const Scheme& scheme = facts.scheme;
    bool complete = !scheme.fixedPrice || bidder.price == scheme.fixedPrice;
    for (const Step& step : scheme.steps) {
        if (step.kind == StepKind::Price)
            complete = addPrice(facts, step, prices, bidder) && complete;
        else if (step.kind == StepKind::Objective || step.kind == StepKind::Score)
            complete = points.add(step, place, bidder) && complete;
    }
    if (!complete || scheme.ranksByPrice())
        return;
    addTotal(facts, bidder);
}

BidderResult bareResult(const SessionState& state, const QString& bidder)
{
    BidderResult result;
    result.bidder = bidder;
    result.valid = isValidBidder(state, bidder);
    result.price = priceInForce(state, bidder);
    if (correctionInForce(state, bidder) != nullptr)
        result.offered = state.prices.value(bidder);
    for (const MotionState& motion : state.motions) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        if (reject != nullptr && reject->bidder == bidder && outcomeOf(state, motion) == Outcome::Passed)
            result.rejected.append(motion.name);
    }
    return result;
}

// Of the last score step; of the chair's, where there is none.
QList<QByteArray> drawNonces(const SessionState& state)
{
    QString source;
    for (const Step& step : state.facts->scheme.steps) {
        if (step.kind == StepKind::Score || (step.kind == StepKind::Chair && source.isEmpty()))
            source = step.id;
    }
    const StepState step = state.steps.value(source);
    QList<QByteArray> nonces;
    for (const int member : activeCommittee(state)) {
        const SheetState* sheet = countedSheet(step, member);
        if (sheet != nullptr && sheet->opened)
            nonces.append(sheet->opened->nonce);
    }
    return nonces;
}

// A decision of the tenderer counts once a supervisor has witnessed it.
QList<QStringList> witnessedDecisions(const SessionState& state)
{
    QList<QStringList> orders;
    for (const TieState& tie : state.tieDecisions) {
        for (const int witness : tie.witnesses) {
            if (state.members.value(witness).role == Role::Supervisor) {
                orders.append(tie.decision.order);
                break;
            }
        }
    }
    return orders;
}

// What ranks a bidder, more being better; nothing: it has no place.
std::optional<Rational> meritOf(const BidderResult& bidder, RankBy rankBy)
{
    switch (rankBy) {
    case RankBy::Points:
        break;
    case RankBy::LowestPrice:
        return bidder.evaluatedPrice ? std::optional(Rational(-*bidder.evaluatedPrice)) : std::nullopt;
    case RankBy::HighestPrice:
        return bidder.evaluatedPrice;
    }
    return bidder.total;
}

// 87号令 art. 31: where the lowest price ranks, the lowest offer of a brand takes part, and no other, whatever
// adjustments would make of it. Of equal offers the ranking decides.
QStringList dearerOfTheirBrand(const SessionFacts& facts, const Tally& tally)
{
    if (facts.scheme.rankBy != RankBy::LowestPrice)
        return {};
    const auto brandOf = [&facts](const BidderResult& bidder) {
        return bidder.evaluatedPrice && bidder.price ? sharedBrand(facts, bidder.bidder) : QString();
    };
    QMap<QString, Fen> lowest;
    for (const BidderResult& bidder : tally.bidders) {
        if (const QString brand = brandOf(bidder); !brand.isEmpty())
            lowest.insert(brand, std::min(*bidder.price, lowest.value(brand, *bidder.price)));
    }
    QStringList dearer;
    for (const BidderResult& bidder : tally.bidders) {
        if (const QString brand = brandOf(bidder); !brand.isEmpty() && *bidder.price > lowest.value(brand))
            dearer.append(bidder.bidder);
    }
    return dearer;
}

Ranking rankingOf(const SessionState& state, const Tally& tally)
{
    const Scheme& scheme = state.facts->scheme;
    const QStringList dearer = dearerOfTheirBrand(*state.facts, tally);
    QList<RankedBid> bids;
    for (const BidderResult& bidder : tally.bidders) {
        const auto merit = meritOf(bidder, scheme.rankBy);
        if (merit && !dearer.contains(bidder.bidder))
            bids.append({bidder.bidder, *merit, bidder.price, bidder.evaluatedPrice, stepPointsOf(scheme, bidder)});
    }
    const TieBreakers breakers {.seed = drawSeed(drawNonces(state)),
        .told = state.toldDraws,
        .decisions = witnessedDecisions(state),
        .dearerFirst = isSold(scheme.subject)};
    Ranking ranking = rankBids(bids, scheme.ties, breakers);
    if (!dearer.isEmpty())
        ranking.places.append(dearer); // where they stand behind their brand's
    return ranking;
}

// 87号令 art. 31: bids of one brand are one bid, and the best of them alone has a place; the others stand behind it.
QList<QStringList> placesByBrand(const SessionFacts& facts, const QList<QStringList>& places, Tally& tally)
{
    QMap<QString, QString> best;
    QMap<QString, QString> behind;
    QList<QStringList> left;
    for (const QStringList& sharing : places) {
        QStringList staying;
        for (const QString& bidder : sharing) {
            const auto better = best.constFind(sharedBrand(facts, bidder));
            if (better == best.cend())
                staying.append(bidder);
            else
                behind.insert(bidder, *better);
        }
        // Two of a brand that still share a place both have it: who is to decide has not decided yet.
        for (const QString& bidder : std::as_const(staying)) {
            const QString brand = sharedBrand(facts, bidder);
            if (!brand.isEmpty() && !best.contains(brand))
                best.insert(brand, bidder);
        }
        left.append(staying);
    }
    for (BidderResult& bidder : tally.bidders)
        bidder.behind = behind.value(bidder.bidder);
    return left;
}

// Where candidates have no order, only a tie is decided of whom some are recommended and others are not.
bool matters(const QStringList& tie, const QMap<QString, int>& ranks, const Scheme& scheme)
{
    int first = 0; // who stands behind another of the brand has no rank
    for (const QString& bidder : tie) {
        if (const int rank = ranks.value(bidder, 0); rank > 0)
            first = first == 0 ? rank : std::min(first, rank);
    }
    const bool isCut = first > 0 && first <= scheme.candidates && first + tie.size() - 1 > scheme.candidates;
    return scheme.ranked || isCut;
}

void placeTies(Tally& tally, const Ranking& ranking, const QMap<QString, int>& ranks, const Scheme& scheme)
{
    const auto isIdle = [&](const QStringList& tie) { return !matters(tie, ranks, scheme); };
    tally.tendererTies = ranking.tendererTies;
    tally.openTies = ranking.openTies;
    tally.tieTrace = ranking.tieTrace;
    tally.tendererTies.removeIf(isIdle);
    tally.openTies.removeIf(isIdle);
    tally.tieTrace.removeIf([&](const TieTrace& trace) { return isIdle(trace.bidders); });
}

void dropRanks(Tally& tally)
{
    tally.candidates.clear();
    for (BidderResult& bidder : tally.bidders) {
        bidder.rank = 0;
        if (bidder.candidate)
            tally.candidates.append(bidder.bidder);
    }
}

void place(Tally& tally, const SessionFacts& facts, const Ranking& ranking)
{
    const int candidates = facts.scheme.candidates;
    QMap<QString, int> ranks;
    int next = 1;
    for (const QStringList& sharing : placesByBrand(facts, ranking.places, tally)) {
        for (const QString& bidder : sharing)
            ranks.insert(bidder, next);
        if (next <= candidates)
            tally.candidates += sharing;
        next += static_cast<int>(sharing.size());
    }
    for (BidderResult& bidder : tally.bidders) {
        bidder.rank = ranks.value(bidder.bidder, 0);
        bidder.candidate = bidder.rank > 0 && bidder.rank <= candidates;
    }
    placeTies(tally, ranking, ranks, facts.scheme);
    if (!facts.scheme.ranked)
        dropRanks(tally);
}

std::optional<Rational> pricePoints(const BidderResult& result)
{
    std::optional<Rational> points = result.pricePoints;
    for (const AddedPoints& each : result.added) {
        if (points && each.of == AdjustedBase::PricePoints)
            *points += each.points;
    }
    return points;
}

} // namespace

Tally makeTally(const SessionState& state)
{
    Tally result;
    result.failed = state.failed;
    for (const LotBidder& bidder : state.facts->lot.bidders)
        result.bidders.append(bareResult(state, bidder.id));
    if (!result.failed.isEmpty())
        return result;
    const PriceResult prices = evaluatePrices(state);
    result.baselineTrace = prices.baseline;
    if (prices.baseline)
        result.baseline = prices.baseline->result();
    const PointsTable points(state);
    for (qsizetype place = 0; place < result.bidders.size(); ++place) {
        // A price that was frozen stays in the baseline when its bidder is rejected.
        if (const auto evaluated = prices.evaluated.constFind(result.bidders.at(place).bidder);
            evaluated != prices.evaluated.cend())
            result.bidders[place].baselinePrice = evaluated->inBaseline;
        if (result.bidders.at(place).valid)
            evaluate(*state.facts, prices, points, place, result.bidders[place]);
    }
    place(result, *state.facts, rankingOf(state, result));
    return result;
}

std::optional<Rational> stepPoints(const BidderResult& result, const Step& step)
{
    if (step.kind == StepKind::Price)
        return pricePoints(result);
    Rational sum = 0;
    bool known = false;
    for (const CriterionResult& criterion : result.criteria) {
        if (criterion.step != step.id)
            continue;
        sum += criterion.points;
        known = true;
    }
    if (!known)
        return std::nullopt;
    if (step.aggregation.trimsTotals())
        sum = roundHalfUp(sum, step.aggregation.decimals);
    return step.decimals ? roundHalfUp(sum, *step.decimals) : sum;
}

} // namespace evalroom
