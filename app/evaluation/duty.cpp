// SPDX-License-Identifier: Apache-2.0
#include "evaluation/duty.h"

#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/law.h"
#include "evaluation/low_price.h"
#include "evaluation/objective_items.h"
#include "evaluation/rejection.h"
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

// What is asked of everybody, and costs a look at everything: made once for all of them.
struct Common {
    QByteArray result; // to conclude about; empty: none
    QSet<QString> differing; // objective steps for which members have entered different points
};

bool isEntered(StepPhase phase)
{
    return phase == StepPhase::Open || phase == StepPhase::Closed;
}

// Somebody who has not entered everything does so; who has, does it again where others differ.
bool hasItemsToEnter(const Common& common, const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    return isEntered(at.phase)
        && (common.differing.contains(step.id) || !isComplete(enteredPoints(at, member), at, step));
}

// Settled or not: a newcomer's points may stand out, and those of others after a correction.
bool hasToExplain(const SessionState& state, const Step& step, int member)
{
    return step.kind == StepKind::Score && allOpened(state, step.id) && owesExplanation(state, step, member);
}

// A newcomer judges what the others have closed already.
bool hasToJudge(const Common& common, const SessionState& state, const Step& step, int member)
{
    const StepState at = state.steps.value(step.id);
    if (step.kind == StepKind::Objective)
        return hasItemsToEnter(common, state, step, member);
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

void addSteps(const Common& common, const SessionState& state, int member, QList<Duty>& duties)
{
    for (const Step& step : state.facts->scheme.steps) {
        if (hasToJudge(common, state, step, member))
            duties.append({.kind = judgingDuty(step.kind), .step = step.id});
        for (const QString& bidder : unmovedFailures(state, step.id))
            duties.append({.kind = DutyKind::MoveRejection, .step = step.id, .bidder = bidder});
        if (hasToExplain(state, step, member))
            duties.append({.kind = DutyKind::Explain, .step = step.id});
    }
}

// Whether the law would let this member move it now. Any text and any lawful document will do for the question.
bool mayReject(const SessionState& state, int member, const QString& bidder, const QDateTime& now)
{
    const auto& documents = state.facts->lot.documents;
    const auto document = std::ranges::find_if(documents.keyValueBegin(), documents.keyValueEnd(),
        [&](const auto& each) { return each.second.isEmpty() || each.second == bidder; });
    const QList<LegalGround> grounds = groundsFor(state, bidder);
    if (document == documents.keyValueEnd() || grounds.isEmpty())
        return false;
    const QString any = QStringLiteral("-");
    return !allowedNow(
        state, member, Motion {RejectMotion {bidder, grounds.constFirst().code, any, (*document).first, 1}, any}, now);
}

void addRejections(const SessionState& state, int member, const QDateTime& now, QList<Duty>& duties)
{
    for (const QString& bidder : unmovedPrices(state)) {
        const bool isOut = !isPriceAllowed(*state.facts, priceInForce(state, bidder));
        const bool isOver = isOut && !isCorrectionRefused(state, bidder);
        const QString step = isOver ? currentStep(state) : QString();
        if (mayReject(state, member, bidder, now))
            duties.append({.kind = DutyKind::MoveRejection, .step = step, .bidder = bidder});
    }
    for (const QString& bidder : biddersAt(state, LowPriceStage::ToFind)) {
        if (!allowedNow(state, member, Motion {JustifiedMotion {bidder}, QStringLiteral("-")}, now))
            duties.append({.kind = DutyKind::MoveJustification, .bidder = bidder});
    }
}

// What bidders were asked, and nobody has registered an answer to yet; and low prices, which nobody has explained.
void addAnswers(const SessionState& state, int member, const QDateTime& now, QList<Duty>& duties)
{
    for (const MotionState* motion : unansweredMotions(state)) {
        const bool isRegistered = std::ranges::any_of(
            state.answers, [&](const AnswerState& answer) { return answer.answer.motion == motion->name; });
        if (!isRegistered && !allowedNow(state, member, BidderAnswer {motion->name, true, QStringLiteral("-")}, now))
            duties.append({.kind = DutyKind::RegisterAnswer, .motion = motion->name});
    }
    for (const QString& bidder : biddersAt(state, LowPriceStage::ToExplain)) {
        // One that is witnessed already was about another price.
        const bool isRegistered = std::ranges::any_of(state.priceExplanations, [&](const PriceExplanationState& each) {
            return each.explanation.bidder == bidder && !isSupervised(state, each.witnesses);
        });
        if (!isRegistered && !allowedNow(state, member, PriceExplanation {bidder, true, QStringLiteral("-")}, now))
            duties.append({.kind = DutyKind::RegisterExplanation, .bidder = bidder});
    }
}

// Until the prices are compared there may be one more round with a bidder; then what is owed is asked for.
void addRecords(const SessionState& state, int member, const QDateTime& now, QList<Duty>& duties)
{
    if (!isRanked(state) || !state.failed.isEmpty())
        return;
    for (const QString& bidder : unrecordedBidders(state)) {
        const bool isPutDown = std::ranges::any_of(
            state.negotiations, [&](const NegotiationState& each) { return each.act.bidder == bidder; });
        if (!isPutDown && !allowedNow(state, member, Negotiation {bidder, QStringLiteral("-")}, now))
            duties.append({.kind = DutyKind::RecordNegotiation, .bidder = bidder});
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

QList<Duty> ofCommittee(const Common& common, const SessionState& state, int member, const QDateTime& now)
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
    if (state.failed.isEmpty()) {
        addRejections(state, member, now, duties);
        addSteps(common, state, member, duties);
    }
    if (owesWord(state, member, common.result))
        duties.append({.kind = state.report.pdf.isEmpty() ? DutyKind::GiveOpinion : DutyKind::Sign});
    addEnding(state, member, common.result, now, duties);
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
    if (mayExtendTime(state, member, now))
        duties.append({.kind = DutyKind::ExtendTime});
    addAnswers(state, member, now, duties);
    addRecords(state, member, now, duties);
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
        const StepState at = state.steps.value(step.id);
        // A tied election goes on by itself: the closing of its first round wants a signature all the same.
        QList<Closing> closings = at.earlierClosings;
        if (at.closing)
            closings.append(*at.closing);
        for (const Closing& closing : std::as_const(closings)) {
            if (!closing.cosigned)
                duties.append({.kind = DutyKind::Cosign, .step = step.id, .subject = closing.name});
        }
    }
    addEnding(state, member, result, now, duties);
    return duties;
}

// A ranking with a tie that is still to be decided is no result.
QByteArray resultToConclude(const SessionState& state)
{
    const bool concludes = isRanked(state) && state.delivered.isEmpty() && tally(state).openTies.isEmpty();
    return concludes ? resultHash(state) : QByteArray();
}

Common commonOf(const SessionState& state)
{
    Common common {.result = resultToConclude(state), .differing = {}};
    for (const Step& step : state.facts->scheme.steps) {
        if (isEntered(state.steps.value(step.id).phase) && !differingItems(state, step.id).isEmpty())
            common.differing.insert(step.id);
    }
    return common;
}

QList<Duty> dutiesWith(const Common& common, const SessionState& state, int member, const QDateTime& now)
{
    switch (state.members.value(member).role) {
    case Role::Expert:
    case Role::Owner:
        return ofCommittee(common, state, member, now);
    case Role::Staff:
        return ofStaff(state, member, common.result, now);
    case Role::Supervisor:
        return ofSupervisor(state, member, common.result, now);
    case Role::Centre:
        break;
    }
    return {};
}

} // namespace

DutyKind judgingDuty(StepKind kind)
{
    switch (kind) {
    case StepKind::Chair:
        return DutyKind::Ballot;
    case StepKind::Review:
        return DutyKind::Review;
    case StepKind::Objective:
        return DutyKind::EnterItems;
    case StepKind::Score:
    case StepKind::Offers:
    case StepKind::Price:
        break;
    }
    return DutyKind::Score;
}

QList<Duty> dutiesOf(const SessionState& state, int member, const QDateTime& now)
{
    return dutiesWith(commonOf(state), state, member, now);
}

bool mayExtendTime(const SessionState& state, int member, const QDateTime& now)
{
    // Any text, and any time to come, will do for the question.
    const QDateTime later = extensionStart(state, now).addSecs(1);
    return !allowedNow(state, member, TimeExtended {later, QStringLiteral("-")}, now);
}

QList<Awaited> awaitedNow(const SessionState& state, const QDateTime& now)
{
    if (state.suspended)
        return {};
    const Common common = commonOf(state);
    QList<Awaited> awaited;
    for (auto it = state.members.cbegin(); it != state.members.cend(); ++it) {
        if (const QList<Duty> duties = dutiesWith(common, state, it.key(), now); !duties.isEmpty())
            awaited.append({it.key(), duties.constFirst()});
        else if (const QString sealed = sealedStep(state, it.key()); !sealed.isEmpty())
            awaited.append({it.key(), {.kind = DutyKind::OpenSheet, .step = sealed}});
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

QStringList unmovedPrices(const SessionState& state)
{
    QStringList bidders = refusedCorrections(state);
    for (const QString& bidder : biddersAt(state, LowPriceStage::Unjustified) + biddersWithoutOffer(state)) {
        if (!bidders.contains(bidder))
            bidders.append(bidder);
    }
    const Step* price = state.facts->scheme.priceStep();
    if (price != nullptr && state.steps.value(price->id).phase == StepPhase::Open) {
        for (const QString& bidder : validBidders(state)) {
            if (!isPriceAllowed(*state.facts, priceInForce(state, bidder)) && !bidders.contains(bidder))
                bidders.append(bidder);
        }
    }
    bidders.removeIf([&](const QString& bidder) {
        return std::ranges::any_of(state.motions, [&](const MotionState& motion) {
            const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
            return reject != nullptr && reject->bidder == bidder && outcomeOf(state, motion) == Outcome::Open;
        });
    });
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

} // namespace evalroom
