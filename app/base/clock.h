// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <functional>

namespace evalroom {

// The only source of time in the program: whoever needs it is given one, so that tests can set it.
using Clock = std::function<QDateTime()>;

Clock systemClock();

// "2026-11-24T08:30:00Z": UTC, whole seconds, the one spelling in records and checkpoints.
QString toTimestamp(const QDateTime& time);
// Errors: BadField.
Result<QDateTime> fromTimestamp(const QString& text);

// The day in China (UTC+8), whatever the clock of the machine: days of the law are days there.
QDate chineseDay(const QDateTime& time);

} // namespace evalroom
