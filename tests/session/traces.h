// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/base64url.h"
#include "crypto/private_key.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

// What a secret would leave behind, and whether a folder has it.
namespace evalroom::test {

// A text as programs keep texts.
inline QList<QByteArray> spellingsOf(const QByteArray& text)
{
    const QString string = QString::fromUtf8(text);
    QList<QByteArray> spellings {text, text.toHex(), text.toBase64(), base64url(text)};
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        spellings.append(QStringEncoder(encoding).encode(string));
    return spellings;
}

// The numbers that are the private half of a key, as any key file has them.
inline QList<QByteArray> secretNumbersOf(const PrivateKey& key)
{
    QList<QByteArray> found;
    for (const char* name : {OSSL_PKEY_PARAM_PRIV_KEY, OSSL_PKEY_PARAM_RSA_D, OSSL_PKEY_PARAM_RSA_FACTOR1}) {
        BIGNUM* number = nullptr;
        if (EVP_PKEY_get_bn_param(key.handle(), name, &number) != 1)
            continue;
        QByteArray bytes(BN_num_bytes(number), '\0');
        BN_bn2bin(number, reinterpret_cast<unsigned char*>(bytes.data()));
        BN_free(number);
        found += QList {bytes, bytes.toHex(), bytes.toBase64(QByteArray::OmitTrailingEquals), base64url(bytes)};
    }
    return found;
}

// The files below a folder that contain one of these.
inline QStringList filesWith(const QString& folder, const QList<QByteArray>& traces)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (std::ranges::any_of(traces, [&](const QByteArray& trace) { return bytes.contains(trace); }))
            found.append(file.fileName());
    }
    return found;
}

} // namespace evalroom::test
