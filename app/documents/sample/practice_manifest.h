// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/package_writer.h"
#include "documents/sample/practice_keys.h"
#include "documents/sample/practice_lot.h"
#include "evaluation/act.h"

namespace evalroom {

// The corrections of prices that the law gives for the lot's bids, as motions.
QList<PriceMotion> practiceCorrections(const PracticeLot& lot, const CorrectionLaw& law);

// Everything of a practice package but the documents' bytes: `files` has the tender document, then the bids.
// Errors: Internal (a template is missing).
Result<PackagePlan> practicePackagePlan(
    const PracticeLot& lot, const QList<PracticeMember>& members, const PracticeKeys& keys, const QStringList& files);

} // namespace evalroom
