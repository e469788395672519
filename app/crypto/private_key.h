// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/public_key.h"
#include "crypto/secret.h"

namespace evalroom {

// A software key. The key of a session lives in memory only; longer-lived ones leave as PKCS#8 inside a Secret.
class PrivateKey {
public:
    static Result<PrivateKey> generate(Algorithm algorithm);
    // Errors: BadKey.
    static Result<PrivateKey> fromPkcs8(const Secret& der);
    Secret toPkcs8() const;

    const PublicKey& publicKey() const { return m_public; }
    // In the form that PublicKey::verify takes.
    Result<QByteArray> sign(QByteArrayView message) const;

private:
    explicit PrivateKey(PublicKey key);

    // OpenSSL keeps both halves in one object; this one happens to hold the private half too.
    PublicKey m_public;
};

} // namespace evalroom
