// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/spoilt_bids.h"

#include "documents/pdf/qpdf_document.h"
#include "documents/whole_file.h"

#include <QFile>
#include <podofo/podofo.h>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 WhatIsLeft = 2000; // bytes of a damaged file
constexpr qint64 LargestBid = 512 * 1024 * 1024;

Result<void> cutOff(const QString& path)
{
    return QFile::resize(path, WhatIsLeft) ? Result<void>() : fail(ErrorCode::CannotWrite, path);
}

Result<QByteArray> locked(const QByteArray& pdf)
{
    const QpdfDocument document(qpdf_init());
    qpdf_data data = document.get();
    qpdf_silence_errors(data);
    qpdf_read_memory(data, "bid", pdf.constData(), static_cast<unsigned long long>(pdf.size()), nullptr);
    qpdf_init_write_memory(data);
    qpdf_set_r6_encryption_parameters2(data, "bidder", "bidder", QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
        QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
    if ((qpdf_write(data) & QPDF_ERRORS) != 0)
        return fail(ErrorCode::Internal, u"qpdf"_s);
    return QByteArray(
        reinterpret_cast<const char*>(qpdf_get_buffer(data)), static_cast<qsizetype>(qpdf_get_buffer_length(data)));
}

// Where it was, the list of pages leads nowhere.
Result<QByteArray> withoutPage(const QByteArray& pdf)
{
    try {
        PoDoFo::PdfError::EnableDebug(false);
        PoDoFo::PdfMemDocument document;
        document.LoadFromBuffer(pdf.constData(), static_cast<long>(pdf.size()));
        const PoDoFo::PdfReference page = document.GetPage(SpoiltPage - 1)->GetObject()->Reference();
        delete document.GetObjects().RemoveObject(page);
        PoDoFo::PdfRefCountedBuffer buffer;
        PoDoFo::PdfOutputDevice device(&buffer);
        document.Write(&device);
        return QByteArray(buffer.GetBuffer(), static_cast<qsizetype>(device.Tell()));
    } catch (const PoDoFo::PdfError& error) {
        return fail(ErrorCode::Internal, QLatin1String(PoDoFo::PdfError::ErrorName(error.GetError())));
    }
}

} // namespace

Result<void> spoilPdf(const QString& path, Spoilt how)
{
    if (how == Spoilt::Damaged)
        return cutOff(path);
    const auto whole = readWholeFile(path, LargestBid);
    if (!whole)
        return std::unexpected(whole.error());
    const auto spoilt = how == Spoilt::Locked ? locked(*whole) : withoutPage(*whole);
    return spoilt ? writeWholeFile(path, *spoilt, FileAccess::Owner) : std::unexpected(spoilt.error());
}

Result<void> spoilLastBids(const QStringList& paths)
{
    QStringList rest = paths;
    for (const Spoilt how : {Spoilt::Damaged, Spoilt::Locked, Spoilt::LacksPage}) {
        if (const auto spoilt = spoilPdf(rest.takeLast(), how); !spoilt)
            return spoilt;
    }
    return {};
}

} // namespace evalroom
