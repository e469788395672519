// SPDX-License-Identifier: Apache-2.0
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/law_rules.h"
#include "evaluation/tally.h"

#include <algorithm>

// What follows from an entry that counts (FORMAT.md §9.2, §9.4, §9.6, §9.7).
namespace evalroom::law {

using namespace Qt::StringLiterals;

namespace {

// Whoever is left, and whose price ever was known, has one that the law does not let stand for this reason.
bool areAll(const SessionState& state, bool (*isOut)(const SessionState& state, const QString& bidder))
{
    bool isKnown = false;
    for (const LotBidder& bidder : state.facts->lot.bidders) {
        const bool hasPrice = bidder.qualification != Qualification::Failed && priceInForce(state, bidder.id);
        if (hasPrice ? !isOut(state, bidder.id) : isValidBidder(state, bidder.id))
            return false;
        isKnown = isKnown || hasPrice;
    }
    return isKnown;
}

// Why too few are left; `otherwise` where their prices are not the reason.
QString priceFailure(const SessionState& state, const QString& otherwise)
{
    if (areAll(state, isOverLimit)) // 政采法 art. 36 (三)
        return u"allOverLimit"_s;
    return isSold(state.facts->scheme.subject) && areAll(state, isBelowReserve) ? u"allBelowReserve"_s : otherwise;
}

template <typename Subject>
bool hasPassed(const SessionState& state)
{
    return std::any_of(state.motions.cbegin(), state.motions.cend(), [&](const MotionState& motion) {
        return std::holds_alternative<Subject>(motion.motion.subject) && outcomeOf(state, motion) == Outcome::Passed;
    });
}

// Votes may be void since a member has left, and a failure with them.
QString failureOf(const SessionState& state)
{
    if (hasPassed<StopMotion>(state)) // 87号令 art. 65
        return u"stopped"_s;
    if (state.facts->rules.stopsWhenFewer && fewerThanMinimum(state)) // 政采法 art. 36
        return priceFailure(state, u"fewerThanThree"_s);
    if (validBidders(state).isEmpty())
        return priceFailure(state, u"allRejected"_s);
    return hasPassed<CompetitionMotion>(state) ? u"noCompetition"_s : QString();
}

// Votes of the active members by candidate; a vote for somebody who has left is none.
QMap<int, int> countBallots(const SessionState& state, const StepState& chair)
{
    QMap<int, int> votes;
    for (const int member : activeCommittee(state)) {
        const SheetState* sheet = countedSheet(chair, member);
        if (sheet == nullptr || !sheet->opened)
            continue;
        const auto* ballot = std::get_if<ChairBallot>(&sheet->opened->content);
        if (ballot != nullptr && isActiveOnCommittee(state, ballot->candidate) && mayChair(state, ballot->candidate))
            ++votes[ballot->candidate];
    }
    return votes;
}

void electChair(SessionState& state)
{
    if (state.steps.value(ChairStep).phase != StepPhase::Closed || !allOpened(state, ChairStep))
        return;
    // Those left do not elect alone: it waits for who comes in place of a member that is recused (domain §1.2).
    if (isIncomplete(state))
        return;
    const QMap<int, int> votes = countBallots(state, state.steps.value(ChairStep));
    const QList<int> counts = votes.values();
    QList<int> first;
    if (!counts.isEmpty())
        first = votes.keys(*std::max_element(counts.cbegin(), counts.cend()));
    if (first.size() != 1) {
        nextChairRound(state, first);
        return;
    }
    state.chair = first.first();
    state.steps[ChairStep].phase = StepPhase::Settled;
}

// Every bidder that a member has failed needs the committee's decision (domain §5 j); one that is out already has it.
bool failuresDecided(const SessionState& state, const StepState& step)
{
    QSet<QString> decided;
    for (const MotionState& motion : state.motions) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        if (reject != nullptr && step.closing && motion.entry > step.closing->entry
            && outcomeOf(state, motion) != Outcome::Open)
            decided.insert(reject->bidder);
    }
    const auto noFailureLeft = [&](int member) {
        const SheetState* sheet = countedSheet(step, member);
        const auto* review
            = sheet != nullptr && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
        if (review == nullptr)
            return true;
        for (auto item = review->items.cbegin(); item != review->items.cend(); ++item) {
            const QString& bidder = item.key().bidder;
            if (!item->passed && !decided.contains(bidder) && isValidBidder(state, bidder))
                return false;
        }
        return true;
    };
    const QList<int> members = activeCommittee(state);
    return std::all_of(members.cbegin(), members.cend(), noFailureLeft);
}

// All sheets are opened already.
bool settles(const SessionState& state, const Step& step)
{
    if (hasOpenMotion(state))
        return false;
    return step.kind == StepKind::Review ? failuresDecided(state, *state.steps.constFind(step.id))
                                         : outliersExplained(state, step);
}

// Settled means settled: only a newcomer's missing sheet closes a step again, and that sheet, opened, settles it.
void derivePhase(SessionState& state, const Step& step)
{
    const StepState now = state.steps.value(step.id);
    if (now.phase == StepPhase::Pending || now.phase == StepPhase::Open)
        return;
    StepPhase phase = StepPhase::Closed;
    if (allOpened(state, step.id) && (now.wasSettled || settles(state, step)))
        phase = StepPhase::Settled;
    StepState& changed = state.steps[step.id];
    changed.phase = phase;
    changed.wasSettled = now.wasSettled || phase == StepPhase::Settled;
}

// 条例 art. 48: a newcomer judges everything anew, and objective items stay the same for all in office.
void deriveAgreement(SessionState& state, const Step& step)
{
    const StepState now = state.steps.value(step.id);
    if (now.phase == StepPhase::Pending || now.phase == StepPhase::Open)
        return;
    // Once settled, only somebody new can make a difference: nothing is entered any more.
    const auto hasEntered = [&](int member) {
        return std::ranges::any_of(now.items, [&](const ItemsEntry& entry) { return entry.author == member; });
    };
    if (now.phase == StepPhase::Settled && std::ranges::all_of(activeCommittee(state), hasEntered))
        return;
    const auto agreed = agreedItems(state, step);
    StepState& changed = state.steps[step.id];
    changed.phase = agreed ? StepPhase::Settled : StepPhase::Closed;
    if (agreed)
        changed.agreed = *agreed;
}

// All that follows from an entry and is counted, or says whether there is something to count.
struct Derived {
    QString failed;
    int chair = 0;
    QMap<QString, Fen> prices;
    QList<std::pair<int, StepPhase>> steps; // round and phase
    QList<QMap<Item, Rational>> agreed;

    bool operator==(const Derived&) const = default;
};

Derived derivedOf(const SessionState& state)
{
    Derived derived {state.failed, state.chair, state.prices, {}, {}};
    for (const StepState& step : state.steps) {
        derived.steps.append({step.round, step.phase});
        derived.agreed.append(step.agreed);
    }
    return derived;
}

// A report says what the result was; requests to sign and deemed agreements were about it. When another result takes
// its place, nobody may be held to them.
void dropWhatIsPast(SessionState& state)
{
    if (state.report.pdf.isEmpty() && state.asked.isEmpty())
        return;
    const QByteArray result = isRanked(state) ? resultHash(state) : QByteArray();
    if (!state.report.pdf.isEmpty() && state.report.result != result)
        voidReport(state);
    if (state.asked == result)
        return;
    state.asked.clear();
    state.signRequests.clear();
    state.deemed.clear();
}

} // namespace

bool outliersExplained(const SessionState& state, const Step& step)
{
    const QList<int> members = activeCommittee(state);
    return std::none_of(
        members.cbegin(), members.cend(), [&](int member) { return owesExplanation(state, step, member); });
}

Refusal settlementHindrance(const SessionState& state, const Step& step)
{
    const StepState at = state.steps.value(step.id);
    if (at.phase == StepPhase::Settled)
        return {};
    if (at.phase == StepPhase::Closed && step.kind == StepKind::Offers && !biddersWithoutOffer(state).isEmpty())
        return Rule::Undecided;
    const bool isJudged = at.phase == StepPhase::Closed && allOpened(state, step.id);
    if (isJudged && step.kind == StepKind::Review && !failuresDecided(state, at))
        return Rule::Undecided;
    if (isJudged && step.kind == StepKind::Score && !outliersExplained(state, step))
        return Rule::UnexplainedScore;
    return Rule::Order;
}

void nextChairRound(SessionState& state, const QList<int>& candidates)
{
    const auto found = state.steps.find(ChairStep);
    if (found == state.steps.end())
        return;
    nextRound(*found);
    found->candidates = candidates;
}

void nextRound(StepState& step)
{
    StepState next;
    next.round = step.round + 1;
    next.earlierClosings = step.earlierClosings;
    if (step.closing)
        next.earlierClosings.append(*step.closing);
    step = next;
}

void derive(SessionState& state)
{
    const Derived before = derivedOf(state);
    state.failed = failureOf(state);
    electChair(state);
    // Where everybody is recused, nothing is judged anew before somebody comes.
    const bool hasMembers = !activeCommittee(state).isEmpty();
    for (const Step& step : state.facts->scheme.steps) {
        if (hasMembers && (step.kind == StepKind::Review || step.kind == StepKind::Score))
            derivePhase(state, step);
        else if (hasMembers && step.kind == StepKind::Objective)
            deriveAgreement(state, step);
    }
    settleOffers(state, state.size - 1);
    // What is dropped is not counted: the result that this compares is the one that stands afterwards.
    if (derivedOf(state) != before)
        forgetTally(state);
    rememberTally(state);
    dropWhatIsPast(state);
}

} // namespace evalroom::law
