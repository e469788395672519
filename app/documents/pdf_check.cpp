// SPDX-License-Identifier: Apache-2.0
#include "documents/pdf_check.h"

#include "documents/pdf/qpdf_document.h"

#include <QFile>

namespace evalroom {

namespace {

constexpr qint64 HeaderWithin = 1024; // where readers look for it

// What the library holds against the document.
ErrorCode faultOf(qpdf_data document)
{
    const qpdf_error error = qpdf_get_error(document);
    return qpdf_get_error_code(document, error) == qpdf_e_password ? ErrorCode::PdfEncrypted : ErrorCode::NotAPdf;
}

} // namespace

Result<int> checkPdf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path);
    if (!file.read(HeaderWithin).contains("%PDF-"))
        return fail(ErrorCode::NotAPdf, path);
    file.close();
    const QpdfDocument document(qpdf_init());
    qpdf_silence_errors(document.get());
    qpdf_set_suppress_warnings(document.get(), QPDF_TRUE);
    if ((qpdf_read(document.get(), QFile::encodeName(path).constData(), nullptr) & (QPDF_ERRORS)) != 0)
        return fail(faultOf(document.get()), path);
    const int pages = qpdf_get_num_pages(document.get());
    if (qpdf_has_error(document.get()) || pages < 0)
        return fail(faultOf(document.get()), path);
    return pages > 0 ? Result<int>(pages) : fail(ErrorCode::PdfEmpty, path);
}

} // namespace evalroom
