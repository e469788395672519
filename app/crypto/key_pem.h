// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/derivation_rounds.h"
#include "crypto/private_key.h"

namespace evalroom {

// Keys as text files. A private key never stands in one without a passphrase.

// SubjectPublicKeyInfo. Errors: BadKey.
Result<PublicKey> publicKeyFromPem(QByteArrayView pem);
QByteArray toPem(const PublicKey& key);

// PKCS#8 "ENCRYPTED PRIVATE KEY" (PBES2, AES-256-CBC). Errors: WrongPin, BadKey.
Result<PrivateKey> privateKeyFromEncryptedPem(QByteArrayView pem, const Secret& passphrase);
// Errors: Internal.
Result<QByteArray> toEncryptedPem(const PrivateKey& key, const Secret& passphrase, int rounds = GuardingRounds);

} // namespace evalroom
