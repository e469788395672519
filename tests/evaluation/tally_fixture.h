// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"

#include <QJsonArray>
#include <QTest>

// States built by hand, as the fold would leave them behind, and results as short texts.
namespace evalroom::test {

inline Rational decimal(const QString& text)
{
    return parseDecimal(text).value();
}

inline Criterion criterionOf(const QString& id, int points)
{
    Criterion criterion;
    criterion.id = id;
    criterion.points = points;
    criterion.increment = decimal(QStringLiteral("0.1"));
    return criterion;
}

inline Step judgedStep(const QString& id, StepKind kind, const QList<Criterion>& criteria)
{
    Step step;
    step.id = id;
    step.kind = kind;
    step.criteria = criteria;
    return step;
}

inline Step priceStep(int points, const PriceFormula& formula, Freeze freeze)
{
    Step step;
    step.id = QStringLiteral("price");
    step.kind = StepKind::Price;
    step.points = points;
    step.formula = formula;
    step.freeze = freeze;
    return step;
}

// 公路 2018: one each from five prices; E1 = 2, E2 = 1.
inline PriceFormula roadFormula(std::optional<int> deviationDecimals = 2)
{
    return {
        {.family = BaselineFamily::Mean, .trim = {{5, 1, 1}}, .drawn = true}, DeviationScore {2, 1, deviationDecimals}};
}

// 87号令 art. 55.
inline PriceFormula lowestFormula()
{
    return {{}, RatioScore {}};
}

// A session whose experts are 1, 2, …, whose owner's people are staff 20 and supervisor 30.
class TallyRoom {
public:
    static constexpr int Staff = 20;
    static constexpr int Supervisor = 30;

    explicit TallyRoom(int experts = 5)
    {
        for (int member = 1; member <= experts; ++member)
            addMember(member, Role::Expert);
        addMember(Staff, Role::Staff);
        addMember(Supervisor, Role::Supervisor);
    }

    void addMember(int member, Role role) { state.members[member].role = role; }
    void addBidder(const QString& id, std::optional<Fen> yuan)
    {
        facts.lot.bidders.append({id, yuan ? std::optional<Fen>(*yuan * 100) : std::nullopt, Qualification::Open});
        if (yuan)
            state.prices.insert(id, *yuan * 100);
    }
    void addStep(const Step& step) { facts.scheme.steps.append(step); }
    void tieBy(TieRule rule, const QString& step = {}) { facts.scheme.ties.append({rule, step}); }
    void freezePrices()
    {
        state.priceSetFrozen = true;
        for (const LotBidder& bidder : facts.lot.bidders) {
            if (bidder.price && (facts.lot.ceiling == 0 || *bidder.price <= facts.lot.ceiling))
                state.priceSet.append(bidder.id);
        }
    }

    // The points of the members 1, 2, …, or of those named.
    void score(const QString& step, const Item& item, const QString& points, QList<int> members = {})
    {
        const QStringList list = points.split(QLatin1Char(' '));
        for (qsizetype i = 0; i < list.size(); ++i) {
            const int member = members.isEmpty() ? static_cast<int>(i) + 1 : members.at(i);
            sheetOf(step, member).scores.insert(item, {decimal(list.at(i)), {}});
        }
    }
    void agree(const QString& step, const Item& item, const QString& points)
    {
        state.steps[step].agreed.insert(item, decimal(points));
    }
    QByteArray reject(const QString& bidder, int yes, int no = 0)
    {
        MotionState motion;
        motion.name = QByteArray(32, static_cast<char>(0x40 + state.motions.size()));
        motion.motion.subject = RejectMotion {bidder, {}, {}, {}, 1};
        for (int member = 1; member <= yes + no; ++member)
            motion.votes.insert(member, member <= yes);
        state.motions.append(motion);
        return motion.name;
    }
    void decideTie(const QStringList& order, const QSet<int>& witnesses)
    {
        state.tieDecisions.append({QByteArray(32, 't'), Staff, {order, QStringLiteral("x")}, witnesses});
    }

    SessionState fold() const
    {
        SessionState folded = state;
        folded.facts = std::make_shared<const SessionFacts>(facts);
        return folded;
    }
    Tally result() const { return tally(fold()); }

    SessionFacts facts;
    SessionState state;

private:
    ScoreSheet& sheetOf(const QString& step, int member)
    {
        StepState& in = state.steps[step];
        if (!in.sheets.contains(member)) {
            SheetState sheet;
            sheet.name = QByteArray(32, static_cast<char>(member));
            sheet.author = member;
            sheet.opened = Sheet {ScoreSheet {}, QByteArray(32, static_cast<char>(member))};
            in.sheets.insert(member, {sheet});
            in.counted.insert(member, sheet.name);
        }
        return std::get<ScoreSheet>(in.sheets[member].first().opened->content);
    }
};

inline QString textOf(const std::optional<Rational>& value)
{
    return value ? formatDecimal(*value) : QStringLiteral("-");
}

// "b1 6.58 46.84 86.84 #3": deviation, points of the price, total, rank.
inline QString lineOf(const BidderResult& bidder)
{
    return QStringList {bidder.bidder, textOf(bidder.deviationPercent), textOf(bidder.pricePoints),
        textOf(bidder.total), QLatin1Char('#') + QString::number(bidder.rank)}
        .join(QLatin1Char(' '));
}

inline QStringList linesOf(const Tally& tally)
{
    QStringList lines {QStringLiteral("baseline ") + textOf(tally.baseline)};
    for (const BidderResult& bidder : tally.bidders)
        lines.append(lineOf(bidder));
    return lines;
}

// "b2 b1=b3": by rank, bidders that share one joined by "=".
inline QString ranksOf(const Tally& tally)
{
    QMap<int, QStringList> places;
    for (const BidderResult& bidder : tally.bidders)
        places[bidder.rank].append(bidder.bidder);
    QStringList list;
    for (auto it = places.cbegin(); it != places.cend(); ++it)
        list.append((it.key() == 0 ? QStringLiteral("none:") : QString()) + it->join(QLatin1Char('=')));
    return list.join(QLatin1Char(' '));
}

} // namespace evalroom::test
