// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace evalroom {

// A bookmark: pages count from 1.
struct OutlineEntry {
    int level = 0;
    QString title;
    int page = 1;
};

struct PdfIdentity {
    QString title;
    QString author;
    QDateTime created;
    QString language = {}; // "zh-CN"; empty: not said
};

// Rewrites a PDF as Qt wrote it with an outline and fixed identity, so that equal content gives equal bytes.
// Errors: Internal (detail: the PDF library's code).
Result<QByteArray> finishedPdf(
    const QByteArray& draft, const QList<OutlineEntry>& outline, const PdfIdentity& identity);

// The same for a file at `draft`, to `path`. Errors also: CannotWrite.
Result<void> finishPdf(
    const QString& draft, const QString& path, const QList<OutlineEntry>& outline, const PdfIdentity& identity);

} // namespace evalroom
