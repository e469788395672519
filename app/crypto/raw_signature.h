// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>

namespace evalroom {

// ECDSA and SM2 signatures as JWS writes them: r and s, 32 bytes each. OpenSSL and certificates use DER.

// Errors: BadSignature (not 64 bytes).
Result<QByteArray> derFromRawSignature(QByteArrayView raw);
// Errors: BadSignature (no DER signature of a 256-bit curve).
Result<QByteArray> rawFromDerSignature(QByteArrayView der);

// For P-256 only: is s at most n/2? Both s and n-s verify, so one of them is no signature here.
bool hasLowS(QByteArrayView raw);
// The same signature with s in the lower half; tokens give either. Errors: BadSignature.
Result<QByteArray> withLowS(QByteArrayView raw);

} // namespace evalroom
