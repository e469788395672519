// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/paper.h"

#include <QPdfWriter>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace evalroom {

Result<void> writePaper(const QString& path, const PageWriter::Frame& frame, const PdfIdentity& identity,
    const std::function<void(PageWriter&)>& draw)
{
    QTemporaryFile draft(path + u".XXXXXX"_s);
    if (!draft.open())
        return fail(ErrorCode::CannotWrite, path);
    QList<OutlineEntry> outline;
    {
        QPdfWriter device(&draft);
        device.setPageSize(QPageSize(QPageSize::A4));
        device.setPageMargins(QMarginsF());
        device.setResolution(PageWriter::unitsPerInch);
        PageWriter writer(frame, &device);
        draw(writer);
        writer.close();
        outline = writer.outline();
    }
    draft.close();
    if (draft.error() != QFileDevice::NoError)
        return fail(ErrorCode::CannotWrite, path);
    return finishPdf(draft.fileName(), path, outline, identity);
}

} // namespace evalroom
