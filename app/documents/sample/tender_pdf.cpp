// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/tender_pdf.h"

#include "documents/sample/company_seal.h"
#include "documents/sample/paper.h"
#include "documents/sample/practice_criteria.h"
#include "documents/sample/tender_sections.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

void writeCover(PageWriter& writer, const PracticeLot& lot)
{
    writer.startBarePage();
    writer.bookmark(0, u"封面"_s);
    writer.space(300);
    writer.lines(lot.titleZh, Qt::AlignHCenter, 82, true);
    writer.space(60);
    writer.lines(u"项目编号：%1"_s.arg(lot.tenderProjectCode), Qt::AlignHCenter, 46);
    writer.space(420);
    writer.lines(u"招　标　文　件"_s, Qt::AlignHCenter, 130, true);
    writer.space(760);
    if (QPainter* ink = writer.painter())
        drawCompanySeal(*ink, QPointF(1560, writer.y() + 80), lot.owner);
    const QString buyer = lot.isEngineering() ? u"招标人："_s : u"采购人："_s;
    writer.lines(buyer + lot.owner, Qt::AlignHCenter, 52);
    writer.space(30);
    writer.lines(u"代理机构："_s + lot.agency, Qt::AlignHCenter, 52);
    writer.space(30);
    writer.lines(lot.published.toString(u"yyyy年M月d日"_s), Qt::AlignHCenter, 52);
}

void writeTender(PageWriter& writer, const PracticeLot& lot)
{
    const bool works = lot.isEngineering();
    const struct {
        QString title;
        void (*write)(PageWriter&, const PracticeLot&);
    } chapters[] = {{u"招标公告"_s, writeTenderNotice}, {u"投标人须知前附表"_s, writeInstructions},
        {u"评标办法（%1）"_s.arg(practiceMethod(lot.spec.kind)), writeEvaluationMethod},
        {u"合同条款"_s, writeContractTerms},
        {works ? u"工程量清单"_s : u"采购需求"_s, works ? writeTenderBill : writeDemands},
        {u"投标文件格式"_s, writeBidFormats}};
    writeCover(writer, lot);
    int number = 0;
    for (const auto& chapter : chapters) {
        writer.startPage();
        writer.heading(0, headingNumber(Numbering::Chapter, 0, ++number, 0, 0) + chapter.title);
        chapter.write(writer, lot);
    }
}

} // namespace

Result<void> writeTenderPdf(const PracticeLot& lot, const QString& path)
{
    PageWriter::Frame frame;
    frame.look = officialLook();
    frame.header = lot.titleZh + u"　招标文件"_s;
    {
        PageWriter measuring(frame);
        writeTender(measuring, lot);
        frame.totalPages = measuring.page();
    }
    const PdfIdentity identity {
        lot.titleZh, lot.agency, QDateTime(lot.published, QTime(8, 0), lot.opening.time.timeZone())};
    return writePaper(path, frame, identity, [&](PageWriter& writer) { writeTender(writer, lot); });
}

} // namespace evalroom
