// SPDX-License-Identifier: Apache-2.0
#include "golden/play_random.h"

#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"

namespace evalroom::test {

void RandomPlay::play(int acts)
{
    for (const int member : {StaffMember, SupervisorMember, CentreMember, 1, 2, 3, 4, 5})
        m_room.delegate(member);
    int afterDelivery = 4;
    while (state().size < acts && afterDelivery > 0) {
        afterDelivery -= state().delivered.isEmpty() ? 0 : 1;
        if (chance(20)) {
            const Act act = anyAct();
            m_room.act(chance(20) ? anyAuthor() : suitedAuthor(act), act, seenBefore(upTo(2)));
        } else if (chance(2)) {
            surprise();
        } else if (state().suspended) {
            m_room.act(StaffMember, Resumption {QStringLiteral("继续")});
        } else if (!gatherSomebody() && !giveTime() && !decideMotions() && !makeCorrections() && !answerQuestions()
            && !moveStep() && !finish()) {
            m_room.act(SupervisorMember, Alarm {QStringLiteral("idle"), {}});
        }
    }
}

// Some entries back: what one saw who acted at the same time as others.
Seen RandomPlay::seenBefore(int entries) const
{
    const qint64 size = qMax<qint64>(0, m_room.log().tree().size() - entries);
    return {size, m_room.log().tree().rootAt(size)};
}

bool RandomPlay::gatherSomebody()
{
    for (const int member : activeCommittee(state())) {
        const MemberState now = state().members.value(member);
        if (now.ready() || now.declared == Declared::Conflict)
            continue;
        if (!m_room.log().activeChain(member))
            m_room.delegate(member);
        else if (!now.admitted)
            m_room.act(StaffMember, Admission {member, AdmissionMethod::Face, QStringLiteral("B-1")});
        else if (!now.consented)
            m_room.act(member, Consent {});
        else if (now.declared == Declared::No)
            m_room.act(member, Declaration {});
        else
            m_room.act(member, Pledge {sha256(state().facts->rules.pledge.toUtf8())});
        return true;
    }
    return false;
}

bool RandomPlay::giveTime()
{
    if (!isTimeOwed(state()) || !state().failed.isEmpty() || !state().report.pdf.isEmpty())
        return false;
    const QDateTime last = state().extensions.isEmpty() ? m_room.now : state().extensions.last().until;
    m_room.act(StaffMember, TimeExtended {std::max(last, m_room.now).addSecs(600), QStringLiteral("延长")});
    return true;
}

bool RandomPlay::decideMotions()
{
    for (const MotionState& motion : state().motions) {
        if (outcomeOf(state(), motion) != Outcome::Open)
            continue;
        for (const int member : activeCommittee(state())) {
            if (motion.votes.contains(member))
                continue;
            m_room.act(member, Vote {motion.name, chance(60), QStringLiteral("理由")});
            return true;
        }
    }
    return false;
}

// Without them prices are not compared.
bool RandomPlay::makeCorrections()
{
    if (!state().failed.isEmpty() || !state().report.pdf.isEmpty())
        return false;
    for (const MotionState& motion : state().motions) {
        const auto* correction = std::get_if<CorrectionMotion>(&motion.motion.subject);
        if (correction == nullptr || motion.corrected || outcomeOf(state(), motion) != Outcome::Passed
            || !activeCommittee(state()).contains(correction->member) || chance(30))
            continue;
        m_room.act(correction->member, Correction {motion.name, Rational(upTo(4), 2), QStringLiteral("更正")});
        return true;
    }
    return false;
}

// What a question has others do: an answer, its testimony, and a rejection where a correction is refused.
bool RandomPlay::answerQuestions()
{
    if (!state().failed.isEmpty() || !state().report.pdf.isEmpty())
        return false;
    for (const MotionState* motion : unansweredMotions(state())) {
        if (outcomeOf(state(), *motion) != Outcome::Passed)
            continue;
        const BidderAnswer answer {motion->name, chance(70), QStringLiteral("答复")};
        const qint64 answered = m_room.act(StaffMember, answer);
        if (chance(80))
            m_room.act(SupervisorMember, Witness {m_room.nameOf(answered)});
        return true;
    }
    return explainLowPrices() || rejectForPrice();
}

bool RandomPlay::explainLowPrices()
{
    for (const QString& low : biddersAt(state(), LowPriceStage::ToExplain)) {
        const qint64 explained = m_room.act(StaffMember, PriceExplanation {low, chance(70), QStringLiteral("说明")});
        if (chance(80))
            m_room.act(SupervisorMember, Witness {m_room.nameOf(explained)});
        return true;
    }
    for (const QString& low : biddersAt(state(), LowPriceStage::ToFind)) {
        if (chance(30))
            continue;
        m_room.act(oneOf(activeCommittee(state())), Motion {JustifiedMotion {low}, QStringLiteral("合理")});
        return true;
    }
    return false;
}

bool RandomPlay::rejectForPrice()
{
    const QStringList refused = refusedCorrections(state()) + biddersAt(state(), LowPriceStage::Unjustified);
    if (refused.isEmpty() || chance(30))
        return false;
    const RuleSet& rules = state().facts->rules;
    const QString bidder = refused.constFirst();
    const QString ground
        = isCorrectionRefused(state(), bidder) ? rules.priceCorrection->ground : rules.lowPrice->ground;
    const RejectMotion reject {bidder, ground, QStringLiteral("1"), QStringLiteral("tender"), 1};
    m_room.act(oneOf(activeCommittee(state())), Motion {reject, QStringLiteral("不接受修正")});
    return true;
}

bool RandomPlay::moveStep()
{
    const QString id = currentStep(state());
    const Step* step = state().facts->scheme.step(id);
    if (step == nullptr || !state().failed.isEmpty())
        return false;
    const StepState now = state().steps.value(id);
    if (now.phase == StepPhase::Pending) {
        m_room.openStep(id);
        return true;
    }
    if (now.phase == StepPhase::Open) {
        if (step->hasSheets() ? judge(id) : step->kind == StepKind::Objective && enterItems(id))
            return true;
        close(id);
        return true;
    }
    if (step->kind == StepKind::Objective) // a newcomer has come
        return enterItems(id);
    return judge(id) || openSheets(id) || answerJudgements(*step);
}

bool RandomPlay::judge(const QString& step)
{
    const StepState now = state().steps.value(step);
    for (const int member : activeCommittee(state())) {
        const bool missing
            = now.phase == StepPhase::Open ? now.sheets.value(member).isEmpty() : countedSheet(now, member) == nullptr;
        if (!missing || state().members.value(member).declared == Declared::Conflict)
            continue;
        m_room.submit(member, step, someSheet(*state().facts->scheme.step(step)));
        return true;
    }
    return false;
}

Sheet RandomPlay::someSheet(const Step& step)
{
    if (step.kind == StepKind::Chair) {
        const QList<int> tied = state().steps.value(step.id).candidates;
        return ballot(oneOf(tied.isEmpty() || chance(2) ? activeCommittee(state()) : tied));
    }
    if (step.kind == StepKind::Review) {
        const bool fails = chance(15);
        const QStringList bidders = state().steps.value(step.id).bidders;
        if (!fails || bidders.isEmpty())
            return review(state(), step.id);
        return review(state(), step.id, Item {oneOf(bidders), oneOf(step.criteria).id});
    }
    Sheet sheet = scores(state(), step.id, {});
    for (Points& each : std::get<ScoreSheet>(sheet.content).scores)
        each.points -= Rational(upTo(chance(8) ? 20 : 5), 2);
    return sheet;
}

bool RandomPlay::enterItems(const QString& step)
{
    const StepState now = state().steps.value(step);
    for (const int member : activeCommittee(state())) {
        const bool entered
            = std::ranges::any_of(now.items, [member](const ItemsEntry& entry) { return entry.author == member; });
        if (entered && chance(90))
            continue;
        QList<ItemPoints> values;
        for (const QString& bidder : now.bidders) {
            for (const Criterion& criterion : state().facts->scheme.step(step)->criteria)
                values.append({bidder, criterion.id, chance(99) ? Rational(2) : Rational(3), {}});
        }
        m_room.act(member, ItemsEntered {now.round, step, values});
        return true;
    }
    return false;
}

void RandomPlay::close(const QString& step)
{
    const int author = chance(50) && state().chair != 0 ? state().chair : StaffMember;
    const StepClosed order {state().stepActs, state().steps.value(step).round, step};
    const qint64 closing = m_room.act(author, order, seenBefore(chance(20) ? upTo(6) : 0));
    if (m_room.effect(closing).isEmpty())
        m_room.act(SupervisorMember, Cosignature {m_room.nameOf(closing)});
    if (m_room.effect(closing) == QLatin1String("overCeiling")) {
        const QStringList valid = validBidders(state());
        const auto over
            = std::ranges::find_if(valid, [this](const QString& bidder) { return isOverLimit(state(), bidder); });
        const RejectMotion reject {
            *over, state().facts->rules.grounds.constFirst().code, QStringLiteral("1"), QStringLiteral("bid-b1"), 1};
        m_room.act(oneOf(activeCommittee(state())), Motion {reject, QStringLiteral("超过限价")});
    }
    if (m_room.effect(closing) != QLatin1String("pricesUnknown"))
        return;
    QStringList sealed;
    for (const ManifestBidder& bidder : m_room.head().manifest().bidders) {
        if (bidder.sealed && !state().prices.contains(bidder.id))
            sealed.append(bidder.id);
    }
    const QStringList due = dueEnvelopes(state());
    // None is left where they were opened behind what the closing has seen.
    if (const QStringList opened = chance(20) || due.isEmpty() ? sealed : due; !opened.isEmpty())
        m_room.openEnvelopes(opened);
}

bool RandomPlay::openSheets(const QString& step)
{
    const StepState now = state().steps.value(step);
    for (const int member : activeCommittee(state())) {
        const SheetState* sheet = countedSheet(now, member);
        if (sheet == nullptr || sheet->opened)
            continue;
        // What was sealed by surprise is at hand nowhere; then the two keys are no help either.
        if (chance(10) && m_room.actor(member).sheets.contains(step)) {
            m_room.now = m_room.now.addSecs(1800);
            m_room.openByEscrow(member, step);
        } else if (const QString effect = m_room.effect(m_room.openSheet(member, step)); !effect.isEmpty()) {
            // A sheet that does not open, or is none, is misconduct.
            replace(member);
        }
        return true;
    }
    return false;
}

bool RandomPlay::answerJudgements(const Step& step)
{
    const StepState now = state().steps.value(step.id);
    for (const int member : activeCommittee(state())) {
        const SheetState* sheet = countedSheet(now, member);
        if (sheet == nullptr || !sheet->opened)
            continue;
        if (const auto* reviewed = std::get_if<ReviewSheet>(&sheet->opened->content)) {
            for (auto it = reviewed->items.cbegin(); it != reviewed->items.cend(); ++it) {
                if (it->passed || !isValidBidder(state(), it.key().bidder) || chance(30))
                    continue;
                const RejectMotion reject {it.key().bidder, state().facts->rules.grounds.constFirst().code,
                    QStringLiteral("1"), QStringLiteral("bid-b1"), 1};
                m_room.act(member, Motion {reject, QStringLiteral("不合格")});
                return true;
            }
        }
        for (const QString& bidder : now.bidders) {
            for (const Criterion& criterion : step.criteria) {
                const Item item {bidder, criterion.id};
                if (step.kind != StepKind::Score || !isOutlier(state(), step.id, member, item)
                    || now.explanations.contains({member, item}))
                    continue;
                m_room.act(member, Explanation {bidder, criterion.id, step.id, QStringLiteral("说明")});
                return true;
            }
        }
    }
    return false;
}

// What is owed, where nobody has thought of it before.
bool RandomPlay::putDownNegotiations()
{
    const QStringList owed = unrecordedBidders(state());
    if (owed.isEmpty() || !state().failed.isEmpty() || !state().report.pdf.isEmpty() || chance(10))
        return false;
    const qint64 told = m_room.act(StaffMember, Negotiation {owed.constFirst(), QStringLiteral("价格")});
    if (chance(80))
        m_room.act(SupervisorMember, Witness {m_room.nameOf(told)});
    return true;
}

bool RandomPlay::finish()
{
    if (!isRanked(state()) || !state().delivered.isEmpty())
        return false;
    const Tally result = tally(state());
    if (!result.openTies.isEmpty()) {
        const qint64 decision = m_room.act(5, TieDecision {result.openTies.constFirst(), QStringLiteral("确定")});
        m_room.act(SupervisorMember, Witness {m_room.nameOf(decision)});
        return true;
    }
    // What stands out only since somebody came, or left.
    for (const Step& step : state().facts->scheme.steps) {
        if (state().failed.isEmpty() && step.kind == StepKind::Score && answerJudgements(step))
            return true;
    }
    const QByteArray hash = resultHash(state());
    for (const int member : activeCommittee(state())) {
        const auto opinions = state().opinions.value(member);
        if (!opinions.isEmpty() && opinions.constLast().opinion.result == hash)
            continue;
        m_room.act(member, Opinion {chance(85), hash, QStringLiteral("意见")});
        return true;
    }
    if (m_restarts == 0 && chance(20)) {
        restart(oneOf(state().facts->scheme.steps).id);
        return true;
    }
    if (putDownNegotiations())
        return true;
    if (state().report.pdf.isEmpty()) {
        m_room.act(StaffMember, ReportFrozen {m_base.size(), sha256(m_base), hash, state().report.version + 1});
        return true;
    }
    for (const int member : activeCommittee(state())) {
        const auto opinions = state().opinions.value(member);
        if (state().report.signedBy.contains(member) || !opinions.constLast().opinion.agrees)
            continue;
        m_room.sign(member);
        return true;
    }
    m_room.act(StaffMember, Delivery {m_report.size(), sha256(m_report)});
    return true;
}

} // namespace evalroom::test
