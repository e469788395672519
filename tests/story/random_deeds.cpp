// SPDX-License-Identifier: Apache-2.0
#include "random_deeds.h"

#include "crypto/hash.h"
#include "crypto/random.h"
#include "evaluation/tally.h"
#include "ledger/entry.h"

namespace evalroom::test {

namespace {

const QString Text = QStringLiteral("随机");
const QByteArray Nothing(HashBytes, '\0');

} // namespace

Deed RandomDeeds::any(const SessionState& state, int member)
{
    const MemberState now = state.members.value(member);
    if (chance(4))
        return remark();
    switch (now.role) {
    case Role::Expert:
    case Role::Owner:
        return now.ready() || chance(10) ? ofCommittee(state, member) : ofArrival(state, member);
    case Role::Staff:
        return ofStaff(state);
    case Role::Supervisor:
        return ofSupervisor(state);
    default:
        return remark();
    }
}

Act RandomDeeds::remark()
{
    return Alarm {QStringLiteral("remark"), Text};
}

QString RandomDeeds::someStep(const SessionState& state)
{
    const QString current = currentStep(state);
    return chance(70) && !current.isEmpty() ? current : oneOf(state.facts->scheme.steps).id;
}

// --- The committee

Deed RandomDeeds::ofCommittee(const SessionState& state, int member)
{
    const int kind = upTo(12);
    if (kind < 5)
        return ofSteps(state);
    if (kind < 9)
        return ofMotions(state, member);
    if (kind < 10)
        return chance(50) ? explanation(state, member) : Act(TimeRequest {Text});
    if (kind < 11 || state.chair != member)
        return ofReport(state);
    return order(state);
}

Deed RandomDeeds::ofArrival(const SessionState& state, int member)
{
    const MemberState now = state.members.value(member);
    if (!now.consented)
        return Consent {};
    if (now.declared == Declared::No)
        return declaration(state, 25);
    return Pledge {chance(90) ? sha256(state.facts->rules.pledge.toUtf8()) : Nothing};
}

Act RandomDeeds::declaration(const SessionState& state, int percentConflict)
{
    if (!chance(percentConflict))
        return Declaration {};
    return Declaration {{{oneOf(state.facts->lot.bidders).id, Text}}};
}

Deed RandomDeeds::ofSteps(const SessionState& state)
{
    const QString id = someStep(state);
    const Step* step = state.facts->scheme.step(id);
    if (step && step->kind == StepKind::Objective)
        return items(state, id);
    return Judging {id, sheet(state, id)};
}

Sheet RandomDeeds::sheet(const SessionState& state, const QString& id)
{
    const Step* step = state.facts->scheme.step(id);
    const StepState now = state.steps.value(id);
    Sheet sheet {.content = ChairBallot {1 + upTo(5)}, .nonce = randomBytes(HashBytes)};
    if (!step || step->kind == StepKind::Chair) {
        if (!now.candidates.isEmpty())
            sheet.content = ChairBallot {oneOf(now.candidates)};
        return sheet;
    }
    ReviewSheet review;
    ScoreSheet scores;
    for (const QString& bidder : now.bidders) {
        for (const Criterion& criterion : step->criteria) {
            review.items.insert({bidder, criterion.id}, {chance(93), Text});
            const Rational less(upTo(chance(15) ? 40 : 6), 2);
            scores.scores.insert({bidder, criterion.id}, {criterion.points - less, Text});
        }
    }
    if (step->kind == StepKind::Review)
        sheet.content = review;
    else
        sheet.content = scores;
    return sheet;
}

// All enter the same; who does not agrees later.
Act RandomDeeds::items(const SessionState& state, const QString& id)
{
    const StepState now = state.steps.value(id);
    QList<ItemPoints> values;
    for (const QString& bidder : now.bidders) {
        for (const Criterion& criterion : state.facts->scheme.step(id)->criteria)
            values.append({bidder, criterion.id, chance(95) ? 2 : 3, {}});
    }
    return ItemsEntered {now.round, id, values};
}

Act RandomDeeds::ofMotions(const SessionState& state, int member)
{
    QList<MotionState> open;
    QList<MotionState> own;
    for (const MotionState& motion : state.motions) {
        if (outcomeOf(state, motion) == Outcome::Open && !motion.votes.contains(member))
            open.append(motion);
        const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject);
        if (correction && correction->member == member && !motion.corrected
            && outcomeOf(state, motion) == Outcome::Passed)
            own.append(motion);
    }
    if (!own.isEmpty() && chance(70))
        return Correction {oneOf(own).name, Rational(upTo(20), 2), Text};
    if (!open.isEmpty() && chance(85)) {
        const MotionState about = oneOf(open);
        const bool corrects = std::holds_alternative<CorrectionMotion>(about.motion.subject);
        return Vote {about.name, chance(corrects ? 80 : 35), Text};
    }
    return motion(state);
}

Act RandomDeeds::motion(const SessionState& state)
{
    if (chance(5))
        return Motion {CompetitionMotion {}, Text};
    const QString bidder = oneOf(state.facts->lot.bidders).id;
    if (chance(50))
        return Motion {RejectMotion {bidder, state.facts->rules.grounds.constFirst().code, Text,
                           oneOf(state.facts->lot.documents.keys()), 1 + upTo(9)},
            Text};
    const Step& step = oneOf(state.facts->scheme.steps);
    const QString criterion = step.criteria.isEmpty() ? QStringLiteral("none") : oneOf(step.criteria).id;
    return Motion {
        CorrectionMotion {bidder, criterion, state.facts->rules.corrections.constFirst().code, 1 + upTo(5), step.id},
        Text};
}

Act RandomDeeds::explanation(const SessionState& state, int member)
{
    for (const Step& step : state.facts->scheme.steps) {
        for (const QString& bidder : state.steps.value(step.id).bidders) {
            for (const Criterion& criterion : step.criteria) {
                if (step.kind == StepKind::Score && isOutlier(state, step.id, member, {bidder, criterion.id}))
                    return Explanation {bidder, criterion.id, step.id, Text};
            }
        }
    }
    return remark();
}

Act RandomDeeds::ofReport(const SessionState& state)
{
    if (!isRanked(state))
        return ofMotions(state, 0);
    return Opinion {chance(60), resultHash(state), Text};
}

// --- The others

// What moves the session on.
Act RandomDeeds::order(const SessionState& state)
{
    const QString step = currentStep(state);
    const StepState now = state.steps.value(step);
    if (now.phase == StepPhase::Pending)
        return StepOpened {state.stepActs, now.round, step};
    return StepClosed {state.stepActs, now.round, step};
}

Act RandomDeeds::ofStaff(const SessionState& state)
{
    if (state.suspended && chance(60))
        return Resumption {Text};
    const int kind = upTo(20);
    if (kind < 10)
        return order(state);
    if (kind < 14)
        return Admission {1 + upTo(5), AdmissionMethod::Face, QStringLiteral("C-%1").arg(upTo(9))};
    if (kind < 16)
        return Absence {1 + upTo(5), Text};
    if (kind < 17)
        return Suspension {Text};
    if (kind < 19)
        return SignRequest {1 + upTo(5)};
    return isRanked(state) ? Act(ReportFrozen {100, sha256("report"), resultHash(state), state.report.version + 1})
                           : order(state);
}

Act RandomDeeds::ofSupervisor(const SessionState& state)
{
    if (state.suspended && chance(30))
        return Resumption {Text};
    QList<QByteArray> closings;
    for (const StepState& step : state.steps) {
        if (step.closing && !step.closing->cosigned)
            closings.append(step.closing->name);
    }
    if (!closings.isEmpty() && chance(80))
        return Cosignature {oneOf(closings)};
    return chance(10) ? Act(Suspension {Text}) : remark();
}

} // namespace evalroom::test
