// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/algorithm.h"

#include <QByteArray>
#include <QByteArrayView>
#include <openssl/types.h>

namespace evalroom {

// Hash-and-sign in the form that JWS wants; used by PrivateKey and PublicKey only.
Result<QByteArray> signDigest(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message);
// In the form that CMS wants: ECDSA in DER, RSA with PKCS#1 v1.5. Errors: WrongAlgorithm for any other key.
Result<QByteArray> signDocumentDigest(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message);
Result<void> verifyDigest(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message, const QByteArray& signature);

} // namespace evalroom
