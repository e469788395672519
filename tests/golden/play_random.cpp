// SPDX-License-Identifier: Apache-2.0
#include "golden/play_random.h"

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
        } else if (!gatherSomebody() && !decideMotions() && !moveStep() && !finish()) {
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
    const bool pricesMissing = m_room.effect(closing) == QLatin1String("pricesUnknown");
    for (const ManifestBidder& bidder : m_room.head().manifest().bidders) {
        if (!pricesMissing || state().prices.contains(bidder.id))
            continue;
        const QJsonObject price {{QStringLiteral("bidder"), bidder.id}, {QStringLiteral("price"), 4'700'000}};
        m_room.amend(
            {{QStringLiteral("prices"), QJsonArray {price}}, {QStringLiteral("type"), QStringLiteral("prices")}});
    }
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
    const QByteArray hash = resultHash(state());
    for (const int member : activeCommittee(state())) {
        const auto opinions = state().opinions.value(member);
        if (!opinions.isEmpty() && opinions.constLast().opinion.result == hash)
            continue;
        m_room.act(member, Opinion {chance(85), hash, QStringLiteral("意见")});
        return true;
    }
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
