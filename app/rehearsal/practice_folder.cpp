// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_folder.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/key_pem.h"
#include "documents/folder_files.h"
#include "documents/whole_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 MaxFile = 1024 * 1024;
constexpr qsizetype MaxChairs = 100;

Result<PracticeChair> chairFrom(const QJsonObject& json, const QString& pointer, const QString& folder)
{
    JsonReader reader(json, pointer);
    PracticeChair chair;
    chair.member = static_cast<int>(reader.integer(u"member"_s, 1, 9999));
    chair.role = static_cast<Role>(reader.word(u"role"_s, roleNames()));
    chair.name = reader.string(u"name"_s);
    chair.seat = reader.string(u"seat"_s);
    chair.pkcs12 = folder + u'/' + reader.string(u"file"_s);
    chair.pin = reader.string(u"pin"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return chair;
}

Result<QList<PracticeChair>> chairsFrom(const QByteArray& bytes, const QString& folder)
{
    const auto json = parseHumanJson(bytes);
    if (!json)
        return std::unexpected(json.error());
    JsonReader reader(*json);
    const QJsonArray people = reader.array(u"people"_s, MaxChairs);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    QList<PracticeChair> chairs;
    for (qsizetype i = 0; i < people.size(); ++i) {
        const auto chair = chairFrom(people.at(i).toObject(), u"/people/%1"_s.arg(i), folder);
        if (!chair)
            return std::unexpected(chair.error());
        chairs << *chair;
    }
    return chairs;
}

} // namespace

Result<PrivateKey> PracticeFolder::key(const QString& name) const
{
    const auto passphrase = readWholeFile(file(u"keys/passphrase"_s), MaxFile);
    const auto pem = passphrase ? readWholeFile(file(u"keys/%1.pem"_s.arg(name)), MaxFile) : passphrase;
    if (!pem)
        return std::unexpected(pem.error());
    return privateKeyFromEncryptedPem(*pem, Secret::copyOf(passphrase->trimmed()));
}

Result<PracticeFolder> PracticeFolder::read(const QString& package)
{
    const QString path = QFileInfo(package).absolutePath();
    const QString keyFile = path + u"/keys/platform-public.pem"_s;
    const auto pem = readWholeFile(keyFile, MaxFile);
    if (!pem)
        return std::unexpected(pem.error());
    const auto platform = publicKeyFromPem(*pem);
    if (!platform)
        return fail(platform.error().code, keyFile);
    const QString credentialFile = path + u"/credentials.json"_s;
    const auto credentials = readWholeFile(credentialFile, MaxFile);
    if (!credentials)
        return std::unexpected(credentials.error());
    const auto chairs = chairsFrom(*credentials, path);
    if (!chairs)
        return errorIn(credentialFile, chairs.error());
    return PracticeFolder {path, QFileInfo(package).absoluteFilePath(), *platform, *chairs};
}

Result<QString> findVenue(const QString& seat, const Manifest& manifest)
{
    const auto venue
        = std::ranges::find_if(manifest.venues, [&](const Venue& each) { return each.seats.contains(seat); });
    return venue == manifest.venues.end()
        ? fail(ErrorCode::BadField, u"credentials.json: seat %1 is at no venue"_s.arg(seat))
        : Result<QString>(venue->id);
}

Result<void> checkChairs(const QList<PracticeChair>& chairs, const Manifest& manifest)
{
    for (auto it = manifest.roster.cbegin(); it != manifest.roster.cend(); ++it) {
        if (it->role != Role::Centre && std::ranges::find(chairs, it.key(), &PracticeChair::member) == chairs.end())
            return fail(ErrorCode::BadField, u"credentials.json: member %1 is missing"_s.arg(it.key()));
    }
    for (const PracticeChair& chair : chairs) {
        if (const auto venue = findVenue(chair.seat, manifest); !venue)
            return std::unexpected(venue.error());
    }
    return {};
}

} // namespace evalroom
