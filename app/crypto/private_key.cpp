// SPDX-License-Identifier: Apache-2.0
#include "crypto/private_key.h"

#include "crypto/digest_signing.h"
#include "crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/x509.h>
#include <utility>

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

void PrivateKey::Free::operator()(EVP_PKEY* key) const
{
    EVP_PKEY_free(key);
}

PrivateKey::PrivateKey(EVP_PKEY* key, PublicKey publicKey)
    : m_key(key)
    , m_public(std::move(publicKey))
{
}

Result<PrivateKey> PrivateKey::adopt(EVP_PKEY* key)
{
    const openssl::CleanQueue clean;
    openssl::Pkey owner(key);
    if (!owner)
        return fail(ErrorCode::BadKey);
    const auto shared = PublicKey::fromHandle(owner.get());
    if (!shared)
        return std::unexpected(shared.error());
    BIGNUM* number = nullptr;
    const bool rsa = shared->algorithm() == Algorithm::PS256;
    if (EVP_PKEY_get_bn_param(owner.get(), rsa ? OSSL_PKEY_PARAM_RSA_D : OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1)
        return fail(ErrorCode::BadKey);
    BN_clear_free(number);
    auto publicHalf = PublicKey::fromJwk(shared->toJwk());
    if (!publicHalf)
        return std::unexpected(publicHalf.error());
    return PrivateKey(owner.release(), std::move(*publicHalf));
}

Result<PrivateKey> PrivateKey::generate(Algorithm algorithm)
{
    const openssl::CleanQueue clean;
    openssl::Pkey key = generateKey(algorithm);
    if (!key)
        return fail(ErrorCode::Internal, QStringLiteral("keygen"));
    return adopt(key.release());
}

Result<PrivateKey> PrivateKey::fromPkcs8(const Secret& der)
{
    const openssl::CleanQueue clean;
    const unsigned char* in = openssl::bytesOf(der.view());
    return adopt(d2i_AutoPrivateKey(nullptr, &in, static_cast<long>(der.size())));
}

Secret PrivateKey::toPkcs8() const
{
    const openssl::CleanQueue clean;
    const openssl::Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info(EVP_PKEY2PKCS8(m_key.get()));
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr);
    Secret der(size);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
    return der;
}

Result<QByteArray> PrivateKey::sign(QByteArrayView message) const
{
    const openssl::CleanQueue clean;
    return signDigest(m_key.get(), m_public.algorithm(), message);
}

Result<QByteArray> PrivateKey::signForDocument(QByteArrayView message) const
{
    const openssl::CleanQueue clean;
    return signDocumentDigest(m_key.get(), m_public.algorithm(), message);
}

} // namespace evalroom
