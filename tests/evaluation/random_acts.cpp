// SPDX-License-Identifier: Apache-2.0
#include "evaluation/random_acts.h"

#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"

namespace evalroom {

using namespace Qt::StringLiterals;

int RandomActs::person()
{
    static const QList<int> people {0, 1, 1, 2, 3, 4, 5, 6, 7, Staff, Staff, Staff, Supervisor, Centre, 77};
    return people.at(bounded(static_cast<int>(people.size())));
}

QString RandomActs::bidder()
{
    static const QStringList bidders {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s, u"bidder-z"_s};
    return bidders.at(bounded(4));
}

QString RandomActs::step()
{
    static const QStringList steps {ChairStep, u"form"_s, u"record"_s, u"technical"_s, u"price"_s, u"bribes"_s};
    return steps.at(bounded(6));
}

QByteArray RandomActs::name(const LawRoom& room)
{
    if (!room.state.motions.isEmpty() && bounded(3) == 0)
        return room.state.motions.last().name;
    if (!room.state.deemed.isEmpty() && bounded(3) == 0)
        return room.state.deemed.last().name;
    if (bounded(4) > 0) {
        for (const StepState& step : room.state.steps) {
            if (step.closing && bounded(3) == 0)
                return bounded(2) == 0 ? step.closing->name : step.counted.value(1 + bounded(7));
        }
    }
    return LawRoom::nameOf(bounded(static_cast<int>(room.state.size) + 1));
}

Rational RandomActs::points()
{
    return Rational(bounded(44) - 2, 2);
}

Sheet RandomActs::sheetFor(LawRoom& room, const QString& id)
{
    const Step* known = room.state.facts->scheme.step(id);
    if (known != nullptr && known->kind == StepKind::Review)
        return room.review(id, bounded(3) == 0 ? QStringList {bidder()} : QStringList());
    if (known != nullptr && known->kind == StepKind::Score)
        return room.scores(id, QString::number(bounded(10)));
    return room.ballot(1 + bounded(7));
}

Act RandomActs::actOfPeople(LawRoom& room, int which)
{
    switch (which) {
    case 0:
        return Admission {person(), AdmissionMethod::Face, u"A"_s};
    case 1:
        return Consent {};
    case 2:
        return bounded(8) == 0 ? Declaration {{{bidder(), u"kin"_s}}} : Declaration {};
    case 3:
        return Pledge {LawRoom::hash(room.state.facts->rules.pledge.toUtf8())};
    case 4:
        return Absence {person(), u"left"_s};
    case 5:
        if (bounded(3) == 0)
            return TimeExtended {room.now.addSecs(60 * bounded(100)), u"granted"_s};
        return TimeRequest {u"many pages"_s};
    case 6:
        return bounded(6) == 0 ? Act(Suspension {u"fire"_s}) : Act(Resumption {u"out"_s});
    default:
        return Alarm {u"phone"_s, {}};
    }
}

Act RandomActs::actOfSteps(LawRoom& room, int which)
{
    const QString id = bounded(2) == 0 ? currentStep(room.state) : step();
    switch (which) {
    case 0:
        if (bounded(4) == 0)
            return StepRestarted {room.state.stepActs, id, u"a page was overlooked"_s};
        return room.opens(id);
    case 1:
        return room.closes(id);
    case 2:
        return Cosignature {name(room)};
    case 3: {
        ItemsEntered items = room.state.facts->scheme.step(id) != nullptr ? room.items(id, u"7"_s) : ItemsEntered {};
        if (bounded(4) == 0)
            items.values.append({bidder(), u"works"_s, points(), {}});
        return items;
    }
    case 4:
        return EscrowReleased {name(room), {}};
    case 5:
        return EscrowOpened {name(room), {}, sheetFor(room, id).toJson()};
    default:
        return Opening {name(room), {}, sheetFor(room, id).toJson()};
    }
}

Act RandomActs::actOfMotions(LawRoom& room, int which)
{
    switch (which) {
    case 0:
        return rejectMotion(bidder());
    case 1:
        return Motion {CompetitionMotion {}, u"few are left"_s};
    case 2:
        return correctionMotion(person(), bidder());
    case 3:
        return Correction {name(room), points(), u"page 30"_s};
    case 4:
        return Explanation {bidder(), u"plan"_s, step(), u"no schedule"_s};
    case 5:
        return Motion {PriceMotion {bidder(), bounded(4) == 0 ? CorrectionRule::OpeningForm : CorrectionRule::Capitals,
                           1 + bounded(2) * 90000000, {}},
            u"capitals"_s};
    case 6:
        return BidderAnswer {name(room), bounded(3) > 0, u"letter"_s};
    case 7:
        if (bounded(3) == 0)
            return Withdrawal {bidder(), u"letter"_s};
        return PriceExplanation {bidder(), bounded(3) > 0, u"letter"_s};
    case 8:
        return bounded(2) == 0 ? Motion {LowPriceMotion {bidder()}, u"low"_s}
                               : Motion {JustifiedMotion {bidder()}, u"stock"_s};
    case 9:
        return bounded(2) == 0 ? clarifyMotion(bidder()) : Motion {SetAsideMotion {name(room)}, u"it offers more"_s};
    default:
        return Vote {name(room), bounded(3) > 0, u"as argued"_s};
    }
}

Act RandomActs::actOfReport(LawRoom& room, int which)
{
    const QByteArray result = isRanked(room.state) ? resultHash(room.state) : LawRoom::hash("result");
    switch (which) {
    case 0:
        return TieDecision {{bidder(), bidder()}, u"time"_s};
    case 1:
        return Opinion {bounded(4) > 0, result, u"as argued"_s};
    case 2:
        return ReportFrozen {1000, LawRoom::hash("pdf"), result, room.state.report.version + 1};
    case 3:
        return ReportSigned {{}, room.state.report.pdf};
    case 4:
        return SignRequest {person()};
    case 5:
        return DeemedAgreement {person(), u"refused"_s};
    case 6:
        return bounded(10) == 0 ? Act(Delivery {1100, LawRoom::hash("signed")}) : Act(Witness {name(room)});
    default:
        return Witness {room.state.restarts.isEmpty() ? name(room) : room.state.restarts.last().name};
    }
}

Act RandomActs::act(LawRoom& room)
{
    switch (bounded(4)) {
    case 0:
        return actOfPeople(room, bounded(8));
    case 1:
        return actOfSteps(room, bounded(7));
    case 2:
        return actOfMotions(room, bounded(13));
    default:
        return actOfReport(room, bounded(8));
    }
}

void RandomActs::playNoAct(LawRoom& room)
{
    const Event event = room.event(person());
    switch (bounded(7)) {
    case 0:
        return applyFlaw(room.state, event, u"chainFork"_s);
    case 1:
        return applyDelegation(room.state, event, u"B"_s);
    case 2:
        return applyReplacement(room.state, event, person(), person());
    case 3:
        return playSealed(room, event);
    case 4:
        return applyCredential(room.state, event);
    case 5:
        return applyWithheld(room.state, event);
    default:
        return apply(room.state, event, fail(ErrorCode::BadField, u"/type"_s));
    }
}

// True openings of what is due, false ones, and offers that nobody awaits.
void RandomActs::playSealed(LawRoom& room, const Event& event)
{
    if (bounded(3) == 0)
        return applyOffer(room.state, event, {bidder(), 1, LawRoom::hash("offer")});
    QMap<QString, Fen> prices;
    for (const QString& due : dueEnvelopes(room.state))
        prices.insert(due, bounded(4) > 0 ? Fen(95000000) : Fen(1 + bounded(1000)));
    if (prices.isEmpty() || bounded(5) == 0)
        prices.insert(bidder(), 95000000);
    applyOpenings(room.state, event, openingsOf(prices));
}

// Mostly somebody whose role fits, so that the other rules are met as well.
int RandomActs::author(const LawRoom& room, const Act& act)
{
    int chosen = person();
    for (int i = 0; i < 8; ++i) {
        const auto rule = allowed(room.state, room.event(chosen), act);
        if (rule != Rule::Role && rule != Rule::Inactive)
            break;
        chosen = person();
    }
    return chosen;
}

int RandomActs::memberOf(const LawRoom& room)
{
    const QList<int> members = activeCommittee(room.state);
    return members.isEmpty() ? 1 : members.at(bounded(static_cast<int>(members.size())));
}

void RandomActs::playSheet(LawRoom& room, const QString& id)
{
    const Step* step = room.state.facts->scheme.step(id);
    if (step != nullptr && step->kind == StepKind::Objective)
        room.play(memberOf(room), room.items(id, u"7"_s));
    else
        room.submit(memberOf(room), id, sheetFor(room, id));
}

// A suspension, a motion or a closing that somebody waits for.
bool RandomActs::playWhatHinders(LawRoom& room)
{
    if (room.state.suspended) {
        room.play(Staff, Resumption {u"out"_s});
        return true;
    }
    for (const MotionState& motion : room.state.motions) {
        if (outcomeOf(room.state, motion) != Outcome::Open)
            continue;
        for (const int member : activeCommittee(room.state)) {
            if (!motion.votes.contains(member)) {
                room.play(member, Vote {motion.name, bounded(5) == 0, u"as argued"_s});
                return true;
            }
        }
    }
    if (playAnswer(room))
        return true;
    for (const StepState& step : room.state.steps) {
        if (step.closing && !step.closing->cosigned && bounded(3) == 0) {
            room.play(Supervisor, Cosignature {step.closing->name});
            return true;
        }
    }
    return false;
}

// To a question that was carried; and what follows where it is refused.
bool RandomActs::playAnswer(LawRoom& room)
{
    for (const MotionState* motion : unansweredMotions(room.state)) {
        if (outcomeOf(room.state, *motion) != Outcome::Passed)
            continue;
        if (room.play(Staff, BidderAnswer {motion->name, bounded(3) > 0, u"letter"_s}).isEmpty())
            room.play(Supervisor, Witness {room.lastName()});
        return true;
    }
    for (const QString& low : biddersAt(room.state, LowPriceStage::ToExplain)) {
        if (room.play(Staff, PriceExplanation {low, bounded(3) > 0, u"letter"_s}).isEmpty())
            room.play(Supervisor, Witness {room.lastName()});
        return true;
    }
    for (const QString& low : biddersAt(room.state, LowPriceStage::ToFind)) {
        room.play(memberOf(room), Motion {JustifiedMotion {low}, u"stock"_s});
        return true;
    }
    const QStringList refused = refusedCorrections(room.state) + biddersAt(room.state, LowPriceStage::Unjustified);
    if (refused.isEmpty() || bounded(2) == 0)
        return false;
    room.play(memberOf(room), rejectMotion(refused.constFirst()));
    return true;
}

void RandomActs::playClosed(LawRoom& room, const QString& id)
{
    for (const int member : activeCommittee(room.state)) {
        const SheetState* sheet = countedSheet(room.step(id), member);
        if (sheet != nullptr && sheet->opened)
            continue;
        if (sheet == nullptr)
            room.submit(member, id, sheetFor(room, id));
        else if (!room.reveal(member, id).isEmpty() && room.state.members.value(Staff).status == MemberStatus::Active)
            // Misconduct: staff note it, and somebody else has to come.
            room.replace(member, 100 + static_cast<int>(room.state.size));
        return;
    }
    room.play(memberOf(room), rejectMotion(bidder()));
}

void RandomActs::playReport(LawRoom& room)
{
    const int member = memberOf(room);
    if (!room.state.report.pdf.isEmpty() && bounded(8) == 0)
        room.play(Staff, Delivery {1100, LawRoom::hash("signed")});
    else if (!room.state.report.pdf.isEmpty())
        room.sign(member);
    else if (bounded(3) > 0)
        room.play(member, Opinion {bounded(5) > 0, resultHash(room.state), u"as argued"_s});
    else
        room.freeze("pdf");
}

// What people do who want to come to an end.
void RandomActs::playOnwards(LawRoom& room)
{
    if (playWhatHinders(room))
        return;
    if (isRanked(room.state))
        return playReport(room);
    const QString id = currentStep(room.state);
    const StepPhase phase = room.step(id).phase;
    const Step* step = room.state.facts->scheme.step(id);
    if (phase == StepPhase::Pending)
        room.open(id);
    else if (phase == StepPhase::Closed && step != nullptr && step->kind == StepKind::Objective)
        playSheet(room, id); // a newcomer has come
    else if (phase == StepPhase::Open && bounded(8) > 0)
        playSheet(room, id);
    else if (phase == StepPhase::Open)
        room.close(id);
    else
        playClosed(room, id);
}

// Unlike LawRoom's own, these may be refused.
void RandomActs::playCheckIns(LawRoom& room)
{
    for (const int member : activeCommittee(room.state)) {
        if (room.state.members.value(member).ready())
            continue;
        room.play(Staff, Admission {member, AdmissionMethod::Card, u"A"_s});
        room.play(member, Consent {});
        room.play(member, Declaration {});
        room.play(member, Pledge {LawRoom::hash(room.state.facts->rules.pledge.toUtf8())});
    }
}

void RandomActs::playOne(LawRoom& room)
{
    room.now = room.now.addSecs(bounded(300));
    const int what = bounded(24);
    if (what == 0)
        return playNoAct(room);
    if (what < 14)
        return playOnwards(room);
    if (what == 14)
        return playCheckIns(room);
    const Act chosen = act(room);
    Event event = room.event(author(room, chosen));
    event.byRosterKey = bounded(20) > 0;
    event.envelopesHold = bounded(20) > 0;
    event.certificateValid = bounded(40) > 0;
    event.seen = room.state.size - (bounded(4) == 0 ? bounded(5) : 0);
    room.play(event, chosen);
}

} // namespace evalroom
