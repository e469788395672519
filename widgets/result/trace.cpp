// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_parts.h"

#include "evaluation/price_result.h"
#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/failure.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Trace {
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

QString tieRuleWords(const SessionState& state, const Tie& tie)
{
    const bool dearerFirst = isSold(state.facts->scheme.subject);
    switch (tie.rule) {
    case TieRule::Price:
        return dearerFirst ? Trace::tr("the higher price goes first") : Trace::tr("the lower price goes first");
    case TieRule::EvaluatedPrice:
        return dearerFirst ? Trace::tr("the higher evaluated price goes first")
                           : Trace::tr("the lower evaluated price goes first");
    case TieRule::Step:
        return Trace::tr("more points in \"%1\" go first").arg(stepWords(state, tie.step));
    case TieRule::Draw:
        return Trace::tr("a draw decides, made from numbers that lay in all opened sheets");
    case TieRule::Tenderer:
        break;
    }
    return Trace::tr("the tenderer decides, and a supervisor witnesses it");
}

QStringList equals(const TraceInput& input, const BidderResult& result)
{
    const auto merit = [&](const BidderResult& some) {
        return input.state.facts->scheme.ranksByPrice() ? some.evaluatedPrice : some.total;
    };
    QStringList names;
    for (const BidderResult& other : input.tally.bidders) {
        if (other.bidder != result.bidder && merit(result) && merit(other) == merit(result))
            names << bidderShort(input.manifest, other.bidder);
    }
    return names;
}

QString bidderList(const TraceInput& input, const QStringList& bidders, const QString& between)
{
    QStringList names;
    for (const QString& bidder : bidders)
        names << bidderShort(input.manifest, bidder);
    return names.join(between);
}

// What one rule has made of those who were equal; a tie that the tenderer has not decided has a sentence of its own.
void addTieTrace(const TraceInput& input, const TieTrace& trace, TextBlocks& blocks)
{
    const QString names = bidderList(input, trace.bidders, u", "_s);
    const QString rule = tieRuleWords(input.state, trace.tie);
    if (!trace.isParted()) {
        if (trace.tie.rule != TieRule::Tenderer)
            blocks << SentenceBlock {Trace::tr("Among %1: %2. They are equal in this.").arg(names, rule)};
        return;
    }
    QStringList places;
    for (const QStringList& place : trace.places)
        places << bidderList(input, place, u" = "_s);
    blocks << SentenceBlock {
        Trace::tr("Among %1: %2. This parts them: %3.").arg(names, rule, places.join(u" > "_s)), Tone::Strong};
    if (!trace.seed.isEmpty())
        blocks << SentenceBlock {
            Trace::tr("Seed of the draw: %1").arg(QString::fromLatin1(trace.seed.toHex())), Tone::Quiet};
}

void addTies(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    const QStringList equal = equals(input, result);
    if (equal.isEmpty())
        return;
    QStringList rules;
    for (const Tie& tie : input.state.facts->scheme.ties)
        rules << tieRuleWords(input.state, tie);
    const QString among = input.state.facts->scheme.ranksByPrice()
        ? Trace::tr("%1 has the same evaluated price. Among equal prices, by the tender document: %2.")
        : Trace::tr("%1 has the same total. Among equal totals, by the tender document: %2.");
    blocks << SentenceBlock {among.arg(equal.join(u", "_s), rules.join(u"; "_s))};
    for (const TieTrace& trace : input.tally.tieTrace) {
        if (trace.bidders.contains(result.bidder))
            addTieTrace(input, trace, blocks);
    }
    const bool open = std::ranges::any_of(
        input.tally.openTies, [&](const QStringList& tie) { return tie.contains(result.bidder); });
    if (open)
        blocks << SentenceBlock {
            Trace::tr("The tenderer has not decided this tie yet; until then nothing can be agreed to."),
            Tone::Warning};
}

void addPlace(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    if (!result.behind.isEmpty()) {
        blocks << SentenceBlock {
            Trace::tr("The core product is of the same brand as that of %1, whose bid is better: the two count as one "
                      "bidder, and only the better bid has a place.")
                .arg(bidderWords(input.manifest, result.behind)),
            Tone::Strong};
        return;
    }
    if (!input.state.facts->scheme.ranked)
        blocks << SentenceBlock {result.candidate
                ? Trace::tr("Recommended, without an order: the tenderer decides among the candidates.")
                : Trace::tr("Not recommended."),
            Tone::Strong};
    if (result.rank == 0)
        return;
    const int candidates = input.state.facts->scheme.candidates;
    blocks << SentenceBlock {result.candidate
            ? Trace::tr("Rank %1: recommended, as at most %2 candidates are recommended.")
                  .arg(result.rank)
                  .arg(candidates)
            : Trace::tr("Rank %1: not recommended, as at most %2 candidates are recommended.")
                  .arg(result.rank)
                  .arg(candidates),
        Tone::Strong};
}

} // namespace

namespace trace {

QString columnPerson(const TraceInput& input, int member)
{
    return personWords(input.state, member);
}

void addRejection(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    if (isWithdrawn(input.state, result)) {
        blocks << SentenceBlock {Trace::tr("The bidder has withdrawn before making a final offer."), Tone::Bad}
               << SentenceBlock {Trace::tr("A bid that is withdrawn gets no points and no rank."), Tone::Quiet};
        return;
    }
    if (isUndecrypted(input.state, result.bidder)) {
        blocks << SentenceBlock {Trace::tr("The bid was not decrypted at the opening."), Tone::Bad}
               << SentenceBlock {Trace::tr("It counts as withdrawn, and gets no points and no rank."), Tone::Quiet};
        return;
    }
    for (const QString& ground : rejectionWords(input.state, result))
        blocks << SentenceBlock {Trace::tr("Rejected: %1.").arg(ground), Tone::Bad};
    for (const QByteArray& name : result.rejected) {
        const MotionState* motion = findMotion(input.state, name);
        if (motion == nullptr)
            continue;
        const auto yes = std::ranges::count(motion->votes, true);
        blocks << SentenceBlock {Trace::tr("Moved by %1: %2")
                .arg(personWords(input.state, motion->author, input.people), plainLines(motion->motion.text))};
        blocks << SentenceBlock {Trace::tr("Votes: %1 for, %2 against. Most of the members decide.")
                .arg(yes)
                .arg(motion->votes.size() - yes)};
    }
    blocks << SentenceBlock {Trace::tr("A rejected bid gets no points and no rank."), Tone::Quiet};
}

namespace {

// Where the price itself ranks.
void addPriceRank(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    blocks << HeadingBlock {Trace::tr("Rank")};
    if (!result.evaluatedPrice) {
        blocks << SentenceBlock {Trace::tr("There is no evaluated price, so there is no rank."), Tone::Warning};
        return;
    }
    const QString order = input.state.facts->scheme.rankBy == RankBy::HighestPrice
        ? Trace::tr("The highest evaluated price goes first: %1 yuan.")
        : Trace::tr("The lowest evaluated price goes first: %1 yuan.");
    blocks << SentenceBlock {order.arg(amountFigures(*result.evaluatedPrice)), Tone::Strong};
    addTies(input, result, blocks);
    addPlace(input, result, blocks);
}

// "80.25 × 30% = 24.08" where the step has a weight.
QString countedWords(const BidderResult& result, const Step& step, const Rational& points)
{
    const QString own = pointsFigures(points, pointDecimals(step));
    const auto weighted = std::ranges::find(result.weighted, step.id, &WeightedPoints::step);
    if (weighted == result.weighted.cend())
        return own;
    return u"%1 × %2 = %3"_s.arg(
        own, percentFigures(step.weight->percent), pointsFigures(weighted->counted, step.weight->decimals.value_or(0)));
}

} // namespace

void addTotal(const TraceInput& input, const BidderResult& result, TextBlocks& blocks)
{
    const Scheme& scheme = input.state.facts->scheme;
    if (scheme.ranksByPrice()) {
        addPriceRank(input, result, blocks);
        return;
    }
    blocks << HeadingBlock {Trace::tr("Total and rank")};
    if (!result.total) {
        blocks << SentenceBlock {Trace::tr("There is no total: not all points of this bid are known."), Tone::Warning};
        return;
    }
    QStringList parts;
    for (const Step& step : scheme.steps) {
        if (const auto points = stepPoints(result, step); givesPoints(step.kind) && points)
            parts << u"%1 %2"_s.arg(stepWords(input.state, step.id), countedWords(result, step, *points));
    }
    for (const AddedPoints& each : result.added) {
        if (each.of == AdjustedBase::Total)
            parts << u"%1 %2"_s.arg(adjustmentName(*input.state.facts, each.what), pointsFigures(each.points));
    }
    blocks << SentenceBlock {
        Trace::tr("%1 = %2 points").arg(parts.join(u" + "_s), pointsFigures(*result.total, scheme.totalDecimals)),
        Tone::Strong};
    blocks << SentenceBlock {
        Trace::tr("The sum is rounded half up to %n decimals.", nullptr, scheme.totalDecimals), Tone::Quiet};
    addTies(input, result, blocks);
    addPlace(input, result, blocks);
}

} // namespace trace

TextBlocks traceOf(const TraceInput& input, const QString& bidder)
{
    const auto result = std::ranges::find(input.tally.bidders, bidder, &BidderResult::bidder);
    if (result == input.tally.bidders.cend())
        return {SentenceBlock {Trace::tr("Choose a bidder to see where each number comes from."), Tone::Quiet}};
    TextBlocks blocks {HeadingBlock {bidderWords(input.manifest, bidder)}};
    if (!result->valid) {
        trace::addRejection(input, *result, blocks);
        return blocks;
    }
    if (!input.tally.failed.isEmpty()) {
        blocks << SentenceBlock {failureWords(input.state), Tone::Bad};
        return blocks;
    }
    for (const Step& step : input.state.facts->scheme.steps) {
        if (step.kind == StepKind::Price)
            trace::addPrice(input, *result, step, blocks);
        else if (givesPoints(step.kind))
            trace::addPoints(input, *result, step, blocks);
    }
    trace::addTotal(input, *result, blocks);
    return blocks;
}

} // namespace evalroom
