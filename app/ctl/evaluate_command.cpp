// SPDX-License-Identifier: Apache-2.0
#include "ctl/evaluate_command.h"

#include "base/canonical_json.h"
#include "ctl/case_words.h"
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

QString pricePointsWords(const BidderResult& bidder)
{
    const QString how = bidder.priceRatio ? u"ratio %1"_s.arg(exact(bidder.priceRatio))
                                          : u"deviation %1 %"_s.arg(exact(bidder.deviationPercent));
    return u"%1 (%2)"_s.arg(exact(bidder.pricePoints), how);
}

void printSteps(const BidderResult& bidder, const Scheme& scheme, QTextStream& out)
{
    for (const Step& step : scheme.steps) {
        if (const auto points = stepPoints(bidder, step))
            out << "    step " << step.id << ": " << formatDecimal(*points) << '\n';
    }
}

void printNumbers(const BidderResult& bidder, const Scheme& scheme, const QList<CaseGap>& gaps, QTextStream& out)
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
        printSilent(criterion, bidder.bidder, gaps, out);
        out << '\n';
    }
    printUnvalued(bidder.bidder, gaps, out);
    if (bidder.pricePoints)
        out << "    price points: " << pricePointsWords(bidder) << '\n';
    for (const AddedPoints& each : bidder.added)
        out << "    added " << each.what << ": " << formatDecimal(each.points) << " to the "
            << (each.of == AdjustedBase::Total ? "total" : "price points") << '\n';
    printSteps(bidder, scheme, out);
    for (const WeightedPoints& each : bidder.weighted)
        out << "    weighted " << each.step << ": " << formatDecimal(each.counted) << " of "
            << formatDecimal(each.points) << '\n';
}

// "tie a = b = c: price puts b = c before a".
void printTies(const Tally& tally, QTextStream& out)
{
    for (const TieTrace& trace : tally.tieTrace) {
        QStringList places;
        for (const QStringList& place : trace.places)
            places << place.join(u" = "_s);
        out << "tie " << trace.bidders.join(u" = "_s) << ": ";
        if (trace.isParted())
            out << tieWord(trace.tie) << " puts " << places.join(u" before "_s) << '\n';
        else if (trace.wantsDraw())
            out << "draw, which the case does not tell\n";
        else if (trace.tie.rule == TieRule::Tenderer)
            out << "tenderer, who has not decided\n";
        else
            out << tieWord(trace.tie) << " parts nobody\n";
    }
}

void printTally(const Tally& tally, const Scheme& scheme, const QList<CaseGap>& gaps, QTextStream& out)
{
    if (!tally.failed.isEmpty())
        out << "The procedure failed: " << tally.failed << ".\n";
    if (tally.baselineTrace)
        printBaseline(*tally.baselineTrace, out);
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
        printNumbers(*bidder, scheme, gaps, out);
    }
    out << "candidates: " << tally.candidates.join(u", "_s) << '\n';
    printTies(tally, out);
}

void printQuestion(const CaseQuestion& question, QTextStream& out)
{
    if (question.what == "reason"_L1)
        out << "asked: member " << question.member << " for the reason of the points in " << question.step << '/'
            << question.item.criterion << " for " << question.item.bidder << '\n';
    else if (question.what == "replacement"_L1)
        out << "asked: the platform for somebody in place of member " << question.member << ", who is recused\n";
    else if (question.what == "extension"_L1)
        out << "asked: staff for an extension of the time, which more than a third of the members want\n";
    else if (question.what == "decision"_L1 && question.member > 0)
        out << "asked: the committee for its decision on " << question.item.bidder << ", which member "
            << question.member << " has failed in " << question.step << '\n';
    else if (question.what == "decision"_L1)
        out << "asked: the committee for its decision on " << question.item.bidder << ", which has no final offer\n";
    else if (question.what == "draw"_L1)
        out << "asked: for the draw among " << question.among.join(u", "_s)
            << ", whom nothing else parts; a case makes none up, the event \"draw\" tells its order\n";
    else if (question.what == "answer"_L1)
        out << "asked: " << question.item.bidder << " for its answer to the committee's question\n";
    else if (question.what == "record"_L1)
        out << "asked: staff for the record of what was negotiated with " << question.item.bidder << '\n';
    else
        out << "asked: " << question.item.bidder << " for what explains its low price\n";
}

QString numbersOf(const QList<int>& members)
{
    QStringList words;
    for (const int member : members)
        words << QString::number(member);
    return words.join(u", "_s);
}

void printReport(const CaseReport& report, QTextStream& out)
{
    const QList<std::pair<const char*, QList<int>>> rows {{"agree: member ", report.agreed},
        {"dissent: member ", report.dissented}, {"deemed to agree: member ", report.deemed},
        {"signed: member ", report.signedBy}};
    for (const auto& [words, members] : rows) {
        if (!members.isEmpty())
            out << words << numbersOf(members) << '\n';
    }
    if (report.version > 0)
        out << "report: version " << report.version << (report.isFrozen ? "" : ", void since")
            << (report.isDelivered ? ", delivered\n" : "\n");
}

void print(const EvaluationCase& played, const CaseOutcome& outcome, QTextStream& out)
{
    out << played.title << '\n';
    for (const CaseBlock& block : outcome.blocked)
        out << "blocked: " << block.act << " in event " << block.event << ": " << block.rule << ' '
            << played.facts->rules.basis.value(block.rule) << '\n';
    for (const CaseFigure& figure : outcome.figures)
        out << "figure: " << figureWords(figure) << '\n';
    for (const CaseQuestion& question : outcome.asked)
        printQuestion(question, out);
    for (const CaseProposal& each : outcome.proposals)
        printProposal(each.bidder, each.proposal, out);
    for (const CaseDifference& each : outcome.differences)
        out << "differs: " << each.what << " of " << each.bidder << " should be " << each.expected << " and is "
            << (each.found.isEmpty() ? u"nothing"_s : each.found) << '\n';
    printReport(outcome.report, out);
    if (outcome.tally)
        printTally(*outcome.tally, played.facts->scheme, outcome.gaps, out);
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
            return json ? refuseAsJson({}, file.error(), out) : failWith(file.error(), out);
        const auto read = EvaluationCase::fromJson(*file, shippedPart);
        if (!read)
            return json ? refuseAsJson(*file, read.error(), out) : refuseCase(*file, read.error(), out);
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
