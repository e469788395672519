// SPDX-License-Identifier: Apache-2.0
#include "report/signature_fields.h"

#include "report/pdf_library.h"

#include <QColor>
#include <QSet>

using namespace PoDoFo;
using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Both bits of SigFlags: signatures exist, and the file only grows. So a signature need not touch the form.
constexpr pdf_int64 AppendOnly = 3;
constexpr pdf_int64 PrintedAndLocked = 4 + 128;

void draw(PdfPainter& painter, const QPainterPath& path, double height)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element to = path.elementAt(i);
        if (to.isMoveTo()) {
            painter.MoveTo(to.x, height - to.y);
        } else if (to.isLineTo()) {
            painter.LineTo(to.x, height - to.y);
        } else if (to.type == QPainterPath::CurveToElement) {
            const QPainterPath::Element second = path.elementAt(i + 1);
            const QPainterPath::Element end = path.elementAt(i + 2);
            painter.CubicBezierTo(to.x, height - to.y, second.x, height - second.y, end.x, height - end.y);
            i += 2;
        }
    }
    painter.Fill(path.fillRule() == Qt::OddEvenFill);
}

PdfReference addMark(PdfMemDocument& document, const QSizeF& size, const QPainterPath& mark, const QColor& ink)
{
    PdfXObject look(PdfRect(0, 0, size.width(), size.height()), &document);
    PdfPainter painter;
    painter.SetPage(&look);
    painter.SetColor(ink.redF(), ink.greenF(), ink.blueF());
    draw(painter, mark, size.height());
    painter.FinishPage();
    return look.GetObject()->Reference();
}

void addField(PdfMemDocument& document, PdfPage& page, const SignatureBox& box, PdfReference look)
{
    const double bottom = page.GetPageSize().GetHeight() - box.place.bottom();
    PdfAnnotation* widget = page.CreateAnnotation(
        ePdfAnnotation_Widget, PdfRect(box.place.left(), bottom, box.place.width(), box.place.height()));
    PdfSignatureField field(widget, document.GetAcroForm(), &document, false);
    field.SetFieldName(PdfString(signatureFieldName(box.member).toLatin1().constData()));
    PdfDictionary& dictionary = field.GetFieldObject()->GetDictionary();
    dictionary.RemoveKey("M"); // the library puts the hour of this machine there
    dictionary.AddKey("F", PrintedAndLocked);
    dictionary.AddKey("P", page.GetObject()->Reference());
    dictionary.AddKey("EvalroomSigned", look);
}

} // namespace

Result<QByteArray> withSignatureFields(
    const QByteArray& pdf, const QList<SignatureBox>& boxes, const QPainterPath& mark, const QColor& ink)
{
    return pdf::guarded(ErrorCode::NotAPdf, [&]() -> Result<QByteArray> {
        PdfMemDocument document;
        document.LoadFromBuffer(pdf.constData(), static_cast<long>(pdf.size()));
        QSet<int> members;
        PdfAcroForm* form = document.GetAcroForm(ePdfCreateObject, ePdfAcroFormDefaultAppearance_None);
        form->GetObject()->GetDictionary().AddKey("SigFlags", AppendOnly);
        const PdfReference look
            = boxes.isEmpty() ? PdfReference() : addMark(document, boxes[0].place.size(), mark, ink);
        for (const SignatureBox& box : boxes) {
            if (box.page < 1 || box.page > document.GetPageCount() || box.member < 1 || members.contains(box.member))
                return fail(ErrorCode::BadField, signatureFieldName(box.member));
            members << box.member;
            addField(document, *document.GetPage(box.page - 1), box, look);
        }
        // Loading a file sets this to the hour of this machine.
        PdfDictionary& info = document.GetInfo()->GetObject()->GetDictionary();
        if (const PdfObject* created = info.GetKey("CreationDate"))
            info.AddKey("ModDate", PdfObject(*created));
        PdfRefCountedBuffer buffer;
        PdfOutputDevice device(&buffer);
        document.Write(&device);
        return QByteArray(buffer.GetBuffer(), static_cast<qsizetype>(device.Tell()));
    });
}

} // namespace evalroom
