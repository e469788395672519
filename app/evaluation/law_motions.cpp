// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act_fields.h"
#include "evaluation/answer.h"
#include "evaluation/law_rules.h"
#include "evaluation/rejection.h"

#include <algorithm>

// FORMAT.md §9.6.
namespace evalroom::law {

namespace {

bool isGround(const QList<LegalGround>& grounds, const QString& code)
{
    return std::any_of(
        grounds.cbegin(), grounds.cend(), [&](const LegalGround& ground) { return ground.code == code; });
}

// While somebody's judgement is sealed nothing may be put to the vote that could sway it. Only who reviews or scores a
// bid may ask what it says, and do without what goes too far in the answer; and who finds that the tender document is
// none to judge by does not judge to the end first.
bool sheetsOpen(const SessionState& state, const Motion& act)
{
    const bool asks
        = std::holds_alternative<ClarifyMotion>(act.subject) || std::holds_alternative<SetAsideMotion>(act.subject);
    const bool stops = std::holds_alternative<StopMotion>(act.subject);
    const auto& steps = state.facts->scheme.steps;
    return std::any_of(steps.cbegin(), steps.cend(), [&](const Step& step) {
        const StepPhase phase = state.steps.value(step.id).phase;
        const bool mayAsk = stops || (asks && step.kind != StepKind::Chair);
        return step.hasSheets()
            && ((phase == StepPhase::Open && !mayAsk) || (phase == StepPhase::Closed && !allOpened(state, step.id)));
    });
}

template <typename Subject, typename Same>
bool isPending(const SessionState& state, Same same)
{
    return std::any_of(state.motions.cbegin(), state.motions.cend(), [&](const MotionState& motion) {
        const auto* subject = std::get_if<Subject>(&motion.motion.subject);
        return subject != nullptr && same(*subject) && outcomeOf(state, motion) == Outcome::Open;
    });
}

Refusal subjectRefusal(const SessionState& state, const RejectMotion& reject)
{
    if (!isValidBidder(state, reject.bidder))
        return Rule::UnknownBidder;
    if (!isGround(state.facts->rules.grounds, reject.ground))
        return Rule::UnknownGround;
    if (const auto missing = groundHindrance(state, reject.bidder, reject.ground))
        return missing;
    const auto& documents = state.facts->lot.documents;
    const QString whose = documents.value(reject.document);
    if (!documents.contains(reject.document) || (!whose.isEmpty() && whose != reject.bidder))
        return Rule::UnknownDocument;
    if (isPending<RejectMotion>(state, [&](const RejectMotion& other) { return other.bidder == reject.bidder; }))
        return Rule::PendingMotion;
    return {};
}

Refusal subjectRefusal(const SessionState& state, const CompetitionMotion&)
{
    if (state.facts->rules.stopsWhenFewer || !fewerThanMinimum(state))
        return Rule::NoOccasion;
    if (isPending<CompetitionMotion>(state, [](const CompetitionMotion&) { return true; }))
        return Rule::PendingMotion;
    return {};
}

Refusal subjectRefusal(const SessionState& state, const CorrectionMotion& correction)
{
    const Step* step = state.facts->scheme.step(correction.step);
    if (step == nullptr || step->kind != StepKind::Score || !allOpened(state, step->id))
        return Rule::UnknownStep;
    const StepState scored = state.steps.value(step->id);
    if (!scored.bidders.contains(correction.bidder) || step->criterion(correction.criterion) == nullptr
        || !isActiveOnCommittee(state, correction.member) || countedSheet(scored, correction.member) == nullptr)
        return Rule::UnknownItem;
    if (!isGround(state.facts->rules.corrections, correction.ground))
        return Rule::UnknownGround;
    const auto same = [&](const CorrectionMotion& other) {
        return other.step == correction.step && other.bidder == correction.bidder
            && other.criterion == correction.criterion && other.member == correction.member;
    };
    if (isPending<CorrectionMotion>(state, same))
        return Rule::PendingMotion;
    return {};
}

Refusal subjectRefusal(const SessionState& state, const PriceMotion& price)
{
    return correctionRefusal(state, price);
}

Refusal subjectRefusal(const SessionState& state, const LowPriceMotion& low)
{
    return lowPriceRefusal(state, low);
}

Refusal subjectRefusal(const SessionState& state, const JustifiedMotion& justified)
{
    return justifiedRefusal(state, justified);
}

Refusal subjectRefusal(const SessionState& state, const ClarifyMotion& clarify)
{
    return clarifyRefusal(state, clarify);
}

Refusal subjectRefusal(const SessionState& state, const SetAsideMotion& aside)
{
    return setAsideRefusal(state, aside);
}

Refusal subjectRefusal(const SessionState& state, const StopMotion& stop)
{
    if (!isGround(state.facts->rules.stops, stop.ground))
        return Rule::UnknownGround;
    const auto document = state.facts->lot.documents.constFind(stop.document);
    if (document == state.facts->lot.documents.cend() || !document->isEmpty())
        return Rule::UnknownDocument;
    if (isPending<StopMotion>(state, [](const StopMotion&) { return true; }))
        return Rule::PendingMotion;
    return {};
}

const CorrectionMotion* correctionFor(const MotionState* motion, int author)
{
    if (motion == nullptr)
        return nullptr;
    const auto* correction = std::get_if<CorrectionMotion>(&motion->motion.subject);
    return correction != nullptr && correction->member == author ? correction : nullptr;
}

MotionState* changeableMotion(SessionState& state, const QByteArray& name)
{
    const auto found = std::find_if(
        state.motions.begin(), state.motions.end(), [&](const MotionState& motion) { return motion.name == name; });
    return found == state.motions.end() ? nullptr : &*found;
}

} // namespace

bool hasOpenMotion(const SessionState& state)
{
    return std::any_of(state.motions.cbegin(), state.motions.cend(),
        [&](const MotionState& motion) { return outcomeOf(state, motion) == Outcome::Open; });
}

bool fewerThanMinimum(const SessionState& state)
{
    return countedBidders(state) < state.facts->rules.minimumBidders;
}

Refusal correctionHindrance(const SessionState& state)
{
    const auto isOwed = [&](const MotionState& motion) {
        const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject);
        return correction != nullptr && !motion.corrected && outcomeOf(state, motion) == Outcome::Passed
            && isValidBidder(state, correction->bidder) && isActiveOnCommittee(state, correction->member);
    };
    return state.facts->rules.correctionsAreOwed && std::ranges::any_of(state.motions, isOwed)
        ? Refusal(Rule::Uncorrected)
        : Refusal();
}

Refusal competitionHindrance(const SessionState& state)
{
    const int valid = countedBidders(state);
    const auto findsCompetition = [&](const MotionState& motion) {
        return std::holds_alternative<CompetitionMotion>(motion.motion.subject) && motion.validBidders <= valid
            && outcomeOf(state, motion) == Outcome::Lost;
    };
    if (fewerThanMinimum(state) && std::ranges::none_of(state.motions, findsCompetition))
        return Rule::TooFew;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Motion& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    if (sheetsOpen(state, act))
        return Rule::SheetsOpen;
    if (const auto refused
        = std::visit([&](const auto& subject) { return subjectRefusal(state, subject); }, act.subject))
        return refused;
    const QDateTime until = answerUntil(act);
    return until.isValid() && until <= event.time ? Refusal(Rule::TooEarly) : Refusal();
}

QString take(SessionState& state, const Event& event, const Motion& act)
{
    MotionState motion;
    motion.entry = event.index;
    motion.name = event.name;
    motion.author = event.author;
    motion.motion = act;
    motion.validBidders = countedBidders(state);
    motion.time = event.time;
    state.motions.append(motion);
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Vote& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    const MotionState* motion = findMotion(state, act.motion);
    if (motion == nullptr)
        return Rule::UnknownMotion;
    if (outcomeOf(state, *motion) != Outcome::Open)
        return Rule::Decided;
    if (motion->votes.contains(event.author))
        return Rule::AlreadyVoted;
    // 12号令 art. 27: that competition is obviously lacking has to be argued.
    if (std::holds_alternative<CompetitionMotion>(motion->motion.subject) && actfields::isBlank(act.text))
        return Rule::Reason;
    return {};
}

QString take(SessionState& state, const Event& event, const Vote& act)
{
    if (MotionState* motion = changeableMotion(state, act.motion); motion != nullptr) {
        motion->votes.insert(event.author, act.yes);
        motion->reasons.insert(event.author, act.text);
    }
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Correction& act)
{
    const MotionState* motion = findMotion(state, act.motion);
    const CorrectionMotion* correction = correctionFor(motion, event.author);
    if (correction == nullptr)
        return Rule::UnknownMotion;
    if (outcomeOf(state, *motion) != Outcome::Passed)
        return Rule::NotPassed;
    if (motion->corrected)
        return Rule::AlreadyCorrected;
    const Step* step = state.facts->scheme.step(correction->step);
    const Criterion* criterion = step != nullptr ? step->criterion(correction->criterion) : nullptr;
    if (criterion == nullptr || !pointsFit(act.points, *criterion))
        return Rule::Content;
    return {};
}

QString take(SessionState& state, const Event& event, const Correction& act)
{
    MotionState* motion = changeableMotion(state, act.motion);
    if (const CorrectionMotion* correction = correctionFor(motion, event.author); correction != nullptr) {
        const Item item {correction->bidder, correction->criterion};
        StepState& scored = state.steps[correction->step];
        motion->corrected = MadeCorrection {pointsOf(scored, event.author, item), act.points, act.reason};
        scored.corrections.insert({event.author, item}, act.points);
    }
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Explanation& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    const Step* step = state.facts->scheme.step(act.step);
    if (step == nullptr || step->kind != StepKind::Score || !allOpened(state, act.step))
        return Rule::UnknownStep;
    if (!isOutlier(state, act.step, event.author, {act.bidder, act.criterion}))
        return Rule::NoOutlier;
    return {};
}

QString take(SessionState& state, const Event& event, const Explanation& act)
{
    state.steps[act.step].explanations.insert({event.author, {act.bidder, act.criterion}}, act.text);
    return {};
}

} // namespace evalroom::law
