// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// What a scheme that breaks this rule has wrong, and what to do about it; empty for a word that is no rule.
// `notInForce` is a rule of the day (evalroomctl scheme check --on), `unsaidRules` one of that command.
QString schemeSentenceOf(const QString& rule);

} // namespace evalroom
