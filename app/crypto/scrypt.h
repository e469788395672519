// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/secret.h"

#include <QJsonObject>

namespace evalroom {

inline constexpr int ScryptSaltSize = 16;

// scrypt with N = 2^15, r = 8, p = 1 (32 MiB, about a tenth of a second); 32 bytes. Errors: Internal.
Result<Secret> scryptKey(const Secret& passphrase, QByteArrayView salt);

// A small secret under a passphrase: scrypt and AES-256-GCM; members ciphertext, iv, salt, tag, all base64url.
// Errors: TooLarge (over 1 MiB), Internal.
Result<QJsonObject> sealWithPassphrase(QByteArrayView plaintext, const Secret& passphrase);
// Errors: BadField, NotCanonical, TooLarge, DecryptionFailed (other passphrase, or changed).
Result<Secret> openWithPassphrase(const QJsonObject& sealed, const Secret& passphrase);

} // namespace evalroom
