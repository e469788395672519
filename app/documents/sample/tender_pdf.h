// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "documents/sample/practice_lot.h"

namespace evalroom {

// Writes the tender document of the lot to `path`, replacing a file there. The same lot gives the same bytes.
// Needs a QGuiApplication for its fonts; may run on any thread.
// Errors: CannotWrite, Internal (the PDF library refused; detail: its code).
Result<void> writeTenderPdf(const PracticeLot& lot, const QString& path);

} // namespace evalroom
