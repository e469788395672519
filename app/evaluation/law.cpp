// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law.h"

#include "evaluation/law_rules.h"
#include "evaluation/tally.h"

#include <algorithm>
#include <type_traits>

namespace evalroom {

using namespace law;
using namespace Qt::StringLiterals;

namespace {

// Takes the entry's place in the list of effects before the entry has its effect: a closing marks entries behind it.
void begin(SessionState& state)
{
    state.effects.append(QString());
    ++state.size;
}

// Of an entry from which another result may come.
void beginChange(SessionState& state)
{
    forgetTally(state);
    begin(state);
}

void end(SessionState& state, const QString& effect)
{
    state.effects.last() = effect;
    if (effect.isEmpty())
        derive(state);
    rememberTally(state);
}

// What is said about a result, and leaves everything as it is that the result is counted from. These acts come when
// there is most to count.
template <typename... Kinds>
bool isOneOf(const Act& act)
{
    return (std::holds_alternative<Kinds>(act) || ...);
}

bool leavesResult(const Act& act)
{
    return isOneOf<Alarm, Cosignature, Opinion, ReportFrozen, ReportSigned, SignRequest, DeemedAgreement, Delivery>(
        act);
}

bool isDelivered(const SessionState& state)
{
    return !state.delivered.isEmpty();
}

// What is opened and does not hold is misconduct of its author (FORMAT.md §9.4).
void alarmOfOpening(SessionState& state, const Event& event, const Act& act, Rule rule)
{
    if (rule != Rule::Commitment && rule != Rule::Content)
        return;
    int against = 0;
    if (std::holds_alternative<Opening>(act)) {
        against = event.author;
    } else if (const auto* opened = std::get_if<EscrowOpened>(&act); opened != nullptr) {
        const auto place = findCounted(state, opened->entry);
        against = place ? place->author : 0;
    }
    if (against != 0)
        state.alarms.append({event.index, against, ruleName(rule)});
}

void voidsChair(SessionState& state, int leaving, int newcomer)
{
    if (state.chair != leaving)
        return;
    // A chair whom the tenderer named is replaced by naming the newcomer; an elected one by an election.
    const bool named = state.facts->scheme.chairMode == ChairMode::Named;
    state.chair = named ? newcomer : 0;
    nextChairRound(state, {});
}

template <typename T>
constexpr bool OpensSheet = std::is_same_v<T, Opening> || std::is_same_v<T, EscrowOpened>;

// `opened`: the sheet, where the act is allowed and opens one.
Refusal weighAct(const SessionState& state, const Event& event, const Act& act, std::optional<Sheet>& opened)
{
    if (const auto rule = generalRefusal(state, event, act); rule)
        return rule;
    return std::visit(
        [&]<typename T>(const T& some) {
            if constexpr (OpensSheet<T>)
                return refusal(state, event, some, opened);
            else
                return refusal(state, event, some);
        },
        act);
}

QString takeWeighed(SessionState& state, const Event& event, const Act& act, const std::optional<Sheet>& opened)
{
    return std::visit(
        [&]<typename T>(const T& some) {
            if constexpr (OpensSheet<T>)
                return take(state, some, opened);
            else
                return take(state, event, some);
        },
        act);
}

} // namespace

std::optional<Rule> allowed(const SessionState& state, const Event& event, const Act& act)
{
    std::optional<Sheet> opened;
    return weighAct(state, event, act, opened);
}

void apply(SessionState& state, const Event& event, const Result<Act>& act)
{
    begin(state);
    if (!act) {
        end(state, ruleName(event.certificateValid ? Rule::UnknownAct : Rule::Certificate));
        return;
    }
    std::optional<Sheet> opened;
    if (const auto rule = weighAct(state, event, *act, opened); rule) {
        alarmOfOpening(state, event, *act, *rule);
        end(state, ruleName(*rule));
        return;
    }
    if (!leavesResult(*act))
        forgetTally(state);
    end(state, takeWeighed(state, event, *act, opened));
    // Anybody may raise an alarm at any time: it must not keep a report from being frozen.
    if (state.effects.last().isEmpty() && !std::holds_alternative<Alarm>(*act))
        state.lastTold = event.index;
}

void applyFlaw(SessionState& state, const Event& event, const QString& flaw)
{
    begin(state);
    if (flaw == u"chainFork"_s || flaw == u"splitView"_s)
        state.alarms.append({event.index, event.author, flaw});
    end(state, flaw);
}

void applyDelegation(SessionState& state, const Event& event, const QString& seat)
{
    beginChange(state);
    if (!event.certificateValid) {
        end(state, ruleName(Rule::Certificate));
        return;
    }
    if (const auto member = state.members.find(event.author); member != state.members.end())
        member->seat = seat;
    end(state, {});
}

void applyCredential(SessionState& state, const Event&)
{
    beginChange(state);
    end(state, {});
}

std::optional<Rule> replacementRefusal(const SessionState& state, int leaving, int newcomer)
{
    if (isDelivered(state))
        return Rule::Closed;
    if (!state.members.contains(leaving) || newcomer < 1 || state.members.contains(newcomer))
        return Rule::UnknownMember;
    const bool isAbsent = std::ranges::find(state.absences, leaving, &NoteState::member) != state.absences.cend();
    return isActiveOnCommittee(state, leaving) && !isAbsent ? Refusal(Rule::NoReason) : Refusal();
}

void applyReplacement(SessionState& state, const Event&, int leaving, int newcomer)
{
    beginChange(state);
    if (const auto rule = replacementRefusal(state, leaving, newcomer); rule) {
        end(state, ruleName(*rule));
        return;
    }
    MemberState& old = state.members[leaving];
    old.status = MemberStatus::Replaced;
    MemberState member;
    member.role = old.role;
    state.members.insert(newcomer, member);
    voidsChair(state, leaving, newcomer);
    voidReport(state);
    end(state, {});
}

void applyHubKey(SessionState& state, const Event&)
{
    beginChange(state);
    end(state, {});
}

std::optional<Rule> openingsRefusal(const SessionState& state, const QList<OpenedPrice>& opened)
{
    return law::openingsRefusal(state, opened);
}

void applyOpenings(SessionState& state, const Event& event, const QList<OpenedPrice>& opened)
{
    beginChange(state);
    if (const auto rule = law::openingsRefusal(state, opened); rule) {
        end(state, ruleName(*rule));
        return;
    }
    takeOpenings(state, event, opened);
    end(state, {});
}

void applyOffer(SessionState& state, const Event& event, const ComingOffer& offer)
{
    beginChange(state);
    if (const auto rule = offerRefusal(state, offer); rule)
        end(state, ruleName(*rule));
    else
        end(state, takeOffer(state, event, offer));
}

void applyWithheld(SessionState& state, const Event&)
{
    begin(state);
    end(state, u"withheld"_s);
}

std::optional<Rule> allowedNow(const SessionState& state, int author, const Act& act, const QDateTime& now)
{
    Event event;
    event.index = state.size;
    event.author = author;
    event.byRosterKey = needsRosterKey(act);
    event.time = now;
    event.seen = state.size;
    // The program itself makes openings and signatures, and makes them true.
    if (const auto* opening = std::get_if<Opening>(&act); opening != nullptr) {
        const auto place = findCounted(state, opening->entry);
        event.commitment = place ? place->sheet->commitment : QByteArray();
    } else if (const auto* opened = std::get_if<EscrowOpened>(&act); opened != nullptr) {
        const auto place = findCounted(state, opened->entry);
        event.commitment = place ? place->sheet->commitment : QByteArray();
    } else if (const auto* signature = std::get_if<ReportSigned>(&act); signature != nullptr) {
        event.heads = signature->chains;
    }
    return allowed(state, event, act);
}

} // namespace evalroom
