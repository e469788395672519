// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"

#include <QJsonObject>

namespace evalroom {

// The padded plaintext: u32 big-endian length, content, zero bytes up to a multiple of this.
inline constexpr qsizetype JwePaddingStep = 4096;
inline constexpr qsizetype MaxJwePlaintext = 512 * 1024;

// A flattened JWE (RFC 7516 §7.2.2) of one shape: ECDH-ES+A256KW on P-256, A256GCM, all header members protected.
// Errors: BadKey (recipient is no P-256 key), TooLarge, Internal.
Result<QJsonObject> seal(QByteArrayView plaintext, const PublicKey& recipient);

// Shape only, for those who have no key. Errors: BadField, NotCanonical, NotJson, BadKey.
Result<void> checkJwe(const QJsonObject& jwe);

// Errors: those of checkJwe, DecryptionFailed, BadKey (recipient is no P-256 key).
Result<Secret> open(const QJsonObject& jwe, const PrivateKey& recipient);

} // namespace evalroom
