// SPDX-License-Identifier: Apache-2.0
#include "ctl/evaluate_command.h"

#include "base/canonical_json.h"
#include "ctl/options.h"
#include "ctl/price_words.h"
#include "ctl/rule_files.h"
#include "evaluation/case/case_play.h"
#include "evaluation/rule_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString exact(const std::optional<Rational>& value)
{
    return value ? formatDecimal(*value) : u"-"_s;
}

QString yuan(const std::optional<Rational>& fen)
{
    return fen ? formatDecimal(Rational(*fen / FenOfYuan)) : u"-"_s;
}

void printNumbers(const BidderResult& bidder, QTextStream& out)
{
    for (const AdjustedBy& step : bidder.adjustedBy)
        out << "    price " << step.what << ": " << yuan(step.change) << '\n';
    for (const CriterionResult& criterion : bidder.criteria) {
        QStringList scores;
        for (const MemberPoints& score : criterion.scores)
            scores << formatDecimal(score.points);
        out << "    " << criterion.step << '/' << criterion.criterion << ": " << formatDecimal(criterion.points);
        if (!scores.isEmpty())
            out << " of " << scores.join(u' ');
        for (const int member : criterion.leftOut)
            out << " without member " << member;
        out << '\n';
    }
    if (bidder.pricePoints)
        out << "    price points: " << exact(bidder.pricePoints) << " (deviation " << exact(bidder.deviationPercent)
            << " %)\n";
    for (const WeightedPoints& each : bidder.weighted)
        out << "    weighted " << each.step << ": " << formatDecimal(each.counted) << " of "
            << formatDecimal(each.points) << '\n';
}

void printTally(const Tally& tally, QTextStream& out)
{
    if (!tally.failed.isEmpty())
        out << "The procedure failed: " << tally.failed << ".\n";
    if (tally.baseline)
        out << "baseline: " << yuan(tally.baseline) << " yuan\n";
    QList<const BidderResult*> order;
    for (const BidderResult& bidder : tally.bidders)
        order << &bidder;
    std::ranges::stable_sort(
        order, {}, [](const BidderResult* bidder) { return bidder->rank == 0 ? MaxMember : bidder->rank; });
    out << "rank\tbidder\ttotal\tprice\tevaluated price\n";
    for (const BidderResult* bidder : order) {
        const QString rank = bidder->rank > 0 ? QString::number(bidder->rank) : bidder->valid ? u"-"_s : u"rejected"_s;
        out << rank << '\t' << bidder->bidder << '\t' << exact(bidder->total) << '\t'
            << (bidder->price ? yuan(Rational(*bidder->price)) : u"-"_s) << '\t' << yuan(bidder->evaluatedPrice)
            << '\n';
        printNumbers(*bidder, out);
    }
    out << "candidates: " << tally.candidates.join(u", "_s) << '\n';
    for (const QStringList& tie : tally.openTies)
        out << "left to the tenderer: " << tie.join(u" = "_s) << '\n';
}

void print(const EvaluationCase& played, const CaseOutcome& outcome, QTextStream& out)
{
    out << played.title << '\n';
    for (const CaseBlock& block : outcome.blocked)
        out << "blocked: " << block.act << " in event " << block.event << ": " << block.rule << ' '
            << played.facts->rules.basis.value(block.rule) << '\n';
    for (const CaseQuestion& question : outcome.asked)
        out << "asked: member " << question.member << " for the reason of the points in " << question.step << '/'
            << question.item.criterion << " for " << question.item.bidder << '\n';
    for (const CaseProposal& each : outcome.proposals)
        printProposal(each.bidder, each.proposal, out);
    for (const CaseDifference& each : outcome.differences)
        out << "differs: " << each.what << " of " << each.bidder << " should be " << each.expected << " and is "
            << (each.found.isEmpty() ? u"nothing"_s : each.found) << '\n';
    if (outcome.tally)
        printTally(*outcome.tally, out);
    else
        out << "There is no result: not settled are " << outcome.open.join(u", "_s) << ".\n";
}

} // namespace

int runEvaluate(const QStringList& arguments, QTextStream& out)
{
    QStringList files = arguments;
    const bool json = files.removeAll(u"--json"_s) > 0;
    const bool options = std::ranges::any_of(files, [](const QString& word) { return word.startsWith(u"--"_s); });
    if (files.isEmpty() || options)
        return wrongCall(Error {ErrorCode::BadField, options ? files.constFirst() : QString()}, EvaluateUsage, out);
    int exit = ExitDone;
    for (const QString& path : std::as_const(files)) {
        const auto file = readHumanFile(path);
        if (!file)
            return failWith(file.error(), out);
        const auto read = EvaluationCase::fromJson(*file, shippedPart);
        if (!read)
            return failWith(read.error(), out);
        const CaseOutcome outcome = playCase(*read);
        if (json)
            out << QString::fromUtf8(canonicalJson(outcomeToJson(outcome, read->facts->rules))) << '\n';
        else
            print(*read, outcome, out);
        if (!outcome.tally || !outcome.differences.isEmpty())
            exit = ExitRefused;
    }
    return exit;
}

} // namespace evalroom
