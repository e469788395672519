// SPDX-License-Identifier: Apache-2.0
#include "documents/package_writer.h"

#include "crypto/aead_file.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "documents/folder_files.h"
#include "documents/hashing_device.h"
#include "documents/package.h"
#include "documents/package_lines.h"
#include "documents/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 CopySize = 1024 * 1024;

// What a reader would not take as a bill is not packed.
Result<QByteArray> bytesOfBill(const PackagePlan& plan, const QString& document)
{
    const QByteArray bytes = plan.bills.value(document).toBytes();
    const auto lawful = Bill::fromBytes(bytes);
    return lawful ? Result<QByteArray>(bytes) : errorIn(document, lawful.error());
}

Result<std::unique_ptr<QIODevice>> sourceOf(const PackagePlan& plan, qsizetype index)
{
    const ManifestDocument& document = plan.manifest.documents.at(index);
    std::unique_ptr<QIODevice> source;
    if (document.kind == DocumentKind::Bill) {
        const auto bytes = bytesOfBill(plan, document.id);
        if (!bytes)
            return std::unexpected(bytes.error());
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(*bytes);
        source = std::move(buffer);
    } else if (QFileInfo(plan.files.at(index)).isFile()) {
        source = std::make_unique<QFile>(plan.files.at(index));
    }
    if (!source || !source->open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, plan.files.at(index));
    return source;
}

// What lies in a second envelope gets its own salt; what lies in none tells of its price in the manifest.
Result<void> saltBills(PackagePlan& plan)
{
    for (qsizetype i = 0; i < plan.manifest.documents.size(); ++i) {
        const auto bill = plan.bills.find(plan.manifest.documents.at(i).id);
        if (bill == plan.bills.end())
            continue;
        const bool isSealed = plan.manifest.isSealedBill(bill.key());
        if (!isSealed && (!bill->stated.isEmpty() || !bill->salt.isEmpty()))
            return fail(ErrorCode::BadField, u"/documents/%1"_s.arg(i));
        if (isSealed && bill->salt.isEmpty())
            bill->salt = randomSecret(HashBytes).view().toByteArray();
    }
    return {};
}

// Sizes are needed before anything is encrypted: the signed part must be lawful before hours of work go into the rest.
Result<void> measureDocuments(PackagePlan& plan)
{
    if (plan.files.size() != plan.manifest.documents.size())
        return fail(ErrorCode::BadField, u"/documents"_s);
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        const auto source = sourceOf(plan, i);
        if (!source)
            return std::unexpected(source.error());
        ManifestDocument& document = plan.manifest.documents[i];
        document.size = (*source)->size();
        document.cipherSize = cipherSizeFor(document.size);
        document.sha256 = document.cipher = QByteArray(HashBytes, '\0');
    }
    return {};
}

Result<Jws> signManifest(const PackagePlan& plan, Signer& platform)
{
    return Jws::sign(JwsType::Package, plan.manifest.toPayload(), platform);
}

// With hashes still empty. A key of the moment stands in for the platform's, which may ask for a PIN.
Result<void> checkPlan(const PackagePlan& plan)
{
    auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    SoftwareSigner signer(std::move(*key));
    PackagePlan draft = plan;
    draft.manifest.platform = signer.publicKey();
    draft.manifest.vaultJwe = QByteArray(HashBytes, '\0');
    const auto jws = signManifest(draft, signer);
    if (!jws)
        return std::unexpected(jws.error());
    const auto head = SessionHead::read(*jws, plan.rules, plan.scheme);
    if (!head)
        return std::unexpected(head.error());
    // With keys of the moment too: they are as long as the true ones.
    DocumentKeys keys;
    for (const ManifestDocument& document : plan.manifest.documents)
        keys.emplace(document.id, randomSecret(AeadKeySize));
    if (const auto closed = closeSealedBills(keys, plan.manifest, plan.salts); !closed)
        return closed;
    const auto vault = sealVault(keys, plan.manifest.vault);
    if (!vault)
        return std::unexpected(vault.error());
    return checkHeadSize(head->toJson(), *vault);
}

// Appends one document to `target`, and notes its hashes.
Result<void> encryptDocument(
    QIODevice& plain, ManifestDocument& document, const Secret& key, QFileDevice& target, ProgressMeter& meter)
{
    HashingDevice source(plain, QIODevice::ReadOnly, &meter);
    HashingDevice sealed(target, QIODevice::WriteOnly);
    const auto encrypted = encryptAead(source, sealed, key);
    if (meter.isCancelled())
        return fail(ErrorCode::Cancelled);
    if (!encrypted)
        return encrypted.error().code == ErrorCode::CannotWrite ? std::unexpected(writeFault(target)) : encrypted;
    document.sha256 = source.sha256();
    document.cipher = sealed.sha256();
    return plain.pos() == document.size ? Result<void>() : fail(ErrorCode::CannotRead, document.id);
}

Result<DocumentKeys> encryptAll(PackagePlan& plan, QFileDevice& target, const Progress& progress)
{
    qint64 total = 0;
    for (const ManifestDocument& document : std::as_const(plan.manifest.documents))
        total += document.size;
    ProgressMeter meter(progress, total);
    DocumentKeys keys;
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        ManifestDocument& document = plan.manifest.documents[i];
        const Secret& key = keys.emplace(document.id, randomSecret(AeadKeySize)).first->second;
        const auto source = sourceOf(plan, i);
        if (!source)
            return std::unexpected(source.error());
        if (const auto done = encryptDocument(**source, document, key, target, meter); !done)
            return std::unexpected(done.error());
    }
    if (const auto closed = closeSealedBills(keys, plan.manifest, plan.salts); !closed)
        return std::unexpected(closed.error());
    return keys;
}

Result<QByteArray> headLines(PackagePlan& plan, const DocumentKeys& keys, Signer& platform)
{
    const auto vault = sealVault(keys, plan.manifest.vault);
    if (!vault)
        return std::unexpected(vault.error());
    plan.manifest.vaultJwe = sha256(canonicalJson(*vault));
    const auto jws = signManifest(plan, platform);
    if (!jws)
        return std::unexpected(jws.error());
    const QJsonObject head {{ManifestLine, jws->toJson()}, {RulesLine, plan.rules}, {SchemeLine, plan.scheme}};
    if (const auto fits = checkHeadSize(head, *vault); !fits)
        return std::unexpected(fits.error());
    QByteArray lines;
    for (const QJsonObject& line : {QJsonObject {{FormatLine, PackageFormat}},
             QJsonObject {{ManifestLine, jws->toJson()}}, QJsonObject {{RulesLine, plan.rules}},
             QJsonObject {{SchemeLine, plan.scheme}}, QJsonObject {{VaultLine, *vault}}})
        lines += canonicalJson(line) + '\n';
    return lines;
}

Result<void> copyAll(QFileDevice& from, QFileDevice& to)
{
    if (!from.seek(0))
        return std::unexpected(writeFault(from));
    while (!from.atEnd()) {
        const QByteArray piece = from.read(CopySize);
        if (piece.isEmpty())
            return fail(ErrorCode::CannotRead, from.fileName());
        if (to.write(piece) != piece.size())
            return std::unexpected(writeFault(to));
    }
    return {};
}

} // namespace

Result<QByteArray> buildPackage(PackagePlan plan, Signer& platform, const QString& path, const Progress& progress)
{
    if (!(plan.manifest.platform == platform.publicKey()))
        return fail(ErrorCode::BadKey, u"platform"_s);
    plan.manifest.rules = sha256(canonicalJson(plan.rules));
    plan.manifest.scheme = sha256(canonicalJson(plan.scheme));
    if (const auto salted = saltBills(plan); !salted)
        return std::unexpected(salted.error());
    if (const auto measured = measureDocuments(plan); !measured)
        return std::unexpected(measured.error());
    if (const auto lawful = checkPlan(plan); !lawful)
        return std::unexpected(lawful.error());
    // The hashes stand before the documents, so these are encrypted into a file beside.
    QTemporaryFile sealed(path + u".XXXXXX.part"_s);
    QSaveFile file(path);
    if (!sealed.open())
        return std::unexpected(writeFault(sealed));
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(writeFault(file));
    const auto keys = encryptAll(plan, sealed, progress);
    if (!keys)
        return std::unexpected(keys.error());
    const auto lines = headLines(plan, *keys, platform);
    if (!lines)
        return std::unexpected(lines.error());
    if (file.write(*lines) != lines->size())
        return std::unexpected(writeFault(file));
    if (const auto copied = copyAll(sealed, file); !copied)
        return std::unexpected(copied.error());
    if (!file.commit())
        return std::unexpected(writeFault(file));
    return sha256(canonicalJson(plan.manifest.toPayload()));
}

} // namespace evalroom
