// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"

namespace evalroom {

// The seam between whoever signs and what holds the key: a software key here, a token elsewhere.
class Signer {
public:
    Signer() = default;
    virtual ~Signer() = default;
    Signer(const Signer&) = delete;
    Signer& operator=(const Signer&) = delete;

    virtual const PublicKey& publicKey() const = 0;
    virtual Result<QByteArray> sign(QByteArrayView message) = 0;
    // In the form of CMS: ECDSA in DER, RSA with PKCS#1 v1.5; both with SHA-256. Errors: WrongAlgorithm (SM2).
    virtual Result<QByteArray> signForDocument(QByteArrayView message) = 0;
};

class SoftwareSigner : public Signer {
public:
    explicit SoftwareSigner(PrivateKey key)
        : m_key(std::move(key))
    {
    }

    const PublicKey& publicKey() const override { return m_key.publicKey(); }
    Result<QByteArray> sign(QByteArrayView message) override { return m_key.sign(message); }
    Result<QByteArray> signForDocument(QByteArrayView message) override { return m_key.signForDocument(message); }
    const PrivateKey& key() const { return m_key; }

private:
    PrivateKey m_key;
};

} // namespace evalroom
