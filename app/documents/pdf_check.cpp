// SPDX-License-Identifier: Apache-2.0
#include "documents/pdf_check.h"

#include <QFile>

// The library's smart pointers are those of the standard.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

namespace evalroom {

namespace {

constexpr qint64 HeaderWithin = 1024; // where readers look for it

} // namespace

Result<int> checkPdf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path);
    if (!file.read(HeaderWithin).contains("%PDF-"))
        return fail(ErrorCode::NotAPdf, path);
    file.close();
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        const size_t pages = pdf.getAllPages().size();
        if (pages == 0)
            return fail(ErrorCode::PdfEmpty, path);
        return static_cast<int>(pages);
    } catch (const QPDFExc& error) {
        return fail(error.getErrorCode() == qpdf_e_password ? ErrorCode::PdfEncrypted : ErrorCode::NotAPdf, path);
    } catch (const std::exception&) {
        return fail(ErrorCode::NotAPdf, path);
    }
}

} // namespace evalroom
