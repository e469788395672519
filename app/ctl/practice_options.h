// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/options.h"
#include "documents/sample/practice_package.h"

namespace evalroom {

// The names of the options that say what to practise on.
QStringList practiceOptionNames();
// A practice lot of this minute. Errors: BadField (detail: the option and its range).
Result<PracticePlan> practicePlan(const Options& options);

} // namespace evalroom
