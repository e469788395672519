// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "documents/progress.h"
#include "documents/sample/practice_lot.h"

namespace evalroom {

// Writes the tender document and every bid into a folder, as many at a time as there are processors; answers their
// paths, the tender document first. Needs a QGuiApplication. `progress` counts documents.
// Errors: those of the writers, Cancelled.
Result<QStringList> writePracticePapers(const PracticeLot& lot, const QString& folder, const Progress& progress);

} // namespace evalroom
