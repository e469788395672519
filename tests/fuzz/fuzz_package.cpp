// SPDX-License-Identifier: Apache-2.0
// A package as it comes from anywhere: the bytes as they are, and, since a fuzzer finds no signature, the same lines
// with hashes, vault and signature made true, so that the reader behind the signature is reached too.
#include "base/canonical_json.h"
#include "crypto/aead_file.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "documents/package.h"
#include "fuzz.h"

#include <QJsonArray>
#include <QTemporaryFile>

using namespace evalroom;
using namespace evalroom::fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeadLines = 5;

PrivateKey& vaultKey()
{
    static PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    return key;
}

SoftwareSigner& platform()
{
    static SoftwareSigner signer(PrivateKey::generate(Algorithm::ES256).value());
    return signer;
}

void readDocuments(const Package& package)
{
    for (const ManifestDocument& document : package.head.manifest().documents) {
        const auto cipher = package.cipherOf(document.id);
        require(cipher.has_value());
        require((*cipher)->readAll().size() == document.cipherSize);
        auto reader = AeadReader::open(cipher->get(), Secret::copyOf(QByteArray(AeadKeySize, '\1')));
        require(!reader || reader->size() >= 0);
    }
    (void)verifyPackage(package);
    // A vault that opens has been made here: then what is whole reads whole.
    if (verifyPackage(package, &vaultKey()))
        require(readBills(package, vaultKey()).has_value());
}

void read(const QByteArray& bytes)
{
    static QTemporaryFile file;
    require(file.isOpen() || file.open());
    require(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size() && file.flush());
    if (const auto package = openPackage(file.fileName()))
        readDocuments(*package);
}

QJsonObject lineIn(const QByteArray& line, const QString& name)
{
    const auto json = parseHumanJson(line);
    return json ? json->value(name).toObject() : QJsonObject();
}

// The manifest's documents, each with the hash of what lies in its place.
QJsonArray hashed(const QJsonArray& documents, QByteArrayView body)
{
    QJsonArray done;
    for (const QJsonValue& value : documents) {
        QJsonObject document = value.toObject();
        const auto size = static_cast<qsizetype>(document["cipherSize"_L1].toInteger());
        const QByteArrayView cipher = body.first(std::clamp<qsizetype>(size, 0, body.size()));
        body = body.sliced(cipher.size());
        document["cipher"_L1] = QString::fromLatin1(sha256(cipher.toByteArray()).toHex());
        done << document;
    }
    return done;
}

// The manifest and the vault lie open in such a file: {"manifest":payload}, {"vault":{id: hex of the key, …}}.
void readSigned(const QByteArray& bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    if (lines.size() <= HeadLines)
        return;
    const QByteArray body = lines.mid(HeadLines).join('\n');
    QJsonObject payload = lineIn(lines[1], u"manifest"_s);
    const QJsonObject rules = lineIn(lines[2], u"rules"_s);
    const QJsonObject scheme = lineIn(lines[3], u"scheme"_s);
    const auto vault = seal(canonicalJson(lineIn(lines[4], u"vault"_s)), vaultKey().publicKey());
    if (payload.isEmpty() || !vault)
        return;
    const auto hashOf
        = [](const QJsonObject& json) { return QString::fromLatin1(sha256(canonicalJson(json)).toHex()); };
    QJsonObject keys = payload["keys"_L1].toObject();
    keys["platform"_L1] = platform().publicKey().toJwk();
    keys["vault"_L1] = vaultKey().publicKey().toJwk();
    payload["keys"_L1] = keys;
    payload["rules"_L1] = hashOf(rules);
    payload["scheme"_L1] = hashOf(scheme);
    payload["vault"_L1] = hashOf(*vault);
    payload["documents"_L1] = hashed(payload["documents"_L1].toArray(), body);
    const auto jws = Jws::sign(JwsType::Package, payload, platform());
    if (!jws)
        return;
    lines[1] = canonicalJson({{u"manifest"_s, jws->toJson()}});
    lines[2] = canonicalJson({{u"rules"_s, rules}});
    lines[3] = canonicalJson({{u"scheme"_s, scheme}});
    lines[4] = canonicalJson({{u"vault"_s, *vault}});
    read(lines.first(HeadLines).join('\n') + '\n' + body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    read(bytes);
    readSigned(bytes);
    return 0;
}
