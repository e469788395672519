// SPDX-License-Identifier: Apache-2.0
#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "report/report_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

// The entry that opened the bidder's envelope; nullptr: it is closed.
const EnvelopesOpened* openingOf(const ReportInput& input, const QString& bidder)
{
    const auto found = std::ranges::find_if(
        input.state.envelopes, [&](const EnvelopesOpened& each) { return each.prices.contains(bidder); });
    return found == input.state.envelopes.cend() ? nullptr : &*found;
}

// Everybody who reads the log checks it, and an opening that does not fit has no effect.
QString openingWords(const ReportInput& input, const EnvelopesOpened& opened)
{
    const Step* step = input.state.facts->scheme.step(opened.after);
    const QString title = opened.after == ChairStep ? u"推选组长"_s : step ? step->title : opened.after;
    return u"%1 开启（在“%2”于 %3 结束并经监督人员会签之后）；与事先的承诺值一致"_s.arg(
        localTime(opened.time), title, localTime(opened.closed));
}

ReportRow secondEnvelopeRow(const ReportInput& input, const ManifestBidder& bidder)
{
    const EnvelopesOpened* opened = openingOf(input, bidder.id);
    const QString how = opened != nullptr       ? openingWords(input, *opened)
        : isValidBidder(input.state, bidder.id) ? u"尚未开启"_s
                                                : u"不再参与评审，未开启"_s;
    return {{bidder.name, QString::fromLatin1(bidder.sealed->commitment.toHex().first(16)),
        opened != nullptr ? yuan(opened->prices.value(bidder.id)) : u"—"_s, how}};
}

QString offerWords(const ReportInput& input, const QString& bidder)
{
    if (hasWithdrawn(input.state, bidder))
        return u"提交最后报价前退出"_s;
    const OfferState* offer = offerOf(input.state, bidder);
    if (offer == nullptr)
        return u"没有在规定时间内提交"_s;
    const QString came = u"%1 收到，密封"_s.arg(localTime(offer->time));
    const EnvelopesOpened* opened = nullptr;
    for (const EnvelopesOpened& each : input.state.envelopes)
        opened = each.entry == offer->openedAt ? &each : opened;
    if (opened == nullptr)
        return came + u"；未开启"_s;
    const QString counts = countsAsOffer(input.state, bidder, offer->price) ? QString() : u"；高于首次报价，不计"_s;
    return came + u'\n' + openingWords(input, *opened) + counts;
}

ReportRow offerRow(const ReportInput& input, const ManifestBidder& bidder)
{
    const OfferState* offer = offerOf(input.state, bidder.id);
    const bool isOpen = offer != nullptr && offer->openedAt >= 0;
    return {{bidder.name, bidder.price ? yuan(*bidder.price) : u"—"_s, isOpen ? yuan(offer->price) : u"—"_s,
        offerWords(input, bidder.id)}};
}

QString witnessWords(const ReportInput& input, const QSet<int>& witnesses)
{
    return isSupervised(input.state, witnesses) ? u"见证："_s + memberNames(input, witnesses.values())
                                                : u"未经监督人员见证"_s;
}

QList<ReportBlock> withdrawalWords(const ReportInput& input)
{
    QList<ReportBlock> words;
    for (const WithdrawalState& each : input.state.withdrawals) {
        const QString none = isSupervised(input.state, each.witnesses) ? QString() : u"，不生效"_s;
        words << ReportParagraph {each.act.text, ParagraphStyle::Quote,
            u"%1　退出（登记：%2；%3）"_s.arg(bidderName(input, each.act.bidder), memberName(input, each.author),
                witnessWords(input, each.witnesses) + none)};
    }
    return words;
}

} // namespace

ReportSection secondEnvelopes(const ReportInput& input)
{
    ReportTable table {{},
        {{said(input, u"投标人"_s), 6}, {u"承诺值（前 16 位）"_s, 5}, {u"报价（元）"_s, 5, ColumnKind::Figure},
            {u"开启"_s, 11}},
        {}};
    for (const ManifestBidder& bidder : input.manifest.bidders) {
        if (bidder.sealed)
            table.rows << secondEnvelopeRow(input, bidder);
    }
    const QString title = u"第二信封（报价）的开启"_s;
    if (table.rows.isEmpty())
        return section(title, {});
    return section(title,
        {body(said(input,
             u"报价在开标前由平台密封并作出承诺，此前环节全部结束并会签后一次开启；未通过此前评审的，其信封不予开启。"_s)),
            table});
}

ReportSection negotiations(const ReportInput& input)
{
    const auto& law = input.state.facts->rules.negotiation;
    const auto& all = input.state.negotiations;
    QList<ReportBlock> blocks {body(u"依据：%1。"_s.arg(law->source))};
    if (all.isEmpty())
        blocks << body(u"没有记录。"_s);
    for (const NegotiationState& each : all) {
        const QString with = each.act.bidder.isEmpty() ? said(input, u"以书面形式同时通知全体投标人的变动"_s)
                                                       : bidderName(input, each.act.bidder);
        blocks << ReportParagraph {each.act.text, ParagraphStyle::Quote,
            u"%1（记录：%2；%3）"_s.arg(with, memberName(input, each.author), witnessWords(input, each.witnesses))};
    }
    return section(law->title, blocks);
}

ReportSection finalOffers(const ReportInput& input)
{
    const QString title = u"最后报价"_s;
    const Step* step = input.state.facts->scheme.offersStep();
    if (step == nullptr)
        return section(title, {});
    QList<ReportBlock> blocks;
    if (const auto& law = input.state.facts->rules.finalOffer)
        blocks << body(u"依据：%1。"_s.arg(law->source));
    blocks << body(
        u"提交时限为该环节开启后 %1 分钟；收齐或者时限届满、该环节结束并会签后，全部最后报价同时开启。"_s.arg(
            step->minutes));
    ReportTable table {{},
        {{u"供应商"_s, 6}, {u"首次报价（元）"_s, 5, ColumnKind::Figure}, {u"最后报价（元）"_s, 5, ColumnKind::Figure},
            {u"提交与开启"_s, 11}},
        {}};
    for (const ManifestBidder& bidder : input.manifest.bidders)
        table.rows << offerRow(input, bidder);
    return section(title, blocks << table << withdrawalWords(input));
}

} // namespace evalroom::report
