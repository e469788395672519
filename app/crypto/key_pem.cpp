// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_pem.h"

#include "crypto/openssl_objects.h"
#include "crypto/random.h"

#include <openssl/pem.h>

namespace evalroom {

namespace {

constexpr int SaltSize = 16;

} // namespace

Result<PublicKey> publicKeyFromPem(QByteArrayView pem)
{
    const openssl::CleanQueue clean;
    const openssl::Bio bio = openssl::readerOf(pem);
    const openssl::Pkey key(bio ? PEM_read_bio_PUBKEY(bio.get(), nullptr, openssl::noPassphrase, nullptr) : nullptr);
    if (!key)
        return fail(ErrorCode::BadKey, QStringLiteral("pem"));
    return PublicKey::fromHandle(key.get());
}

QByteArray toPem(const PublicKey& key)
{
    const openssl::CleanQueue clean;
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), key.handle()) != 1)
        return {};
    return openssl::contentOf(bio);
}

Result<PrivateKey> privateKeyFromEncryptedPem(QByteArrayView pem, const Secret& passphrase)
{
    const openssl::CleanQueue clean;
    const openssl::Bio bio = openssl::readerOf(pem);
    const openssl::EncryptedPkcs8 encrypted(
        bio ? PEM_read_bio_PKCS8(bio.get(), nullptr, openssl::noPassphrase, nullptr) : nullptr);
    if (!encrypted)
        return fail(ErrorCode::BadKey, QStringLiteral("pem"));
    const openssl::Pkcs8 info(
        PKCS8_decrypt(encrypted.get(), passphrase.isEmpty() ? "" : passphrase.view().data(), int(passphrase.size())));
    if (!info)
        return fail(ErrorCode::WrongPin);
    return PrivateKey::adopt(EVP_PKCS82PKEY(info.get()));
}

Result<QByteArray> toEncryptedPem(const PrivateKey& key, const Secret& passphrase, int rounds)
{
    const openssl::CleanQueue clean;
    QByteArray salt = randomBytes(SaltSize);
    const openssl::Pkcs8 info(EVP_PKEY2PKCS8(key.handle()));
    const openssl::EncryptedPkcs8 encrypted(info
            ? PKCS8_encrypt(-1, EVP_aes_256_cbc(), passphrase.isEmpty() ? "" : passphrase.view().data(),
                  int(passphrase.size()), openssl::writable(salt), SaltSize, rounds, info.get())
            : nullptr);
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!encrypted || !bio || PEM_write_bio_PKCS8(bio.get(), encrypted.get()) != 1)
        return openssl::failedCall("PKCS8_encrypt");
    return openssl::contentOf(bio);
}

} // namespace evalroom
