// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/comparison.h"

#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/objective_items.h"
#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Comparing {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr qsizetype LongestFact = 200;
const ComparedCell NoCell {.text = u"–"_s, .quiet = true}; // an empty cell could be an omission

ComparedCell factCell(const QString& text)
{
    const QString line = plainLine(text, LongestFact);
    return line.isEmpty() ? NoCell : ComparedCell {.text = line};
}

// --- Facts of the bids

class FactRows {
public:
    FactRows(const ComparisonInput& input, const Tally& tally)
        : m_input(input)
        , m_tally(tally)
    {
    }

    QList<ComparedRow> rows() const
    {
        QList<ComparedRow> rows {
            row(Comparing::tr("State of the bid"), [this](const auto& bidder) { return stateOf(bidder); }),
            row(Comparing::tr("Price (yuan)"), [this](const auto& bidder) { return priceOf(bidder); }),
            row(Comparing::tr("Project manager"), [](const auto& bidder) { return factCell(bidder.manager); }),
            row(Comparing::tr("Legal representative"),
                [](const auto& bidder) { return factCell(bidder.representative); }),
            row(Comparing::tr("Consortium with"),
                //: between names
                [](const auto& bidder) { return factCell(bidder.consortium.join(Comparing::tr(", "))); })};
        rows[1].figures = true;
        const auto& bidders = m_input.manifest.bidders;
        if (m_input.state.facts->scheme.offersStep() != nullptr) {
            rows.insert(1, row(Comparing::tr("First price (yuan)"), [](const auto& bidder) {
                return bidder.price ? ComparedCell {.text = moneyFigures(*bidder.price)} : NoCell;
            }));
            rows[1].figures = true;
        }
        if (std::ranges::any_of(bidders, [](const ManifestBidder& bidder) { return !bidder.brand.isEmpty(); }))
            rows << row(Comparing::tr("Brand"), [](const auto& bidder) { return factCell(bidder.brand); });
        if (std::ranges::any_of(bidders, [](const ManifestBidder& bidder) { return !bidder.entitled.isEmpty(); }))
            rows << row(Comparing::tr("Price adjustments"), [this](const auto& bidder) { return entitledOf(bidder); });
        return rows;
    }

private:
    template <typename Make>
    ComparedRow row(const QString& title, Make make) const
    {
        ComparedRow row {.title = title};
        for (const ManifestBidder& bidder : m_input.manifest.bidders)
            row.cells << make(bidder);
        return row;
    }

    ComparedCell stateOf(const ManifestBidder& bidder) const
    {
        const auto result = std::ranges::find(m_tally.bidders, bidder.id, &BidderResult::bidder);
        if (result == m_tally.bidders.cend() || result->valid)
            return {.text = Comparing::tr("valid"), .sign = Icon::Tick};
        const QString why = rejectionWords(m_input.state, *result).join(u"; "_s);
        const QString state = !result->rejected.isEmpty() ? Comparing::tr("rejected")
            : bidder.undecrypted                          ? Comparing::tr("not decrypted")
            : hasWithdrawn(m_input.state, bidder.id)      ? Comparing::tr("takes no further part")
                                                          : Comparing::tr("not qualified");
        return {.text = state, .whole = why, .sign = Icon::Refused};
    }

    ComparedCell priceOf(const ManifestBidder& bidder) const
    {
        const auto price = priceInForce(m_input.state, bidder.id);
        if (bidder.undecrypted)
            return NoCell;
        if (!price)
            return {.text = sealedWords(bidder.id), .quiet = true};
        if (isBelowReserve(m_input.state, bidder.id))
            return {.text = moneyFigures(*price),
                .whole = Comparing::tr("%1 yuan, which is below the reserve of %2 yuan.")
                    .arg(moneyFigures(*price), moneyFigures(leastPrice(*m_input.state.facts))),
                .sign = Icon::Below};
        if (!isOverLimit(m_input.state, bidder.id))
            return {.text = moneyFigures(*price)};
        return {.text = moneyFigures(*price),
            .whole = Comparing::tr("%1 yuan, which is above the limit of %2 yuan.")
                .arg(moneyFigures(*price), moneyFigures(priceLimit(*m_input.state.facts))),
            .sign = Icon::Above};
    }

    QString sealedWords(const QString& bidder) const
    {
        if (m_input.state.facts->scheme.offersStep() != nullptr)
            return offerWords(m_input.state, bidder);
        return isValidBidder(m_input.state, bidder) ? Comparing::tr("sealed") : Comparing::tr("stays sealed");
    }

    ComparedCell entitledOf(const ManifestBidder& bidder) const
    {
        QStringList names;
        for (const PriceAdjustment& adjustment : m_input.state.facts->scheme.adjustments) {
            if (bidder.entitled.contains(adjustment.id) && !names.contains(adjustment.name))
                names << adjustment.name;
        }
        return factCell(names.join(Comparing::tr(", ")));
    }

    const ComparisonInput& m_input;
    const Tally& m_tally;
};

// --- Criteria

class StepRows {
public:
    StepRows(const ComparisonInput& input, const Step& step)
        : m_input(input)
        , m_step(step)
        , m_at(input.state.steps.value(step.id))
        , m_own(input.own.value(step.id))
        , m_entered(enteredPoints(m_at, input.member))
    {
        if (step.kind == StepKind::Review)
            findReviews();
    }
    Q_DISABLE_COPY_MOVE(StepRows)

    QList<ComparedRow> rows() const
    {
        ComparedRow heading {
            .title = stepWords(m_input.state, m_step.id), .heading = true, .figures = m_step.kind != StepKind::Review};
        QList<ComparedRow> rows;
        for (const Criterion& criterion : m_step.criteria) {
            ComparedRow row {.title = criterion.name, .hint = hintOf(criterion), .figures = heading.figures};
            for (const ManifestBidder& bidder : m_input.manifest.bidders)
                row.cells << cell({bidder.id, criterion.id});
            rows << row;
        }
        for (const ManifestBidder& bidder : m_input.manifest.bidders)
            heading.cells << together(bidder.id);
        rows.prepend(heading);
        return rows;
    }

private:
    QString hintOf(const Criterion& criterion) const
    {
        return m_step.kind == StepKind::Review || criterion.isAmount() ? QString() : pointsFigures(criterion.points);
    }

    ComparedCell cell(const Item& item) const
    {
        if (!m_at.bidders.contains(item.bidder))
            return NoCell;
        if (m_step.kind == StepKind::Review)
            return reviewCell(item);
        if (const auto points = ownPoints(item))
            return {.text = pointsFigures(*points)};
        return NoCell;
    }

    // Once for all cells: there may be thousands.
    void findReviews()
    {
        for (const int member : activeCommittee(m_input.state)) {
            const SheetState* sheet = countedSheet(m_at, member);
            const auto* review
                = sheet != nullptr && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
            if (review != nullptr)
                m_reviews << review;
        }
    }

    // Of the members whose sheets are open; else of the own one.
    ComparedCell reviewCell(const Item& item) const
    {
        const auto opened = m_reviews.size();
        const auto failed = std::ranges::count_if(
            m_reviews, [&item](const ReviewSheet* review) { return !review->items.value(item).passed; });
        if (opened > 0 && failed == 0)
            return {.text = Comparing::tr("passed"), .sign = Icon::Tick};
        if (opened > 0)
            return {.text = Comparing::tr("failed by %1 of %2").arg(failed).arg(opened), .sign = Icon::Refused};
        return ownJudgement(m_own.value(item));
    }

    static ComparedCell ownJudgement(const DraftField& field)
    {
        if (field.value == u"pass")
            return {.text = Comparing::tr("passed by me"), .sign = Icon::Tick};
        if (field.value == u"fail")
            return {.text = Comparing::tr("failed by me"), .whole = field.reason, .sign = Icon::Refused};
        return NoCell;
    }

    // What all have agreed on; else what the member has given, in the log or in the draft.
    std::optional<Rational> ownPoints(const Item& item) const
    {
        if (const auto agreed = m_at.agreed.constFind(item); agreed != m_at.agreed.cend())
            return *agreed;
        if (m_step.kind == StepKind::Score) {
            if (const auto points = pointsOf(m_at, m_input.member, item))
                return points;
        }
        if (const auto draft = parseDecimal(normalDigits(m_own.value(item).value)))
            return *draft;
        const auto entered = m_entered.constFind(item);
        return entered == m_entered.cend() ? std::nullopt : std::optional(*entered);
    }

    // Points that are all there have a sum.
    ComparedCell together(const QString& bidder) const
    {
        if (m_step.kind == StepKind::Review || !m_at.bidders.contains(bidder))
            return {};
        Rational sum = 0;
        for (const Criterion& criterion : m_step.criteria) {
            const auto points = ownPoints({bidder, criterion.id});
            if (!points || criterion.isAmount())
                return {};
            sum += *points;
        }
        return {.text = Comparing::tr("together %1").arg(pointsFigures(sum))};
    }

    const ComparisonInput& m_input;
    const Step& m_step;
    StepState m_at;
    QMap<Item, DraftField> m_own;
    EnteredPoints m_entered; // openly, by this member
    QList<const ReviewSheet*> m_reviews; // in m_at, of the members whose sheets are open
};

} // namespace

Comparison comparisonOf(const ComparisonInput& input)
{
    Comparison comparison;
    for (const ManifestBidder& bidder : input.manifest.bidders)
        comparison.bidders << bidder.id;
    const Tally result = tally(input.state);
    comparison.rows = FactRows(input, result).rows();
    for (const Step& step : input.state.facts->scheme.steps) {
        const bool judged
            = step.kind == StepKind::Review || step.kind == StepKind::Objective || step.kind == StepKind::Score;
        if (judged)
            comparison.rows << StepRows(input, step).rows();
    }
    return comparison;
}

} // namespace evalroom
