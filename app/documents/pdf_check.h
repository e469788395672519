// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace evalroom {

// Can an expert be expected to see this file? Structure only; nothing is rendered. Answers the number of pages.
// A file whose restrictions need no password to be read is let through: a bid cannot be asked for anew.
// Errors: CannotRead, NotAPdf, PdfEncrypted (asks for a password), PdfEmpty.
Result<int> checkPdf(const QString& path);

} // namespace evalroom
