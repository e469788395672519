// SPDX-License-Identifier: Apache-2.0
#include "ctl/key_files.h"

#include "crypto/key_pem.h"
#include "documents/whole_file.h"

namespace evalroom {

namespace {

constexpr qint64 MaxKeyFile = 64 * 1024;

} // namespace

Result<PublicKey> readPublicKeyFile(const QString& path)
{
    const auto pem = readWholeFile(path, MaxKeyFile);
    if (!pem)
        return std::unexpected(pem.error());
    const auto key = publicKeyFromPem(*pem);
    return key ? key : fail(key.error().code, path);
}

Result<Secret> readPassphraseFile(const QString& path)
{
    auto bytes = readWholeFile(path, MaxKeyFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Secret whole = Secret::take(*bytes);
    qsizetype end = whole.view().indexOf('\n');
    end = end < 0 ? whole.size() : end;
    if (end > 0 && whole.view().at(end - 1) == '\r')
        --end;
    return Secret::copyOf(whole.view().first(end));
}

Result<PrivateKey> readPrivateKeyFile(const QString& path, const QString& passphraseFile)
{
    const auto passphrase = readPassphraseFile(passphraseFile);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const auto pem = readWholeFile(path, MaxKeyFile);
    if (!pem)
        return std::unexpected(pem.error());
    auto key = privateKeyFromEncryptedPem(*pem, *passphrase);
    return key ? std::move(key) : Result<PrivateKey>(fail(key.error().code, path));
}

} // namespace evalroom
