// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_folder.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/key_pem.h"
#include "documents/whole_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 MaxFile = 1024 * 1024;
constexpr qsizetype MaxChairs = 100;

Result<PracticeChair> chairFrom(const QJsonObject& json, const QString& folder)
{
    JsonReader reader(json, u"/people"_s);
    PracticeChair chair;
    chair.member = static_cast<int>(reader.integer(u"member"_s, 1, 9999));
    chair.role = static_cast<Role>(reader.word(u"role"_s, roleNames()));
    chair.seat = reader.string(u"seat"_s);
    chair.pkcs12 = folder + u'/' + reader.string(u"file"_s);
    chair.pin = reader.string(u"pin"_s);
    reader.string(u"name"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return chair;
}

} // namespace

Result<PracticeFolder> PracticeFolder::read(const QString& package)
{
    const QString path = QFileInfo(package).absolutePath();
    const auto pem = readWholeFile(path + u"/keys/platform-public.pem"_s, MaxFile);
    if (!pem)
        return std::unexpected(pem.error());
    auto platform = publicKeyFromPem(*pem);
    if (!platform)
        return std::unexpected(platform.error());
    const auto credentials = readWholeFile(path + u"/credentials.json"_s, MaxFile);
    if (!credentials)
        return std::unexpected(credentials.error());
    const auto json = parseHumanJson(*credentials);
    if (!json)
        return std::unexpected(json.error());
    JsonReader reader(*json);
    PracticeFolder folder {path, QFileInfo(package).absoluteFilePath(), *platform, {}};
    for (const QJsonValue& value : reader.array(u"people"_s, MaxChairs)) {
        const auto chair = chairFrom(value.toObject(), path);
        if (!chair)
            return std::unexpected(chair.error());
        folder.chairs.append(*chair);
    }
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return folder;
}

} // namespace evalroom
