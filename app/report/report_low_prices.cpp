// SPDX-License-Identifier: Apache-2.0
#include "evaluation/low_price.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString lowPriceSign(const ReportInput& input, LowPriceSign sign)
{
    const LowPriceLimits& limits = input.state.facts->scheme.lowPrice;
    const auto share = [](const std::optional<Rational>& percent) { return formatDecimal(percent.value_or(0)); };
    switch (sign) {
    case LowPriceSign::BelowMean:
        return said(input, u"低于全部通过审查的投标报价平均值的 %1％"_s).arg(share(limits.belowMean));
    case LowPriceSign::BelowNext:
        return said(input, u"低于通过审查的次低投标报价的 %1％"_s).arg(share(limits.belowNext));
    case LowPriceSign::BelowCeiling:
        return said(input, u"低于最高投标限价的 %1％"_s).arg(share(limits.belowCeiling));
    case LowPriceSign::Found:
        return said(input, u"评标委员会认定明显偏低"_s);
    }
    return {};
}

QString lowPriceOutcome(LowPriceStage stage)
{
    switch (stage) {
    case LowPriceStage::None:
        break;
    case LowPriceStage::ToExplain:
        return u"尚未说明"_s;
    case LowPriceStage::ToFind:
        return u"尚未认定"_s;
    case LowPriceStage::Justified:
        return u"报价合理"_s;
    case LowPriceStage::Unjustified:
        return u"不能证明报价合理"_s;
    }
    return u"—"_s;
}

// Bids under review, and those that were: who is out is reviewed no more, and the explanation stays.
QStringList reviewedBidders(const ReportInput& input)
{
    QStringList bidders;
    for (const ManifestBidder& bidder : input.manifest.bidders) {
        const bool explained = std::ranges::any_of(input.state.priceExplanations,
            [&](const PriceExplanationState& each) { return each.explanation.bidder == bidder.id; });
        if (explained || lowPriceStage(input.state, bidder.id) != LowPriceStage::None)
            bidders << bidder.id;
    }
    return bidders;
}

ReportRow lowPriceRow(const ReportInput& input, const QString& bidder)
{
    QStringList signs;
    for (const LowPriceSign sign : lowPriceSignsEvenIfOut(input.state, bidder))
        signs << lowPriceSign(input, sign);
    if (const QDateTime until = explanationUntil(input.state, bidder); until.isValid())
        signs << u"说明截止：%1"_s.arg(localTime(until));
    const auto price = priceOf(input, bidder);
    const QString outcome = isValidBidder(input.state, bidder) ? lowPriceOutcome(lowPriceStage(input.state, bidder))
        : input.manifest.regime == Regime::Engineering         ? u"已否决"_s
                                                               : said(input, u"投标无效"_s);
    return {{bidderName(input, bidder), price ? yuan(*price) : u"—"_s, orDash(signs.join(u'\n')), outcome}};
}

// When the letter came in, and its file; as far as anybody has said so.
QString explanationFacts(const ReportInput& input, const PriceExplanation& act)
{
    QString facts;
    if (act.received.isValid())
        facts += u"；收到：%1"_s.arg(localTime(act.received));
    const QDateTime until = explanationUntil(input.state, act.bidder);
    if (act.given && until.isValid() && act.received.isValid() && act.received > until)
        facts += u"；迟于规定的时间"_s;
    if (!act.letter.isEmpty())
        facts += u"；书面说明文件 SHA-256：%1"_s.arg(QString::fromLatin1(act.letter.toHex()));
    return facts;
}

} // namespace

ReportSection lowPrices(const ReportInput& input)
{
    const QString title = u"异常低价的审查"_s;
    const QStringList bidders = reviewedBidders(input);
    if (bidders.isEmpty())
        return section(title, {});
    QList<ReportBlock> blocks;
    QStringList sources;
    if (const auto& law = input.state.facts->rules.lowPrice)
        sources << law->source;
    if (const LowPriceLimits& limits = input.state.facts->scheme.lowPrice; !limits.isEmpty())
        sources << limits.source;
    if (!sources.isEmpty())
        blocks << body(u"依据：%1。"_s.arg(sources.join(u'；')));
    ReportTable table {{},
        {{said(input, u"投标人"_s), 7}, {u"报价（元）"_s, 5, ColumnKind::Figure}, {u"情形"_s, 9},
            {u"结论"_s, 5, ColumnKind::Centred}},
        {}};
    for (const QString& bidder : bidders)
        table.rows << lowPriceRow(input, bidder);
    blocks << table;
    for (const PriceExplanationState& each : input.state.priceExplanations) {
        const QString how = each.explanation.given ? u"书面说明"_s : u"没有在规定的时间内说明"_s;
        blocks << ReportParagraph {each.explanation.text, ParagraphStyle::Quote,
            u"%1　%2（%3）%4"_s.arg(bidderName(input, each.explanation.bidder), how,
                registration(input, each.author, each.witnesses), explanationFacts(input, each.explanation))};
    }
    return section(title, blocks);
}

} // namespace evalroom::report
