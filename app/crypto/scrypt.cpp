// SPDX-License-Identifier: Apache-2.0
#include "crypto/scrypt.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aes_gcm.h"
#include "crypto/base64url.h"
#include "crypto/openssl_objects.h"
#include "crypto/random.h"

namespace evalroom {

namespace {

constexpr quint64 Cost = quint64(1) << 15;
constexpr quint64 BlockSize = 8;
constexpr quint64 Parallel = 1;
// 128 * N * r is exactly OpenSSL's default limit, and some bytes more are needed.
constexpr quint64 MaxMemory = quint64(64) * 1024 * 1024;
constexpr qsizetype MaxSealed = 1024 * 1024;
constexpr char Purpose[] = "evalroom-passphrase-1";

} // namespace

Result<Secret> scryptKey(const Secret& passphrase, QByteArrayView salt)
{
    const openssl::CleanQueue clean;
    Secret key {qsizetype(GcmKeySize)};
    const QByteArrayView pass = passphrase.view();
    if (EVP_PBE_scrypt(pass.isEmpty() ? "" : pass.data(), size_t(pass.size()), openssl::bytesOf(salt),
            size_t(salt.size()), Cost, BlockSize, Parallel, MaxMemory, openssl::writable(key), size_t(key.size()))
        != 1)
        return openssl::failedCall("EVP_PBE_scrypt");
    return key;
}

Result<QJsonObject> sealWithPassphrase(QByteArrayView plaintext, const Secret& passphrase)
{
    if (plaintext.size() > MaxSealed)
        return fail(ErrorCode::TooLarge, QString::number(plaintext.size()));
    const QByteArray salt = randomBytes(ScryptSaltSize);
    const QByteArray iv = randomBytes(GcmIvSize);
    const auto key = scryptKey(passphrase, salt);
    if (!key)
        return std::unexpected(key.error());
    const auto sealed = gcmEncrypt(key->view(), iv, Purpose, plaintext);
    if (!sealed)
        return std::unexpected(sealed.error());
    return QJsonObject {{QStringLiteral("ciphertext"), base64urlText(sealed->chopped(GcmTagSize))},
        {QStringLiteral("iv"), base64urlText(iv)}, {QStringLiteral("salt"), base64urlText(salt)},
        {QStringLiteral("tag"), base64urlText(sealed->last(GcmTagSize))}};
}

Result<Secret> openWithPassphrase(const QJsonObject& sealed, const Secret& passphrase)
{
    JsonReader reader(sealed);
    const auto member = [&reader](const QString& name, qsizetype limit, qsizetype exactSize) {
        const auto bytes = fromBase64url(reader.string(name, limit).toLatin1());
        if (!bytes)
            reader.refuse(name, bytes.error());
        else if (exactSize > 0 && bytes->size() != exactSize)
            reader.refuse(name);
        return bytes.value_or(QByteArray());
    };
    const QByteArray ciphertext = member(QStringLiteral("ciphertext"), MaxSealed / 3 * 4 + 4, 0);
    const QByteArray iv = member(QStringLiteral("iv"), 64, GcmIvSize);
    const QByteArray salt = member(QStringLiteral("salt"), 64, ScryptSaltSize);
    const QByteArray tag = member(QStringLiteral("tag"), 64, GcmTagSize);
    if (const auto fine = reader.finish(); !fine)
        return std::unexpected(fine.error());
    const auto key = scryptKey(passphrase, salt);
    if (!key)
        return std::unexpected(key.error());
    return gcmDecrypt(key->view(), iv, Purpose, ciphertext + tag);
}

} // namespace evalroom
