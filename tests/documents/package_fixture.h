// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bill_fixture.h"
#include "crypto/crypto_fixture.h"
#include "documents/package.h"
#include "documents/package_writer.h"
#include "ledger/head_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace evalroom::test {

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// What a reader finds in the whole of a file.
inline Result<void> readAll(const QString& path, const PrivateKey* vault = nullptr)
{
    const auto package = openPackage(path);
    return package ? verifyPackage(*package, vault) : std::unexpected(package.error());
}

// A package of three small documents, and the means to forge another from it.
class PackageFixture {
public:
    PackageFixture()
        : vaultKey(PrivateKey::generate(Algorithm::ES256).value())
    {
        manifest.vault = vaultKey.publicKey();
        for (qsizetype i = 0; i < manifest.documents.size(); ++i) {
            contents << QByteArray("%PDF-1.7 document ") + QByteArray(200 + 70'000 * (i % 2), char('a' + i));
            files << dir.filePath(QStringLiteral("in-%1.pdf").arg(i));
            writeBytes(files.last(), contents.last());
        }
    }

    PackagePlan plan() const { return {manifest, someRules(), someScheme(), files, bills, salts}; }
    void addBill(const QString& bidder, int items = 3)
    {
        const QString id = QStringLiteral("bill-") + (bidder.isEmpty() ? QStringLiteral("tender") : bidder);
        manifest.documents << someDocument(id, DocumentKind::Bill, bidder);
        files << QString();
        bills.insert(id, someBill(items));
    }
    // The bidder's price goes into a second envelope, and its bill with it.
    void sealBid(const QString& bidder)
    {
        if (!envelopesKey)
            envelopesKey = PrivateKey::generate(Algorithm::ES256).value();
        manifest.envelopes = envelopesKey->publicKey();
        for (ManifestBidder& each : manifest.bidders) {
            if (each.id != bidder)
                continue;
            const PriceOpening opening = newOpening(bidder, *each.price);
            each.sealed = sealPrice(opening, envelopesKey->publicKey()).value();
            each.price.reset();
            salts.insert(bidder, opening.salt);
        }
    }
    QString path() const { return dir.filePath(QStringLiteral("out/lot.evalpkg")); }
    Result<QByteArray> build(const Progress& progress = {})
    {
        QDir(dir.path()).mkdir(QStringLiteral("out"));
        return buildPackage(plan(), platform, path(), progress);
    }

    // The package with another payload, signed by the same platform.
    static QByteArray resigned(const QByteArray& package, const QJsonObject& payload, Signer& signer)
    {
        QList<QByteArray> lines = package.split('\n');
        const Jws jws = Jws::sign(JwsType::Package, payload, signer).value();
        lines[1] = canonicalJson({{QStringLiteral("manifest"), jws.toJson()}});
        return lines.join('\n');
    }

    static QJsonObject payloadOf(const QByteArray& package)
    {
        const QJsonObject line = parseCanonicalJson(package.split('\n').at(1)).value();
        return Jws::parse(line.value(QStringLiteral("manifest")).toObject()).value().payload();
    }

    QTemporaryDir dir;
    SoftwareSigner platform {PrivateKey::generate(Algorithm::ES256).value()};
    PrivateKey vaultKey;
    Manifest manifest = someManifest(platform.publicKey());
    QList<QByteArray> contents;
    QStringList files;
    QMap<QString, Bill> bills;
    QMap<QString, QByteArray> salts;
    std::optional<PrivateKey> envelopesKey; // where something is sealed
};

} // namespace evalroom::test
