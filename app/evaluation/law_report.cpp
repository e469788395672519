// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act_fields.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/law_rules.h"
#include "evaluation/tally.h"

#include <algorithm>
#include <functional>

// FORMAT.md §9.7.
namespace evalroom::law {

namespace {

// There is a result, and nothing of it is left to anybody's decision.
bool isSettledRanking(const SessionState& state)
{
    return isRanked(state) && tally(state).openTies.isEmpty();
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

const Opinion* opinionOn(const SessionState& state, int member, const QByteArray& result)
{
    const auto opinions = state.opinions.constFind(member);
    if (opinions == state.opinions.cend() || opinions->isEmpty() || opinions->last().opinion.result != result)
        return nullptr;
    return &opinions->last().opinion;
}

bool dissents(const SessionState& state, int member, const QByteArray& result)
{
    const Opinion* opinion = opinionOn(state, member, result);
    return opinion != nullptr && !opinion->agrees;
}

bool hasOpinion(const SessionState& state, int member, const QByteArray& result)
{
    return opinionOn(state, member, result) != nullptr || isDeemedAgreed(state, member);
}

bool isDone(const SessionState& state, int member)
{
    return state.report.signedBy.contains(member) || isDeemedAgreed(state, member)
        || dissents(state, member, state.report.result);
}

bool everybody(const SessionState& state, const std::function<bool(int)>& holds)
{
    const QList<int> members = activeCommittee(state);
    return std::all_of(members.cbegin(), members.cend(), holds);
}

bool allCosigned(const SessionState& state)
{
    const auto cosigned = [](const Closing& closing) { return closing.cosigned; };
    return std::all_of(state.steps.cbegin(), state.steps.cend(), [&](const StepState& step) {
        return (!step.closing || step.closing->cosigned)
            && std::all_of(step.earlierClosings.cbegin(), step.earlierClosings.cend(), cosigned);
    });
}

// Nothing is missing by which it is placed. Where candidates have no order, nobody has a rank.
bool hasPlace(const BidderResult& bidder, const Scheme& scheme)
{
    if (scheme.ranked)
        return bidder.rank > 0;
    return scheme.ranksByPrice() ? bidder.evaluatedPrice.has_value() : bidder.total.has_value();
}

// What a report of a procedure that goes well may not leave open; when it has failed, those sign who are there.
Refusal unfinished(const SessionState& state)
{
    if (isIncomplete(state))
        return Rule::Composition;
    if (isTimeOwed(state))
        return Rule::TimeOwed;
    if (hasOpenMotion(state))
        return Rule::OpenMotion;
    if (const auto rule = priceHindrance(state); rule)
        return rule;
    if (const auto rule = correctionHindrance(state); rule)
        return rule;
    if (const auto rule = lowPriceHindrance(state); rule)
        return rule;
    // A rejection may have fallen away since: then nobody has judged the bidder, or its price may not stand.
    if (hasOverpriced(state))
        return Rule::OverCeiling;
    if (hasUnderpriced(state))
        return Rule::BelowReserve;
    if (const auto rule = competitionHindrance(state); rule)
        return rule;
    const QList<BidderResult> bidders = tally(state).bidders;
    const auto lacksPlace = [&](const BidderResult& bidder) {
        return bidder.valid && bidder.behind.isEmpty() && !hasPlace(bidder, state.facts->scheme);
    };
    if (std::any_of(bidders.cbegin(), bidders.cend(), lacksPlace))
        return Rule::MissingTotals;
    // A newcomer's points, or those that others corrected, may stand out though the step is settled (87号令 art. 64).
    const QList<Step>& steps = state.facts->scheme.steps;
    const auto standsOut
        = [&](const Step& step) { return step.kind == StepKind::Score && !outliersExplained(state, step); };
    if (std::any_of(steps.cbegin(), steps.cend(), standsOut))
        return Rule::UnexplainedScore;
    return unrecordedBidders(state).isEmpty() ? Refusal() : Rule::Unrecorded;
}

// 12号令 art. 43: the committee makes the note, by its chair. Where there is none, or it is the chair who is silent,
// any other member does: else the report would wait for ever.
Refusal noteRefusal(const SessionState& state, int author, int silent)
{
    if (!isReady(state, author))
        return Rule::NotReady;
    const bool chairWrites = state.chair != silent && isReady(state, state.chair);
    if (author == silent || (chairWrites && author != state.chair))
        return Rule::Role;
    return {};
}

// Deemed agreements and tie decisions have the same shape of testimony; const where the state is.
template <typename List>
auto findNamed(List& list, const QByteArray& name) -> decltype(&*list.begin())
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.name == name; });
    return found == list.end() ? nullptr : &*found;
}

template <typename Subject>
Refusal witnessRefusal(const Subject& subject, int author)
{
    if (subject.author == author)
        return Rule::UnknownSubject;
    if (subject.witnesses.contains(author))
        return Rule::AlreadyWitnessed;
    return {};
}

// Testimony comes at any time (§9.1); what it brings about is no act of the report.
Refusal unlessOver(const SessionState& state, Refusal rule)
{
    if (!state.failed.isEmpty())
        return Rule::Failed;
    return state.report.pdf.isEmpty() ? rule : Rule::Frozen;
}

void witnessRestart(SessionState& state, RestartState& restarted, int author)
{
    restarted.witnesses.insert(author);
    if (state.members.value(author).role != Role::Supervisor)
        return;
    restarted.inEffect = true;
    if (isRanked(state))
        restarted.before = tallyToJson(tally(state));
    restart(state, StepRestarted(restarted.act));
}

} // namespace

Refusal refusal(const SessionState& state, const Event&, const TieDecision& act)
{
    if (!isRanked(state))
        return Rule::NoOccasion;
    const QList<QStringList> ties = tally(state).tendererTies;
    const QStringList named = sorted(act.order);
    if (std::none_of(ties.cbegin(), ties.cend(), [&](const QStringList& tie) { return sorted(tie) == named; }))
        return Rule::NoOccasion;
    return {};
}

QString take(SessionState& state, const Event& event, const TieDecision& act)
{
    state.tieDecisions.append({event.name, event.author, act, {}});
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Opinion& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    if (!isSettledRanking(state))
        return Rule::NotRanked;
    if (act.result != resultHash(state))
        return Rule::OtherResult;
    if (!act.agrees && actfields::isBlank(act.text))
        return Rule::Reason;
    if (act.agrees && !state.report.pdf.isEmpty())
        return Rule::Frozen;
    return {};
}

QString take(SessionState& state, const Event& event, const Opinion& act)
{
    state.opinions[event.author].append({event.index, act});
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const ReportFrozen& act)
{
    // A dissent that the report does not tell of, for one, would be signed away.
    if (act.version != qint64(state.report.version) + 1 || event.seen <= state.lastTold)
        return Rule::Stale;
    if (!isSettledRanking(state))
        return Rule::NotRanked;
    if (const auto rule = state.failed.isEmpty() ? unfinished(state) : Refusal(); rule)
        return rule;
    const QByteArray result = resultHash(state);
    if (act.result != result)
        return Rule::OtherResult;
    if (!everybody(state, [&](int member) { return hasOpinion(state, member, result); }))
        return Rule::MissingOpinions;
    if (!allCosigned(state))
        return Rule::NotCosigned;
    return {};
}

QString take(SessionState& state, const Event& event, const ReportFrozen& act)
{
    state.report = {event.index, act.version, act.bytes, act.pdf, act.result, {}};
    return {};
}

void voidReport(SessionState& state)
{
    state.report = {-1, state.report.version, 0, {}, {}, {}};
}

Refusal refusal(const SessionState& state, const Event& event, const ReportSigned& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    if (state.report.pdf.isEmpty())
        return Rule::NotFrozen;
    if (act.pdf != state.report.pdf)
        return Rule::OtherReport;
    if (act.chains != event.heads)
        return Rule::Heads;
    if (state.report.signedBy.contains(event.author))
        return Rule::AlreadySigned;
    return {};
}

QString take(SessionState& state, const Event& event, const ReportSigned&)
{
    state.report.signedBy.insert(event.author);
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const SignRequest& act)
{
    if (!isActiveOnCommittee(state, act.member))
        return Rule::UnknownMember;
    if (!isSettledRanking(state))
        return Rule::NotRanked;
    return {};
}

QString take(SessionState& state, const Event& event, const SignRequest& act)
{
    state.asked = resultHash(state);
    if (!state.signRequests.contains(act.member))
        state.signRequests.insert(act.member, event.time);
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const DeemedAgreement& act)
{
    if (const auto rule
        = state.facts->rules.agencyDeemsAgreement ? Refusal() : noteRefusal(state, event.author, act.member);
        rule)
        return rule;
    if (!isActiveOnCommittee(state, act.member))
        return Rule::UnknownMember;
    const auto request = state.signRequests.constFind(act.member);
    if (request == state.signRequests.cend())
        return Rule::NotRequested;
    if (request->secsTo(event.time) < state.facts->policy.signingWait)
        return Rule::TooEarly;
    if (dissents(state, act.member, state.asked))
        return Rule::Dissented;
    if (state.report.signedBy.contains(act.member))
        return Rule::Signed;
    return {};
}

QString take(SessionState& state, const Event& event, const DeemedAgreement& act)
{
    state.deemed.append({event.index, event.name, event.author, act.member, act.text, {}});
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Witness& act)
{
    if (const auto* deemed = findNamed(state.deemed, act.of); deemed != nullptr)
        return witnessRefusal(*deemed, event.author);
    if (const auto* tie = findNamed(state.tieDecisions, act.of); tie != nullptr)
        return witnessRefusal(*tie, event.author);
    if (const auto* restarted = findNamed(state.restarts, act.of); restarted != nullptr) {
        const auto rule = witnessRefusal(*restarted, event.author);
        return rule ? rule : restartRefusal(state, restarted->act);
    }
    if (const auto* answer = findNamed(state.answers, act.of); answer != nullptr) {
        const auto rule = witnessRefusal(*answer, event.author);
        return rule ? rule : unlessOver(state, answerRefusal(state, answer->answer));
    }
    if (const auto* explained = findNamed(state.priceExplanations, act.of); explained != nullptr) {
        const auto rule = witnessRefusal(*explained, event.author);
        return rule ? rule : unlessOver(state, explanationRefusal(state, explained->explanation));
    }
    if (const auto* leaving = findNamed(state.withdrawals, act.of); leaving != nullptr) {
        const auto rule = witnessRefusal(*leaving, event.author);
        return rule ? rule : unlessOver(state, withdrawalRefusal(state, leaving->act));
    }
    if (const auto* negotiated = findNamed(state.negotiations, act.of); negotiated != nullptr) {
        const auto rule = witnessRefusal(*negotiated, event.author);
        return rule ? rule : unlessOver(state, {});
    }
    if (const auto* request = findNamed(state.recusalRequests, act.of); request != nullptr) {
        const auto rule = witnessRefusal(*request, event.author);
        return rule ? rule : recusalRequestRefusal(state, request->act);
    }
    return Rule::UnknownSubject;
}

QString take(SessionState& state, const Event& event, const Witness& act)
{
    if (auto* deemed = findNamed(state.deemed, act.of); deemed != nullptr)
        deemed->witnesses.insert(event.author);
    else if (auto* tie = findNamed(state.tieDecisions, act.of); tie != nullptr)
        tie->witnesses.insert(event.author);
    else if (auto* restarted = findNamed(state.restarts, act.of); restarted != nullptr)
        witnessRestart(state, *restarted, event.author);
    else if (auto* answer = findNamed(state.answers, act.of); answer != nullptr)
        answer->witnesses.insert(event.author);
    else if (auto* explained = findNamed(state.priceExplanations, act.of); explained != nullptr)
        explained->witnesses.insert(event.author);
    else if (auto* leaving = findNamed(state.withdrawals, act.of); leaving != nullptr)
        leaving->witnesses.insert(event.author);
    else if (auto* negotiated = findNamed(state.negotiations, act.of); negotiated != nullptr)
        negotiated->witnesses.insert(event.author);
    else if (auto* request = findNamed(state.recusalRequests, act.of); request != nullptr)
        witnessRecusalRequest(state, *request, event.author);
    return {};
}

Refusal refusal(const SessionState& state, const Event&, const Delivery&)
{
    if (state.report.pdf.isEmpty())
        return Rule::NotFrozen;
    if (!everybody(state, [&](int member) { return isDone(state, member); }))
        return Rule::MissingSignatures;
    return {};
}

QString take(SessionState& state, const Event&, const Delivery& act)
{
    state.delivered = act.pdf;
    state.deliveredBytes = act.bytes;
    return {};
}

} // namespace evalroom::law
