// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme.h"

namespace evalroom {

// The shipped part of a name ("rules/engineering"); nothing where there is none.
std::optional<QJsonObject> shippedPart(const QString& name);
// A JSON file as people write it. Errors: CannotRead (detail: path), NotCanonical and what else parseHumanJson says.
Result<QJsonObject> readHumanFile(const QString& path);
// The rule set of a file, or a shipped one by its name, as it is on the day, or at last. Errors: those of reading, and
// RuleSet::fromJson's.
Result<RuleSet> readRules(const QString& nameOrPath, const std::optional<QDate>& day);
// The shipped rule set under which least is wrong with the scheme. Errors: NotFound (none is of its regime).
Result<RuleSet> fittingRules(const Scheme& scheme, const std::optional<QDate>& day);

} // namespace evalroom
