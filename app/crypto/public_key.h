// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/algorithm.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <memory>
#include <openssl/types.h>

namespace evalroom {

// A key that checks signatures: P-256, SM2, or RSA of 2048 to 4096 bits with exponent 65537.
class PublicKey {
public:
    // A JWK of exactly the members that its kind needs (FORMAT.md §2). Errors: BadKey.
    static Result<PublicKey> fromJwk(const QJsonObject& jwk);
    // Shares the key. Errors: BadKey, when it is of another kind.
    static Result<PublicKey> fromHandle(EVP_PKEY* key);

    QJsonObject toJwk() const { return m_jwk; }
    // RFC 7638 with SHA-256, base64url: the `kid` of everything that this key signs.
    const QString& thumbprint() const { return m_thumbprint; }
    // The one algorithm that this kind of key signs with.
    Algorithm algorithm() const { return m_algorithm; }
    // Raw r‖s of 64 bytes for the two curves. For ES256, s must be in the lower half: the other form is malleable.
    // Errors: BadSignature.
    Result<void> verify(QByteArrayView message, const QByteArray& signature) const;

    EVP_PKEY* handle() const { return m_key.get(); }
    bool operator==(const PublicKey& other) const { return m_jwk == other.m_jwk; }

private:
    PublicKey(std::shared_ptr<EVP_PKEY> key, Algorithm algorithm, QJsonObject jwk);

    std::shared_ptr<EVP_PKEY> m_key;
    Algorithm m_algorithm;
    QJsonObject m_jwk;
    QString m_thumbprint; // asked for with every signature
};

} // namespace evalroom
