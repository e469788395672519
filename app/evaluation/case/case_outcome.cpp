// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_play.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// As an expectation: nothing where there is no proposal.
QString proposedFor(const QString& bidder, const QList<CaseProposal>& proposals)
{
    const auto found = std::ranges::find(proposals, bidder, &CaseProposal::bidder);
    if (found == proposals.cend())
        return {};
    const auto decided = found->proposal.decided();
    return QString::number(decided ? decided->price : 0);
}

QJsonArray caseNumbers(const QList<int>& members)
{
    QJsonArray array;
    for (const int member : members)
        array.append(member);
    return array;
}

QJsonObject caseReportToJson(const CaseReport& report)
{
    const auto yesOrNo = [](bool is) { return is ? u"yes"_s : u"no"_s; };
    return {{u"agreed"_s, caseNumbers(report.agreed)}, {u"deemed"_s, caseNumbers(report.deemed)},
        {u"delivered"_s, yesOrNo(report.isDelivered)}, {u"dissented"_s, caseNumbers(report.dissented)},
        {u"frozen"_s, yesOrNo(report.isFrozen)}, {u"signed"_s, caseNumbers(report.signedBy)},
        {u"version"_s, report.version}};
}

} // namespace

QList<CaseDifference> differencesOf(const EvaluationCase& played, const CaseOutcome& outcome)
{
    QList<CaseDifference> differences;
    const QList<BidderResult> results = outcome.tally ? outcome.tally->bidders : QList<BidderResult>();
    const auto text = [](const std::optional<Rational>& value) { return value ? formatDecimal(*value) : QString(); };
    for (auto it = played.expected.cbegin(); it != played.expected.cend(); ++it) {
        const auto compare = [&](const QString& what, const QString& expected, const QString& found) {
            if (expected != found)
                differences.append({it.key(), what, expected, found});
        };
        const auto result = std::ranges::find(results, it.key(), &BidderResult::bidder);
        const BidderResult found = result == results.cend() ? BidderResult {} : *result;
        if (it->rank)
            compare(u"rank"_s, QString::number(*it->rank), QString::number(found.rank));
        if (it->total)
            compare(u"total"_s, text(it->total), text(found.total));
        if (it->pricePoints)
            compare(u"pricePoints"_s, text(it->pricePoints), text(found.pricePoints));
        if (it->evaluatedPrice)
            compare(u"evaluatedPrice"_s, text(it->evaluatedPrice), text(found.evaluatedPrice));
        if (it->proposed)
            compare(u"proposed"_s, QString::number(*it->proposed), proposedFor(it.key(), outcome.proposals));
    }
    return differences;
}

QJsonObject outcomeToJson(const CaseOutcome& outcome, const RuleSet& rules)
{
    QJsonArray blocked;
    for (const CaseBlock& block : outcome.blocked)
        blocked.append(QJsonObject {{u"act"_s, block.act}, {u"event"_s, block.event}, {u"rule"_s, block.rule},
            {u"source"_s, rules.basis.value(block.rule)}});
    QJsonArray asked;
    for (const CaseQuestion& question : outcome.asked) {
        QJsonObject row {{u"bidder"_s, question.item.bidder}, {u"criterion"_s, question.item.criterion},
            {u"member"_s, question.member}, {u"step"_s, question.step}, {u"what"_s, question.what}};
        if (!question.among.isEmpty())
            row.insert(u"among"_s, QJsonArray::fromStringList(question.among));
        asked.append(row);
    }
    QJsonArray differences;
    for (const CaseDifference& each : outcome.differences)
        differences.append(QJsonObject {{u"bidder"_s, each.bidder}, {u"expected"_s, each.expected},
            {u"found"_s, each.found}, {u"what"_s, each.what}});
    QJsonObject json {{u"asked"_s, asked}, {u"blocked"_s, blocked}, {u"differences"_s, differences},
        {u"format"_s, u"evalroom-outcome-1"_s}, {u"open"_s, QJsonArray::fromStringList(outcome.open)}};
    if (outcome.tally && outcome.tally->baselineTrace)
        json.insert(u"baselineTrace"_s, baselineTraceToJson(*outcome.tally->baselineTrace));
    if (!outcome.figures.isEmpty())
        json.insert(u"figures"_s, figuresToJson(outcome.figures));
    if (!outcome.gaps.isEmpty())
        json.insert(u"gaps"_s, gapsToJson(outcome.gaps));
    if (!outcome.proposals.isEmpty())
        json.insert(u"proposals"_s, proposalsToJson(outcome.proposals));
    if (!outcome.report.isEmpty())
        json.insert(u"report"_s, caseReportToJson(outcome.report));
    if (outcome.tally && !outcome.tally->tieTrace.isEmpty())
        json.insert(u"tieTrace"_s, tieTraceToJson(outcome.tally->tieTrace));
    if (outcome.tally)
        json.insert(u"result"_s, tallyToJson(*outcome.tally));
    return json;
}

} // namespace evalroom
