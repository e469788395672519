// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/private_key.h"

namespace evalroom {

// 32 bytes for one purpose that nobody makes without the private key, and that are the same each time: HKDF (RFC 5869)
// with SHA-256 over the key as PKCS #8, without salt. `purpose` must name one use alone. Errors: Internal.
Result<Secret> derivedKey(const PrivateKey& key, QByteArrayView purpose);

} // namespace evalroom
