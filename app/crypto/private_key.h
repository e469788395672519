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
    // Takes over one reference, also on failure. Errors: BadKey (of another kind, or without its private half).
    static Result<PrivateKey> adopt(EVP_PKEY* key);
    Secret toPkcs8() const;

    const PublicKey& publicKey() const { return m_public; }
    Algorithm algorithm() const { return m_public.algorithm(); }
    // In the form that PublicKey::verify takes.
    Result<QByteArray> sign(QByteArrayView message) const;
    // As CMS and PDF want it: SHA-256 with ECDSA in DER, or with RSA PKCS#1 v1.5. Errors: WrongAlgorithm (SM2).
    Result<QByteArray> signForDocument(QByteArrayView message) const;

    // Only for wrappers of OpenSSL; stays owned by this object.
    EVP_PKEY* handle() const { return m_key.get(); }

private:
    struct Free {
        void operator()(EVP_PKEY* key) const;
    };
    PrivateKey(EVP_PKEY* key, PublicKey publicKey);

    std::unique_ptr<EVP_PKEY, Free> m_key;
    PublicKey m_public; // an object of its own: copies of it must not keep the private half alive
};

} // namespace evalroom
