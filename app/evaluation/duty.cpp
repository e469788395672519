// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"

#include "evaluation/law.h"
#include "evaluation/tally.h"
#include "evaluation/testimony.h"

#include <algorithm>

namespace evalroom {

namespace {

bool failsSomething(const StepState& step, int member, const QString& bidder)
{
    const SheetState* sheet = countedSheet(step, member);
    const auto* review
        = sheet != nullptr && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
    if (review == nullptr)
        return false;
    return std::any_of(review->items.keyValueBegin(), review->items.keyValueEnd(),
        [&](const auto& item) { return item.first.bidder == bidder && !item.second.passed; });
}

bool isMovedSince(const SessionState& state, const QString& bidder, qint64 entry)
{
    return std::any_of(state.motions.cbegin(), state.motions.cend(), [&](const MotionState& motion) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        return reject != nullptr && reject->bidder == bidder && motion.entry > entry;
    });
}

// Somebody who has not entered everything does so; who has, does it again where others differ.
bool hasItemsToEnter(const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : step.criteria) {
            if (!enteredPoints(at, member, {bidder, criterion.id}))
                return true;
        }
    }
    return !differingItems(state, step.id).isEmpty();
}

bool hasToExplain(const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    if (step.kind != StepKind::Score || at.phase != StepPhase::Closed || !allOpened(state, step.id))
        return false;
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            if (!at.explanations.contains({member, item}) && isOutlier(state, step.id, member, item))
                return true;
        }
    }
    return false;
}

DutyKind judging(StepKind kind)
{
    switch (kind) {
    case StepKind::Chair:
        return DutyKind::Ballot;
    case StepKind::Review:
        return DutyKind::Review;
    case StepKind::Objective:
        return DutyKind::EnterItems;
    case StepKind::Score:
    case StepKind::Price:
        break;
    }
    return DutyKind::Score;
}

// A newcomer judges what the others have closed already.
bool hasToJudge(const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    if (step.kind == StepKind::Objective)
        return at.phase == StepPhase::Open && hasItemsToEnter(state, step, member);
    if (!step.hasSheets() || (step.kind == StepKind::Chair && isElected(state, step.id)))
        return false;
    const bool due = at.phase == StepPhase::Open || (at.phase == StepPhase::Closed && !at.counted.contains(member));
    return due && at.sheets.value(member).isEmpty();
}

void addMotions(const SessionState& state, int member, QList<Duty>& duties)
{
    for (const MotionState& motion : state.motions) {
        const Outcome outcome = outcomeOf(state, motion);
        const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject);
        if (outcome == Outcome::Open && !motion.votes.contains(member))
            duties.append({.kind = DutyKind::Vote, .motion = motion.name});
        else if (outcome == Outcome::Passed && !motion.corrected && correction != nullptr
            && correction->member == member)
            duties.append({.kind = DutyKind::Correct, .step = correction->step, .motion = motion.name});
    }
}

void addSteps(const SessionState& state, int member, QList<Duty>& duties)
{
    for (const Step& step : state.facts->scheme.steps) {
        if (hasToJudge(state, step, member))
            duties.append({.kind = judging(step.kind), .step = step.id});
        for (const QString& bidder : unmovedFailures(state, step.id))
            duties.append({.kind = DutyKind::MoveRejection, .step = step.id, .bidder = bidder});
        if (hasToExplain(state, step, member))
            duties.append({.kind = DutyKind::Explain, .step = step.id});
    }
}

// What everybody may be asked for at the end. `result`: the hash of what there is to conclude about; empty: nothing
// yet, or no longer. What somebody may leave undone stands last: it keeps them from nothing.
void addEnding(
    const SessionState& state, int member, const QByteArray& result, const QDateTime& now, QList<Duty>& duties)
{
    const QList<QStringList> ties = undecidedTies(state);
    // Any text will do for the question.
    if (!ties.isEmpty() && !allowedNow(state, member, TieDecision {ties.constFirst(), QStringLiteral("-")}, now))
        duties.append({.kind = DutyKind::DecideTie});
    for (const QByteArray& name : wantedTestimony(state, member, result, now))
        duties.append({.kind = DutyKind::Witness, .subject = name});
    for (const int silent : deemableNow(state, member, result, now))
        duties.append({.kind = DutyKind::DeemAgreement, .member = silent});
}

QList<Duty> ofCommittee(const SessionState& state, int member, const QByteArray& result, const QDateTime& now)
{
    const MemberState me = state.members.value(member);
    if (me.status != MemberStatus::Active)
        return {};
    if (me.seat.isEmpty())
        return {{.kind = DutyKind::CheckIn}};
    if (!me.admitted)
        return {};
    if (!me.consented)
        return {{.kind = DutyKind::Consent}};
    if (me.declared == Declared::No)
        return {{.kind = DutyKind::Declare}};
    if (!me.pledged)
        return {{.kind = DutyKind::Pledge}};
    QList<Duty> duties;
    addMotions(state, member, duties);
    if (state.failed.isEmpty())
        addSteps(state, member, duties);
    if (owesWord(state, member, result))
        duties.append({.kind = state.report.pdf.isEmpty() ? DutyKind::GiveOpinion : DutyKind::Sign});
    addEnding(state, member, result, now, duties);
    return duties;
}

QList<Duty> ofStaff(const SessionState& state, int member, const QByteArray& result, const QDateTime& now)
{
    QList<Duty> duties;
    for (const int other : activeCommittee(state)) {
        const MemberState person = state.members.value(other);
        if (!person.seat.isEmpty() && !person.admitted)
            duties.append({.kind = DutyKind::Admit, .member = other});
    }
    const QString step = currentStep(state);
    if (!step.isEmpty() && state.failed.isEmpty()) {
        const StepState at = state.steps.value(step);
        if (!allowedNow(state, member, StepOpened {state.stepActs, at.round, step}, now))
            duties.append({.kind = DutyKind::OpenStep, .step = step});
        if (!allowedNow(state, member, StepClosed {state.stepActs, at.round, step}, now))
            duties.append({.kind = DutyKind::CloseStep, .step = step});
    }
    if (!result.isEmpty()) {
        // The law looks at neither hash nor size before there is a report.
        const ReportFrozen freeze {1, QByteArray(32, '\0'), result, state.report.version + 1};
        if (state.report.pdf.isEmpty() && !allowedNow(state, member, freeze, now))
            duties.append({.kind = DutyKind::Freeze});
        if (!allowedNow(state, member, Delivery {1, QByteArray(32, '\0')}, now))
            duties.append({.kind = DutyKind::Deliver});
    }
    addEnding(state, member, result, now, duties);
    return duties;
}

QList<Duty> ofSupervisor(const SessionState& state, int member, const QByteArray& result, const QDateTime& now)
{
    QList<Duty> duties;
    for (const Step& step : state.facts->scheme.steps) {
        const auto at = state.steps.constFind(step.id);
        if (at != state.steps.cend() && at->closing && !at->closing->cosigned)
            duties.append({.kind = DutyKind::Cosign, .step = step.id});
    }
    addEnding(state, member, result, now, duties);
    return duties;
}

// It costs a tally, so it is made once for everybody. A ranking with a tie that is still to be decided is no result.
QByteArray resultToConclude(const SessionState& state)
{
    const bool concludes = isRanked(state) && state.delivered.isEmpty() && tally(state).openTies.isEmpty();
    return concludes ? resultHash(state) : QByteArray();
}

QList<Duty> dutiesWith(const QByteArray& result, const SessionState& state, int member, const QDateTime& now)
{
    switch (state.members.value(member).role) {
    case Role::Expert:
    case Role::Owner:
        return ofCommittee(state, member, result, now);
    case Role::Staff:
        return ofStaff(state, member, result, now);
    case Role::Supervisor:
        return ofSupervisor(state, member, result, now);
    case Role::Centre:
        break;
    }
    return {};
}

} // namespace

QList<Duty> dutiesOf(const SessionState& state, int member, const QDateTime& now)
{
    return dutiesWith(resultToConclude(state), state, member, now);
}

QList<Awaited> awaitedNow(const SessionState& state, const QDateTime& now)
{
    const QByteArray result = resultToConclude(state);
    QList<Awaited> awaited;
    for (auto it = state.members.cbegin(); it != state.members.cend(); ++it) {
        if (const QList<Duty> duties = dutiesWith(result, state, it.key(), now); !duties.isEmpty())
            awaited.append({it.key(), duties.constFirst()});
    }
    return awaited;
}

QStringList unmovedFailures(const SessionState& state, const QString& step)
{
    QStringList bidders;
    const Step* review = state.facts->scheme.step(step);
    const StepState at = state.steps.value(step);
    if (review == nullptr || review->kind != StepKind::Review || at.phase != StepPhase::Closed || !at.closing
        || !allOpened(state, step))
        return bidders;
    for (const QString& bidder : at.bidders) {
        if (isValidBidder(state, bidder) && !isMovedSince(state, bidder, at.closing->entry)
            && !failedBy(state, step, bidder).isEmpty())
            bidders.append(bidder);
    }
    return bidders;
}

QList<int> failedBy(const SessionState& state, const QString& step, const QString& bidder)
{
    const StepState at = state.steps.value(step);
    QList<int> members = activeCommittee(state);
    members.removeIf([&](int member) { return !failsSomething(at, member, bidder); });
    return members;
}

QList<int> chairCandidates(const SessionState& state)
{
    const QList<int> tied = state.steps.value(ChairStep).candidates;
    QList<int> members = tied.isEmpty() ? activeCommittee(state) : tied;
    members.removeIf([&](int member) { return !mayChair(state, member); });
    return members;
}

std::optional<Rational> enteredPoints(const StepState& step, int member, const Item& item)
{
    for (auto entry = step.items.crbegin(); entry != step.items.crend(); ++entry) {
        if (entry->author != member)
            continue;
        const auto value = std::find_if(entry->values.cbegin(), entry->values.cend(), [&](const ItemPoints& points) {
            return points.bidder == item.bidder && points.criterion == item.criterion;
        });
        if (value != entry->values.cend())
            return value->points;
    }
    return {};
}

QList<Item> differingItems(const SessionState& state, const QString& step)
{
    QList<Item> items;
    const Step* objective = state.facts->scheme.step(step);
    const StepState at = state.steps.value(step);
    if (objective == nullptr || objective->kind != StepKind::Objective)
        return items;
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : objective->criteria) {
            std::optional<Rational> first;
            for (const int member : activeCommittee(state)) {
                const auto points = enteredPoints(at, member, {bidder, criterion.id});
                if (points && first && *points != *first) {
                    items.append({bidder, criterion.id});
                    break;
                }
                if (!first)
                    first = points;
            }
        }
    }
    return items;
}

} // namespace evalroom
