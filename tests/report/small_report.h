// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/pdf_library.h"
#include "report/report_signature.h"
#include "report/signature_fields.h"

#include <QColor>

namespace evalroom::fixture {

// The smallest base revision that there is: an empty page with a signature field for each of these members.
inline QByteArray smallReport(const QList<int>& members)
{
    PoDoFo::PdfMemDocument document;
    document.CreatePage(PoDoFo::PdfPage::CreateStandardPageSize(PoDoFo::ePdfPageSize_A4));
    PoDoFo::PdfRefCountedBuffer buffer;
    PoDoFo::PdfOutputDevice device(&buffer);
    document.Write(&device);
    QList<SignatureBox> boxes;
    for (const int member : members)
        boxes.append({member, 1, QRectF(50, 40 * member, 100, 30)});
    const QByteArray page(buffer.GetBuffer(), static_cast<qsizetype>(device.Tell()));
    QPainterPath mark;
    mark.addRect(2, 2, 20, 20);
    return withSignatureFields(page, boxes, mark, QColor(0, 0, 128)).value();
}

} // namespace evalroom::fixture
