// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.3, `stepRestarted`: what was done wrong is done again, in the open (domain §2.2, §5 o).
namespace evalroom::law {

namespace {

bool isPreliminary(const Step& step)
{
    return step.kind == StepKind::Chair || step.kind == StepKind::Review;
}

// Motions about what is judged anew, and those that came of the judgements that are void.
void voidMotions(SessionState& state, const QStringList& back, qint64 openedAt)
{
    for (MotionState& motion : state.motions) {
        const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject);
        if (correction != nullptr ? back.contains(correction->step) : motion.entry > openedAt)
            motion.isVoid = true;
    }
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
    const auto& steps = state.facts->scheme.steps;
    const int from = state.facts->scheme.indexOf(act.step);
    const qint64 openedAt = state.steps.value(act.step).openedAt;
    QStringList back;
    for (const Step& step : steps.sliced(from)) {
        StepState& now = state.steps[step.id];
        if (now.phase == StepPhase::Pending)
            continue;
        back.append(step.id);
        nextRound(now);
    }
    voidMotions(state, back, openedAt);
    const Step* offers = state.facts->scheme.offersStep();
    const bool offersAgain = offers != nullptr && back.contains(offers->id);
    if (offersAgain)
        forgetOffers(state);
    thawPrices(state, from, offersAgain);
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
