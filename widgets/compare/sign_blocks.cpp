// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/sign_blocks.h"

#include "widgets/compare/compare_words.h"
#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct SignBlocks {
    Q_DECLARE_TR_FUNCTIONS(SignBlocks)
};

constexpr qsizetype LongestValue = 200;

// Whose bill is which.
int billOf(const ComparedBids& bids, const QString& bidder)
{
    const auto found = std::ranges::find(bids.bills.bills, bidder, &BidderBill::bidder);
    return static_cast<int>(found - bids.bills.bills.cbegin());
}

void addValues(const Manifest& manifest, const PairSigns& pair, const CollusionSign& sign, TextBlocks& blocks)
{
    TableBlock table {{{SignBlocks::tr("Bidder")}, {SignBlocks::tr("What the package says")}}, {}};
    table.rows << QList<Marked> {bidderWords(manifest, pair.first), plainLine(sign.first, LongestValue)};
    table.rows << QList<Marked> {bidderWords(manifest, pair.second), plainLine(sign.second, LongestValue)};
    blocks << table;
    if (sign.bidders == manifest.bidders.size())
        blocks << SentenceBlock {SignBlocks::tr("All bidders have it: it tells little about these two."), Tone::Quiet};
    else if (sign.bidders > 2)
        blocks << SentenceBlock {SignBlocks::tr("%n bidders have it.", nullptr, sign.bidders), Tone::Quiet};
}

// Prices as they were compared; those of the pair have a mark.
void addSeries(const Manifest& manifest, const QMap<QString, Fen>& prices, const PairSigns& pair,
    const CollusionSign& sign, TextBlocks& blocks)
{
    TableBlock table {{{SignBlocks::tr("Bidder")}, {SignBlocks::tr("Price (yuan)"), true},
                          {SignBlocks::tr("More than the one before (yuan)"), true}},
        {}};
    const QStringList bidders = sign.series.isEmpty() ? QStringList {pair.first, pair.second} : sign.series;
    for (qsizetype i = 0; i < bidders.size(); ++i) {
        const bool ofPair = bidders.at(i) == pair.first || bidders.at(i) == pair.second;
        const Fen price = prices.value(bidders.at(i));
        const QString name = bidderWords(manifest, bidders.at(i));
        table.rows << QList<Marked> {ofPair ? Marked(Icon::Now, name) : Marked(name), moneyFigures(price),
            i == 0 ? u"–"_s : moneyFigures(price - prices.value(bidders.at(i - 1)))};
    }
    blocks << table;
    if (!sign.series.isEmpty())
        blocks << SentenceBlock {
            SignBlocks::tr("A price counts as one of them if it is within a millionth of where it would have to be."),
            Tone::Quiet};
}

void addLines(const Manifest& manifest, const ComparedBids& bids, const PairSigns& pair, const CollusionSign& sign,
    TextBlocks& blocks)
{
    const bool faults = sign.kind == SignKind::BillFaults;
    TableBlock table {{{SignBlocks::tr("Item")}}, {}};
    for (const QString& bidder : {pair.first, pair.second})
        table.columns << BlockColumn {//: A column: the line of a bidder's bill
            SignBlocks::tr("Line of %1").arg(bidderShort(manifest, bidder)), true};
    table.columns << BlockColumn {faults ? SignBlocks::tr("What") : SignBlocks::tr("Unit price (yuan)"), !faults};
    const int first = billOf(bids, pair.first);
    for (const LikeLine& like : sign.lines) {
        QList<Marked> row {billItemWords(bids.bills, like.item), billLineWords(like.first), billLineWords(like.second)};
        if (faults)
            row << billFaultWords(like.fault.value_or(BillFault::Sum));
        else
            row << moneyFigures(bids.bills.line(first, like.item)->price);
        table.rows << row;
    }
    blocks << table;
    if (sign.same > sign.lines.size())
        blocks << SentenceBlock {
            SignBlocks::tr("These are the first %1 of %2.").arg(sign.lines.size()).arg(sign.same), Tone::Quiet};
    if (!faults)
        blocks << SentenceBlock {SignBlocks::tr("Items for which all bidders have one price are left out: the tender "
                                                "has given it."),
            Tone::Quiet};
}

} // namespace

TextBlocks signBlocks(
    const Manifest& manifest, const ComparedBids& bids, const PairSigns& pair, const CollusionSign& sign)
{
    TextBlocks blocks {HeadingBlock {signWords(sign.kind)}};
    switch (sign.kind) {
    case SignKind::SamePrice:
    case SignKind::ArithmeticPrices:
    case SignKind::GeometricPrices:
        addSeries(manifest, bids.prices, pair, sign, blocks);
        break;
    case SignKind::UnitPrices:
    case SignKind::BillFaults:
        addLines(manifest, bids, pair, sign, blocks);
        break;
    default:
        addValues(manifest, pair, sign, blocks);
    }
    return blocks;
}

} // namespace evalroom
