// SPDX-License-Identifier: Apache-2.0
#include "report/report_pdf.h"

#include "report/report_pages.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A report of more pages has a table of contents.
constexpr int withoutContents = 8;

void writeSection(ReportWriter& writer, const ReportSection& section)
{
    int follow = ReportWriter::beginningOf(section.blocks);
    if (section.blocks.isEmpty() && !section.parts.isEmpty())
        follow = 400 + ReportWriter::beginningOf(section.parts.first().blocks);
    writer.heading(0, section.title, section.source, follow);
    writer.write(section.blocks);
    for (const ReportSection& part : section.parts) {
        writer.heading(1, part.title, {}, ReportWriter::beginningOf(part.blocks));
        writer.write(part.blocks);
    }
}

QList<SignatureBox> writeAll(ReportWriter& writer, const ReportModel& model, const QList<OutlineEntry>& contents)
{
    report::writeCover(writer, model);
    if (!contents.isEmpty())
        report::writeContents(writer, contents);
    writer.startPage();
    for (const ReportSection& section : model.sections)
        writeSection(writer, section);
    return model.signers.isEmpty() ? QList<SignatureBox>() : report::writeSignatures(writer, model);
}

// What a run without paper finds out: the pages, and on which of them the sections begin.
struct Measured {
    int pages = 1;
    QList<OutlineEntry> contents; // without the cover
};

Measured measure(const ReportWriter::Frame& frame, const ReportModel& model, const QList<OutlineEntry>& contents)
{
    ReportWriter writer(frame);
    writeAll(writer, model, contents);
    return {writer.page(), writer.outline().sliced(1)};
}

ReportWriter::Frame frameOf(const ReportModel& model)
{
    ReportWriter::Frame frame;
    frame.title = model.project + u"　"_s + model.title;
    frame.code = model.sectionCode;
    frame.foot = u"校验码 %1　第 %2 版"_s.arg(model.code).arg(model.version);
    return frame;
}

} // namespace

Result<QByteArray> reportPdf(const ReportModel& model, const QDateTime& created)
{
    ReportWriter::Frame frame = frameOf(model);
    Measured measured = measure(frame, model, {});
    QList<OutlineEntry> contents;
    if (measured.pages > withoutContents) {
        // The table of contents moves what stands behind it, and its own length does not change by that.
        measured = measure(frame, model, measured.contents);
        contents = measured.contents;
    }
    frame.pages = measured.pages;
    QBuffer draft;
    draft.open(QIODevice::WriteOnly);
    QList<OutlineEntry> outline;
    QList<SignatureBox> boxes;
    {
        QPdfWriter device(&draft);
        device.setPageSize(QPageSize(QPageSize::A4));
        device.setPageMargins(QMarginsF());
        device.setResolution(style::unitsPerInch);
        ReportWriter writer(frame, &device);
        boxes = writeAll(writer, model, contents);
        writer.close();
        outline = writer.outline();
    }
    const PdfIdentity identity {model.project + u" "_s + model.title, model.sectionCode, created, u"zh-CN"_s};
    const auto finished = finishedPdf(draft.data(), outline, identity);
    if (!finished || boxes.isEmpty())
        return finished;
    return withSignatureFields(*finished, boxes, report::signedMark(), style::accent());
}

} // namespace evalroom
