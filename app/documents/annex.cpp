// SPDX-License-Identifier: Apache-2.0
#include "documents/annex.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/base64url.h"
#include "crypto/certificate.h"
#include "crypto/hash.h"
#include "ledger/entry.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString AnnexFormat = u"evalroom-annex-1"_s;
constexpr char CommitmentLine[] = "evalroom-person-1\n";
constexpr qsizetype MaxPhoto = 128 * 1024; // characters
constexpr qsizetype MaxCertificate = 16 * 1024;
constexpr qsizetype MaxText = 4000;

QString hexOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

PersonalData readPersonalData(JsonReader& outer, const QString& key)
{
    JsonReader reader(outer.object(key), outer.pathOf(key));
    const PersonalData data {.consent = reader.string(u"consent"_s, MaxText),
        .idNumber = reader.string(u"idNumber"_s, MaxText),
        .photo = reader.string(u"photo"_s, MaxPhoto),
        .salt = reader.hex(u"salt"_s, SaltBytes)};
    if (!fromBase64url(data.photo.toLatin1()))
        reader.refuse(u"photo"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return data;
}

QJsonObject personalJson(const PersonalData& data)
{
    return {{u"consent"_s, data.consent}, {u"idNumber"_s, data.idNumber}, {u"photo"_s, data.photo},
        {u"salt"_s, hexOf(data.salt)}};
}

void readKept(JsonReader& outer, AnnexPerson& person)
{
    const QString key = u"kept"_s;
    JsonReader reader(outer.object(key), outer.pathOf(key));
    person.name = reader.string(u"name"_s, MaxText);
    person.unit = reader.string(u"unit"_s, MaxText);
    person.title = reader.string(u"title"_s, MaxText);
    person.pool = reader.string(u"pool"_s, MaxText);
    const auto certificate = fromBase64url(reader.string(u"certificate"_s, MaxCertificate).toLatin1());
    if (!certificate || certificate->isEmpty())
        reader.refuse(u"certificate"_s);
    if (person.name.trimmed().isEmpty())
        reader.refuse(u"name"_s);
    person.certificate = certificate.value_or(QByteArray());
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
}

QJsonObject keptJson(const AnnexPerson& person)
{
    return {{u"certificate"_s, base64urlText(person.certificate)}, {u"name"_s, person.name}, {u"pool"_s, person.pool},
        {u"title"_s, person.title}, {u"unit"_s, person.unit}};
}

QByteArray personalHash(const AnnexPerson& person)
{
    const PersonalData* data = person.personalData();
    return data ? sha256(canonicalJson(personalJson(*data))) : std::get<QByteArray>(person.personal);
}

QString numberOf(const AnnexPerson& person)
{
    return QString::number(person.member);
}

} // namespace

Result<AnnexPerson> annexPersonFromJson(const QJsonObject& json)
{
    const QString deleted = u"deleted"_s;
    JsonReader reader(json, u"/people"_s);
    AnnexPerson person;
    person.member = static_cast<int>(reader.integer(u"member"_s, 1, MaxMember));
    person.salt = reader.hex(u"salt"_s, SaltBytes);
    readKept(reader, person);
    if (json.value(deleted).isString())
        person.personal = reader.hex(deleted, HashBytes);
    else
        person.personal = readPersonalData(reader, deleted);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return person;
}

QJsonObject annexPersonToJson(const AnnexPerson& person)
{
    const PersonalData* data = person.personalData();
    const QJsonValue deleted
        = data ? QJsonValue(personalJson(*data)) : QJsonValue(hexOf(std::get<QByteArray>(person.personal)));
    return {{u"deleted"_s, deleted}, {u"kept"_s, keptJson(person)}, {u"member"_s, person.member},
        {u"salt"_s, hexOf(person.salt)}};
}

Result<Annex> Annex::fromBytes(const QByteArray& bytes)
{
    const auto json = parseCanonicalJson(bytes);
    return json ? fromJson(*json) : std::unexpected(json.error());
}

Result<Annex> Annex::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    if (reader.string(u"format"_s) != AnnexFormat)
        return fail(ErrorCode::UnknownFormat, u"/format"_s);
    Annex annex {.session = reader.hex(u"session"_s, HashBytes), .people = {}};
    QSet<int> members;
    const QJsonArray people = reader.array(u"people"_s, MaxMember);
    for (const QJsonValue& value : people) {
        const auto person = annexPersonFromJson(value.toObject());
        if (!person)
            return std::unexpected(person.error());
        if (members.contains(person->member))
            return fail(ErrorCode::BadField, u"/people/"_s + numberOf(*person));
        members.insert(person->member);
        annex.people << *person;
    }
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return annex;
}

QJsonObject Annex::toJson() const
{
    QJsonArray array;
    for (const AnnexPerson& person : people)
        array.append(annexPersonToJson(person));
    return {{u"format"_s, AnnexFormat}, {u"people"_s, array}, {u"session"_s, hexOf(session)}};
}

const AnnexPerson* Annex::person(int member) const
{
    const auto found = std::ranges::find(people, member, &AnnexPerson::member);
    return found == people.cend() ? nullptr : &*found;
}

QByteArray personCommitment(const AnnexPerson& person)
{
    const QJsonObject committed {{u"deleted"_s, hexOf(personalHash(person))},
        {u"kept"_s, hexOf(sha256(canonicalJson(keptJson(person))))}, {u"member"_s, person.member},
        {u"salt"_s, hexOf(person.salt)}};
    return sha256(CommitmentLine + canonicalJson(committed));
}

Result<void> checkPerson(const AnnexPerson& person, const RosterEntry& entry)
{
    if (person.member != entry.member || personCommitment(person) != entry.person)
        return fail(ErrorCode::CommitmentMismatch, numberOf(person));
    const auto certificate = Certificate::fromDer(person.certificate);
    if (!certificate || certificate->fingerprint() != entry.certificate || !(certificate->publicKey() == entry.key))
        return fail(ErrorCode::CertificateNotOnRoster, numberOf(person));
    return {};
}

Result<void> checkAnnex(const Annex& annex, const QByteArray& session, const Roster& roster)
{
    if (annex.session != session)
        return fail(ErrorCode::WrongSession);
    for (const RosterEntry& entry : roster) {
        if (!annex.person(entry.member))
            return fail(ErrorCode::NotFound, QString::number(entry.member));
    }
    for (const AnnexPerson& person : annex.people) {
        const auto entry = roster.constFind(person.member);
        if (entry == roster.cend())
            return fail(ErrorCode::CertificateNotOnRoster, numberOf(person));
        if (const auto held = checkPerson(person, *entry); !held)
            return held;
    }
    return {};
}

Annex withoutPersonalData(const Annex& annex)
{
    Annex rest = annex;
    for (AnnexPerson& person : rest.people)
        person.personal = personalHash(person);
    return rest;
}

} // namespace evalroom
