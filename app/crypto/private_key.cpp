// SPDX-License-Identifier: Apache-2.0
#include "crypto/private_key.h"

#include "crypto/digest_signing.h"
#include "crypto/openssl.h"

#include <openssl/x509.h>

namespace evalroom {

namespace {

openssl::Pkey generateKey(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::ES256:
        return openssl::Pkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    case Algorithm::PS256:
        return openssl::Pkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(2048)));
    case Algorithm::SM2SM3:
        return openssl::Pkey(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"));
    }
    return nullptr;
}

} // namespace

PrivateKey::PrivateKey(PublicKey key)
    : m_public(std::move(key))
{
}

Result<PrivateKey> PrivateKey::generate(Algorithm algorithm)
{
    const openssl::CleanQueue clean;
    const openssl::Pkey key = generateKey(algorithm);
    if (!key)
        return fail(ErrorCode::Internal, QStringLiteral("keygen"));
    auto shared = PublicKey::fromHandle(key.get());
    if (!shared)
        return std::unexpected(shared.error());
    return PrivateKey(*shared);
}

Result<PrivateKey> PrivateKey::fromPkcs8(const Secret& der)
{
    const openssl::CleanQueue clean;
    const unsigned char* in = openssl::bytesOf(der.view());
    const openssl::Pkey key(d2i_AutoPrivateKey(nullptr, &in, static_cast<long>(der.size())));
    if (!key)
        return fail(ErrorCode::BadKey);
    auto shared = PublicKey::fromHandle(key.get());
    if (!shared)
        return std::unexpected(shared.error());
    return PrivateKey(*shared);
}

Secret PrivateKey::toPkcs8() const
{
    const openssl::CleanQueue clean;
    const openssl::Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info(EVP_PKEY2PKCS8(m_public.handle()));
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr);
    Secret der(size);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
    return der;
}

Result<QByteArray> PrivateKey::sign(QByteArrayView message) const
{
    const openssl::CleanQueue clean;
    return signDigest(m_public.handle(), m_public.algorithm(), message);
}

} // namespace evalroom
