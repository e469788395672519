// SPDX-License-Identifier: Apache-2.0
#include "hub/hub_keys.h"

#include "crypto/key_pem.h"
#include "hub/private_file.h"

#include <QFile>
#include <algorithm>

namespace evalroom {

namespace {

constexpr qint64 MaxPemBytes = 16 * 1024;

QString signingPath(const QString& folder, int number)
{
    return QStringLiteral("%1/hub-%2.pem").arg(folder).arg(number);
}

QString vaultPath(const QString& folder)
{
    return folder + QStringLiteral("/vault.pem");
}

Result<void> makeKey(const QString& path, const Secret& passphrase)
{
    const auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    const auto pem = toEncryptedPem(*key, passphrase);
    return pem ? writePrivateFile(path, *pem) : std::unexpected(pem.error());
}

Result<PrivateKey> readKey(const QString& path, const Secret& passphrase)
{
    const auto pem = readPrivateFile(path, MaxPemBytes);
    if (!pem)
        return std::unexpected(pem.error());
    auto key = privateKeyFromEncryptedPem(*pem, passphrase);
    if (key && key->algorithm() != Algorithm::ES256)
        return fail(ErrorCode::BadKey, path);
    return key;
}

int firstFreeNumber(const QString& folder)
{
    int number = 1;
    while (QFile::exists(signingPath(folder, number)))
        ++number;
    return number;
}

} // namespace

HubKeys::HubKeys(std::vector<std::unique_ptr<Signer>> signers, PrivateKey vault)
    : m_signers(std::move(signers))
    , m_vault(std::move(vault))
{
}

Result<HubKeys> HubKeys::create(const QString& folder, const Secret& passphrase)
{
    if (const auto made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    for (const QString& path : {signingPath(folder, 1), vaultPath(folder)}) {
        if (QFile::exists(path))
            continue;
        if (const auto made = makeKey(path, passphrase); !made)
            return std::unexpected(made.error());
    }
    return load(folder, passphrase);
}

Result<HubKeys> HubKeys::addSigningKey(const QString& folder, const Secret& passphrase)
{
    // A key under another passphrase would lock the hub out of the older ones.
    if (const auto present = load(folder, passphrase); !present)
        return std::unexpected(present.error());
    if (const auto made = makeKey(signingPath(folder, firstFreeNumber(folder)), passphrase); !made)
        return std::unexpected(made.error());
    return load(folder, passphrase);
}

Result<HubKeys> HubKeys::load(const QString& folder, const Secret& passphrase)
{
    std::vector<std::unique_ptr<Signer>> signers;
    const int end = firstFreeNumber(folder);
    for (int number = 1; number < end; ++number) {
        auto key = readKey(signingPath(folder, number), passphrase);
        if (!key)
            return std::unexpected(key.error());
        signers.push_back(std::make_unique<SoftwareSigner>(std::move(*key)));
    }
    auto vault = readKey(vaultPath(folder), passphrase);
    if (!vault)
        return std::unexpected(vault.error());
    if (signers.empty())
        return fail(ErrorCode::CannotRead, signingPath(folder, 1));
    return HubKeys(std::move(signers), std::move(*vault));
}

Signer* HubKeys::signer(const PublicKey& key) const
{
    const auto found = std::ranges::find_if(m_signers, [&](const auto& each) { return each->publicKey() == key; });
    return found == m_signers.end() ? nullptr : found->get();
}

bool HubKeys::holds(const QString& thumbprint) const
{
    return std::ranges::any_of(
        m_signers, [&](const auto& each) { return each->publicKey().thumbprint() == thumbprint; });
}

QJsonObject HubKeys::toJson() const
{
    return {{QStringLiteral("hub"), newest().toJwk()}, {QStringLiteral("vault"), m_vault.publicKey().toJwk()}};
}

} // namespace evalroom
