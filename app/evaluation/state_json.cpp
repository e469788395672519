// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "evaluation/act_fields.h"
#include "evaluation/answer.h"

#include <QJsonArray>
#include <algorithm>

// FORMAT.md §11.
namespace evalroom {

using namespace Qt::StringLiterals;
using namespace actfields;

namespace {

template <typename Members>
QJsonArray ascending(const Members& members)
{
    QList<int> numbers(members.cbegin(), members.cend());
    std::sort(numbers.begin(), numbers.end());
    QJsonArray json;
    for (const int number : numbers)
        json.append(number);
    return json;
}

QJsonArray alarmsToJson(const SessionState& state)
{
    QJsonArray json;
    for (const AlarmState& alarm : state.alarms)
        json.append(QJsonObject {{u"entry"_s, alarm.entry}, {u"member"_s, alarm.member}, {u"what"_s, alarm.what}});
    return json;
}

QJsonArray membersToJson(const SessionState& state)
{
    static const QStringList declared {u"no"_s, u"clear"_s, u"conflict"_s};
    static const QStringList statuses {u"active"_s, u"recused"_s, u"replaced"_s};
    QJsonArray json;
    for (auto it = state.members.cbegin(); it != state.members.cend(); ++it) {
        json.append(QJsonObject {{u"admitted"_s, yesText(it->admitted)}, {u"consented"_s, yesText(it->consented)},
            {u"declared"_s, declared.at(static_cast<int>(it->declared))}, {u"member"_s, it.key()},
            {u"pledged"_s, yesText(it->pledged)}, {u"role"_s, roleName(it->role)}, {u"seat"_s, it->seat},
            {u"status"_s, statuses.at(static_cast<int>(it->status))}});
    }
    return json;
}

QJsonArray motionsToJson(const SessionState& state)
{
    static const QStringList kinds {u"reject"_s, u"competition"_s, u"correction"_s, u"price"_s, u"lowPrice"_s,
        u"justified"_s, u"clarify"_s, u"setAside"_s, u"stop"_s};
    static const QStringList outcomes {u"open"_s, u"passed"_s, u"lost"_s, u"void"_s};
    QJsonArray json;
    for (const MotionState& motion : state.motions) {
        QJsonArray votes;
        for (auto it = motion.votes.cbegin(); it != motion.votes.cend(); ++it)
            votes.append(QJsonObject {{u"member"_s, it.key()}, {u"vote"_s, yesText(it.value())}});
        json.append(QJsonObject {{u"entry"_s, motion.entry},
            {u"kind"_s, kinds.at(static_cast<qsizetype>(motion.motion.subject.index()))},
            {u"outcome"_s, outcomes.at(static_cast<int>(outcomeOf(state, motion)))}, {u"votes"_s, votes}});
    }
    return json;
}

QJsonArray restartsToJson(const SessionState& state)
{
    QJsonArray json;
    for (const RestartState& restart : state.restarts)
        json.append(QJsonObject {{u"entry"_s, restart.entry}, {u"inEffect"_s, yesText(restart.inEffect)}});
    return json;
}

QJsonArray answersToJson(const SessionState& state)
{
    QJsonArray json;
    for (const AnswerState& answer : state.answers) {
        QJsonObject row {{u"answer"_s, yesText(answer.answer.yes)}, {u"counts"_s, yesText(counts(state, answer))},
            {u"entry"_s, answer.entry}, {u"witnessed"_s, yesText(isSupervised(state, answer.witnesses))}};
        if (isLate(state, answer))
            row.insert(u"late"_s, yesText(true));
        json.append(row);
    }
    return json;
}

QJsonArray explainedToJson(const SessionState& state)
{
    QJsonArray json;
    for (const PriceExplanationState& each : state.priceExplanations)
        json.append(QJsonObject {{u"bidder"_s, each.explanation.bidder}, {u"entry"_s, each.entry},
            {u"given"_s, yesText(each.explanation.given)},
            {u"witnessed"_s, yesText(isSupervised(state, each.witnesses))}});
    return json;
}

QJsonArray extensionsToJson(const SessionState& state)
{
    QJsonArray json;
    for (const ExtensionState& each : state.extensions)
        json.append(QJsonObject {{u"entry"_s, each.entry}, {u"until"_s, toTimestamp(each.until)}});
    return json;
}

QJsonArray withdrawnToJson(const SessionState& state)
{
    QJsonArray json;
    for (const WithdrawalState& each : state.withdrawals)
        json.append(QJsonObject {{u"bidder"_s, each.act.bidder}, {u"entry"_s, each.entry},
            {u"witnessed"_s, yesText(isSupervised(state, each.witnesses))}});
    return json;
}

QJsonArray negotiatedToJson(const SessionState& state)
{
    QJsonArray json;
    for (const NegotiationState& each : state.negotiations) {
        QJsonObject row {{u"entry"_s, each.entry}, {u"witnessed"_s, yesText(isSupervised(state, each.witnesses))}};
        if (!each.act.bidder.isEmpty())
            row.insert(u"bidder"_s, each.act.bidder);
        json.append(row);
    }
    return json;
}

QJsonArray recusalsToJson(const SessionState& state)
{
    QJsonArray json;
    for (const RecusalRequestState& each : state.recusalRequests)
        json.append(QJsonObject {{u"bidder"_s, each.act.bidder}, {u"entry"_s, each.entry},
            {u"granted"_s, yesText(each.act.granted)}, {u"member"_s, each.act.member},
            {u"witnessed"_s, yesText(isSupervised(state, each.witnesses))}});
    return json;
}

// In the order in which they have come.
QJsonArray offersToJson(const SessionState& state)
{
    QMap<qint64, QJsonObject> byEntry;
    const Step* step = state.facts->scheme.offersStep();
    const StepState now = step != nullptr ? state.steps.value(step->id) : StepState();
    for (const auto& [bidder, offer] : now.offers.asKeyValueRange())
        byEntry.insert(offer.entry,
            {{u"bidder"_s, bidder}, {u"entry"_s, offer.entry}, {u"opened"_s, yesText(offer.openedAt >= 0)}});
    QJsonArray json;
    for (const QJsonObject& each : std::as_const(byEntry))
        json.append(each);
    return json;
}

QJsonArray envelopesToJson(const SessionState& state)
{
    QJsonArray json;
    for (const EnvelopesOpened& each : state.envelopes)
        json.append(QJsonObject {{u"after"_s, each.after},
            {u"bidders"_s, QJsonArray::fromStringList(each.prices.keys())}, {u"entry"_s, each.entry}});
    return json;
}

QJsonArray opinionsToJson(const SessionState& state)
{
    QJsonArray json;
    for (auto it = state.opinions.cbegin(); it != state.opinions.cend(); ++it) {
        if (it->isEmpty())
            continue;
        const OpinionState& last = it->last();
        json.append(QJsonObject {{u"agrees"_s, yesText(last.opinion.agrees)}, {u"entry"_s, last.entry},
            {u"member"_s, it.key()}, {u"result"_s, hexText(last.opinion.result)}});
    }
    return json;
}

QJsonObject reportToJson(const ReportState& report)
{
    return {{u"bytes"_s, report.bytes}, {u"pdf"_s, hexText(report.pdf)}, {u"result"_s, hexText(report.result)},
        {u"version"_s, report.version}};
}

QJsonArray countedToJson(const SessionState& state, const StepState& step)
{
    QJsonArray json;
    for (const int member : activeCommittee(state)) {
        if (const SheetState* sheet = countedSheet(step, member); sheet != nullptr)
            json.append(QJsonObject {
                {u"entry"_s, sheet->entry}, {u"member"_s, member}, {u"opened"_s, yesText(sheet->opened.has_value())}});
    }
    return json;
}

QJsonArray stepsToJson(const SessionState& state)
{
    static const QStringList phases {u"pending"_s, u"open"_s, u"closed"_s, u"settled"_s};
    QJsonArray json;
    for (const Step& step : state.facts->scheme.steps) {
        const StepState now = state.steps.value(step.id);
        json.append(QJsonObject {{u"bidders"_s, QJsonArray::fromStringList(now.bidders)},
            {u"counted"_s, countedToJson(state, now)}, {u"phase"_s, phases.at(static_cast<int>(now.phase))},
            {u"round"_s, now.round}, {u"step"_s, step.id}});
    }
    return json;
}

QJsonArray deemedToJson(const SessionState& state)
{
    QJsonArray json;
    for (const int member : activeCommittee(state)) {
        if (isDeemedAgreed(state, member))
            json.append(member);
    }
    return json;
}

} // namespace

QJsonObject stateToJson(const SessionState& state, const QByteArray& result)
{
    QJsonObject json {{u"alarms"_s, alarmsToJson(state)}, {u"chair"_s, state.chair}, {u"deemed"_s, deemedToJson(state)},
        {u"delivered"_s, hexText(state.delivered)}, {u"effects"_s, QJsonArray::fromStringList(state.effects)},
        {u"failed"_s, state.failed}, {u"members"_s, membersToJson(state)}, {u"motions"_s, motionsToJson(state)},
        {u"moreTime"_s, ascending(state.timeRequests)}, {u"opinions"_s, opinionsToJson(state)},
        {u"report"_s, reportToJson(state.report)}, {u"restarts"_s, restartsToJson(state)},
        {u"result"_s, hexText(result)}, {u"session"_s, hexText(state.facts->session)},
        {u"signed"_s, ascending(state.report.signedBy)}, {u"size"_s, state.size}, {u"steps"_s, stepsToJson(state)},
        {u"suspended"_s, yesText(state.suspended)}};
    if (!state.answers.isEmpty())
        json.insert(u"answers"_s, answersToJson(state));
    if (!state.priceExplanations.isEmpty())
        json.insert(u"explained"_s, explainedToJson(state));
    if (!state.extensions.isEmpty())
        json.insert(u"extensions"_s, extensionsToJson(state));
    if (!state.withdrawals.isEmpty())
        json.insert(u"withdrawn"_s, withdrawnToJson(state));
    if (!state.negotiations.isEmpty())
        json.insert(u"negotiated"_s, negotiatedToJson(state));
    if (!state.recusalRequests.isEmpty())
        json.insert(u"recusals"_s, recusalsToJson(state));
    if (const QJsonArray offers = offersToJson(state); !offers.isEmpty())
        json.insert(u"offers"_s, offers);
    if (!state.envelopes.isEmpty())
        json.insert(u"envelopes"_s, envelopesToJson(state));
    return json;
}

} // namespace evalroom
