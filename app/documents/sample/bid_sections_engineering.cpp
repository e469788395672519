// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"
#include "documents/sample/bid_sections.h"
#include "documents/sample/practice_bill.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

void writeWorksLetter(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.lines(u"致："_s + lot.owner, Qt::AlignLeft, writer.look().bodySize);
    const QString price = lot.hasSecondEnvelopes()
        ? u"第二信封中的投标总报价"_s
        : u"人民币（大写）%1（¥%2元）的投标总报价"_s.arg(bidder.priceCapitals, figureAmount(bidder.priceFen));
    writer.paragraph(u"1．我方已仔细研究了%1招标文件的全部内容，愿意以%2，工期%3日历天，按合同约定实施和完成"
                     u"承包工程，修补工程中的任何缺陷，工程质量达到%4。"_s.arg(lot.titleZh, price)
                         .arg(bidder.durationDays)
                         .arg(bidder.quality));
    writer.paragraph(u"2．我方承诺在投标有效期%1日历天内不修改、撤销投标文件。"_s.arg(bidder.validityDays));
    writer.paragraph(bidder.depositForm.isEmpty()
            ? u"3．投标保证金另行提交。"_s
            : u"3．随同本投标函提交投标保证金一份（%1），金额为人民币%2（¥%3元）。"_s.arg(
                  bidder.depositForm, chineseAmount(lot.depositFen), figureAmount(lot.depositFen)));
    writer.paragraph(
        u"4．如我方中标，我方承诺在收到中标通知书后，在规定的期限内与你方签订合同，并派%1担任本工程的项目经理。"_s.arg(
            bidder.projectManager));
    writer.paragraph(
        u"5．我方在此声明，所递交的投标文件及有关资料内容完整、真实和准确，没有与其他投标人串通投标的情形。"_s);
    writeSignature(writer, lot, bidder);
    writer.lines(u"投标函附录"_s, Qt::AlignHCenter, writer.look().bodySize, true);
    writer.table({{u"序号"_s, 5, Qt::AlignHCenter}, {u"条款名称"_s, 16}, {u"约定内容"_s, 30}},
        {{u"1"_s, u"项目经理"_s, bidder.projectManager}, {u"2"_s, u"工期"_s, u"%1日历天"_s.arg(bidder.durationDays)},
            {u"3"_s, u"缺陷责任期"_s, u"24个月"_s}, {u"4"_s, u"投标有效期"_s, u"%1日历天"_s.arg(bidder.validityDays)},
            {u"5"_s, u"工程质量"_s, bidder.quality}, {u"6"_s, u"分包"_s, u"除劳务外不分包"_s}});
}

void writeBill(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.lines(u"工程名称：%1　　金额单位：元"_s.arg(lot.titleZh), Qt::AlignLeft, writer.look().tableSize);
    const auto amount = [&lot](qint64 fen) { return lot.hasSecondEnvelopes() ? u"见第二信封"_s : figureAmount(fen); };
    QList<QStringList> rows;
    for (const BillItem& item : bidder.bill) {
        rows << QStringList {QString::number(rows.size() + 1), item.code, item.name, item.unit,
            quantityText(item.quantityThousandths), amount(item.unitPriceFen), amount(item.totalFen)};
    }
    rows << QStringList {{}, {}, u"合计"_s, {}, {}, {}, amount(bidder.priceFen)};
    writer.table({{u"序号"_s, 10, Qt::AlignHCenter}, {u"项目编码"_s, 26, Qt::AlignHCenter}, {u"项目名称"_s, 44},
                     {u"单位"_s, 10, Qt::AlignHCenter}, {u"工程量"_s, 19, Qt::AlignRight},
                     {u"综合单价"_s, 20, Qt::AlignRight}, {u"合价"_s, 28, Qt::AlignRight}},
        rows);
    writer.paragraph(
        u"投标总价（大写）：%1。"_s.arg(lot.hasSecondEnvelopes() ? u"见第二信封"_s : bidder.priceCapitals));
}

void writeService(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    PracticeRandom random = PracticeRandom::of(lot.spec.seed, 3000 + bidder.id.mid(1).toULongLong());
    writer.paragraph(
        u"1．保修期内接到通知后%1小时内派人到达现场，一般问题%2小时内处理完毕。"_s.arg(random.between(1, 8))
            .arg(random.between(12, 72)));
    writer.paragraph(u"2．竣工后每%1个月回访一次，连续回访%2年，回访记录交发包人存档。"_s.arg(random.between(2, 6))
            .arg(random.between(2, 5)));
    writer.paragraph(
        u"3．屋面、有防水要求的房间和外墙面的防渗漏保修期为%1年，其余部位按国家规定执行。"_s.arg(random.between(5, 8)));
    writer.paragraph(u"4．保证农民工工资按月足额支付，设立工资专用账户，实行实名制管理。"_s);
    writeSignature(writer, lot, bidder);
}

} // namespace

QList<BidSection> engineeringSections(const PracticeLot& lot, const PracticeBidder& bidder)
{
    const auto section = [&](const QString& title, int need, auto* function) {
        return BidSection {
            title, need, false, [&lot, &bidder, function](PageWriter& writer) { function(writer, lot, bidder); }};
    };
    QList<BidSection> middle {
        section(u"资格审查资料"_s, 2, writeQualification),
        section(u"已标价工程量清单"_s, 3, writeBill),
        section(u"项目管理机构"_s, 4, writePeople),
        section(u"类似项目业绩"_s, 5, writeContracts),
        section(u"服务承诺"_s, 6, writeService),
        section(u"证照扫描件"_s, 7, writeLicencePictures),
    };
    PracticeRandom random = PracticeRandom::of(lot.spec.seed, 2000 + bidder.id.mid(1).toULongLong());
    random.shuffle(middle);
    QList<BidSection> sections {
        section(u"投标函及投标函附录"_s, 1, writeWorksLetter),
        section(u"法定代表人身份证明"_s, 8, writeLegalIdentity),
        section(u"授权委托书"_s, 9, writeAuthorisation),
    };
    sections += middle;
    sections << BidSection {u"施工组织设计"_s, 0, true, {}};
    return sections;
}

} // namespace evalroom
