// SPDX-License-Identifier: Apache-2.0
#include "documents/stated_price.h"

#include "documents/chinese_amount.h"

namespace evalroom {

namespace {

constexpr qsizetype LongestLabel = 120;
constexpr qsizetype MostLines = 200; // of a trace in the log

StatedAmount amountOf(const std::optional<Fen>& figures, const QString& capitals)
{
    StatedAmount amount;
    amount.figures = figures;
    if (capitals.isEmpty())
        return amount;
    if (const auto fen = fenOfChineseAmount(capitals); fen && *fen > 0)
        amount.capitals = *fen;
    else
        amount.unreadable = true;
    return amount;
}

// No half of a character stands at its end.
QString labelOf(qsizetype number, const BillLine& line)
{
    QString label = (QString::number(number) + u' ' + line.code + u' ' + line.name).left(LongestLabel);
    if (label.back().isHighSurrogate())
        label.chop(1);
    return label.trimmed();
}

} // namespace

const StatedPrice& statedOf(const ManifestBidder& bidder, const Bill* bill)
{
    return bidder.sealed && bill != nullptr ? bill->stated : bidder.stated;
}

PriceStatement statementOf(const ManifestBidder& bidder, const Bill* bill)
{
    const StatedPrice& stated = statedOf(bidder, bill);
    PriceStatement statement {.form = amountOf(bidder.price, stated.capitals),
        .body = amountOf(stated.bodyPrice, stated.bodyCapitals),
        .lines = {}};
    if (bill == nullptr)
        return statement;
    statement.lines.reserve(bill->items.size());
    for (const BillLine& line : bill->items) {
        statement.lines.append({labelOf(statement.lines.size() + 1, line), line.quantity, line.price, line.total});
    }
    return statement;
}

PriceMotion motionFor(const QString& bidder, const CorrectedPrice& price)
{
    PriceMotion motion {
        .bidder = bidder, .basis = price.basis.value_or(CorrectionRule::Capitals), .price = price.price, .steps = {}};
    qsizetype lines = 0;
    for (const CorrectionStep& step : price.steps) {
        if (step.place != AmountPlace::Line || ++lines <= MostLines)
            motion.steps.append(step);
    }
    return motion;
}

} // namespace evalroom
