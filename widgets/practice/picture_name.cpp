// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/picture_name.h"

#include "evaluation/envelopes.h"
#include "evaluation/testimony.h"
#include "widgets/window/place.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// What somebody is about to do.
QString wordOfDuty(DutyKind kind)
{
    static const QMap<DutyKind, QString> words {{DutyKind::CheckIn, u"checkIn"_s}, {DutyKind::Consent, u"prepare"_s},
        {DutyKind::Declare, u"prepare"_s}, {DutyKind::Pledge, u"prepare"_s}, {DutyKind::Vote, u"vote"_s},
        {DutyKind::Admit, u"admit"_s}, {DutyKind::OpenStep, u"open"_s}, {DutyKind::CloseStep, u"close"_s},
        {DutyKind::ExtendTime, u"extend"_s}, {DutyKind::Freeze, u"freeze"_s}, {DutyKind::Deliver, u"deliver"_s},
        {DutyKind::Cosign, u"cosign"_s}, {DutyKind::DecideTie, u"tie"_s}, {DutyKind::Witness, u"witness"_s},
        {DutyKind::RegisterAnswer, u"answer"_s}, {DutyKind::RegisterExplanation, u"explanation"_s},
        {DutyKind::RecordNegotiation, u"negotiation"_s}, {DutyKind::GiveOpinion, u"opinion"_s},
        {DutyKind::Sign, u"sign"_s}, {DutyKind::OpenSheet, u"sealed"_s}};
    return words.value(kind, u"other"_s);
}

// A bidder answers a question, or confirms a price.
QString wordOfDeskDuty(const SessionState& state, const Duty& duty)
{
    const MotionState* motion = duty.kind == DutyKind::RegisterAnswer ? findMotion(state, duty.motion) : nullptr;
    const bool confirms = motion != nullptr && std::holds_alternative<PriceMotion>(motion->motion.subject);
    return confirms ? u"confirmation"_s : wordOfDuty(duty.kind);
}

QString wordOfDesk(const SessionState& state, const QList<Duty>& duties)
{
    if (!state.delivered.isEmpty())
        return u"done"_s;
    return duties.isEmpty() ? u"waiting"_s : wordOfDeskDuty(state, duties.constFirst());
}

// What the escrow keys may open, and which of the two is next.
QString wordOfKeys(const SessionState& state, const QDateTime& now)
{
    for (const SealedYet& sealed : sealedYet(state)) {
        if (sealed.keysFrom <= now)
            return sealed.released ? u"released"_s : u"keys"_s;
    }
    return {};
}

// Whom a member waits for, who has done their part of it.
QString wordOfWait(const SessionState& state, int member, const QDateTime& now)
{
    if (!state.members.value(member).admitted)
        return wordOfDuty(DutyKind::Admit);
    const QList<Awaited> all = awaitedNow(state, now);
    if (!all.isEmpty())
        return wordOfDuty(all.constFirst().duty.kind);
    const auto hasLeft = [](const MemberState& other) { return other.status == MemberStatus::Recused; };
    return std::ranges::any_of(state.members, hasLeft) ? u"memberMissing"_s : u"nobody"_s;
}

// Why it is over for a member before the report is delivered.
QString wordOfLeaving(const SessionState& state, int member)
{
    switch (state.members.value(member).status) {
    case MemberStatus::Recused:
        return u"withdrawn"_s;
    case MemberStatus::Replaced:
        return u"replaced"_s;
    case MemberStatus::Active:
        break;
    }
    return isUnfilled(state) ? u"unfilled"_s : QString();
}

QString wordOfMotion(const SessionState& state, const QByteArray& name)
{
    // In the order of the motions' subjects.
    static const QStringList words {{}, u"competition"_s, u"correction"_s, u"price"_s, u"lowPrice"_s, u"justified"_s,
        u"question"_s, u"setAside"_s, u"stop"_s};
    const MotionState* motion = findMotion(state, name);
    return motion == nullptr ? QString() : words.value(static_cast<qsizetype>(motion->motion.subject.index()));
}

// What has become of sealed prices.
QString wordOfEnvelopes(const SessionState& state)
{
    const Step* step = state.facts->scheme.offersStep();
    if (step == nullptr)
        return areSecondEnvelopesDue(state) && !dueEnvelopes(state).isEmpty() ? u"envelopes"_s : QString();
    const StepState offers = state.steps.value(step->id);
    if (offers.phase == StepPhase::Pending)
        return {};
    if (offers.phase == StepPhase::Open)
        return awaitedOffers(state).isEmpty() ? u"offersIn"_s : u"offersAwaited"_s;
    const bool opened = std::ranges::any_of(offers.offers, [](const OfferState& offer) { return offer.openedAt >= 0; });
    return opened ? u"offersOpened"_s : u"offersSealed"_s;
}

} // namespace

QString pictureMoment(const SessionState& state)
{
    if (!state.failed.isEmpty())
        return u"failed"_s;
    if (std::ranges::any_of(state.restarts, [](const RestartState& restart) { return !restart.inEffect; }))
        return u"restart"_s;
    if (!isRanked(state))
        return wordOfEnvelopes(state);
    if (!tally(state).openTies.isEmpty())
        return u"tie"_s;
    const QList<int> asked = state.signRequests.keys();
    const bool silent = std::ranges::any_of(
        asked, [&, result = resultHash(state)](int member) { return owesWord(state, member, result); });
    return silent ? u"silent"_s : QString();
}

namespace {

QStringList wordsOfDuty(Session& session, const QString& page, const Duty& duty)
{
    const SessionState& state = session.expected();
    if (page == u"votePage")
        return {wordOfMotion(state, duty.motion)};
    // Until the witness comes, it can be decided anew.
    if (page == u"tiePage")
        return {undecidedTies(state).isEmpty() ? u"decided"_s : QString()};
    QStringList words {duty.step};
    if ((page == u"ballotPage" || page == u"sheetPage") && state.steps.value(duty.step).round > 1)
        words << u"again"_s;
    if ((page == u"ballotPage" || page == u"sheetPage")
        && !state.steps.value(duty.step).sheets.value(session.member()).isEmpty())
        words << u"submitted"_s;
    return words;
}

QStringList wordsOfPage(Session& session, const QString& page)
{
    const SessionState& state = session.expected();
    const QString moment = pictureMoment(state);
    if (!sitsOnCommittee(session.role()))
        return {wordOfDesk(state, dutiesOf(state, session.member(), session.now())), moment,
            session.role() == Role::Staff ? QString() : wordOfKeys(state, session.now())};
    if (page == u"waitPage" && moment.startsWith(u"offers"))
        return {moment};
    if (page == u"waitPage")
        return {wordOfWait(state, session.member(), session.now()), moment};
    if (page == u"overPage")
        return {wordOfLeaving(state, session.member()), moment};
    const Place place = placeOf(session);
    const bool ends = page == u"opinionPage" || page == u"signPage";
    if (ends || place.kind != Place::Kind::Duty)
        return {moment};
    return wordsOfDuty(session, page, place.duty);
}

} // namespace

QString pictureName(Session& session, const QString& page)
{
    QStringList words {page};
    if (session.isKnown() && page != u"checkInPage")
        words << wordsOfPage(session, page);
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u'-');
}

} // namespace evalroom
