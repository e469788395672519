// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/step_result.h"

#include "evaluation/envelopes.h"
#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype ColumnsAtEase = 5; // beside the names, where the window is narrow

struct StepResult {
    Q_DECLARE_TR_FUNCTIONS(StepResult)
};

int submitted(const SessionState& state, const StepState& at)
{
    const QList<int> members = activeCommittee(state);
    return static_cast<int>(
        std::ranges::count_if(members, [&](int member) { return !at.sheets.value(member).isEmpty(); }));
}

struct Judged {
    int failed = 0; // by so many members
    int opened = 0; // of so many
};

Judged judged(const SessionState& state, const StepState& at, const Item& item)
{
    Judged result;
    for (const int member : activeCommittee(state)) {
        const SheetState* sheet = countedSheet(at, member);
        const auto* review
            = sheet != nullptr && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
        if (review == nullptr)
            continue;
        ++result.opened;
        result.failed += review->items.value(item).passed ? 0 : 1;
    }
    return result;
}

// What a bidder has failed, a line each; everything else it has passed.
Marked reviewCell(const SessionState& state, const Step& step, const QString& bidder)
{
    const StepState at = state.steps.value(step.id);
    QStringList failures;
    int opened = 0;
    for (const Criterion& criterion : step.criteria) {
        const Judged some = judged(state, at, {bidder, criterion.id});
        opened = std::max(opened, some.opened);
        if (some.failed > 0)
            //: A criterion, and how many members have failed the bidder in it
            failures << StepResult::tr("%1: failed by %2 of %3").arg(criterion.name).arg(some.failed).arg(some.opened);
    }
    if (opened == 0)
        return u"–"_s;
    return failures.isEmpty()
        ? Marked(Icon::Tick, StepResult::tr("passed in all %n items", nullptr, static_cast<int>(step.criteria.size())))
        : Marked(Icon::Refused, failures.join(u'\n'));
}

// A row per bidder: with a column each, many would not fit beside one another.
void addReview(const SessionState& state, const Manifest& manifest, const Step& step, TextBlocks& blocks)
{
    TableBlock table {{{StepResult::tr("Bidder")}, {StepResult::tr("Judgement of the members")}}, {}};
    for (const QString& bidder : state.steps.value(step.id).bidders)
        table.rows << QList<Marked> {bidderWords(manifest, bidder), reviewCell(state, step, bidder)};
    blocks << table;
}

// Criteria and bidders, and whichever are fewer beside one another.
TableBlock turned(const TableBlock& table)
{
    TableBlock result {{table.columns.constFirst()}, {}};
    for (const QList<Marked>& row : table.rows)
        result.columns << BlockColumn {row.constFirst().words, true};
    for (qsizetype column = 1; column < table.columns.size(); ++column) {
        QList<Marked> row {table.columns.at(column).title};
        for (const QList<Marked>& bidder : table.rows)
            row << bidder.at(column);
        result.rows << row;
    }
    return result;
}

void addPoints(const SessionState& state, const Manifest& manifest, const Step& step, TextBlocks& blocks)
{
    const Tally result = tally(state);
    TableBlock table {{{StepResult::tr("Bidder")}}, {}};
    for (const Criterion& criterion : step.criteria)
        table.columns << BlockColumn {criterion.name, true};
    table.columns << BlockColumn {StepResult::tr("Together"), true};
    for (const BidderResult& bidder : result.bidders) {
        const auto sum = stepPoints(bidder, step);
        if (!sum)
            continue;
        QList<Marked> row {bidderWords(manifest, bidder.bidder)};
        for (const Criterion& criterion : step.criteria) {
            const auto known = std::ranges::find_if(bidder.criteria,
                [&](const CriterionResult& some) { return some.step == step.id && some.criterion == criterion.id; });
            row << (known == bidder.criteria.cend() ? u"–"_s : pointsFigures(known->points, pointDecimals(step)));
        }
        row << pointsFigures(*sum, pointDecimals(step));
        table.rows << row;
    }
    if (table.rows.isEmpty())
        return;
    const bool fits = table.columns.size() - 1 <= std::max<qsizetype>(table.rows.size(), ColumnsAtEase);
    if (!fits)
        table.columns[0].title = StepResult::tr("Criterion");
    blocks << (fits ? table : turned(table));
}

void addOffers(const SessionState& state, const Manifest& manifest, TextBlocks& blocks)
{
    for (const Marked& line : offerLines(state, manifest))
        blocks << SentenceBlock {line};
    TableBlock table {{{StepResult::tr("Bidder")}, {StepResult::tr("First price (yuan)"), true},
                          {StepResult::tr("Final offer (yuan)"), true}, {StepResult::tr("Opened")}},
        {}};
    for (const ManifestBidder& bidder : manifest.bidders) {
        const OfferState* offer = offerOf(state, bidder.id);
        if (offer == nullptr || offer->openedAt < 0)
            continue;
        const QString remark = countsAsOffer(state, bidder.id, offer->price)
            ? openingWords(state, bidder.id)
            : StepResult::tr("%1; above the first price, does not count").arg(openingWords(state, bidder.id));
        table.rows << QList<Marked> {bidderWords(manifest, bidder.id),
            bidder.price ? moneyFigures(*bidder.price) : u"–"_s, moneyFigures(offer->price), remark};
    }
    if (!table.rows.isEmpty())
        blocks << table;
}

void addPrices(const SessionState& state, const Manifest& manifest, const Step& step, TextBlocks& blocks)
{
    for (const QString& sentence : secondEnvelopesStanding(state, manifest))
        blocks << SentenceBlock {sentence};
    if (state.steps.value(step.id).phase != StepPhase::Settled) {
        blocks << SentenceBlock {StepResult::tr("There is no result yet.")};
        return;
    }
    const Tally result = tally(state);
    if (result.baseline)
        blocks << SentenceBlock {StepResult::tr("Baseline price: %1 yuan").arg(amountFigures(*result.baseline))};
    TableBlock table {
        {{StepResult::tr("Bidder")}, {StepResult::tr("Price (yuan)"), true}, {StepResult::tr("Price points"), true}},
        {}};
    for (const BidderResult& bidder : result.bidders) {
        if (bidder.valid && bidder.price)
            table.rows << QList<Marked> {bidderWords(manifest, bidder.bidder), moneyFigures(*bidder.price),
                bidder.pricePoints ? pointsFigures(*bidder.pricePoints, pointDecimals(step)) : u"–"_s};
    }
    blocks << table;
}

void addMotions(const SessionState& state, const Manifest& manifest, const StepState& at, TextBlocks& blocks)
{
    const qint64 from = at.openedAt;
    for (const MotionState& motion : state.motions) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        if (reject != nullptr && from >= 0 && motion.entry > from && at.bidders.contains(reject->bidder))
            blocks << SentenceBlock {
                u"%1 %2"_s.arg(motionWords(state, manifest, motion.motion), outcomeWords(outcomeOf(state, motion)))};
    }
}

} // namespace

QString stepPhaseWords(const SessionState& state, const QString& id)
{
    const Step* step = state.facts->scheme.step(id);
    const StepState at = state.steps.value(id);
    switch (at.phase) {
    case StepPhase::Pending:
        return StepResult::tr("not begun");
    case StepPhase::Open:
        if (step != nullptr && step->kind == StepKind::Offers)
            return StepResult::tr("under way: %1 of %2 final offers have come")
                .arg(validBidders(state).size() - awaitedOffers(state).size())
                .arg(validBidders(state).size());
        if (step == nullptr || !step->hasSheets())
            return StepResult::tr("under way");
        return StepResult::tr("under way: %1 of %2 have submitted")
            .arg(submitted(state, at))
            .arg(activeCommittee(state).size());
    case StepPhase::Closed:
        if (step != nullptr && step->kind == StepKind::Offers)
            return dueEnvelopes(state).isEmpty() ? StepResult::tr("closed; something is still to be decided")
                                                 : StepResult::tr("closed; the final offers are to be opened");
        if (step != nullptr && step->kind == StepKind::Objective)
            return StepResult::tr("closed; not all members have entered the same points yet");
        if (allOpened(state, id))
            return StepResult::tr("closed; something is still to be decided");
        return id == ChairStep ? StepResult::tr("closed; ballots are being opened")
                               : StepResult::tr("closed; sheets are being opened");
    case StepPhase::Settled:
        return StepResult::tr("done");
    }
    return {};
}

TextBlocks stepResult(const SessionState& state, const Manifest& manifest, const QString& id, const People& people)
{
    const Step* step = state.facts->scheme.step(id);
    if (step == nullptr)
        return {};
    const StepState at = state.steps.value(id);
    TextBlocks blocks {HeadingBlock {stepWords(state, id)}, SentenceBlock {stepPhaseWords(state, id), Tone::Quiet}};
    const bool shown = step->kind == StepKind::Price || at.phase == StepPhase::Settled
        || (step->kind == StepKind::Offers && at.phase == StepPhase::Open)
        || (at.phase == StepPhase::Closed && allOpened(state, id));
    if (!shown) {
        const QString sealed = id == ChairStep
            ? StepResult::tr("How members have voted stays sealed until the step is closed and every ballot is open.")
            : StepResult::tr("What members have judged stays sealed until the step is closed and every sheet is open.");
        blocks << SentenceBlock {at.phase == StepPhase::Pending ? StepResult::tr("There is no result yet.") : sealed};
        return blocks;
    }
    switch (step->kind) {
    case StepKind::Chair:
        blocks << SentenceBlock {state.chair > 0
                ? StepResult::tr("%1 chairs the committee.").arg(personWords(state, state.chair, people))
                : StepResult::tr("No chair has been elected yet.")};
        break;
    case StepKind::Review:
        addReview(state, manifest, *step, blocks);
        addMotions(state, manifest, at, blocks);
        break;
    case StepKind::Objective:
    case StepKind::Score:
        addPoints(state, manifest, *step, blocks);
        break;
    case StepKind::Offers:
        addOffers(state, manifest, blocks);
        addMotions(state, manifest, at, blocks);
        break;
    case StepKind::Price:
        addPrices(state, manifest, *step, blocks);
        break;
    }
    return blocks;
}

} // namespace evalroom
