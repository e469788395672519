// SPDX-License-Identifier: Apache-2.0
#include "documents/package.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aead_file.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "documents/file_slice.h"
#include "documents/folder_files.h"
#include "documents/package_lines.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 PieceSize = 1024 * 1024;

// Never more than `limit` bytes are taken in, whatever the file holds. Errors: NotJson for a line without an end.
Result<QJsonObject> takeLine(QFile& file, qint64 limit)
{
    const QByteArray line = file.readLine(limit + 1);
    if (!line.endsWith('\n'))
        return fail(ErrorCode::NotJson);
    return parseCanonicalJson(line.chopped(1), limit);
}

Result<void> checkFormat(QFile& file)
{
    const auto line = takeLine(file, MaxFormatLine);
    const QString format = line ? line->value(FormatLine).toString() : QString();
    if (!format.startsWith(PackageFormatStem))
        return fail(ErrorCode::NotAPackage);
    if (*line != QJsonObject {{FormatLine, PackageFormat}})
        return fail(ErrorCode::UnknownFormat, format);
    return {};
}

// The object in a line of exactly one member.
Result<QJsonObject> readLine(QFile& file, const QString& name)
{
    const auto json = takeLine(file, MaxPackageLine);
    if (!json)
        return fail(ErrorCode::PackageDamaged, name);
    JsonReader reader(*json);
    const QJsonObject object = reader.object(name);
    if (!reader.finish())
        return fail(ErrorCode::PackageDamaged, name);
    return object;
}

Result<SessionHead> readHead(QFile& file, const std::optional<PublicKey>& platform)
{
    const auto manifest = readLine(file, ManifestLine);
    if (!manifest)
        return std::unexpected(manifest.error());
    const auto jws = Jws::parse(*manifest);
    if (!jws)
        return fail(ErrorCode::PackageDamaged, ManifestLine);
    const auto rules = readLine(file, RulesLine);
    if (!rules)
        return std::unexpected(rules.error());
    const auto scheme = readLine(file, SchemeLine);
    if (!scheme)
        return std::unexpected(scheme.error());
    return SessionHead::read(*jws, *rules, *scheme, platform);
}

// Every document must be where the sizes say, and nothing behind the last one.
Result<QList<qint64>> offsetsIn(const QFile& file, const QList<ManifestDocument>& documents)
{
    QList<qint64> offsets;
    qint64 offset = file.pos();
    for (const ManifestDocument& document : documents) {
        offsets << offset;
        offset += document.cipherSize;
    }
    if (offset != file.size())
        return fail(ErrorCode::PackageDamaged, u"size"_s);
    return offsets;
}

// Calls `take` with all bytes in pieces. Errors: CannotRead, Cancelled, and those of `read`.
template <typename Read>
Result<QByteArray> hashInPieces(qint64 size, Read read, ProgressMeter& meter)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 done = 0; done < size;) {
        const Result<QByteArray> piece = read(done, std::min(PieceSize, size - done));
        if (!piece)
            return piece;
        if (piece->isEmpty())
            return fail(ErrorCode::CannotRead);
        hash.addData(*piece);
        done += piece->size();
        if (!meter.advance(piece->size()))
            return fail(ErrorCode::Cancelled);
    }
    return hash.result();
}

Result<void> expectHash(const Result<QByteArray>& found, const QByteArray& expected, const QString& document)
{
    if (!found)
        return std::unexpected(found.error());
    if (*found != expected)
        return fail(ErrorCode::PackageDamaged, document);
    return {};
}

Result<void> verifyCipher(QIODevice& device, const ManifestDocument& document, ProgressMeter& meter)
{
    const auto read = [&](qint64, qint64 size) -> Result<QByteArray> { return device.read(size); };
    return expectHash(hashInPieces(document.cipherSize, read, meter), document.cipher, document.id);
}

// The encrypted bytes are the right ones: what does not decrypt was encrypted wrongly, or with another key.
Result<void> verifyPlain(QIODevice& device, const ManifestDocument& document, Secret key, ProgressMeter& meter)
{
    auto reader = AeadReader::open(&device, std::move(key));
    if (!reader || reader->size() != document.size)
        return fail(ErrorCode::PackageDamaged, document.id);
    const bool isBill = document.kind == DocumentKind::Bill;
    QByteArray whole; // of a bill only
    const auto read = [&](qint64 offset, qint64 size) -> Result<QByteArray> {
        auto piece = reader->read(offset, size);
        if (!piece && piece.error().code != ErrorCode::CannotRead)
            return fail(ErrorCode::PackageDamaged, document.id);
        if (piece && isBill)
            whole += *piece;
        return piece;
    };
    const auto held = expectHash(hashInPieces(document.size, read, meter), document.sha256, document.id);
    if (!held || !isBill)
        return held;
    const auto bill = Bill::fromBytes(whole);
    return bill ? Result<void>() : errorIn(document.id, bill.error());
}

Result<Bill> readBill(const Package& package, const ManifestDocument& document, Secret key)
{
    const auto device = package.cipherOf(document.id);
    if (!device)
        return std::unexpected(device.error());
    auto reader = AeadReader::open(device->get(), std::move(key));
    const auto bytes = reader ? reader->read(0, document.size) : std::unexpected(reader.error());
    if (!bytes || sha256(*bytes) != document.sha256)
        return fail(ErrorCode::PackageDamaged, document.id);
    const auto bill = Bill::fromBytes(*bytes);
    return bill ? bill : errorIn(document.id, bill.error());
}

qint64 bytesToRead(const Manifest& manifest, bool plainToo)
{
    qint64 bytes = 0;
    for (const ManifestDocument& document : manifest.documents)
        bytes += document.cipherSize + (plainToo && !manifest.isSealedBill(document.id) ? document.size : 0);
    return bytes;
}

} // namespace

Result<std::unique_ptr<QIODevice>> Package::cipherOf(const QString& document) const
{
    const Manifest& manifest = head.manifest();
    const ManifestDocument* found = manifest.document(document);
    if (!found)
        return fail(ErrorCode::NotFound, document);
    auto slice
        = std::make_unique<FileSlice>(path, offsets.at(found - manifest.documents.constData()), found->cipherSize);
    if (!slice->isOpen())
        return fail(ErrorCode::CannotRead, path);
    return slice;
}

Result<Package> openPackage(const QString& path, const std::optional<PublicKey>& platform)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        return fail(ErrorCode::CannotRead, path);
    if (const auto known = checkFormat(file); !known)
        return std::unexpected(known.error());
    const auto head = readHead(file, platform);
    if (!head)
        return std::unexpected(head.error());
    const auto vault = readLine(file, VaultLine);
    if (!vault)
        return std::unexpected(vault.error());
    if (!checkJwe(*vault) || sha256(canonicalJson(*vault)) != head->manifest().vaultJwe)
        return fail(ErrorCode::PackageDamaged, VaultLine);
    if (const auto fits = checkHeadSize(head->toJson(), *vault); !fits)
        return std::unexpected(fits.error());
    const auto offsets = offsetsIn(file, head->manifest().documents);
    if (!offsets)
        return std::unexpected(offsets.error());
    return Package {path, *head, *vault, *offsets};
}

Result<void> verifyPackage(const Package& package, const PrivateKey* vault, const Progress& progress)
{
    const Manifest& manifest = package.head.manifest();
    const QList<ManifestDocument>& documents = manifest.documents;
    DocumentKeys keys;
    if (vault) {
        auto opened = openVault(package.vault, documents, *vault);
        if (!opened)
            return std::unexpected(opened.error());
        keys = std::move(*opened);
    }
    ProgressMeter meter(progress, bytesToRead(manifest, vault != nullptr));
    for (const ManifestDocument& document : documents) {
        const auto device = package.cipherOf(document.id);
        if (!device)
            return std::unexpected(device.error());
        if (const auto held = verifyCipher(**device, document, meter); !held)
            return held;
        if (!vault || manifest.isSealedBill(document.id))
            continue;
        if (const auto held = verifyPlain(**device, document, std::move(keys.at(document.id)), meter); !held)
            return held;
    }
    return {};
}

Result<QMap<QString, Bill>> readBills(const Package& package, const PrivateKey& vault)
{
    const QList<ManifestDocument>& documents = package.head.manifest().documents;
    auto keys = openVault(package.vault, documents, vault);
    if (!keys)
        return std::unexpected(keys.error());
    QMap<QString, Bill> bills;
    for (const ManifestDocument& document : documents) {
        if (document.kind != DocumentKind::Bill || package.head.manifest().isSealedBill(document.id))
            continue;
        auto bill = readBill(package, document, std::move(keys->at(document.id)));
        if (!bill)
            return std::unexpected(bill.error());
        bills.insert(document.bidder, *bill);
    }
    return bills;
}

} // namespace evalroom
