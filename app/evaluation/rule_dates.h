// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace evalroom {

// A single rule of a rule set may have days of its own, `from` and `to` (FORMAT.md §10.1): the law moves article by
// article, and a session is held to what is in force on its day.

// The days on which one of them begins, or no longer holds, ascending, each once. Errors: BadField (detail: JSON
// pointer).
Result<QList<QDate>> ruleChanges(const QJsonObject& rules);

// What holds on the day, without the days. Every rule where none is given.
QJsonObject rulesOn(const QJsonObject& rules, const QDate& day = {});

} // namespace evalroom
