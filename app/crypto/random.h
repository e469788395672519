// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"

namespace evalroom {

// From OpenSSL's generator for public values: nonces, identifiers.
QByteArray randomBytes(int count);
// From its generator for private values: keys, salts.
Secret randomSecret(int count);

} // namespace evalroom
