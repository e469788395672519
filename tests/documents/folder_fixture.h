// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_fixture.h"
#include "crypto/key_pem.h"
#include "package_fixture.h"
#include "small_pdf.h"

#include <QJsonDocument>

namespace evalroom::test {

// The folder of a small lot, as a centre would fill it.
class FolderFixture {
public:
    FolderFixture()
    {
        QDir(dir.path()).mkpath(QStringLiteral("lot/people"));
        writeLot();
        writeJson(QStringLiteral("rules.json"), someRules());
        writeJson(QStringLiteral("scheme.json"), someScheme());
        writePeople();
        writeKeys();
    }

    QString folder() const { return dir.filePath(QStringLiteral("lot")); }
    QString file(const QString& name) const { return folder() + u'/' + name; }
    QJsonObject json(const QString& name) const { return parseHumanJson(bytesOf(file(name))).value(); }
    void writeJson(const QString& name, const QJsonObject& object) const
    {
        // As people write: on many lines.
        writeBytes(file(name), QJsonDocument(object).toJson(QJsonDocument::Indented));
    }

    // Names one more document in lot.json.
    void addDocument(const QJsonObject& document) const
    {
        QJsonObject lot = json(QStringLiteral("lot.json"));
        QJsonArray documents = lot[QStringLiteral("documents")].toArray();
        documents.append(document);
        lot.insert(QStringLiteral("documents"), documents);
        writeJson(QStringLiteral("lot.json"), lot);
    }

    // A bill as somebody typed it.
    void addBill(const QString& bidder, const QJsonObject& bill) const
    {
        const QString id = QStringLiteral("bill-") + bidder;
        writeJson(id + QStringLiteral(".json"), bill);
        addDocument({{QStringLiteral("bidder"), bidder}, {QStringLiteral("file"), id + QStringLiteral(".json")},
            {QStringLiteral("id"), id}, {QStringLiteral("kind"), QStringLiteral("bill")},
            {QStringLiteral("name"), id + QStringLiteral(".json")}});
    }

    QTemporaryDir dir;
    SoftwareSigner platform {PrivateKey::generate(Algorithm::ES256).value()};
    PrivateKey vaultKey = PrivateKey::generate(Algorithm::ES256).value();

private:
    void writeLot() const
    {
        const QJsonObject payload = someManifest().toPayload();
        QJsonArray documents;
        int pages = 1;
        for (const QJsonValue& value : payload[QStringLiteral("documents")].toArray()) {
            const QString name = value[QStringLiteral("id")].toString() + QStringLiteral("-in.pdf");
            writeBytes(file(name), smallPdf(pages++));
            documents.append(QJsonObject {{QStringLiteral("bidder"), value[QStringLiteral("bidder")]},
                {QStringLiteral("file"), name}, {QStringLiteral("id"), value[QStringLiteral("id")]},
                {QStringLiteral("kind"), value[QStringLiteral("kind")]},
                {QStringLiteral("name"), value[QStringLiteral("name")]}});
        }
        QJsonObject lot {{QStringLiteral("documents"), documents}};
        for (const QString& member : {QStringLiteral("bidders"), QStringLiteral("codes"), QStringLiteral("lot"),
                 QStringLiteral("policy"), QStringLiteral("reevaluates"), QStringLiteral("venues")})
            lot.insert(member, payload[member]);
        writeJson(QStringLiteral("lot.json"), lot);
    }

    void writePeople() const
    {
        const fixture::Authority authority(Algorithm::ES256);
        const QStringList roles {QStringLiteral("expert"), QStringLiteral("expert"), QStringLiteral("expert"),
            QStringLiteral("expert"), QStringLiteral("owner"), QStringLiteral("staff"), QStringLiteral("supervisor")};
        QJsonArray people;
        for (int i = 0; i < roles.size(); ++i) {
            const QString name = QStringLiteral("李演练%1").arg(i + 1);
            const QString pem = QStringLiteral("people/%1.pem").arg(i + 1);
            // One of them has an RSA token.
            const auto key = PrivateKey::generate(i == 0 ? Algorithm::PS256 : Algorithm::ES256);
            writeBytes(file(pem),
                authority.issue(key->publicKey(), fixture::plan(name, CertificateUse::Signing, -5, 5)).pem());
            people.append(QJsonObject {{QStringLiteral("certificate"), pem}, {QStringLiteral("consent"), QString()},
                {QStringLiteral("idNumber"), QStringLiteral("PRACTICE-%1").arg(i)}, {QStringLiteral("member"), i + 1},
                {QStringLiteral("name"), name}, {QStringLiteral("photo"), i == 0 ? QStringLiteral("1.jpg") : QString()},
                {QStringLiteral("pool"), QString()}, {QStringLiteral("role"), roles.at(i)},
                {QStringLiteral("title"), QString()}, {QStringLiteral("unit"), QString()}});
        }
        writeBytes(file(QStringLiteral("1.jpg")), "a photo");
        writeJson(QStringLiteral("people.json"), {{QStringLiteral("people"), people}});
    }

    void writeKeys() const
    {
        writeBytes(file(QStringLiteral("centre.pem")), toPem(freshKey()));
        writeJson(QStringLiteral("keys.json"),
            {{QStringLiteral("centre"), QStringLiteral("centre.pem")}, {QStringLiteral("hub"), freshKey().toJwk()},
                {QStringLiteral("supervisor"), freshKey().toJwk()},
                {QStringLiteral("vault"), vaultKey.publicKey().toJwk()}});
    }
};

} // namespace evalroom::test
