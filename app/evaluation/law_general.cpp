// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_rules.h"

#include <concepts>

// FORMAT.md §9.1.
namespace evalroom::law {

namespace {

template <typename T, typename... Others>
concept OneOf = (std::same_as<T, Others> || ...);

template <typename T>
concept OfPeople = OneOf<T, Admission, Consent, Declaration, RecusalRequest, Pledge, Absence, TimeRequest, TimeExtended,
    Suspension, Resumption, Alarm>;
template <typename T>
concept OfSheets = OneOf<T, SheetSubmitted, Opening, EscrowReleased, EscrowOpened>;
template <typename T>
concept OfReport
    = OneOf<T, TieDecision, Opinion, ReportFrozen, ReportSigned, SignRequest, DeemedAgreement, Witness, Delivery>;
template <typename T>
concept OfCommittee = OneOf<T, Consent, Declaration, Pledge, TimeRequest, ItemsEntered, SheetSubmitted, Opening, Motion,
    Vote, Correction, Explanation, Opinion, ReportSigned>;

template <typename T>
bool hasRole(const SessionState& state, int author, Role role)
{
    if constexpr (OfCommittee<T>)
        return sitsOnCommittee(role);
    else if constexpr (OneOf<T, Admission, RecusalRequest, Absence, TimeExtended, BidderAnswer, PriceExplanation,
                           Withdrawal, SignRequest, Delivery>)
        return role == Role::Staff;
    else if constexpr (OneOf<T, Suspension, Resumption>)
        return role == Role::Staff || role == Role::Supervisor;
    else if constexpr (OneOf<T, StepOpened, StepClosed, StepRestarted, Negotiation, ReportFrozen>)
        return role == Role::Staff || author == state.chair;
    else if constexpr (OneOf<T, Cosignature, EscrowOpened>)
        return role == Role::Supervisor;
    else if constexpr (OneOf<T, EscrowReleased>)
        return role == Role::Centre;
    else if constexpr (OneOf<T, TieDecision>)
        return role == Role::Staff || role == Role::Owner;
    else if constexpr (OneOf<T, DeemedAgreement>)
        return state.facts->rules.agencyDeemsAgreement ? role == Role::Staff : sitsOnCommittee(role);
    else {
        static_assert(OneOf<T, Alarm, Witness>, "every act says who may do it");
        return true;
    }
}

// Nobody reads the minutes of a session that stands still, but for these.
template <typename T>
constexpr bool WhileSuspended = OneOf<T, Resumption, Alarm, Absence>;
// Sheets are still opened and closings still cosigned, so that the report is whole; and newcomers still come.
template <typename T>
constexpr bool AfterFailure = OfPeople<T> || OfSheets<T> || OfReport<T> || OneOf<T, Cosignature>;
template <typename T>
constexpr bool AfterFreeze
    = OfReport<T> || OneOf<T, Declaration, RecusalRequest, StepRestarted, Suspension, Resumption, Alarm, Absence>;

template <typename T>
Refusal stageRefusal(const SessionState& state, const Event& event, bool needsKey)
{
    const auto author = state.members.constFind(event.author);
    if (!state.delivered.isEmpty())
        return Rule::Closed;
    if (author == state.members.cend() || !hasRole<T>(state, event.author, author->role))
        return Rule::Role;
    if (author->status != MemberStatus::Active)
        return Rule::Inactive;
    if (state.suspended && !WhileSuspended<T>)
        return Rule::Suspended;
    if (needsKey && !event.byRosterKey)
        return Rule::RosterKey;
    if (!state.failed.isEmpty() && !AfterFailure<T>)
        return Rule::Failed;
    if (!state.report.pdf.isEmpty() && !AfterFreeze<T>)
        return Rule::Frozen;
    return {};
}

} // namespace

Refusal generalRefusal(const SessionState& state, const Event& event, const Act& act)
{
    if (!event.certificateValid)
        return Rule::Certificate;
    const bool needsKey = needsRosterKey(act);
    return std::visit(
        [&](const auto& some) { return stageRefusal<std::decay_t<decltype(some)>>(state, event, needsKey); }, act);
}

bool isActive(const SessionState& state, int member)
{
    const auto found = state.members.constFind(member);
    return found != state.members.cend() && found->status == MemberStatus::Active;
}

bool isActiveOnCommittee(const SessionState& state, int member)
{
    return isActive(state, member) && sitsOnCommittee(state.members.value(member).role);
}

bool isReady(const SessionState& state, int member)
{
    return state.members.value(member).ready(); // nobody unknown is admitted
}

} // namespace evalroom::law
