// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/bid_sections.h"

#include "documents/chinese_amount.h"
#include "documents/sample/company_seal.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString day(QDate date)
{
    return date.isNull() ? u"长期"_s : date.toString(u"yyyy年M月d日"_s);
}

QDate signingDay(const PracticeLot& lot)
{
    return lot.opening.time.date().addDays(-2);
}

const QList<TableColumn>& formColumns()
{
    static const QList<TableColumn> columns {{{}, 3, Qt::AlignHCenter}, {{}, 8}};
    return columns;
}

} // namespace

void writeBidCover(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.startBarePage();
    writer.bookmark(0, u"封面"_s);
    const bool works = lot.isEngineering();
    writer.space(260);
    writer.lines(lot.titleZh, Qt::AlignHCenter, 82, true);
    writer.space(60);
    writer.lines(u"（标段编号：%1）"_s.arg(lot.sectionCode), Qt::AlignHCenter, 46);
    writer.space(420);
    writer.lines(works ? u"投　标　文　件"_s : u"投 标 文 件"_s, Qt::AlignHCenter, 130, true);
    writer.space(40);
    const QString volume = lot.hasSecondEnvelopes() ? u"（第一信封：商务及技术文件）"_s
        : works                                     ? u"（商务标、技术标、报价合册）"_s
                                                    : u"（资格、商务、技术、报价合册）"_s;
    writer.lines(volume, Qt::AlignHCenter, 46);
    writer.space(640);
    if (QPainter* ink = writer.painter())
        drawCompanySeal(*ink, QPointF(1620, writer.y() + 120), bidder.name);
    writer.lines(u"投标人："_s + bidder.name + u"（盖单位章）"_s, Qt::AlignHCenter, 52);
    writer.space(30);
    writer.lines(u"法定代表人或其委托代理人："_s + bidder.agent + u"（签字）"_s, Qt::AlignHCenter, 52);
    writer.space(30);
    writer.lines(day(signingDay(lot)), Qt::AlignHCenter, 52);
    writer.space(60);
    writer.lines(u"本文件为演练资料，所有单位和人员均为虚构。"_s, Qt::AlignHCenter, 36);
}

void writeSignature(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.need(420);
    writer.space(90);
    if (QPainter* ink = writer.painter())
        drawCompanySeal(
            *ink, QPointF(PageWriter::pageWidth - writer.look().margin - 300, writer.y() + 110), bidder.name);
    const int size = writer.look().bodySize;
    writer.lines(u"投标人："_s + bidder.name + u"（盖单位章）"_s, Qt::AlignRight, size);
    writer.lines(u"法定代表人或其委托代理人："_s + bidder.agent + u"（签字）"_s, Qt::AlignRight, size);
    writer.lines(day(signingDay(lot)), Qt::AlignRight, size);
    writer.space(60);
}

void writeLegalIdentity(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.table(formColumns(),
        {{u"投标人名称"_s, bidder.name}, {u"统一社会信用代码"_s, bidder.creditCode}, {u"单位性质"_s, u"有限责任公司"_s},
            {u"地址"_s, bidder.address}, {u"经营期限"_s, u"长期"_s}, {u"法定代表人"_s, bidder.legalRepresentative},
            {u"职务"_s, u"执行董事兼总经理"_s}, {u"证件号码"_s, u"4201**********00**（演练，已隐去）"_s}},
        false);
    writer.paragraph(u"%1系%2的法定代表人。特此证明。"_s.arg(bidder.legalRepresentative, bidder.name));
    writeSignature(writer, lot, bidder);
}

void writeAuthorisation(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.paragraph(u"本人%1系%2的法定代表人，现委托%"
                     u"3为我方代理人。代理人根据授权，以我方名义签署、澄清、说明、补正、递交、撤回、修改"
                     u"%4投标文件、签订合同和处理有关事宜，其法律后果由我方承担。"_s.arg(
                         bidder.legalRepresentative, bidder.name, bidder.agent, lot.titleZh));
    writer.paragraph(u"委托期限：自投标截止之日起%1日历天。代理人无转委托权。"_s.arg(bidder.validityDays));
    writer.paragraph(u"委托代理人：%1。法定代表人：%2。"_s.arg(bidder.agent, bidder.legalRepresentative));
    writeSignature(writer, lot, bidder);
}

void writeQualification(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.lines(u"投标人基本情况"_s, Qt::AlignLeft, writer.look().bodySize, true);
    writer.table(formColumns(),
        {{u"投标人名称"_s, bidder.name}, {u"统一社会信用代码"_s, bidder.creditCode}, {u"注册地址"_s, bidder.address},
            {u"法定代表人"_s, bidder.legalRepresentative},
            {u"联合体成员"_s, bidder.consortium.isEmpty() ? u"无，独立投标"_s : bidder.consortium.join(u'、')},
            {u"投标保证金"_s,
                lot.depositFen == 0 ? u"本项目不收取"_s
                    : bidder.depositForm.isEmpty()
                    ? u"未提交"_s
                    : bidder.depositForm + u"，"_s + figureAmount(lot.depositFen) + u"元"_s}},
        false);
    writer.lines(u"证照一览表"_s, Qt::AlignLeft, writer.look().bodySize, true);
    QList<QStringList> rows;
    for (const PracticeLicence& licence : bidder.licences)
        rows << QStringList {
            QString::number(rows.size() + 1), licence.name, licence.number, licence.issuer, day(licence.validUntil)};
    writer.table({{u"序号"_s, 5, Qt::AlignHCenter}, {u"名称"_s, 20}, {u"证书编号"_s, 22}, {u"发证机关"_s, 17},
                     {u"有效期至"_s, 13, Qt::AlignHCenter}},
        rows);
    writer.paragraph(
        u"我方在最近三年内没有重大违法记录，未被列入失信被执行人、重大税收违法失信主体和政府采购严重违法失信行为记录名单。"_s);
}

void writeLicencePictures(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    writer.paragraph(u"以下为证照原件的扫描件，共%1份，与原件一致。"_s.arg(bidder.licences.size()));
    for (const PracticeLicence& licence : bidder.licences) {
        writer.startScannedPage();
        writer.bookmark(1, licence.name + u"（扫描件）"_s);
        writer.space(300);
        writer.lines(licence.name, Qt::AlignHCenter, 120, true);
        writer.space(40);
        writer.lines(u"（演练样本）"_s, Qt::AlignHCenter, 50);
        writer.space(160);
        writer.table(formColumns(),
            {{u"编　　号"_s, licence.number}, {u"名　　称"_s, bidder.name}, {u"统一社会信用代码"_s, bidder.creditCode},
                {u"法定代表人"_s, bidder.legalRepresentative}, {u"住　　所"_s, bidder.address},
                {u"有效期至"_s, day(licence.validUntil)}, {u"发证机关"_s, licence.issuer}},
            false);
        if (QPainter* ink = writer.painter())
            drawCompanySeal(*ink, QPointF(1750, writer.y() + 260), licence.issuer);
        writer.space(300);
        writer.lines(day(lot.published.addDays(-400)), Qt::AlignRight, 50);
    }
    // What follows is text again.
    writer.space(PageWriter::pageHeight);
}

void writeContracts(PageWriter& writer, const PracticeLot& lot, const PracticeBidder& bidder)
{
    if (bidder.contracts.isEmpty()) {
        writer.paragraph(u"近三年无类似项目业绩。"_s);
        writeSignature(writer, lot, bidder);
        return;
    }
    QList<QStringList> rows;
    for (const PracticeContract& contract : bidder.contracts)
        rows << QStringList {QString::number(rows.size() + 1), contract.name, contract.owner,
            figureAmount(contract.amountFen), day(contract.signedOn)};
    writer.table({{u"序号"_s, 5, Qt::AlignHCenter}, {u"项目名称"_s, 26}, {u"发包人（采购人）"_s, 20},
                     {u"合同金额（元）"_s, 15, Qt::AlignRight}, {u"签订日期"_s, 15, Qt::AlignHCenter}},
        rows);
    writer.paragraph(u"以上业绩共%1项，合同原件备查。"_s.arg(bidder.contracts.size()));
}

void writePeople(PageWriter& writer, const PracticeLot&, const PracticeBidder& bidder)
{
    QList<QStringList> rows;
    for (const PracticePerson& person : bidder.people)
        rows << QStringList {QString::number(rows.size() + 1), person.post, person.name, person.title,
            person.certificate, QString::number(person.years)};
    writer.table({{u"序号"_s, 6, Qt::AlignHCenter}, {u"岗位"_s, 14}, {u"姓名"_s, 10, Qt::AlignHCenter},
                     {u"职称"_s, 13, Qt::AlignHCenter}, {u"证书编号"_s, 20}, {u"从业年限"_s, 10, Qt::AlignHCenter}},
        rows);
    const PracticePerson& head = bidder.people.constFirst();
    writer.paragraph(u"%1由%2担任，%3，从业%4年，投标期间未在其他在建项目任职。"_s.arg(head.post, head.name, head.title)
            .arg(head.years));
}

} // namespace evalroom
