// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "documents/pdf/pdf_finish.h"
#include "documents/sample/page_writer.h"

#include <functional>

namespace evalroom {

// Opens an A4 paper, lets `draw` write it, and finishes it at `path`. Errors: as finishPdf.
Result<void> writePaper(const QString& path, const PageWriter::Frame& frame, const PdfIdentity& identity,
    const std::function<void(PageWriter&)>& draw);

} // namespace evalroom
