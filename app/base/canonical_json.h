// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace evalroom {

// The one spelling of JSON that is ever signed or hashed (FORMAT.md §1): an object, keys sorted, no white space,
// only strings, integers within ±(2^53-1), arrays and objects, at most 32 levels deep. Names are ASCII; no string has a
// lone surrogate or begins with U+FEFF.
inline constexpr qsizetype MaxJsonBytes = 1024 * 1024;

QByteArray canonicalJson(const QJsonObject& object);

// Accepts exactly the bytes that canonicalJson would write.
// Errors: TooLarge, NotJson, NotCanonical.
Result<QJsonObject> parseCanonicalJson(const QByteArray& bytes, qsizetype limit = MaxJsonBytes);

// For files that people write (a scheme, a lot description): any spelling, but the same values only.
// A duplicate key is refused. Errors: TooLarge, NotJson, BadField.
Result<QJsonObject> parseHumanJson(const QByteArray& bytes, qsizetype limit = MaxJsonBytes);

} // namespace evalroom
