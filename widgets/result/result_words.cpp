// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/result_words.h"

#include "evaluation/envelopes.h"
#include "widgets/words/acts.h"
#include "widgets/words/failure.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct ResultWords {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

QString groundWords(const SessionState& state, const RejectMotion& reject)
{
    for (const LegalGround& ground : state.facts->rules.grounds) {
        if (ground.code == reject.ground)
            //: the text of a legal ground, and where it stands
            return ResultWords::tr("%1 (%2)").arg(ground.text, ground.source);
    }
    return reject.ground;
}

// Who has no rank stands behind all who have one, and the rejected behind these.
int placeOf(const BidderResult& result)
{
    constexpr int last = std::numeric_limits<int>::max();
    if (!result.valid)
        return last;
    if (result.rank > 0)
        return result.rank;
    return result.total ? last - 2 : last - 1;
}

} // namespace

QStringList rejectionWords(const SessionState& state, const BidderResult& result)
{
    QStringList grounds;
    for (const QByteArray& name : result.rejected) {
        const MotionState* motion = findMotion(state, name);
        const auto* reject = motion != nullptr ? std::get_if<RejectMotion>(&motion->motion.subject) : nullptr;
        if (reject != nullptr)
            grounds << groundWords(state, *reject);
    }
    if (grounds.isEmpty() && !result.valid)
        grounds << (isUndecrypted(state, result.bidder) ? ResultWords::tr("not decrypted at the opening")
                : hasWithdrawn(state, result.bidder)    ? ResultWords::tr("has withdrawn before making a final offer")
                                                     : ResultWords::tr("found not qualified before the committee met"));
    return grounds;
}

bool isWithdrawn(const SessionState& state, const BidderResult& result)
{
    return !result.valid && result.rejected.isEmpty() && hasWithdrawn(state, result.bidder);
}

QString resultWords(const SessionState& state, const Manifest& manifest, const BidderResult& result)
{
    if (isWithdrawn(state, result))
        return ResultWords::tr("Takes no further part");
    if (isUndecrypted(state, result.bidder))
        return ResultWords::tr("Not decrypted at the opening");
    if (!result.valid)
        return ResultWords::tr("Rejected: %1").arg(rejectionWords(state, result).join(u"; "_s));
    if (!result.behind.isEmpty())
        return ResultWords::tr("Same brand as %1, which has the place of both")
            .arg(bidderShort(manifest, result.behind));
    if (result.candidate && !state.facts->scheme.ranked)
        return ResultWords::tr("Recommended, without an order");
    if (result.candidate)
        return ResultWords::tr("Recommended no. %1").arg(result.rank);
    if (result.rank > 0 || (!state.facts->scheme.ranked && (result.total || result.evaluatedPrice)))
        return ResultWords::tr("Not recommended");
    return state.failed.isEmpty() ? ResultWords::tr("Not all points are known") : ResultWords::tr("No ranking");
}

QStringList candidateLines(const SessionState& state, const Manifest& manifest, const Tally& tally)
{
    if (!tally.failed.isEmpty())
        return {failureWords(state), ResultWords::tr("Nobody is recommended.")};
    QStringList lines;
    for (const BidderResult* result : inOrder(tally)) {
        if (!result->candidate)
            continue;
        const QString total = result->total ? pointsFigures(*result->total, state.facts->scheme.totalDecimals) : u"–"_s;
        const QString price = result->price ? moneyInFull(*result->price) : u"–"_s;
        if (!state.facts->scheme.ranked)
            lines << ResultWords::tr("%1, price %2.").arg(bidderWords(manifest, result->bidder), price);
        else if (state.facts->scheme.ranksByPrice())
            lines << ResultWords::tr("No. %1: %2, price %3.")
                         .arg(QString::number(result->rank), bidderWords(manifest, result->bidder), price);
        else
            lines << ResultWords::tr("No. %1: %2, %3 points, price %4.")
                         .arg(QString::number(result->rank), bidderWords(manifest, result->bidder), total, price);
    }
    if (lines.isEmpty())
        lines << ResultWords::tr("Nobody is recommended.");
    return lines;
}

QList<const BidderResult*> inOrder(const Tally& tally)
{
    QList<const BidderResult*> order;
    for (const BidderResult& result : tally.bidders)
        order << &result;
    std::stable_sort(order.begin(), order.end(),
        [](const BidderResult* one, const BidderResult* other) { return placeOf(*one) < placeOf(*other); });
    return order;
}

int pointDecimals(const Step& step)
{
    if (step.kind == StepKind::Score)
        return step.aggregation.decimals;
    if (step.kind != StepKind::Price)
        return 0;
    return step.formula.decimals();
}

bool givesPoints(StepKind kind)
{
    return kind == StepKind::Objective || kind == StepKind::Score || kind == StepKind::Price;
}

QString amountFigures(const Rational& fen)
{
    const auto whole = numerator(fen) / denominator(fen);
    const QString grouped = moneyFigures(whole.convert_to<Fen>());
    // The decimals of a yuan behind the second.
    const QString exact = formatDecimal(Rational(fen / 100));
    const qsizetype dot = exact.indexOf(u'.');
    const QString rest
        = dot < 0 ? QString() : exact.sliced(dot + 1).sliced(std::min<qsizetype>(2, exact.size() - dot - 1));
    const QString figures = grouped + rest;
    const auto known = parseDecimal(exact);
    return known && *known == fen / 100 ? figures : ResultWords::tr("about %1").arg(figures);
}

} // namespace evalroom
