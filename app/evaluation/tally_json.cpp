// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tally.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString decimalOrEmpty(const std::optional<Rational>& value)
{
    return value ? formatDecimal(*value) : QString();
}

QJsonObject criterionToJson(const CriterionResult& criterion)
{
    QJsonArray scores;
    for (const MemberPoints& score : criterion.scores)
        scores.append(QJsonObject {{u"member"_s, score.member}, {u"points"_s, formatDecimal(score.points)}});
    QJsonObject json {
        {u"criterion"_s, criterion.criterion}, {u"points"_s, formatDecimal(criterion.points)}, {u"scores"_s, scores}};
    if (!criterion.leftOut.isEmpty())
        json.insert(u"leftOut"_s, QJsonArray {criterion.leftOut.constFirst(), criterion.leftOut.constLast()});
    return json;
}

QJsonArray weightedToJson(const QList<WeightedPoints>& steps)
{
    QJsonArray array;
    for (const WeightedPoints& each : steps)
        array.append(QJsonObject {{u"counted"_s, formatDecimal(each.counted)},
            {u"points"_s, formatDecimal(each.points)}, {u"step"_s, each.step}});
    return array;
}

QJsonArray addedToJson(const QList<AddedPoints>& added)
{
    QJsonArray array;
    for (const AddedPoints& each : added)
        array.append(QJsonObject {{u"of"_s, each.of == AdjustedBase::Total ? u"total"_s : u"pricePoints"_s},
            {u"points"_s, formatDecimal(each.points)}, {u"what"_s, each.what}});
    return array;
}

QJsonObject bidderToJson(const BidderResult& bidder)
{
    QJsonArray criteria;
    for (const CriterionResult& criterion : bidder.criteria)
        criteria.append(criterionToJson(criterion));
    QJsonArray rejected;
    for (const QByteArray& motion : bidder.rejected)
        rejected.append(QString::fromLatin1(motion.toHex()));
    QJsonArray adjusted;
    for (const AdjustedBy& step : bidder.adjustedBy)
        adjusted.append(QJsonObject {{u"change"_s, formatDecimal(step.change)}, {u"what"_s, step.what}});
    QJsonObject json {{u"adjusted"_s, adjusted}, {u"behind"_s, bidder.behind}, {u"bidder"_s, bidder.bidder},
        {u"candidate"_s, bidder.candidate ? u"yes"_s : u"no"_s}, {u"criteria"_s, criteria},
        {u"deviation"_s, decimalOrEmpty(bidder.deviationPercent)},
        {u"evaluatedPrice"_s, decimalOrEmpty(bidder.evaluatedPrice)}, {u"price"_s, bidder.price.value_or(0)},
        {u"pricePoints"_s, decimalOrEmpty(bidder.pricePoints)}, {u"rank"_s, bidder.rank}, {u"rejected"_s, rejected},
        {u"total"_s, decimalOrEmpty(bidder.total)}};
    // What only a corrected price has stands there only then, and so does what only weights or adjustments make.
    if (bidder.offered)
        json.insert(u"offered"_s, *bidder.offered);
    if (bidder.evaluatedPrice && bidder.baselinePrice != bidder.evaluatedPrice)
        json.insert(u"baselinePrice"_s, decimalOrEmpty(bidder.baselinePrice));
    if (!bidder.added.isEmpty())
        json.insert(u"added"_s, addedToJson(bidder.added));
    if (!bidder.weighted.isEmpty())
        json.insert(u"weighted"_s, weightedToJson(bidder.weighted));
    return json;
}

} // namespace

QJsonArray tieTraceToJson(const QList<TieTrace>& traces)
{
    QJsonArray json;
    for (const TieTrace& trace : traces) {
        QJsonArray places;
        for (const QStringList& place : trace.places)
            places.append(QJsonArray::fromStringList(place));
        json.append(QJsonObject {{u"bidders"_s, QJsonArray::fromStringList(trace.bidders)}, {u"places"_s, places},
            {u"rule"_s, tieWord(trace.tie)}});
    }
    return json;
}

QJsonObject tallyToJson(const Tally& tally)
{
    QJsonArray bidders;
    for (const BidderResult& bidder : tally.bidders)
        bidders.append(bidderToJson(bidder));
    QJsonArray open;
    for (const QStringList& tie : tally.openTies)
        open.append(QJsonArray::fromStringList(tie));
    return {{u"baseline"_s, decimalOrEmpty(tally.baseline)}, {u"bidders"_s, bidders},
        {u"candidates"_s, QJsonArray::fromStringList(tally.candidates)}, {u"failed"_s, tally.failed},
        {u"format"_s, u"evalroom-result-1"_s}, {u"open"_s, open}};
}

} // namespace evalroom
