// SPDX-License-Identifier: Apache-2.0
#include "evaluation/low_price.h"

#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"

#include <algorithm>

namespace evalroom {

namespace {

constexpr int Percent = 100;

bool isPreliminaryOver(const SessionState& state)
{
    return std::ranges::all_of(state.facts->scheme.steps, [&](const Step& step) {
        return step.kind != StepKind::Review || state.steps.value(step.id).phase == StepPhase::Settled;
    });
}

bool isRejectedForItsPrice(const SessionState& state, const QString& bidder)
{
    const auto& rule = state.facts->rules.lowPrice;
    return rule && std::ranges::any_of(state.motions, [&](const MotionState& motion) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        return reject != nullptr && reject->bidder == bidder && reject->ground == rule->ground
            && outcomeOf(state, motion) == Outcome::Passed;
    });
}

bool isBelow(Fen price, const std::optional<Rational>& percent, const Rational& of)
{
    return percent && price * Rational(Percent) < *percent * of;
}

QList<LowPriceSign> signsOfLimits(const SessionState& state, const QString& bidder)
{
    const LowPriceLimits& limits = state.facts->scheme.lowPrice;
    const auto price = priceInForce(state, bidder);
    const auto compared
        = limits.isEmpty() || !price || !isPreliminaryOver(state) ? std::nullopt : comparedWith(state, bidder);
    if (!compared)
        return {};
    QList<LowPriceSign> found;
    if (isBelow(*price, limits.belowMean, compared->mean))
        found.append(LowPriceSign::BelowMean);
    if (compared->next && isBelow(*price, limits.belowNext, *compared->next))
        found.append(LowPriceSign::BelowNext);
    if (isBelow(*price, limits.belowCeiling, state.facts->lot.ceiling)) // none: 0
        found.append(LowPriceSign::BelowCeiling);
    return found;
}

// What was said of another price says nothing of this one.
qint64 priceEntry(const SessionState& state, const QString& bidder)
{
    const MotionState* motion = correctionInForce(state, bidder);
    const AnswerState* answer = motion != nullptr ? answerTo(state, motion->name) : nullptr;
    return answer != nullptr ? answer->entry : state.pricedAt.value(bidder, -1);
}

// The motions by which the price in force is low: one that is lost besides sets no time, and takes nothing back.
QList<const MotionState*> findingsOf(const SessionState& state, const QString& bidder)
{
    const qint64 priced = priceEntry(state, bidder);
    QList<const MotionState*> found;
    for (const MotionState& motion : state.motions) {
        const auto* low = std::get_if<LowPriceMotion>(&motion.motion.subject);
        if (low != nullptr && low->bidder == bidder && motion.entry > priced
            && outcomeOf(state, motion) == Outcome::Passed)
            found.append(&motion);
    }
    return found;
}

// The last motion that its price is justified, behind that entry, that is passed or lost; nullptr: none is.
const MotionState* lastDecided(const SessionState& state, const QString& bidder, qint64 behind)
{
    for (auto motion = state.motions.crbegin(); motion != state.motions.crend(); ++motion) {
        const auto* subject = std::get_if<JustifiedMotion>(&motion->motion.subject);
        if (subject == nullptr || subject->bidder != bidder || motion->entry <= behind)
            continue;
        const Outcome outcome = outcomeOf(state, *motion);
        if (outcome == Outcome::Passed || outcome == Outcome::Lost)
            return &*motion;
    }
    return nullptr;
}

} // namespace

std::optional<ComparedPrices> comparedWith(const SessionState& state, const QString& bidder)
{
    Rational sum = 0;
    int count = 0;
    std::optional<Fen> next;
    for (const LotBidder& other : state.facts->lot.bidders) {
        if (other.id != bidder && !isValidBidder(state, other.id) && !isRejectedForItsPrice(state, other.id))
            continue;
        const auto price = priceInForce(state, other.id);
        if (!price)
            return {};
        sum += *price;
        ++count;
        if (other.id != bidder)
            next = next ? std::min(*next, *price) : *price;
    }
    return count == 0 ? std::nullopt : std::optional(ComparedPrices {Rational(sum / count), next});
}

QList<LowPriceSign> lowPriceSigns(const SessionState& state, const QString& bidder)
{
    return isValidBidder(state, bidder) ? lowPriceSignsEvenIfOut(state, bidder) : QList<LowPriceSign>();
}

QList<LowPriceSign> lowPriceSignsEvenIfOut(const SessionState& state, const QString& bidder)
{
    if (!state.facts->rules.lowPrice)
        return {};
    QList<LowPriceSign> found = signsOfLimits(state, bidder);
    if (isFoundLow(state, bidder))
        found.append(LowPriceSign::Found);
    return found;
}

const PriceExplanationState* explanationOf(const SessionState& state, const QString& bidder)
{
    const qint64 priced = priceEntry(state, bidder);
    const auto found = std::ranges::find_if(state.priceExplanations, [&](const PriceExplanationState& each) {
        return each.explanation.bidder == bidder && each.entry > priced && isSupervised(state, each.witnesses);
    });
    return found == state.priceExplanations.cend() ? nullptr : &*found;
}

const MotionState* findingOf(const SessionState& state, const QString& bidder)
{
    const QList<const MotionState*> all = findingsOf(state, bidder);
    return all.isEmpty() ? nullptr : all.constLast();
}

const MotionState* firstFindingOf(const SessionState& state, const QString& bidder)
{
    return findingsOf(state, bidder).value(0);
}

bool isFoundLow(const SessionState& state, const QString& bidder)
{
    return findingOf(state, bidder) != nullptr;
}

QDateTime explanationUntil(const SessionState& state, const QString& bidder)
{
    const MotionState* found = findingOf(state, bidder);
    return found != nullptr ? answerUntil(found->motion) : QDateTime();
}

LowPriceStage lowPriceStage(const SessionState& state, const QString& bidder)
{
    if (lowPriceSigns(state, bidder).isEmpty())
        return LowPriceStage::None;
    const PriceExplanationState* explained = explanationOf(state, bidder);
    if (explained == nullptr)
        return LowPriceStage::ToExplain;
    if (!explained->explanation.given)
        return LowPriceStage::Unjustified;
    const MotionState* found = lastDecided(state, bidder, explained->entry);
    if (found == nullptr)
        return LowPriceStage::ToFind;
    return outcomeOf(state, *found) == Outcome::Passed ? LowPriceStage::Justified : LowPriceStage::Unjustified;
}

QStringList biddersAt(const SessionState& state, LowPriceStage stage)
{
    if (!state.facts->rules.lowPrice)
        return {};
    QStringList bidders = validBidders(state);
    bidders.removeIf([&](const QString& bidder) { return lowPriceStage(state, bidder) != stage; });
    return bidders;
}

} // namespace evalroom
