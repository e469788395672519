// SPDX-License-Identifier: Apache-2.0
#include "documents/folder_people.h"

#include "base/json_reader.h"
#include "crypto/base64url.h"
#include "crypto/certificate.h"
#include "crypto/random.h"
#include "ledger/entry.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString PeopleFile = u"people.json"_s;
constexpr qint64 MaxCertificateFile = 64 * 1024;
constexpr qint64 MaxPhotoFile = 96 * 1024; // as base64url what the annex takes

struct PersonLine {
    int member = 0;
    Role role = Role::Expert;
    QString certificate; // file
    QString photo; // file, or empty
    AnnexPerson person;
};

Result<PersonLine> readLine(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    PersonLine line;
    line.member = static_cast<int>(reader.integer(u"member"_s, 1, MaxMember));
    line.role = static_cast<Role>(reader.word(u"role"_s, roleNames()));
    line.certificate = reader.string(u"certificate"_s);
    line.photo = reader.string(u"photo"_s);
    line.person = {.member = line.member,
        .salt = randomBytes(SaltBytes),
        .name = reader.string(u"name"_s),
        .unit = reader.string(u"unit"_s),
        .title = reader.string(u"title"_s),
        .pool = reader.string(u"pool"_s),
        .certificate = {},
        .personal = PersonalData {.consent = reader.string(u"consent"_s),
            .idNumber = reader.string(u"idNumber"_s),
            .photo = {},
            .salt = randomBytes(SaltBytes)}};
    if (line.person.name.trimmed().isEmpty())
        reader.refuse(u"name"_s);
    if (const auto done = reader.finish(); !done)
        return errorIn(PeopleFile, done.error());
    return line;
}

// With the files that the line names; the roster's entry follows from the certificate.
Result<RosterEntry> complete(PersonLine& line, const FolderFiles& files)
{
    const auto pem = files.bytes(line.certificate, MaxCertificateFile);
    if (!pem)
        return std::unexpected(pem.error());
    const auto certificate = Certificate::fromPem(*pem);
    if (!certificate || !certificate->allowsDigitalSignature())
        return fail(ErrorCode::BadKey, line.certificate);
    line.person.certificate = certificate->der();
    if (!line.photo.isEmpty()) {
        const auto photo = files.bytes(line.photo, MaxPhotoFile);
        if (!photo)
            return std::unexpected(photo.error());
        std::get<PersonalData>(line.person.personal).photo = base64urlText(*photo);
    }
    return RosterEntry {.member = line.member,
        .role = line.role,
        .key = certificate->publicKey(),
        .certificate = certificate->fingerprint(),
        .person = personCommitment(line.person),
        .valid = Validity {certificate->notBefore(), certificate->notAfter()}};
}

} // namespace

Result<FolderPeople> readFolderPeople(const FolderFiles& files)
{
    const auto json = files.json(PeopleFile);
    if (!json)
        return std::unexpected(json.error());
    JsonReader reader(*json);
    const QJsonArray array = reader.array(u"people"_s, MaxMember);
    if (const auto done = reader.finish(); !done)
        return errorIn(PeopleFile, done.error());
    FolderPeople people;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto line = readLine(array.at(i).toObject(), u"/people/"_s + QString::number(i));
        if (!line)
            return std::unexpected(line.error());
        const auto entry = complete(*line, files);
        if (!entry)
            return std::unexpected(entry.error());
        people.roster.append(entry->toJson());
        people.people << line->person;
    }
    return people;
}

} // namespace evalroom
