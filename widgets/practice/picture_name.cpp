// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/picture_name.h"

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
        {DutyKind::GiveOpinion, u"opinion"_s}, {DutyKind::Sign, u"sign"_s}, {DutyKind::OpenSheet, u"sealed"_s}};
    return words.value(kind, u"other"_s);
}

QString wordOfDesk(const SessionState& state, const QList<Duty>& duties)
{
    if (!state.delivered.isEmpty())
        return u"done"_s;
    return duties.isEmpty() ? u"waiting"_s : wordOfDuty(duties.constFirst().kind);
}

// Whom a member waits for, who has done their part of it.
QString wordOfWait(const SessionState& state, int member, const QDateTime& now)
{
    if (!state.members.value(member).admitted)
        return wordOfDuty(DutyKind::Admit);
    const QList<Awaited> all = awaitedNow(state, now);
    return all.isEmpty() ? u"nobody"_s : wordOfDuty(all.constFirst().duty.kind);
}

QString wordOfMotion(const SessionState& state, const QByteArray& name)
{
    const MotionState* motion = findMotion(state, name);
    if (motion == nullptr || std::holds_alternative<RejectMotion>(motion->motion.subject))
        return {};
    return std::holds_alternative<CompetitionMotion>(motion->motion.subject) ? u"competition"_s : u"correction"_s;
}

// What everybody can see that is so.
QString wordOfMoment(const SessionState& state)
{
    if (!state.failed.isEmpty())
        return u"failed"_s;
    if (std::ranges::any_of(state.restarts, [](const RestartState& restart) { return !restart.inEffect; }))
        return u"restart"_s;
    if (!isRanked(state))
        return {};
    if (!tally(state).openTies.isEmpty())
        return u"tie"_s;
    const QList<int> asked = state.signRequests.keys();
    const bool silent = std::ranges::any_of(
        asked, [&, result = resultHash(state)](int member) { return owesWord(state, member, result); });
    return silent ? u"silent"_s : QString();
}

QStringList wordsOfDuty(Session& session, const QString& page, const Duty& duty)
{
    const SessionState& state = session.expected();
    if (page == u"votePage")
        return {wordOfMotion(state, duty.motion)};
    // Until the witness comes, it can be decided anew.
    if (page == u"tiePage")
        return {undecidedTies(state).isEmpty() ? u"decided"_s : QString()};
    QStringList words {duty.step};
    if (page == u"sheetPage" && state.steps.value(duty.step).round > 1)
        words << u"again"_s;
    if ((page == u"ballotPage" || page == u"sheetPage")
        && !state.steps.value(duty.step).sheets.value(session.member()).isEmpty())
        words << u"submitted"_s;
    return words;
}

QStringList wordsOfPage(Session& session, const QString& page)
{
    const SessionState& state = session.expected();
    const QString moment = wordOfMoment(state);
    if (!sitsOnCommittee(session.role()))
        return {wordOfDesk(state, dutiesOf(state, session.member(), session.now())), moment};
    if (page == u"waitPage")
        return {wordOfWait(state, session.member(), session.now()), moment};
    const Place place = placeOf(session);
    const bool ends = page == u"opinionPage" || page == u"signPage" || page == u"overPage";
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
