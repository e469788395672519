// SPDX-License-Identifier: Apache-2.0
#include "report/report_signature.h"

#include "report/pdf_library.h"
#include "report/signature_field_name.h"

#include <QTimeZone>
#include <functional>

using namespace PoDoFo;
using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Room for a signature with its certificates; equal for all, so that an increment's size says nothing.
constexpr qsizetype SignatureRoom = 12 * 1024;
constexpr qsizetype LargestReport = 64 * 1024 * 1024;
// Behind what was there before: the room in hex, a page's worth of objects and the table of their places.
constexpr qsizetype LargestIncrement = 2 * SignatureRoom + 16 * 1024;

using MakeCms = std::function<Result<QByteArray>(const QByteArray& content)>;

QByteArray pdfDate(const QDateTime& time)
{
    return time.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
}

bool isField(const PdfObject& object, const QByteArray& name)
{
    if (!object.IsDictionary())
        return false;
    const PdfObject* title = object.GetDictionary().GetKey("T");
    const PdfObject* type = object.GetDictionary().GetKey("FT");
    return title && title->IsString() && title->GetString() == PdfString(name.constData()) && type && type->IsName()
        && type->GetName() == PdfName("Sig");
}

PdfAnnotation* findField(PdfMemDocument& document, int member)
{
    const QByteArray name = signatureFieldName(member).toLatin1();
    for (int i = 0; i < document.GetPageCount(); ++i) {
        PdfPage* page = document.GetPage(i);
        for (int j = 0; j < page->GetNumAnnots(); ++j) {
            PdfAnnotation* annotation = page->GetAnnotation(j);
            if (annotation && isField(*annotation->GetObject(), name))
                return annotation;
        }
    }
    return nullptr;
}

// What the field is given: the signature's object, and the mark that lies ready in the base.
void fill(PdfAnnotation& widget, const QDateTime& time, const PdfData& beacon)
{
    PdfSignatureField field(&widget);
    field.EnsureSignatureObject();
    field.SetSignature(beacon);
    PdfDictionary& signature = field.GetSignatureObject()->GetDictionary();
    signature.AddKey("SubFilter", PdfName("ETSI.CAdES.detached"));
    signature.AddKey("M", PdfString(pdfDate(time).constData()));
    PdfDictionary& dictionary = field.GetFieldObject()->GetDictionary();
    const PdfObject* mark = dictionary.GetKey("EvalroomSigned");
    if (!mark || !mark->IsReference())
        return;
    PdfDictionary looks;
    looks.AddKey("N", mark->GetReference());
    dictionary.AddKey("AP", looks);
}

// `previous` and one more signature.
Result<QByteArray> grown(const QByteArray& previous, int member, const QDateTime& time, const MakeCms& makeCms)
{
    if (previous.size() > LargestReport)
        return fail(ErrorCode::TooLarge, u"report"_s);
    return pdf::guarded(ErrorCode::NotAPdf, [&]() -> Result<QByteArray> {
        PdfMemDocument document;
        document.LoadFromBuffer(previous.constData(), static_cast<long>(previous.size()), true);
        PdfAnnotation* widget = findField(document, member);
        if (!widget)
            return fail(ErrorCode::NotFound, signatureFieldName(member));
        if (widget->GetObject()->GetDictionary().HasKey("V"))
            return fail(ErrorCode::NotAllowed, u"alreadySigned"_s);
        PdfRefCountedBuffer buffer;
        PdfOutputDevice memory(&buffer);
        // The device below looks for the signature's place in all that passes through it, byte by byte.
        memory.Write(previous.constData(), static_cast<size_t>(previous.size()));
        PdfSignOutputDevice device(&memory);
        device.SetSignatureSize(static_cast<size_t>(SignatureRoom));
        fill(*widget, time, *device.GetSignatureBeacon());
        // Loading a file sets this to the hour of this machine.
        document.GetInfo()->GetObject()->GetDictionary().AddKey("ModDate", PdfString(pdfDate(time).constData()));
        document.WriteUpdate(&device, false);
        device.AdjustByteRange();
        QByteArray content(static_cast<qsizetype>(buffer.GetSize()), Qt::Uninitialized);
        device.Seek(0);
        content.truncate(
            static_cast<qsizetype>(device.ReadForSignature(content.data(), static_cast<size_t>(content.size()))));
        const auto cms = makeCms(content);
        if (!cms)
            return std::unexpected(cms.error());
        if (cms->size() > SignatureRoom)
            return fail(ErrorCode::TooLarge, u"certificates"_s);
        device.SetSignature(PdfData(cms->constData(), static_cast<size_t>(cms->size())));
        device.Flush();
        return QByteArray(buffer.GetBuffer(), static_cast<qsizetype>(device.GetLength()));
    });
}

// The text behind the only `before` in the bytes, up to the next `after`; empty if there is none.
QByteArray between(const QByteArray& bytes, const QByteArray& before, char after)
{
    const qsizetype found = bytes.indexOf(before);
    const qsizetype end = found < 0 ? -1 : bytes.indexOf(after, found + before.size());
    return end < 0 ? QByteArray() : bytes.sliced(found + before.size(), end - found - before.size());
}

// What an increment's bytes follow from, besides the bytes before it and the member.
struct Ingredients {
    QDateTime time;
    QByteArray cms;
};

Result<Ingredients> ingredientsOf(const QByteArray& appended)
{
    const QString date = QString::fromLatin1(between(appended, "/M(D:", ')'));
    const QDateTime time = QDateTime::fromString(date, u"yyyyMMddHHmmss'Z'"_s);
    if (!time.isValid())
        return fail(ErrorCode::BadSignature, u"time"_s);
    const QByteArray hex = between(appended, "/Contents<", '>');
    const auto cms = withoutPadding(QByteArray::fromHex(hex));
    if (!cms)
        return std::unexpected(cms.error());
    return Ingredients {QDateTime(time.date(), time.time(), QTimeZone::utc()), *cms};
}

// The report with this one signature checked, and the signature.
struct Checked {
    QByteArray report;
    ReportSignature signature;
};

Result<Checked> check(const QByteArray& previous, const QByteArray& appended, int member, const QByteArray& certificate)
{
    const auto from = ingredientsOf(appended);
    if (!from)
        return std::unexpected(from.error());
    std::optional<Result<Certificate>> signer;
    const auto report = grown(previous, member, from->time, [&](const QByteArray& content) -> Result<QByteArray> {
        signer = verifyDetached(from->cms, content);
        return from->cms;
    });
    if (!report)
        return std::unexpected(report.error());
    if (!appended.startsWith(QByteArrayView(*report).sliced(previous.size())))
        return fail(ErrorCode::BadSignature, u"increment"_s);
    if (!signer->has_value())
        return std::unexpected(signer->error());
    if ((*signer)->fingerprint() != certificate)
        return fail(ErrorCode::CertificateNotOnRoster);
    return Checked {*report, {member, **signer, from->time}};
}

// The member's number in the field name is not in the increment, so everybody who has not signed is tried.
Result<Checked> checkNext(
    const QByteArray& previous, const QByteArray& appended, const QMap<int, QByteArray>& certificates)
{
    Error last {ErrorCode::BadSignature, u"increment"_s};
    for (auto [member, certificate] : certificates.asKeyValueRange()) {
        auto checked = check(previous, appended, member, certificate);
        if (checked)
            return checked;
        if (checked.error().code == ErrorCode::CertificateNotOnRoster)
            last = checked.error();
    }
    return std::unexpected(last);
}

} // namespace

Result<QByteArray> signReport(
    const QByteArray& current, int member, const QList<Certificate>& chain, Signer& signer, const QDateTime& time)
{
    const auto report
        = grown(current, member, time, [&](const QByteArray& content) { return signDetached(content, chain, signer); });
    if (!report)
        return std::unexpected(report.error());
    if (!report->startsWith(current))
        return fail(ErrorCode::Internal, u"increment"_s);
    return report->sliced(current.size());
}

Result<ReportSignature> checkIncrement(
    const QByteArray& previous, const QByteArray& appended, int member, const QByteArray& certificate)
{
    if (appended.size() > LargestIncrement)
        return fail(ErrorCode::TooLarge, u"increment"_s);
    const auto checked = check(previous, appended, member, certificate);
    if (!checked)
        return std::unexpected(checked.error());
    if (checked->report.size() != previous.size() + appended.size())
        return fail(ErrorCode::BadSignature, u"increment"_s);
    return checked->signature;
}

Result<QList<ReportSignature>> checkSignatures(
    const QByteArray& base, const QByteArray& report, const QMap<int, QByteArray>& certificates)
{
    if (report.size() > LargestReport)
        return fail(ErrorCode::TooLarge, u"report"_s);
    if (!report.startsWith(base))
        return fail(ErrorCode::BadSignature, u"base"_s);
    QList<ReportSignature> signatures;
    QByteArray known = base;
    QMap<int, QByteArray> left = certificates;
    while (known.size() < report.size()) {
        const QByteArray rest = report.sliced(known.size(), std::min(LargestIncrement, report.size() - known.size()));
        const auto next = checkNext(known, rest, left);
        if (!next)
            return std::unexpected(next.error());
        known = next->report;
        left.remove(next->signature.member);
        signatures << next->signature;
    }
    return signatures;
}

} // namespace evalroom
