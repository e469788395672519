// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/secret.h"

namespace evalroom {

inline constexpr int GcmKeySize = 32;
inline constexpr int GcmIvSize = 12;
inline constexpr int GcmTagSize = 16;

// AES-256-GCM for the formats of this floor. A key must never see the same iv twice; the caller answers for that.
// The result is ciphertext || 16-byte tag. Errors: Internal.
Result<QByteArray> gcmEncrypt(
    QByteArrayView key, QByteArrayView iv, QByteArrayView associated, QByteArrayView plaintext);
// Errors: DecryptionFailed, Internal.
Result<Secret> gcmDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView associated, QByteArrayView sealed);

} // namespace evalroom
