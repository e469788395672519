// SPDX-License-Identifier: Apache-2.0
// What nobody expects: acts of any kind by anybody, about anything, and what the platform does meanwhile.
#include "golden/play_random.h"

namespace evalroom::test {

namespace {

const QString Text = QStringLiteral("随机");

} // namespace

int RandomPlay::anyAuthor()
{
    QList<int> authors {1, 2, 3, 4, 5, m_newest, StaffMember, StaffMember, SupervisorMember, CentreMember};
    authors.removeIf([this](int member) { return !m_room.log().activeChain(member); });
    return oneOf(authors);
}

QString RandomPlay::anyStep()
{
    if (chance(60) && !currentStep(state()).isEmpty())
        return currentStep(state());
    return chance(5) ? QStringLiteral("unknown") : oneOf(state().facts->scheme.steps).id;
}

QString RandomPlay::anyCriterion(const QString& id)
{
    const Step* step = state().facts->scheme.step(id);
    return step == nullptr || step->criteria.isEmpty() || chance(10) ? QStringLiteral("unknown")
                                                                     : oneOf(step->criteria).id;
}

QByteArray RandomPlay::anyName()
{
    return m_room.nameOf(upTo(static_cast<int>(state().size)));
}

QByteArray RandomPlay::anyMotion()
{
    return state().motions.isEmpty() || chance(10) ? anyName() : oneOf(state().motions).name;
}

// Somebody whose role may make such an act.
int RandomPlay::suitedAuthor(const Act& act)
{
    const QString name = actName(act);
    const QStringList staff {QStringLiteral("admission"), QStringLiteral("absence"), QStringLiteral("timeExtended"),
        QStringLiteral("suspension"), QStringLiteral("resumption"), QStringLiteral("stepOpened"),
        QStringLiteral("stepClosed"), QStringLiteral("stepRestarted"), QStringLiteral("answer"),
        QStringLiteral("priceExplanation"), QStringLiteral("negotiation"), QStringLiteral("recusalRequest"),
        QStringLiteral("tieDecision"), QStringLiteral("freeze"), QStringLiteral("signRequest"),
        QStringLiteral("delivery")};
    if (staff.contains(name))
        return StaffMember;
    if (name == QLatin1String("escrowReleased"))
        return CentreMember;
    if (name == QLatin1String("cosignature") || name == QLatin1String("escrowOpened"))
        return SupervisorMember;
    if (name == QLatin1String("deemedAgreement") && (state().facts->rules.agencyDeemsAgreement || chance(60)))
        return state().facts->rules.agencyDeemsAgreement || state().chair == 0 ? StaffMember : state().chair;
    if (name == QLatin1String("witness"))
        return anyAuthor();
    QList<int> members = activeCommittee(state());
    members.removeIf([this](int member) { return !m_room.log().activeChain(member); });
    return members.isEmpty() ? StaffMember : oneOf(members);
}

void RandomPlay::replace(int leaving)
{
    // Not for ever, or nothing is ever finished.
    if (m_replacements == 4)
        return;
    m_newest = 101 + m_replacements++;
    m_room.addActor(m_newest, state().members.value(leaving).role);
    m_room.replace(leaving, m_newest);
}

void RandomPlay::restart(const QString& step)
{
    // Not for ever, as above.
    if (m_restarts == 3)
        return;
    ++m_restarts;
    const qint64 order = m_room.act(StaffMember, StepRestarted {state().stepActs, step, Text});
    if (chance(80))
        m_room.act(SupervisorMember, Witness {m_room.nameOf(order)});
}

void RandomPlay::surprise()
{
    switch (upTo(7)) {
    case 0:
        return activeCommittee(state()).isEmpty() ? void() : replace(oneOf(activeCommittee(state())));
    case 1:
        m_room.changeHubKey();
        return;
    case 2: {
        const int member = anyAuthor();
        m_room.renew(member, Algorithm::ES256);
        m_room.delegate(member);
        return;
    }
    case 3:
        m_room.now = m_room.now.addSecs(1500);
        return;
    case 4: {
        const int author = anyAuthor();
        const Jws fork = m_room.signedBy(author, anyAct(), m_room.seen(), false);
        m_room.act(author, anyAct());
        m_room.append(fork);
        return;
    }
    case 5:
        return restart(anyStep());
    default:
        m_room.delegate(anyAuthor());
    }
}

Act RandomPlay::anyAct()
{
    const int kind = upTo(29);
    if (kind < 9)
        return anyActOfPeople(kind);
    if (kind < 17)
        return anyActOfSteps(kind);
    return kind < 21 ? anyActOfMotions(kind) : anyActOfReport(kind);
}

Act RandomPlay::anyActOfPeople(int kind)
{
    switch (kind) {
    case 0:
        return Admission {anyMember(), AdmissionMethod::Card, QStringLiteral("C-%1").arg(upTo(9))};
    case 1:
        return Consent {};
    case 2:
        return Declaration {chance(3) ? QList {Conflict {anyBidder(), Text}} : QList<Conflict>()};
    case 3:
        return Pledge {chance(50) ? sha256(state().facts->rules.pledge.toUtf8()) : anyName()};
    case 4:
        if (chance(20))
            return RecusalRequest {
                .bidder = anyBidder(), .member = anyMember(), .granted = chance(50), .reason = Text, .text = Text};
        return Absence {anyMember(), Text};
    case 5:
        return chance(30) ? Act(TimeExtended {m_room.now.addSecs(60 * upTo(90)), Text}) : Act(TimeRequest {Text});
    case 6:
        return chance(20) ? Act(Suspension {Text}) : Act(Resumption {Text});
    case 7:
        return Resumption {Text};
    default:
        return Alarm {QStringLiteral("any"), Text};
    }
}

Act RandomPlay::anyActOfSteps(int kind)
{
    const QString step = anyStep();
    const int round = chance(80) ? state().steps.value(step).round : 2;
    const int after = chance(80) ? state().stepActs : upTo(6);
    const SealedSheet sealed = m_room.actor(oneOf(QList {1, 2, 3, 4, 5})).sheets.value(step);
    const QByteArray entry = sealed.entry.isEmpty() ? anyName() : sealed.entry;
    const QByteArray salt = sealed.salt.isEmpty() || chance(50) ? QByteArray(HashBytes, '\1') : sealed.salt;
    switch (kind) {
    case 9:
        return chance(10) ? Act(StepRestarted {after, step, Text}) : Act(StepOpened {after, round, step});
    case 10:
        return StepClosed {after, round, step};
    case 11:
        return Cosignature {anyName()};
    case 12:
        return ItemsEntered {round, step, {{anyBidder(), anyCriterion(step), upTo(5), Text}}};
    case 13:
        // Without a sheet that could ever be opened.
        return chance(10)
            ? SheetSubmitted {anyName(), seal("x", m_room.actor(1).recovery()).value(), sealed.escrow, round, step}
            : SheetSubmitted {anyName(), {}, {}, round, step};
    case 14:
        return EscrowReleased {entry, sealed.escrow};
    case 15:
        return EscrowOpened {entry, salt, sealed.sheet};
    default:
        return Opening {entry, salt, chance(50) ? sealed.sheet : QJsonObject()};
    }
}

Act RandomPlay::anyActOfMotions(int kind)
{
    const QString step = anyStep();
    switch (kind) {
    case 17: {
        const QString ground = chance(80) ? oneOf(state().facts->rules.grounds).code : QStringLiteral("none");
        if (chance(25))
            return Motion {CompetitionMotion {}, Text};
        if (chance(30))
            return anyPriceMotion();
        if (chance(30))
            return anyQuestion();
        if (chance(20))
            return chance(50)
                ? Motion {LowPriceMotion {anyBidder(), chance(50) ? m_room.now.addSecs(upTo(600)) : QDateTime()}, Text}
                : Motion {JustifiedMotion {anyBidder()}, Text};
        if (chance(50)) {
            const QString document = chance(80) ? QStringLiteral("tender") : QStringLiteral("bid-b1");
            return Motion {RejectMotion {anyBidder(), ground, Text, document, 1 + upTo(9)}, Text};
        }
        const QString correction = state().facts->rules.corrections.constFirst().code;
        return Motion {CorrectionMotion {anyBidder(), anyCriterion(step), correction, anyMember(), step}, Text};
    }
    case 18:
        return Vote {anyMotion(), chance(50), chance(70) ? Text : QString()};
    case 19:
        return Correction {anyMotion(), Rational(upTo(30), 2), Text};
    default:
        if (chance(40))
            return BidderAnswer {anyMotion(), chance(50), Text};
        if (chance(40))
            return PriceExplanation {anyBidder(), chance(70), Text};
        if (chance(10))
            return chance(40) ? Act(Withdrawal {anyBidder(), Text})
                              : Negotiation {chance(80) ? anyBidder() : QString(), Text};
        return Explanation {anyBidder(), anyCriterion(step), step, Text};
    }
}

Motion RandomPlay::anyPriceMotion()
{
    const auto rule = static_cast<CorrectionRule>(upTo(5));
    const CorrectionStep step {rule, AmountPlace::Line, Text, upTo(9), upTo(9)};
    const Fen price = chance(20) ? 1 : 4'500'000 + upTo(400'000);
    return {PriceMotion {anyBidder(), rule, price, chance(50) ? QList {step} : QList<CorrectionStep>()}, Text};
}

// Mostly lawful, and about one of few passages.
Motion RandomPlay::anyQuestion()
{
    if (chance(40))
        return {SetAsideMotion {anyMotion()}, Text};
    const QString bidder = anyBidder();
    const auto& grounds = state().facts->rules.clarifications;
    const QString ground = chance(90) && !grounds.isEmpty() ? oneOf(grounds).code : QStringLiteral("none");
    const QString document = chance(90) ? QStringLiteral("bid-") + bidder : QStringLiteral("tender");
    return {ClarifyMotion {bidder, ground, Text, document, 1 + upTo(2)}, Text};
}

Act RandomPlay::anyActOfReport(int kind)
{
    const QByteArray result = isRanked(state()) && chance(80) ? resultHash(state()) : anyName();
    switch (kind) {
    case 21:
        return TieDecision {{anyBidder(), anyBidder()}, Text};
    case 22:
        return Opinion {chance(50), result, chance(70) ? Text : QString()};
    case 23:
        return ReportFrozen {m_base.size(), sha256(m_base), result, state().report.version + upTo(2)};
    case 24:
        return ReportSigned {{}, state().report.pdf.isEmpty() ? anyName() : state().report.pdf};
    case 25:
        return SignRequest {anyMember()};
    case 26:
        return DeemedAgreement {anyMember(), Text};
    case 27:
        if (!state().restarts.isEmpty() && chance(30))
            return Witness {oneOf(state().restarts).name};
        if (!state().recusalRequests.isEmpty() && chance(50))
            return Witness {oneOf(state().recusalRequests).name};
        if (!state().answers.isEmpty() && chance(50))
            return Witness {oneOf(state().answers).name};
        if (!state().priceExplanations.isEmpty() && chance(50))
            return Witness {oneOf(state().priceExplanations).name};
        return Witness {state().deemed.isEmpty() ? anyName() : oneOf(state().deemed).name};
    default:
        // One that counts has to be the one that the archive will hold.
        return Delivery {m_report.size(), sha256(m_report)};
    }
}

} // namespace evalroom::test
