// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_judge.h"

#include "crypto/hash.h"
#include "crypto/random.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A bid's quality for a criterion is 70 to 95 per cent; a member sees it up to 6 per cent better or worse.
constexpr int LowestQuality = 70;
constexpr int QualitySpread = 26;
constexpr int MoodSpread = 13;
constexpr int OddQuality = 20; // as a plot may have it

// The criterion's value that is nearest to so many percent of its most; an amount is somewhere in its range.
Rational valueAt(const Criterion& criterion, int percent)
{
    Rational value = criterion.points * percent / 100;
    if (const auto* amount = std::get_if<AmountValues>(&criterion.values); amount != nullptr)
        value = amount->least + (amount->most - amount->least) * percent / 100;
    return nearestFit(value, criterion);
}

} // namespace

PracticeTruth truthOf(const PracticeLot& lot)
{
    PracticeTruth truth;
    for (const PracticeBidder& bidder : lot.bidders) {
        truth.flaws.insert(bidder.id, QSet<QString>(bidder.flaws.cbegin(), bidder.flaws.cend()));
        for (const ObjectiveFact& fact : bidder.objectiveFacts)
            truth.objective[bidder.id].insert(fact.criterion, fact.points);
        if (!bidder.alike.isEmpty())
            truth.alike.insert(bidder.id, bidder.alike);
    }
    return truth;
}

PracticeJudge::PracticeJudge(quint64 seed, PracticeTruth truth, PracticePlot plot)
    : m_seed(seed)
    , m_truth(std::move(truth))
    , m_plot(std::move(plot))
{
}

QString PracticeJudge::wordOf(const Item& item) const
{
    return m_truth.alike.value(item.bidder, item.bidder) + u'/' + item.criterion;
}

int PracticeJudge::percentOf(const QString& what) const
{
    const QByteArray hash = sha256((QString::number(m_seed) + u'/' + what).toUtf8());
    return static_cast<int>(qFromBigEndian<quint32>(hash.constData()) % 100U);
}

bool PracticeJudge::passes(const Item& item) const
{
    return !m_truth.flaws.value(item.bidder).contains(item.criterion);
}

Rational PracticeJudge::objectivePoints(const Item& item, const Criterion& criterion) const
{
    const auto known = m_truth.objective.constFind(item.bidder);
    if (known != m_truth.objective.constEnd() && known->contains(item.criterion))
        return known->value(item.criterion);
    return valueAt(criterion, percentOf(u"objective/"_s + wordOf(item)));
}

Rational PracticeJudge::points(int member, const Item& item, const Criterion& criterion) const
{
    const int quality = LowestQuality + percentOf(u"quality/"_s + wordOf(item)) * QualitySpread / 100;
    const int mood = percentOf(u"mood/%1/"_s.arg(member) + wordOf(item)) * MoodSpread / 100 - MoodSpread / 2;
    return valueAt(criterion, quality + mood);
}

bool PracticeJudge::isOdd(int member, const Criterion& criterion) const
{
    return member == m_plot.odd && criterion.id == m_plot.oddCriterion;
}

int PracticeJudge::candidate(int member, int round, const QList<int>& candidates) const
{
    const auto count = static_cast<int>(candidates.size());
    // Two for each, but for the last of them.
    if (m_plot.splitBallot && round == 1)
        return candidates.at((member - 1) / 2 % count);
    // Members tend to one person; in the first round some do not.
    const int favourite = percentOf(u"chair/%1"_s.arg(round)) % count;
    const bool follows = round > 1 || percentOf(u"chair/%1/%2"_s.arg(round).arg(member)) < 80;
    return candidates.at(follows ? favourite : percentOf(u"own/%1"_s.arg(member)) % count);
}

Sheet PracticeJudge::sheet(
    int member, const Step& step, int round, const QStringList& bidders, const QList<int>& candidates) const
{
    const QByteArray nonce = randomBytes(32);
    if (step.kind == StepKind::Chair)
        return {ChairBallot {candidate(member, round, candidates)}, nonce};
    ReviewSheet review;
    ScoreSheet scores;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            if (step.kind == StepKind::Review) {
                review.items.insert(item, {passes(item), passes(item) ? QString() : u"投标文件不满足本项要求"_s});
            } else {
                const bool odd = isOdd(member, criterion) && bidder == bidders.constFirst();
                const Rational given = odd ? valueAt(criterion, OddQuality) : points(member, item, criterion);
                scores.scores.insert(
                    item, {given, needsReason(given, criterion) ? u"与评审标准的要求有差距。"_s : QString()});
            }
        }
    }
    if (step.kind == StepKind::Review)
        return {review, nonce};
    return {scores, nonce};
}

QList<ItemPoints> PracticeJudge::items(const Step& step, const QStringList& bidders) const
{
    QList<ItemPoints> values;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria)
            values.append({bidder, criterion.id, objectivePoints({bidder, criterion.id}, criterion), QString()});
    }
    return values;
}

} // namespace evalroom
