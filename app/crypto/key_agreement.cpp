// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_agreement.h"

#include "crypto/openssl_objects.h"

#include <QtEndian>
#include <openssl/core_names.h>
#include <openssl/kdf.h>

namespace evalroom {

namespace {

constexpr int KeySize = 32;

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

Result<Secret> sharedSecret(const PrivateKey& own, const PublicKey& other)
{
    const openssl::PkeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, own.handle(), nullptr));
    size_t size = 0;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), other.handle()) != 1
        || EVP_PKEY_derive(context.get(), nullptr, &size) != 1)
        return openssl::failedCall("EVP_PKEY_derive_init");
    Secret secret {qsizetype(size)};
    if (EVP_PKEY_derive(context.get(), openssl::writable(secret), &size) != 1 || qsizetype(size) != secret.size())
        return openssl::failedCall("EVP_PKEY_derive");
    return secret;
}

// AES key wrap with the default initial value; the context asks for the flag, or refuses the mode.
openssl::CipherContext wrapContext(const Secret& key, int encrypt)
{
    openssl::CipherContext context(EVP_CIPHER_CTX_new());
    if (!context || key.size() != KeySize)
        return nullptr;
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    if (EVP_CipherInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, openssl::bytesOf(key.view()), nullptr, encrypt)
        != 1)
        return nullptr;
    return context;
}

} // namespace

Result<Secret> agreedKey(const PrivateKey& own, const PublicKey& other)
{
    if (own.algorithm() != Algorithm::ES256 || other.algorithm() != Algorithm::ES256)
        return fail(ErrorCode::BadKey, QStringLiteral("P-256"));
    const openssl::CleanQueue clean;
    auto shared = sharedSecret(own, other);
    if (!shared)
        return shared;
    const QByteArray algorithm = QByteArrayLiteral("ECDH-ES+A256KW");
    QByteArray info = bigEndian(quint32(algorithm.size())) + algorithm + bigEndian(0) + bigEndian(0)
        + bigEndian(quint32(KeySize) * 8);
    char digest[] = "SHA256";
    const OSSL_PARAM params[] {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, shared->data(), size_t(shared->size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), size_t(info.size())),
        OSSL_PARAM_construct_end()};
    const openssl::Kdf kdf(EVP_KDF_fetch(nullptr, "SSKDF", nullptr));
    const openssl::KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    Secret key {qsizetype(KeySize)};
    if (!context || EVP_KDF_derive(context.get(), openssl::writable(key), KeySize, params) != 1)
        return openssl::failedCall("EVP_KDF_derive");
    return key;
}

Result<QByteArray> wrapKey(const Secret& wrappingKey, const Secret& key)
{
    const openssl::CleanQueue clean;
    const openssl::CipherContext context = wrapContext(wrappingKey, 1);
    QByteArray wrapped(WrappedKeySize + 8, '\0');
    int count = 0;
    if (!context || key.size() != KeySize
        || EVP_CipherUpdate(context.get(), openssl::writable(wrapped), &count, openssl::bytesOf(key.view()), KeySize)
            != 1
        || count != WrappedKeySize)
        return openssl::failedCall("EVP_aes_256_wrap");
    wrapped.truncate(WrappedKeySize);
    return wrapped;
}

Result<Secret> unwrapKey(const Secret& wrappingKey, QByteArrayView wrapped)
{
    const openssl::CleanQueue clean;
    const openssl::CipherContext context = wrapContext(wrappingKey, 0);
    if (!context)
        return openssl::failedCall("EVP_aes_256_wrap");
    Secret key {qsizetype(WrappedKeySize)};
    int count = 0;
    if (wrapped.size() != WrappedKeySize
        || EVP_CipherUpdate(context.get(), openssl::writable(key), &count, openssl::bytesOf(wrapped), WrappedKeySize)
            != 1
        || count != KeySize)
        return fail(ErrorCode::DecryptionFailed, QStringLiteral("encrypted_key"));
    return Secret::copyOf(key.view().first(KeySize));
}

} // namespace evalroom
