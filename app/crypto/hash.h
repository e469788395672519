// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

namespace evalroom {

inline constexpr int HashBytes = 32; // of SHA-256

// SHA-256, 32 raw bytes.
QByteArray sha256(QByteArrayView bytes);
// Of everything that `device` still holds, in bounded memory. Errors: CannotRead.
Result<QByteArray> sha256Of(QIODevice& device);

} // namespace evalroom
