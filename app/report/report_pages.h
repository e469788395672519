// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_writer.h"
#include "report/signature_fields.h"

// The pages of a report that do not flow.
namespace evalroom::report {

void writeCover(ReportWriter& writer, const ReportModel& model);
// 目录; entries deeper than the first level are indented.
void writeContents(ReportWriter& writer, const QList<OutlineEntry>& entries);
// A box for every member, and lines for who witnesses; the boxes' places are where the fields go.
QList<SignatureBox> writeSignatures(ReportWriter& writer, const ReportModel& model);

// What a signed field shows: made of outlines, no font is needed to see it.
QPainterPath signedMark();

} // namespace evalroom::report
