// SPDX-License-Identifier: Apache-2.0
#include "crypto/digest_signing.h"

#include "crypto/openssl_objects.h"
#include "crypto/raw_signature.h"

#include <openssl/rsa.h>

namespace evalroom {

namespace {

// Both contexts of one operation; the first belongs to the second only in name, so both are owned here.
struct Operation {
    openssl::PkeyContext key;
    openssl::MdContext digest;
};

enum class Padding { Pss, Pkcs1 };

bool prepareRsa(EVP_PKEY_CTX* context, Padding padding)
{
    if (padding == Padding::Pkcs1)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

template <typename Init>
std::optional<Operation> begin(EVP_PKEY* key, Algorithm algorithm, Init init, Padding padding = Padding::Pss)
{
    Operation operation {
        openssl::PkeyContext(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)), openssl::MdContext(EVP_MD_CTX_new())};
    if (!operation.key || !operation.digest)
        return std::nullopt;
    // SM2 hashes its identity before the message, so the id must be known before the digest starts.
    if (algorithm == Algorithm::SM2SM3 && !openssl::setDefaultSm2Id(operation.key.get()))
        return std::nullopt;
    EVP_MD_CTX_set_pkey_ctx(operation.digest.get(), operation.key.get());
    EVP_PKEY_CTX* context = nullptr;
    const EVP_MD* hash = algorithm == Algorithm::SM2SM3 ? EVP_sm3() : EVP_sha256();
    if (init(operation.digest.get(), &context, hash, nullptr, key) != 1)
        return std::nullopt;
    if (algorithm == Algorithm::PS256 && !prepareRsa(operation.key.get(), padding))
        return std::nullopt;
    return operation;
}

Result<QByteArray> rawFromDer(const QByteArray& der, Algorithm algorithm)
{
    const auto raw = rawFromDerSignature(der);
    return raw && algorithm == Algorithm::ES256 ? withLowS(*raw) : raw;
}

Result<QByteArray> derFromRaw(const QByteArray& raw, Algorithm algorithm)
{
    // n - s verifies as well as s; only the lower of the two is ours.
    if (algorithm == Algorithm::ES256 && !hasLowS(raw))
        return fail(ErrorCode::BadSignature, QStringLiteral("s"));
    return derFromRawSignature(raw);
}

// As OpenSSL writes it: DER for the curves.
Result<QByteArray> signNative(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message, Padding padding)
{
    const auto operation = begin(key, algorithm, EVP_DigestSignInit, padding);
    size_t size = 0;
    if (!operation
        || EVP_DigestSign(operation->digest.get(), nullptr, &size, openssl::bytesOf(message), openssl::sizeOf(message))
            != 1)
        return fail(ErrorCode::BadKey);
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(operation->digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
            openssl::bytesOf(message), openssl::sizeOf(message))
        != 1)
        return fail(ErrorCode::BadKey);
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace

Result<QByteArray> signDigest(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message)
{
    const auto signature = signNative(key, algorithm, message, Padding::Pss);
    return !signature || algorithm == Algorithm::PS256 ? signature : rawFromDer(*signature, algorithm);
}

Result<QByteArray> signDocumentDigest(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message)
{
    if (algorithm == Algorithm::SM2SM3)
        return fail(ErrorCode::WrongAlgorithm, algorithmName(algorithm));
    return signNative(key, algorithm, message, Padding::Pkcs1);
}

Result<void> verifyDigest(EVP_PKEY* key, Algorithm algorithm, QByteArrayView message, const QByteArray& signature)
{
    const auto native
        = algorithm == Algorithm::PS256 ? Result<QByteArray>(signature) : derFromRaw(signature, algorithm);
    if (!native)
        return std::unexpected(native.error());
    const auto operation = begin(key, algorithm, EVP_DigestVerifyInit);
    if (!operation
        || EVP_DigestVerify(operation->digest.get(), openssl::bytesOf(*native), openssl::sizeOf(*native),
               openssl::bytesOf(message), openssl::sizeOf(message))
            != 1)
        return fail(ErrorCode::BadSignature);
    return {};
}

} // namespace evalroom
