// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_rules.h"

#include <QCryptographicHash>

// FORMAT.md §9.2.
namespace evalroom::law {

namespace {

bool isBidder(const SessionState& state, const QString& id)
{
    const auto& bidders = state.facts->lot.bidders;
    return std::any_of(bidders.cbegin(), bidders.cend(), [&](const LotBidder& bidder) { return bidder.id == id; });
}

bool concernsKnownBidders(const SessionState& state, const QList<Conflict>& conflicts)
{
    QSet<QString> named;
    for (const Conflict& conflict : conflicts) {
        if (conflict.bidder.isEmpty())
            continue;
        if (!isBidder(state, conflict.bidder) || named.contains(conflict.bidder))
            return false;
        named.insert(conflict.bidder);
    }
    return true;
}

// What lies in the person is said once and of no bidder, everything else of one (12号令 art. 12, 87号令 art. 47).
bool fitGrounds(const SessionState& state, const QList<Conflict>& conflicts)
{
    const auto& grounds = state.facts->rules.recusals;
    QSet<QString> inPerson;
    for (const Conflict& conflict : conflicts) {
        const auto ground = std::ranges::find(grounds, conflict.ground, &LegalGround::code);
        if (!conflict.ground.isEmpty() && ground == grounds.cend())
            return false;
        const bool ofPerson = ground != grounds.cend() && ground->ofPerson;
        if (ofPerson != conflict.bidder.isEmpty() || (ofPerson && inPerson.contains(conflict.ground)))
            return false;
        if (ofPerson)
            inPerson.insert(conflict.ground);
    }
    return true;
}

void addNote(QList<NoteState>& notes, const Event& event, int member, const QString& text)
{
    notes.append({event.index, event.author, member, text});
}

} // namespace

Refusal refusal(const SessionState& state, const Event&, const Admission& act)
{
    if (!isActive(state, act.member))
        return Rule::UnknownMember;
    return {};
}

QString take(SessionState& state, const Event&, const Admission& act)
{
    MemberState& member = state.members[act.member];
    member.admitted = true;
    member.seat = act.seat;
    return {};
}

Refusal refusal(const SessionState&, const Event&, const Consent&)
{
    return {};
}

QString take(SessionState& state, const Event& event, const Consent&)
{
    state.members[event.author].consented = true;
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Declaration& act)
{
    const MemberState member = state.members.value(event.author);
    if (!member.admitted)
        return Rule::NotAdmitted;
    if (!member.consented)
        return Rule::NoConsent;
    // A conflict that is found later is declared when it is found: 招投标法 art. 37, 条例 art. 48.
    const bool isFoundLater = member.declared == Declared::Clear && !act.conflicts.isEmpty();
    if (member.declared != Declared::No && !isFoundLater)
        return Rule::AlreadyDeclared;
    if (!concernsKnownBidders(state, act.conflicts))
        return Rule::UnknownBidder;
    if (!fitGrounds(state, act.conflicts))
        return Rule::UnknownGround;
    return {};
}

QString take(SessionState& state, const Event& event, const Declaration& act)
{
    MemberState& member = state.members[event.author];
    member.conflicts = act.conflicts;
    member.declared = act.conflicts.isEmpty() ? Declared::Clear : Declared::Conflict;
    // 12号令 art. 12, 政采条例 art. 9: who has a conflict withdraws at once; the platform finds another member.
    // A report that they had a part in is none any more.
    if (!act.conflicts.isEmpty()) {
        member.status = MemberStatus::Recused;
        voidReport(state);
    }
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Pledge& act)
{
    if (state.members.value(event.author).declared == Declared::No)
        return Rule::NotDeclared;
    const QByteArray text = state.facts->rules.pledge.toUtf8();
    if (act.text != QCryptographicHash::hash(text, QCryptographicHash::Sha256))
        return Rule::OtherText;
    return {};
}

QString take(SessionState& state, const Event& event, const Pledge&)
{
    state.members[event.author].pledged = true;
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const Absence& act)
{
    if (!isActive(state, act.member))
        return Rule::UnknownMember;
    return {};
}

QString take(SessionState& state, const Event& event, const Absence& act)
{
    addNote(state.absences, event, act.member, act.text);
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const TimeRequest&)
{
    if (state.timeRequests.contains(event.author))
        return Rule::AlreadyRequested;
    return {};
}

QString take(SessionState& state, const Event& event, const TimeRequest&)
{
    state.timeRequests.insert(event.author);
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const TimeExtended& act)
{
    if (!wantsMoreTime(state))
        return Rule::NoOccasion;
    if (act.until <= event.time || (!state.extensions.isEmpty() && act.until <= state.extensions.last().until))
        return Rule::TooEarly;
    return {};
}

QString take(SessionState& state, const Event& event, const TimeExtended& act)
{
    state.extensions.append({event.index, event.author, act.until, act.text, state.timeRequests});
    state.timeRequests.clear();
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const Suspension& act)
{
    if (state.suspended)
        return Rule::Suspended;
    if (act.kind == SuspensionKind::Unfilled && !isIncomplete(state))
        return Rule::NoOccasion;
    return {};
}

QString take(SessionState& state, const Event& event, const Suspension& act)
{
    state.suspended = true;
    state.suspensions.append({event.index, event.author, act.text, act.kind, act.material});
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const Resumption&)
{
    if (!state.suspended)
        return Rule::NotSuspended;
    const auto kind = state.suspensions.last().kind;
    if (kind == SuspensionKind::Unfilled)
        return Rule::Unfilled;
    // Nobody leaves or comes meanwhile but whom the platform replaces: a whole committee is the same one.
    if (kind == SuspensionKind::Sealed && isIncomplete(state))
        return Rule::Composition;
    return {};
}

QString take(SessionState& state, const Event& event, const Resumption& act)
{
    state.suspended = false;
    state.suspensions.append({event.index, event.author, act.text});
    return {};
}

Refusal refusal(const SessionState&, const Event&, const Alarm&)
{
    return {};
}

QString take(SessionState& state, const Event& event, const Alarm& act)
{
    state.alarms.append({event.index, event.author, act.code});
    return {};
}

} // namespace evalroom::law
