// SPDX-License-Identifier: Apache-2.0
#include "documents/vault.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aead_file.h"
#include "crypto/jwe.h"

namespace evalroom {

Result<void> closeSealedBills(DocumentKeys& keys, const Manifest& manifest, const QMap<QString, QByteArray>& salts)
{
    for (qsizetype i = 0; i < manifest.documents.size(); ++i) {
        const ManifestDocument& document = manifest.documents.at(i);
        if (!manifest.isSealedBill(document.id))
            continue;
        const auto salt = salts.constFind(document.bidder);
        if (salt == salts.cend())
            return fail(ErrorCode::BadField, QStringLiteral("/documents/%1/bidder").arg(i));
        Secret& key = keys.at(document.id);
        key = keyUnderSalt(key, *salt);
    }
    return {};
}

Result<QJsonObject> sealVault(const DocumentKeys& keys, const PublicKey& vault)
{
    QJsonObject json;
    for (const auto& [document, key] : keys)
        json.insert(document, toHex(key.view().toByteArray()));
    QByteArray plaintext = canonicalJson(json);
    const Secret secret = Secret::take(plaintext);
    return seal(secret.view(), vault);
}

Result<DocumentKeys> openVault(
    const QJsonObject& jwe, const QList<ManifestDocument>& documents, const PrivateKey& vault)
{
    const auto plaintext = open(jwe, vault);
    if (!plaintext)
        return std::unexpected(plaintext.error());
    const auto json = parseCanonicalJson(plaintext->view().toByteArray());
    if (!json)
        return fail(ErrorCode::PackageDamaged, QStringLiteral("vault"));
    JsonReader reader(*json);
    DocumentKeys keys;
    for (const ManifestDocument& document : documents) {
        QByteArray key = reader.hex(document.id, AeadKeySize);
        keys.emplace(document.id, Secret::take(key));
    }
    if (!reader.finish())
        return fail(ErrorCode::PackageDamaged, QStringLiteral("vault"));
    return keys;
}

} // namespace evalroom
