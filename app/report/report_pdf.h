// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "report/report_model.h"

#include <QDateTime>

namespace evalroom {

// The base revision of the report: A4, fonts embedded, an outline, and an empty signature field for every member of the
// committee. The same model and time give the same bytes where the same fonts are installed.
// Errors: Internal (detail: the PDF library's code).
Result<QByteArray> reportPdf(const ReportModel& model, const QDateTime& created);

} // namespace evalroom
