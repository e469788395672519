// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

#include "documents/chinese_amount.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

QString qualificationWord(Qualification qualification)
{
    switch (qualification) {
    case Qualification::Passed:
        return u"合格"_s;
    case Qualification::Failed:
        return u"不合格"_s;
    case Qualification::Open:
        return u"评标中审查"_s;
    }
    return {};
}

// As the bid has it: a final offer comes later, and has a section of its own.
std::optional<Fen> openedPrice(const ReportInput& input, const ManifestBidder& bidder)
{
    return bidder.price ? bidder.price : bidPriceOf(input, bidder.id);
}

// 20号令 art. 31.
QString undecryptedWords(Undecrypted why)
{
    return why == Undecrypted::Own ? u"因投标人原因未解密，视为撤销投标文件"_s
                                   : u"因投标人以外原因未解密，视为撤回投标文件"_s;
}

QString priceRemark(const ReportInput& input, const ManifestBidder& bidder)
{
    if (bidder.undecrypted)
        return said(input, undecryptedWords(*bidder.undecrypted));
    const auto price = openedPrice(input, bidder);
    if (!price)
        return isValidBidder(input.state, bidder.id) ? u"报价尚未开启"_s : u"第二信封未开启"_s;
    if (input.manifest.ceiling > 0 && *price > input.manifest.ceiling)
        return said(input, u"高于最高投标限价"_s);
    if (*price < input.manifest.reserve)
        return u"低于底价"_s;
    return bidder.price ? u"—"_s : u"第二信封，评审中开启"_s;
}

QString votesOf(const ReportInput& input, const MotionState& motion)
{
    qsizetype yes = 0;
    qsizetype no = 0;
    for (auto [member, agrees] : motion.votes.asKeyValueRange()) {
        if (input.state.members.value(member).status == MemberStatus::Active)
            ++(agrees ? yes : no);
    }
    return u"同意 %1\n反对 %2"_s.arg(yes).arg(no);
}

// 12号令 art. 42 (五), 87号令 art. 58 (四): who, on what ground, by what proof.
void addRejection(const ReportInput& input, const MotionState& motion, ReportTable& table, QList<ReportBlock>& words)
{
    const auto& subject = std::get<RejectMotion>(motion.motion.subject);
    const QString ground = groundWords(input.state.facts->rules.grounds, subject.ground);
    const QString bidder = bidderName(input, subject.bidder);
    table.rows << ReportRow {{bidder, ground, subject.clause,
        documentName(input, subject.document) + u"\n第 %1 页"_s.arg(subject.page), votesOf(input, motion)}};
    const bool works = input.manifest.regime == Regime::Engineering;
    words << ReportParagraph {motion.motion.text, ParagraphStyle::Quote,
        bidder + (works ? u"　否决的事实与理由"_s : said(input, u"　认定投标无效的事实与理由"_s))};
}

// The last column, where there is nothing to remark on anybody.
void dropEmptyRemarks(ReportTable& table)
{
    if (std::ranges::any_of(table.rows, [](const ReportRow& row) { return row.cells.constLast() != u"—"; }))
        return;
    table.columns.removeLast();
    for (ReportRow& row : table.rows)
        row.cells.removeLast();
}

} // namespace

ReportSection bidders(const ReportInput& input)
{
    ReportTable table {{},
        {{u"序号"_s, 4, ColumnKind::Centred}, {said(input, u"投标人"_s), 18}, {u"统一社会信用代码"_s, 13},
            {u"法定代表人"_s, 7}, {u"项目负责人"_s, 7}},
        {}};
    for (const ManifestBidder& bidder : input.manifest.bidders) {
        QString name = bidder.name;
        if (!bidder.consortium.isEmpty())
            name += u"\n联合体成员："_s + bidder.consortium.join(u'、');
        if (!bidder.brand.isEmpty())
            name += u"\n核心产品品牌："_s + bidder.brand;
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), name, orDash(bidder.code),
            orDash(bidder.representative), orDash(bidder.manager)}};
    }
    return section(said(input, u"投标人名单"_s), {table});
}

ReportSection openingRecord(const ReportInput& input)
{
    const Manifest& lot = input.manifest;
    ReportFacts facts {{{said(input, u"开标时间"_s), localTime(lot.opened)}, {said(input, u"开标地点"_s), lot.place},
        {said(input, u"最高投标限价"_s), lot.ceiling > 0 ? yuanInFull(lot.ceiling) : u"未设"_s}}};
    if (lot.reserve > 0)
        facts.rows << ReportFact {u"底价"_s, yuanInFull(lot.reserve)};
    if (lot.coefficient)
        facts.rows << ReportFact {said(input, u"开标时抽取的系数"_s), formatDecimal(*lot.coefficient)};
    for (auto it = lot.drawn.cbegin(); it != lot.drawn.cend(); ++it)
        facts.rows << ReportFact {said(input, u"开标时抽取的 %1"_s).arg(it.key()), formatDecimal(it.value())};
    ReportTable table {{},
        {{u"序号"_s, 2, ColumnKind::Centred}, {said(input, u"投标人"_s), 7},
            {said(input, u"投标报价（元）"_s), 6, ColumnKind::Figure}, {u"报价（大写）"_s, 7},
            {u"资格审查"_s, 4, ColumnKind::Centred}, {u"备注"_s, 4}},
        {}};
    for (const ManifestBidder& bidder : lot.bidders) {
        const auto price = openedPrice(input, bidder);
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), bidder.name, price ? yuan(*price) : u"—"_s,
            price ? chineseAmount(*price) : u"—"_s,
            bidder.undecrypted ? u"—"_s : said(input, qualificationWord(bidder.qualification)),
            priceRemark(input, bidder)}};
    }
    dropEmptyRemarks(table);
    return section(said(input, u"开标记录"_s), {facts, table});
}

ReportSection validBids(const ReportInput& input)
{
    ReportTable table {{},
        {{u"序号"_s, 2, ColumnKind::Centred}, {said(input, u"投标人"_s), 8},
            {said(input, u"投标报价（元）"_s), 6, ColumnKind::Figure}, {u"评审结论"_s, 6, ColumnKind::Centred}},
        {}};
    for (const QString& bidder : validBidders(input.state)) {
        const auto price = priceOf(input, bidder);
        table.rows << ReportRow {{QString::number(table.rows.size() + 1), bidderName(input, bidder),
            price ? yuan(*price) : u"—"_s, said(input, u"符合招标文件要求"_s)}};
    }
    const QString title = said(input, u"符合要求的投标一览表"_s);
    const auto all = input.manifest.bidders.size();
    const ReportParagraph count
        = body(said(input, u"共收到投标 %1 份，符合要求的 %2 份。"_s).arg(all).arg(table.rows.size()));
    return section(title, table.rows.isEmpty() ? QList<ReportBlock> {count} : QList<ReportBlock> {count, table});
}

ReportSection rejections(const ReportInput& input)
{
    const QString word = said(input, input.manifest.regime == Regime::Engineering ? u"否决投标"_s : u"投标无效"_s);
    QList<ReportBlock> blocks;
    QStringList unqualified;
    for (const ManifestBidder& bidder : input.manifest.bidders) {
        if (bidder.qualification == Qualification::Failed)
            unqualified << bidder.name;
    }
    if (!unqualified.isEmpty())
        blocks << body(said(input, u"评标前资格审查不合格、未进入评审的投标人：%1。"_s).arg(unqualified.join(u'、')));
    ReportTable table {{},
        {{said(input, u"投标人"_s), 5}, {u"依据"_s, 8}, {said(input, u"招标文件条款"_s), 4},
            {said(input, u"投标文件出处"_s), 6}, {u"表决"_s, 2}},
        {}};
    QList<ReportBlock> words;
    for (const MotionState& motion : input.state.motions) {
        if (std::holds_alternative<RejectMotion>(motion.motion.subject)
            && outcomeOf(input.state, motion) == Outcome::Passed)
            addRejection(input, motion, table, words);
    }
    if (!table.rows.isEmpty())
        blocks << table << words;
    return section(u"%1的情况说明"_s.arg(word), blocks);
}

} // namespace evalroom::report
