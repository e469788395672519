// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// What is wrong with the values that a scored criterion may be given.
QList<SchemeFinding> checkCriterion(const Criterion& criterion, const QString& pointer);

} // namespace evalroom
