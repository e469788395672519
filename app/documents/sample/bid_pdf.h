// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "documents/sample/practice_lot.h"

namespace evalroom {

// Writes the bid of lot.bidders[bidder] with exactly `pages` pages (3..3000) to `path`, replacing a file there.
// The same lot and count give the same bytes. Needs a QGuiApplication for its fonts; may run on any thread.
// Errors: BadField (bidder or pages out of range), CannotWrite, Internal (the PDF library refused; detail: its code).
Result<void> writeBidPdf(const PracticeLot& lot, int bidder, int pages, const QString& path);

} // namespace evalroom
