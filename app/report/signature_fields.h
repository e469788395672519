// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "report/signature_field_name.h"

#include <QByteArray>
#include <QList>
#include <QPainterPath>
#include <QRectF>

namespace evalroom {

// Where a member of the committee signs: an empty signature field, seen as a box on a page.
struct SignatureBox {
    int member = 0;
    int page = 1;
    QRectF place; // in points, from the upper left corner of the page
};

// The base revision: the PDF as it was laid out, with an empty field for everybody who may sign. `mark` is what a
// field shows once it is signed, filled, in points from the upper left corner of a box; it lies ready in the base, so
// that a signature adds nothing to the looks of a page.
// Errors: NotAPdf, BadField (a page that is none, a member twice), Internal (detail: the PDF library's code).
Result<QByteArray> withSignatureFields(
    const QByteArray& pdf, const QList<SignatureBox>& boxes, const QPainterPath& mark, const QColor& ink);

} // namespace evalroom
