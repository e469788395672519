// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"
#include "documents/sample/bid_sections.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

void writeGoodsLetter(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.lines(u"致："_s + lot.owner, Qt::AlignLeft, writer.look().bodySize);
    writer.paragraph(
        u"根据贵方%1的招标公告，我方正式授权%2代表%3提交投标文件，投标总报价为人民币（大写）%4（¥%5元）。"_s.arg(
            lot.titleZh, bidder.agent, bidder.name, bidder.priceCapitals, figureAmount(bidder.priceFen)));
    writer.paragraph(u"1．我方按招标文件的规定履行全部合同义务，合同签订后%1日历天内完成交货、安装和调试。"_s.arg(
        bidder.durationDays));
    writer.paragraph(u"2．投标有效期为自投标截止之日起%1日历天。"_s.arg(bidder.validityDays));
    writer.paragraph(u"3．我方已详细审阅全部招标文件，完全理解并同意放弃对其有不明及误解的权利。"_s);
    writer.paragraph(u"4．我方与其他投标人之间不存在单位负责人为同一人或者直接控股、管理关系。"_s);
    writeSignature(writer, lot, bidder);
}

void writeOpeningForm(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.table({{{}, 3, Qt::AlignHCenter}, {{}, 8}},
        {{u"项目名称"_s, lot.titleZh}, {u"标段编号"_s, lot.sectionCode}, {u"投标人"_s, bidder.name},
            {u"投标总报价（大写）"_s, bidder.priceCapitals},
            {u"投标总报价（小写）"_s, u"¥"_s + figureAmount(bidder.priceFen) + u"元"_s},
            {u"交货期"_s, u"合同签订后%1日历天"_s.arg(bidder.durationDays)},
            {u"质保期"_s, u"%1年"_s.arg(bidder.warrantyYears)}, {u"品牌型号"_s, bidder.model},
            {u"备注"_s, u"报价含设备、运输、安装、调试、培训、税费和质保期服务的全部费用"_s}},
        false);
    writeSignature(writer, lot, bidder);
}

void writeParameters(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < lot.demands.size(); ++i) {
        const TechnicalDemand& demand = lot.demands[i];
        rows << QStringList {QString::number(i + 1), (demand.starred ? u"★"_s : QString()) + demand.name, demand.demand,
            bidder.responses[i].response, bidder.responses[i].deviation};
    }
    writer.table({{u"序号"_s, 5, Qt::AlignHCenter}, {u"参数"_s, 13}, {u"招标要求"_s, 25}, {u"投标响应"_s, 25},
                     {u"偏离"_s, 8, Qt::AlignHCenter}},
        rows);
    writer.paragraph(u"投标产品为%1，上述响应均可在产品检测报告中查证。"_s.arg(bidder.model));
}

void writeCommercial(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    const auto row = [](const QString& name, const QString& demand, const QString& answer, bool enough) {
        return QStringList {name, demand, answer, enough ? u"响应"_s : u"负偏离"_s};
    };
    writer.table({{u"商务条款"_s, 12}, {u"招标要求"_s, 22}, {u"投标响应"_s, 22}, {u"偏离"_s, 9, Qt::AlignHCenter}},
        {row(u"交货期"_s, u"不超过%1日历天"_s.arg(lot.durationDays), u"%1日历天"_s.arg(bidder.durationDays),
             bidder.durationDays <= lot.durationDays),
            row(u"投标有效期"_s, u"不少于%1日历天"_s.arg(lot.validityDays), u"%1日历天"_s.arg(bidder.validityDays),
                bidder.validityDays >= lot.validityDays),
            row(u"质保期"_s, u"不少于%1年"_s.arg(lot.warrantyYears), u"%1年"_s.arg(bidder.warrantyYears),
                bidder.warrantyYears >= lot.warrantyYears),
            row(u"付款方式"_s, u"验收合格后支付95%，余款一年后支付"_s, u"完全接受"_s, true),
            row(u"交货地点"_s, lot.place + u"采购人指定地点"_s, u"完全接受"_s, true)});
    if (bidder.certificates.isEmpty()) {
        writer.paragraph(u"我方未持有管理体系认证证书。"_s);
        return;
    }
    QList<QStringList> rows;
    for (const PracticeLicence& licence : bidder.certificates)
        rows << QStringList {QString::number(rows.size() + 1), licence.name, licence.number, licence.issuer,
            licence.validUntil.toString(u"yyyy-MM-dd"_s)};
    writer.lines(u"管理体系认证"_s, Qt::AlignLeft, writer.look().bodySize, true);
    writer.table({{u"序号"_s, 5, Qt::AlignHCenter}, {u"证书名称"_s, 25}, {u"证书编号"_s, 16}, {u"认证机构"_s, 12},
                     {u"有效期至"_s, 12, Qt::AlignHCenter}},
        rows);
}

void writeAfterSales(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    PracticeRandom random = PracticeRandom::of(lot.spec.seed, 3000 + bidder.id.mid(1).toULongLong());
    writer.paragraph(u"1．质保期为验收合格之日起%1年，质保期内免费维修和更换部件。"_s.arg(bidder.warrantyYears));
    writer.paragraph(u"2．设立7×24小时服务电话，%1分钟内响应，%2小时内到达现场，%3小时内修复，逾期提供备用机。"_s
            .arg(random.between(10, 30))
            .arg(random.between(2, 6))
            .arg(random.between(8, 48)));
    writer.paragraph(u"3．在%1设有服务点，常驻工程师%2名，每学期巡检%3次。"_s.arg(lot.place)
            .arg(random.between(2, 9))
            .arg(random.between(1, 3)));
    writer.table({{u"序号"_s, 6, Qt::AlignHCenter}, {u"备品备件"_s, 20}, {u"数量"_s, 10, Qt::AlignHCenter},
                     {u"供应期限"_s, 16, Qt::AlignHCenter}},
        {{u"1"_s, u"电源模块"_s, QString::number(random.between(2, 8)), u"停产后%1年"_s.arg(random.between(3, 8))},
            {u"2"_s, u"触控框"_s, QString::number(random.between(1, 6)), u"停产后%1年"_s.arg(random.between(3, 8))},
            {u"3"_s, u"遥控笔"_s, QString::number(random.between(10, 40)), u"长期"_s},
            {u"4"_s, u"摄像机云台"_s, QString::number(random.between(1, 4)),
                u"停产后%1年"_s.arg(random.between(3, 8))}});
    writeSignature(writer, lot, bidder);
}

} // namespace

QList<BidSection> goodsSections(const PracticeLot& lot, const PracticeBidder& bidder)
{
    const auto section = [&](const QString& title, int need, auto* function) {
        return BidSection {
            title, need, false, [&lot, &bidder, function](PageWriter& writer) { function(writer, lot, bidder); }};
    };
    QList<BidSection> middle {
        section(u"技术响应表"_s, 3, writeParameters),
        section(u"商务响应表"_s, 4, writeCommercial),
        section(u"同类项目业绩"_s, 5, writeContracts),
        section(u"售后服务与备品备件"_s, 6, writeAfterSales),
        section(u"资格证明材料"_s, 7, writeQualification),
        section(u"项目人员"_s, 8, writePeople),
        section(u"证照扫描件"_s, 9, writeLicencePictures),
    };
    PracticeRandom random = PracticeRandom::of(lot.spec.seed, 2000 + bidder.id.mid(1).toULongLong());
    random.shuffle(middle);
    QList<BidSection> sections {
        section(u"投标函"_s, 1, writeGoodsLetter),
        section(u"开标一览表"_s, 2, writeOpeningForm),
        section(u"法定代表人身份证明"_s, 10, writeLegalIdentity),
        section(u"授权委托书"_s, 11, writeAuthorisation),
    };
    sections += middle;
    sections << BidSection {u"实施、培训与服务方案"_s, 0, true, {}};
    return sections;
}

} // namespace evalroom
