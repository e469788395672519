// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme.h"

namespace evalroom {

// The shipped part of a name ("rules/engineering"); nothing where there is none.
std::optional<QJsonObject> shippedPart(const QString& name);
// Errors: CannotRead (detail: path).
Result<QByteArray> bytesOfFile(const QString& path);
// A JSON file as people write it. Errors: CannotRead (detail: path), NotCanonical and what else parseHumanJson says.
Result<QJsonObject> readHumanFile(const QString& path);
// The rule set of a file, or a shipped one by its name, as it is on the day, or at last. Errors: those of reading, and
// RuleSet::fromJson's.
Result<RuleSet> readRules(const QString& nameOrPath, const std::optional<QDate>& day);

// What a scheme is held to where nobody says to what.
struct FoundRules {
    RuleSet rules;
    bool isGuess = false; // the scheme does not say either, and more than one is of its regime and subject
};

// The shipped rule set that the scheme names; else, of those of its regime, the one under which least is wrong with it.
// Errors: NotFound (none is of its regime).
Result<FoundRules> rulesFor(const Scheme& scheme, const std::optional<QDate>& day);

} // namespace evalroom
