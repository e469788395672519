// SPDX-License-Identifier: Apache-2.0
#include "crypto/aes_gcm.h"

#include "crypto/openssl_objects.h"

#include <limits>

namespace evalroom {

namespace {

bool sizesFit(QByteArrayView key, QByteArrayView iv, QByteArrayView text)
{
    // OpenSSL counts in int.
    return key.size() == GcmKeySize && iv.size() == GcmIvSize
        && text.size() <= std::numeric_limits<int>::max() - GcmTagSize;
}

} // namespace

Result<QByteArray> gcmEncrypt(
    QByteArrayView key, QByteArrayView iv, QByteArrayView associated, QByteArrayView plaintext)
{
    if (!sizesFit(key, iv, plaintext))
        return fail(ErrorCode::Internal, QStringLiteral("gcm sizes"));
    const openssl::CleanQueue clean;
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray sealed(plaintext.size() + GcmTagSize, Qt::Uninitialized);
    unsigned char* const out = openssl::writable(sealed);
    int count = 0;
    if (!context
        || EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, openssl::bytesOf(key), openssl::bytesOf(iv))
            != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &count, openssl::bytesOf(associated), int(associated.size())) != 1
        || (!plaintext.isEmpty()
            && EVP_EncryptUpdate(context.get(), out, &count, openssl::bytesOf(plaintext), int(plaintext.size())) != 1)
        || EVP_EncryptFinal_ex(context.get(), out + plaintext.size(), &count) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, GcmTagSize, out + plaintext.size()) != 1)
        return openssl::failedCall("EVP_EncryptInit_ex");
    return sealed;
}

Result<Secret> gcmDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView associated, QByteArrayView sealed)
{
    if (!sizesFit(key, iv, sealed))
        return fail(ErrorCode::Internal, QStringLiteral("gcm sizes"));
    if (sealed.size() < GcmTagSize)
        return fail(ErrorCode::DecryptionFailed, QStringLiteral("size"));
    const openssl::CleanQueue clean;
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    const QByteArrayView ciphertext = sealed.chopped(GcmTagSize);
    QByteArray tag = sealed.last(GcmTagSize).toByteArray();
    Secret plaintext {ciphertext.size()};
    unsigned char* const out = openssl::writable(plaintext);
    int count = 0;
    if (!context
        || EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, openssl::bytesOf(key), openssl::bytesOf(iv))
            != 1
        || EVP_DecryptUpdate(context.get(), nullptr, &count, openssl::bytesOf(associated), int(associated.size())) != 1
        || (!ciphertext.isEmpty()
            && EVP_DecryptUpdate(context.get(), out, &count, openssl::bytesOf(ciphertext), int(ciphertext.size())) != 1)
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, GcmTagSize, tag.data()) != 1)
        return openssl::failedCall("EVP_DecryptInit_ex");
    unsigned char rest[GcmTagSize];
    if (EVP_DecryptFinal_ex(context.get(), rest, &count) != 1)
        return fail(ErrorCode::DecryptionFailed, QStringLiteral("tag"));
    return plaintext;
}

} // namespace evalroom
