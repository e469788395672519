// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QStringList>

namespace evalroom {

// How the file of a bid may be when it is handed in.
enum class Spoilt {
    Damaged, // cut off early
    Locked, // by a password
    LacksPage, // SpoiltPage is counted, and is not there
};

constexpr int SpoiltPage = 4; // from 1

// Spoils the PDF at `path`, which has more pages. Errors: CannotRead, CannotWrite, DiskFull, Internal (the PDF library
// refused; detail: its code).
Result<void> spoilPdf(const QString& path, Spoilt how);
// The last three of these files: one lacks a page, the next is locked, the last is damaged.
Result<void> spoilLastBids(const QStringList& paths);

} // namespace evalroom
