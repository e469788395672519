// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.3, `stepRestarted`: what was done wrong is done again, in the open (domain §2.2, §5 o).
namespace evalroom {

namespace {

// About what is judged anew, or come of the judgements that are void.
bool isVoided(const MotionState& motion, const QStringList& steps, qint64 openedAt)
{
    const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject);
    return correction != nullptr ? steps.contains(correction->step) : motion.entry > openedAt;
}

} // namespace

BegunAnew begunAnew(const SessionState& state, const QString& step)
{
    BegunAnew anew;
    const int from = state.facts->scheme.indexOf(step);
    if (from < 0)
        return anew;
    for (const Step& each : state.facts->scheme.steps.sliced(from)) {
        if (state.steps.value(each.id).phase != StepPhase::Pending)
            anew.steps.append(each.id);
    }
    for (const MotionState& motion : state.motions) {
        if (!motion.isVoid && isVoided(motion, anew.steps, state.steps.value(step).openedAt))
            anew.motions.append(motion.name);
    }
    return anew;
}

} // namespace evalroom

namespace evalroom::law {

namespace {

bool isPreliminary(const Step& step)
{
    return step.kind == StepKind::Chair || step.kind == StepKind::Review;
}

// A bidder that was out while the others' second envelopes were opened, and is valid again: it belongs to the set.
bool lacksSecondEnvelope(const SessionState& state)
{
    const auto known = [&](const QString& bidder) {
        return state.prices.contains(bidder) ? std::optional(state.prices.value(bidder)) : std::nullopt;
    };
    return std::ranges::any_of(state.facts->lot.bidders, [&](const LotBidder& bidder) {
        return !bidder.sealed.isEmpty() && isValidBidder(state, bidder.id) && !state.priceSet.contains(bidder.id)
            && isPriceAllowed(*state.facts, known(bidder.id));
    });
}

// Whoever is found valid when the preliminary review is done again takes part in the baseline; otherwise it stays
// (domain §4, trap 3).
void thawPrices(SessionState& state, qsizetype from, bool offersAgain)
{
    const auto& steps = state.facts->scheme.steps;
    const auto price = std::ranges::find(steps, StepKind::Price, &Step::kind);
    const bool preliminary = std::all_of(steps.cbegin(), steps.cbegin() + from + 1, isPreliminary);
    const bool isDue = price != steps.cend() && price->freeze == Freeze::AfterPreliminary && preliminary;
    if (!isDue && !offersAgain && !lacksSecondEnvelope(state))
        return;
    state.priceSetFrozen = false;
    state.priceSet.clear();
    state.frozenPrices.clear();
}

} // namespace

Refusal restartRefusal(const SessionState& state, const StepRestarted& act)
{
    if (!state.failed.isEmpty())
        return Rule::Failed;
    if (act.after != state.stepActs)
        return Rule::Stale;
    if (act.step == ChairStep || state.facts->scheme.step(act.step) == nullptr)
        return Rule::UnknownStep;
    if (state.steps.value(act.step).phase == StepPhase::Pending)
        return Rule::NotOpen;
    // From the first signature on a mistake is for the authorities (87号令 art. 64).
    if (!state.report.pdf.isEmpty() && !state.report.signedBy.isEmpty())
        return Rule::Signed;
    return {};
}

void restart(SessionState& state, const StepRestarted& act)
{
    const BegunAnew anew = begunAnew(state, act.step);
    for (const QString& step : anew.steps)
        nextRound(state.steps[step]);
    for (MotionState& motion : state.motions)
        motion.isVoid = motion.isVoid || anew.motions.contains(motion.name);
    const Step* offers = state.facts->scheme.offersStep();
    const bool offersAgain = offers != nullptr && anew.steps.contains(offers->id);
    if (offersAgain)
        forgetOffers(state);
    thawPrices(state, state.facts->scheme.indexOf(act.step), offersAgain);
    ++state.stepActs;
}

Refusal refusal(const SessionState& state, const Event&, const StepRestarted& act)
{
    return restartRefusal(state, act);
}

QString take(SessionState& state, const Event& event, const StepRestarted& act)
{
    state.restarts.append({event.index, event.name, event.author, act, {}, false, {}});
    return {};
}

} // namespace evalroom::law
