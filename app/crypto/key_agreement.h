// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/private_key.h"

// The two steps below the JWE: ECDH-ES with the Concat KDF, and AES key wrap.
namespace evalroom {

// RFC 7518 §4.6.2 with algorithm id "ECDH-ES+A256KW", no party info, 256 bits. Both keys P-256.
// Errors: BadKey, Internal.
Result<Secret> agreedKey(const PrivateKey& own, const PublicKey& other);

inline constexpr int WrappedKeySize = 40;

// RFC 3394 with a 256-bit key; 32 bytes become 40. Errors: Internal, for unwrapping DecryptionFailed.
Result<QByteArray> wrapKey(const Secret& wrappingKey, const Secret& key);
Result<Secret> unwrapKey(const Secret& wrappingKey, QByteArrayView wrapped);

} // namespace evalroom
