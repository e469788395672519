// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "documents/sample/page_writer.h"

#include <QDateTime>

namespace evalroom {

struct PdfIdentity {
    QString title;
    QString author;
    QDateTime created;
};

// Rewrites the PDF at `draft`, as Qt wrote it, to `path` with an outline and fixed identity, so that equal content
// gives equal bytes. Errors: CannotWrite, Internal (detail: the PDF library's code).
Result<void> finishPdf(
    const QString& draft, const QString& path, const QList<OutlineEntry>& outline, const PdfIdentity& identity);

} // namespace evalroom
