// SPDX-License-Identifier: Apache-2.0
#include "documents/package_folder.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aead_file.h"
#include "crypto/key_pem.h"
#include "documents/folder_people.h"
#include "documents/folder_prices.h"
#include "documents/pdf_check.h"
#include "documents/whole_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString LotFile = u"lot.json"_s;
const QString KeysFile = u"keys.json"_s;
const QString RosterFile = u"people.json"_s;
const QString NoHash(2 * HashBytes, u'0'); // until the package is made
constexpr qsizetype MaxItems = 10'000;
constexpr qsizetype MaxDocuments = 4000; // what the vault holds keys for
constexpr qint64 MaxKeyFile = 64 * 1024;
constexpr qint64 MaxLotFile = 4 * MaxJsonBytes; // with space between the words; how long it may be is said of the whole
constexpr qint64 MaxBillFile = 4 * MaxBillBytes; // people put space between its words

// A JWK in place, or one from the PEM file that is named there.
Result<QJsonObject> readKey(const QJsonValue& value, const QString& name, const FolderFiles& files)
{
    if (value.isObject())
        return value.toObject();
    if (!value.isString())
        return fail(ErrorCode::BadField, KeysFile + u": /"_s + name);
    const auto pem = files.bytes(value.toString(), MaxKeyFile);
    if (!pem)
        return std::unexpected(pem.error());
    const auto key = publicKeyFromPem(*pem);
    return key ? Result<QJsonObject>(key->toJwk()) : fail(key.error().code, value.toString());
}

Result<QJsonObject> readKeys(const FolderFiles& files, const PublicKey& platform)
{
    const auto json = files.json(KeysFile);
    if (!json)
        return json;
    QJsonObject keys {{u"platform"_s, platform.toJwk()}};
    for (auto it = json->constBegin(); it != json->constEnd(); ++it) {
        const auto key = readKey(it.value(), it.key(), files);
        if (!key)
            return key;
        if (keys.contains(it.key()))
            return fail(ErrorCode::BadField, KeysFile + u": /"_s + it.key());
        keys.insert(it.key(), *key);
    }
    return keys;
}

struct Documents {
    QJsonArray json; // as in the manifest, hashes still empty
    QStringList files;
    QMap<QString, Bill> bills;
};

Result<qint64> takePdf(const QString& name, const FolderFiles& files, Documents& documents)
{
    const auto path = files.path(name);
    if (!path)
        return std::unexpected(path.error());
    if (const auto checked = checkPdf(*path); !checked)
        return fail(checked.error().code, name);
    documents.files << *path;
    return QFileInfo(*path).size();
}

// The package gets it in the one spelling.
Result<qint64> takeBill(const QString& name, const QString& id, const FolderFiles& files, Documents& documents)
{
    const auto json = files.json(name, MaxBillFile);
    if (!json)
        return std::unexpected(json.error());
    const auto bill = Bill::fromJson(*json);
    if (!bill)
        return errorIn(name, bill.error());
    const qsizetype size = bill->toBytes().size();
    if (size > MaxBillBytes)
        return fail(ErrorCode::TooLarge, name);
    documents.bills.insert(id, *bill);
    documents.files << QString();
    return size;
}

Result<Documents> readDocuments(const QJsonArray& array, const FolderFiles& files)
{
    Documents documents;
    for (const QJsonValue& value : array) {
        QJsonObject json = value.toObject();
        const QString name = json.take(u"file"_s).toString();
        const bool isBill = json.value(u"kind"_s) == u"bill"_s;
        const auto size = isBill ? takeBill(name, json.value(u"id"_s).toString(), files, documents)
                                 : takePdf(name, files, documents);
        if (!size)
            return std::unexpected(size.error());
        json.insert(u"size"_s, *size);
        json.insert(u"cipherSize"_s, cipherSizeFor(*size));
        json.insert(u"sha256"_s, NoHash);
        json.insert(u"cipher"_s, NoHash);
        documents.json.append(json);
    }
    return documents;
}

// Which file a pointer into the manifest is about.
QString fileOf(const QString& pointer)
{
    if (pointer.startsWith(u"/keys"))
        return KeysFile;
    return pointer.startsWith(u"/roster") ? RosterFile : LotFile;
}

// lot.json, strictly; what the folder's other files give is added to it.
struct LotContent {
    QJsonObject payload;
    QJsonArray documents;
};

Result<LotContent> readLotFile(const FolderFiles& files)
{
    const auto json = files.json(LotFile, MaxLotFile);
    if (!json)
        return std::unexpected(json.error());
    JsonReader reader(*json);
    LotContent content;
    for (const QString& name : {u"bidders"_s, u"venues"_s})
        content.payload.insert(name, reader.array(name, MaxItems));
    for (const QString& name : {u"codes"_s, u"lot"_s, u"policy"_s})
        content.payload.insert(name, reader.object(name));
    if (const auto again = reader.optionalObject(u"reevaluates"_s))
        content.payload.insert(u"reevaluates"_s, *again);
    content.documents = reader.array(u"documents"_s, MaxDocuments);
    if (content.documents.isEmpty())
        reader.refuse(u"documents"_s);
    if (const auto done = reader.finish(); !done)
        return errorIn(LotFile, done.error());
    return content;
}

// Put together as JSON and read as any other manifest, so that the folder obeys the very same rules.
Result<Manifest> manifestFrom(
    QJsonObject payload, const QJsonArray& documents, const QJsonObject& keys, const QJsonArray& roster)
{
    payload.insert(u"documents"_s, documents);
    payload.insert(u"format"_s, ManifestFormat);
    payload.insert(u"keys"_s, keys);
    payload.insert(u"roster"_s, roster);
    payload.insert(u"suite"_s, ManifestSuite);
    for (const QString& hash : {u"rules"_s, u"scheme"_s, u"vault"_s})
        payload.insert(hash, NoHash);
    const auto manifest = Manifest::fromPayload(payload);
    return manifest ? manifest : errorIn(fileOf(manifest.error().detail), manifest.error());
}

} // namespace

Result<PackageFolder> readPackageFolder(const QString& folder, const PublicKey& platform)
{
    const FolderFiles files(folder);
    auto lot = readLotFile(files);
    if (!lot)
        return std::unexpected(lot.error());
    const auto rules = files.json(u"rules.json"_s);
    const auto scheme = files.json(u"scheme.json"_s);
    const auto keys = readKeys(files, platform);
    for (const Result<QJsonObject>* part : {&rules, &scheme, &keys}) {
        if (!*part)
            return std::unexpected(part->error());
    }
    const auto salts = sealFolderPrices(files, *keys, lot->payload);
    if (!salts)
        return std::unexpected(salts.error());
    auto people = readFolderPeople(files);
    if (!people)
        return std::unexpected(people.error());
    const auto documents = readDocuments(lot->documents, files);
    if (!documents)
        return std::unexpected(documents.error());
    const auto manifest = manifestFrom(lot->payload, documents->json, *keys, people->roster);
    if (!manifest)
        return std::unexpected(manifest.error());
    return PackageFolder {
        {*manifest, *rules, *scheme, documents->files, documents->bills, *salts}, std::move(people->people)};
}

Result<QByteArray> buildPackageFolder(const QString& folder, Signer& platform, const QString& packagePath,
    const QString& annexPath, const Progress& progress)
{
    const auto content = readPackageFolder(folder, platform.publicKey());
    if (!content)
        return std::unexpected(content.error());
    return buildPackageFolder(*content, platform, packagePath, annexPath, progress);
}

Result<QByteArray> buildPackageFolder(const PackageFolder& content, Signer& platform, const QString& packagePath,
    const QString& annexPath, const Progress& progress)
{
    // The annex is the smaller one: what cannot hold it is known before the package is made.
    Annex annex {QByteArray(HashBytes, '\0'), content.people};
    if (canonicalJson(annex.toJson()).size() > MaxJsonBytes)
        return fail(ErrorCode::TooLarge, u"people.json"_s);
    const auto session = buildPackage(content.plan, platform, packagePath, progress);
    if (!session)
        return session;
    annex.session = *session;
    const auto written = writeWholeFile(annexPath, canonicalJson(annex.toJson()), FileAccess::Owner);
    return written ? session : std::unexpected(written.error());
}

} // namespace evalroom
