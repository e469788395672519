// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/tender_sections.h"

#include "documents/chinese_amount.h"
#include "documents/sample/practice_bill.h"
#include "documents/sample/practice_criteria.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString yuan(qint64 fen)
{
    return u"%1元（大写：%2）"_s.arg(figureAmount(fen), chineseAmount(fen));
}

void writeAll(PageWriter& writer, const QStringList& paragraphs)
{
    for (const QString& paragraph : paragraphs)
        writer.paragraph(paragraph);
}

} // namespace

void writeTenderNotice(PageWriter& writer, const PracticeLot& lot)
{
    const QString opening = lot.opening.time.toString(u"yyyy年M月d日HH时mm分"_s);
    writer.heading(1, u"1．招标条件"_s);
    writer.paragraph(
        u"%1已由有关部门批准建设，招标人为%2，资金已落实，现委托%3进行公开招标。本项目为演练项目，所有单位、人员和金额均为虚构。"_s
            .arg(lot.titleZh, lot.owner, lot.agency));
    writer.heading(1, u"2．项目概况与招标范围"_s);
    writer.table({{{}, 3, Qt::AlignHCenter}, {{}, 8}},
        {{u"项目名称"_s, lot.titleZh}, {u"项目编号"_s, lot.projectCode}, {u"招标项目编号"_s, lot.tenderProjectCode},
            {u"标段（包）编号"_s, lot.sectionCode}, {u"统一交易标识码"_s, lot.unifiedDealCode}, {u"地点"_s, lot.place},
            {u"招标范围"_s, lot.scope},
            {lot.isEngineering() ? u"计划工期"_s : u"交货期"_s, u"%1日历天"_s.arg(lot.durationDays)},
            {lot.isEngineering() ? u"最高投标限价"_s : u"采购预算"_s,
                yuan(lot.isEngineering() ? lot.ceilingFen : lot.budgetFen)}},
        false);
    writer.heading(1, u"3．投标人资格要求"_s);
    writer.paragraph(lot.isEngineering()
            ? u"投标人须具备建筑工程施工总承包贰级及以上资质和有效的安全生产许可证，近三年有类似房屋建筑工程业绩，拟派项目经理具备建筑工程专业注册建造师资格。"_s
            : u"投标人须符合《中华人民共和国政府采购法》第二十二条的规定，具有独立承担民事责任的能力、良好的商业信誉和健全的财务会计制度。"_s);
    writer.paragraph(u"本次招标不接受联合体投标。"_s);
    writer.heading(1, u"4．招标文件的获取"_s);
    writer.paragraph(
        u"自%1起在公共资源交易平台下载招标文件，不收取费用。"_s.arg(lot.published.toString(u"yyyy年M月d日"_s)));
    writer.heading(1, u"5．投标文件的递交与开标"_s);
    writer.paragraph(u"投标截止时间（开标时间）为%1，逾期上传的投标文件不予受理。"_s.arg(opening));
}

void writeInstructions(PageWriter& writer, const PracticeLot& lot)
{
    QList<QStringList> rows {{u"1.1"_s, u"招标人"_s, lot.owner}, {u"1.2"_s, u"招标代理机构"_s, lot.agency},
        {u"1.3"_s, u"项目名称"_s, lot.titleZh}, {u"1.4"_s, u"招标范围"_s, lot.scope},
        {u"1.5"_s, lot.isEngineering() ? u"计划工期"_s : u"交货期"_s, u"不超过%1日历天"_s.arg(lot.durationDays)},
        {u"1.6"_s, u"质量要求"_s, lot.quality}, {u"1.7"_s, u"联合体投标"_s, u"不接受"_s}};
    rows << QStringList {u"2.1"_s, lot.isEngineering() ? u"最高投标限价"_s : u"最高限价"_s, yuan(lot.ceilingFen)};
    if (lot.budgetFen > 0)
        rows << QStringList {u"2.2"_s, u"采购预算"_s, yuan(lot.budgetFen)};
    rows << QStringList {u"3.1"_s, u"投标有效期"_s, u"自投标截止之日起%1日历天"_s.arg(lot.validityDays)}
         << QStringList {u"3.2"_s, u"投标保证金"_s,
                lot.depositFen > 0 ? yuan(lot.depositFen) + u"，可以采用保函或者转账"_s : u"不收取"_s};
    if (lot.warrantyYears > 0)
        rows << QStringList {u"3.3"_s, u"质保期"_s, u"不少于%1年"_s.arg(lot.warrantyYears)};
    rows << QStringList {u"4.1"_s, u"签字盖章"_s, u"投标函由法定代表人或其委托代理人签字并加盖单位章"_s}
         << QStringList {u"5.1"_s, u"开标时间"_s, lot.opening.time.toString(u"yyyy年M月d日HH时mm分"_s)}
         << QStringList {u"6.1"_s, u"评标委员会"_s, u"5人，其中招标人代表1人，专家4人，从评标专家库随机抽取"_s}
         << QStringList {u"6.2"_s, u"评标办法"_s, practiceMethod(lot.spec.kind)}
         << QStringList {u"7.1"_s, u"推荐中标候选人"_s, u"3名，按得分由高到低排序"_s};
    writer.table({{u"条款号"_s, 8, Qt::AlignHCenter}, {u"条款名称"_s, 16}, {u"编列内容"_s, 42}}, rows);
    writeAll(writer,
        {u"投标人应当仔细阅读招标文件的全部内容。投标文件没有对招标文件的实质性要求作出响应的，由评标委员会否决。"_s,
            u"评标过程中，评标委员会可以书面方式要求投标人对含义不明确、同类问题表述不一致或者有明显文字和计算错误的内容作必要的澄清、说明或者补正。"_s,
            u"投标文件中的大写金额与小写金额不一致的，以大写金额为准；总价金额与依据单价计算出的结果不一致的，以单价金额为准，单价金额小数点有明显错误的除外。"_s});
}

void writeEvaluationMethod(PageWriter& writer, const PracticeLot& lot)
{
    int number = 0;
    const QList<PracticeCriteriaGroup> groups = practiceCriteria(lot);
    for (const PracticeCriteriaGroup& group : groups) {
        ++number;
        const bool scored = group.criteria.constFirst().points > 0;
        writer.heading(1, QString::number(number) + u"．"_s + group.name);
        QList<QStringList> rows;
        for (const PracticeCriterion& criterion : group.criteria) {
            const QString row = QString::number(number) + u'.' + QString::number(rows.size() + 1);
            rows << QStringList {
                row, criterion.name, criterion.standard, scored ? u"%1分"_s.arg(criterion.points) : u"合格／不合格"_s};
        }
        writer.table({{u"条款号"_s, 8, Qt::AlignHCenter}, {u"评审因素"_s, 17}, {u"评审标准"_s, 34},
                         {scored ? u"分值"_s : u"结论"_s, 13, Qt::AlignHCenter}},
            rows);
    }
    writer.heading(1, QString::number(number + 1) + u"．投标报价评分"_s);
    QStringList rules = practicePriceRules(lot.spec.kind);
    if (lot.hasSecondEnvelopes())
        rules.prepend(u"投标报价和已标价工程量清单装入第二信封；商务及技术文件评审结束后，才能开启第二信封。"_s);
    for (qsizetype i = 0; i < rules.size(); ++i)
        rules[i].prepend(u"（%1）"_s.arg(i + 1));
    writeAll(writer, rules);
    writer.heading(1, QString::number(number + 2) + u"．汇总与推荐"_s);
    writeAll(writer,
        {u"投标人的得分为各成员评分的算术平均值与报价得分之和，保留两位小数，第三位小数四舍五入。"_s,
            lot.isEngineering() ? u"得分相等时，投标报价低的优先；投标报价也相等的，由招标人自行确定。"_s
                                : u"得分相同的，按投标报价由低到高顺序排列；得分且投标报价相同的并列。"_s});
}

void writeContractTerms(PageWriter& writer, const PracticeLot& lot)
{
    const bool works = lot.isEngineering();
    writer.heading(1, u"1．一般约定"_s);
    writeAll(writer,
        {u"组成合同的各项文件应互相解释，互为说明。解释合同文件的优先顺序为：合同协议书、中标通知书、投标函、专用条款、通用条款、技术标准和要求、已标价清单。"_s,
            u"合同当事人应当按照诚实信用的原则履行合同，任何一方不得将合同义务转让给第三人。"_s});
    writer.heading(1, works ? u"2．工期与质量"_s : u"2．交货与验收"_s);
    writer.paragraph(works
            ? u"工期为%1日历天，自开工令载明的日期起算。因承包人原因逾期竣工的，每逾期一天按合同价的万分之二支付违约金，累计不超过合同价的百分之五。"_s
                  .arg(lot.durationDays)
            : u"中标人在合同签订后%1日历天内完成交货、安装和调试。逾期的，每逾期一天按合同价的千分之一支付违约金，累计不超过合同价的百分之五。"_s
                  .arg(lot.durationDays));
    writer.paragraph(u"质量标准为%1。验收不合格的，应当在规定的期限内整改并承担相应费用。"_s.arg(lot.quality));
    writer.heading(1, u"3．价款与支付"_s);
    writer.paragraph(works
            ? u"合同采用固定综合单价。发包人按月支付已完工程价款的百分之八十，竣工验收合格后支付至百分之九十，结算审定后支付至百分之九十七，余款在缺陷责任期满后支付。"_s
            : u"合同价为固定总价。验收合格并收到发票后三十日内支付合同价的百分之九十五，余款一年后支付。"_s);
    writer.heading(1, u"4．违约与争议"_s);
    writer.paragraph(u"因履行合同发生的争议，双方应协商解决；协商不成的，向项目所在地有管辖权的人民法院起诉。"_s);
}

void writeTenderBill(PageWriter& writer, const PracticeLot& lot)
{
    writer.paragraph(
        u"本工程量清单与招标文件中的投标人须知、合同条款、技术标准和图纸一起阅读和理解。投标人应按清单填报综合单价，不得改变项目编码、名称、单位和工程量。"_s);
    QList<QStringList> rows;
    for (const BillItem& item : lot.bill)
        rows << QStringList {
            QString::number(rows.size() + 1), item.code, item.name, item.unit, quantityText(item.quantityThousandths)};
    writer.table({{u"序号"_s, 8, Qt::AlignHCenter}, {u"项目编码"_s, 20, Qt::AlignHCenter}, {u"项目名称"_s, 40},
                     {u"单位"_s, 8, Qt::AlignHCenter}, {u"工程量"_s, 15, Qt::AlignRight}},
        rows);
}

void writeDemands(PageWriter& writer, const PracticeLot& lot)
{
    writer.paragraph(u"标注“★”的参数为实质性条款，不满足任何一项的投标无效。其余参数按响应程度评分。"_s);
    QList<QStringList> rows;
    for (const TechnicalDemand& demand : lot.demands)
        rows << QStringList {
            QString::number(rows.size() + 1), (demand.starred ? u"★"_s : QString()) + demand.name, demand.demand};
    writer.table({{u"序号"_s, 6, Qt::AlignHCenter}, {u"参数"_s, 18}, {u"要求"_s, 44}}, rows);
    writer.heading(1, u"服务要求"_s);
    writeAll(writer,
        {u"供应商负责全部设备的运输、安装、调试和培训，质保期不少于%1年。"_s.arg(lot.warrantyYears),
            u"质保期内接到报修后2小时内响应，24小时内修复，不能修复的提供备用机。"_s,
            u"常用备品备件应当在项目所在地储备，停产后继续供应不少于三年。"_s});
}

void writeBidFormats(PageWriter& writer, const PracticeLot& lot)
{
    const QStringList forms = lot.isEngineering()
        ? QStringList {u"投标函及投标函附录"_s, u"法定代表人身份证明"_s, u"授权委托书"_s, u"资格审查资料"_s,
              u"已标价工程量清单"_s, u"施工组织设计"_s, u"项目管理机构"_s, u"类似项目业绩"_s, u"服务承诺"_s}
        : QStringList {u"投标函"_s, u"开标一览表"_s, u"法定代表人身份证明"_s, u"授权委托书"_s, u"技术响应表"_s,
              u"商务响应表"_s, u"同类项目业绩"_s, u"实施、培训与服务方案"_s, u"售后服务与备品备件"_s};
    writer.paragraph(u"投标文件由下列部分组成，格式由投标人按本章的顺序和内容编制，中间部分的顺序可以调整。"_s);
    QList<QStringList> rows;
    for (const QString& form : forms)
        rows << QStringList {QString::number(rows.size() + 1), form, u"须签字盖章"_s};
    writer.table({{u"序号"_s, 6, Qt::AlignHCenter}, {u"名称"_s, 34}, {u"说明"_s, 16, Qt::AlignHCenter}}, rows);
    writer.heading(1, forms.constFirst() + u"（格式）"_s);
    writeAll(writer,
        {u"致：　　　　　　　　（招标人名称）"_s,
            u"我方已仔细研究了招标文件的全部内容，愿意以人民币（大写）　　　　　　元（¥　　　　　　）的投标总报价履行合同。"_s,
            u"我方承诺在投标有效期内不修改、撤销投标文件。"_s,
            u"投标人：　　　　　　　　（盖单位章）　　法定代表人或其委托代理人：　　　　　　（签字）"_s});
}

} // namespace evalroom
