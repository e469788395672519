// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_keys.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/certificate_builder.h"
#include "crypto/key_pem.h"
#include "crypto/pkcs12.h"
#include "crypto/random.h"
#include "documents/whole_file.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int PinDigits = 6;
constexpr int PassphraseBytes = 16;
constexpr int SaltBytes = 32;

// Where the keys are put, under which passphrase.
struct KeyFolder {
    QDir folder;
    Secret passphrase;

    QString path(const QString& name) const { return folder.filePath(name); }

    Result<PrivateKey> makeKey(const QString& name) const
    {
        auto key = PrivateKey::generate(Algorithm::ES256);
        if (!key)
            return key;
        const auto pem = toEncryptedPem(*key, passphrase, PracticeRounds);
        if (!pem)
            return std::unexpected(pem.error());
        const QString stem = path(u"keys/"_s + name);
        if (const auto written = writeWholeFile(stem + u".pem"_s, *pem, FileAccess::Owner); !written)
            return std::unexpected(written.error());
        const auto written = writeWholeFile(stem + u"-public.pem"_s, toPem(key->publicKey()), FileAccess::Everybody);
        if (!written)
            return std::unexpected(written.error());
        return key;
    }
};

// The practice authority: its key is forgotten when all certificates are issued.
struct Authority {
    PrivateKey key;
    Certificate certificate;
    QDateTime from;
    QDateTime to;
};

Result<Authority> makeAuthority(const QDateTime& now)
{
    const QDateTime from = now.addDays(-1);
    const QDateTime to = now.addYears(1);
    auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    const auto certificate = selfSignedCertificate({.commonName = u"Practice Authority（演练）"_s,
                                                       .notBefore = from,
                                                       .notAfter = to,
                                                       .use = CertificateUse::Authority},
        *key);
    if (!certificate)
        return std::unexpected(certificate.error());
    return Authority {std::move(*key), *certificate, from, to};
}

QString randomPin()
{
    // 64 bits modulo a million: no digit is favoured by more than one in ten billion.
    const auto number = randomBytes(sizeof(quint64)).toHex().toULongLong(nullptr, 16);
    return QString::number(number % 1'000'000).rightJustified(PinDigits, u'0');
}

Result<Credential> issueCredential(const PracticeMember& member, const Authority& authority)
{
    auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    const auto certificate = issueCertificate({.commonName = member.name,
                                                  .notBefore = authority.from,
                                                  .notAfter = authority.to,
                                                  .use = CertificateUse::Signing},
        key->publicKey(), authority.certificate, authority.key);
    if (!certificate)
        return std::unexpected(certificate.error());
    return Credential {std::move(*key), *certificate, {authority.certificate}};
}

AnnexPerson annexPersonOf(const PracticeMember& member, const Certificate& certificate)
{
    return {.member = member.number,
        .salt = randomBytes(SaltBytes),
        .name = member.name,
        .unit = member.unit,
        .title = member.title,
        .pool = member.pool,
        .certificate = certificate.der(),
        .personal = PersonalData {.consent = {},
            .idNumber = u"PRACTICE-%1"_s.arg(member.number, 2, 10, QLatin1Char('0')),
            .photo = {},
            .salt = randomBytes(SaltBytes)}};
}

RosterEntry rosterEntryOf(const PracticeMember& member, const Certificate& certificate, const AnnexPerson& person)
{
    return {.member = member.number,
        .role = member.role,
        .key = certificate.publicKey(),
        .certificate = certificate.fingerprint(),
        .person = personCommitment(person),
        .valid = Validity {certificate.notBefore(), certificate.notAfter()}};
}

QJsonObject credentialJson(const PracticeMember& member, const QString& file, const QString& pin)
{
    return {{u"file"_s, file}, {u"member"_s, member.number}, {u"name"_s, member.name}, {u"pin"_s, pin},
        {u"role"_s, roleName(member.role)}, {u"seat"_s, member.seat}};
}

Result<void> makePeople(
    const QList<PracticeMember>& members, const Authority& authority, const QDir& folder, PracticeKeys& keys)
{
    QJsonArray credentials;
    for (const PracticeMember& member : members) {
        const auto credential = issueCredential(member, authority);
        if (!credential)
            return std::unexpected(credential.error());
        const QString file = u"people/%1.p12"_s.arg(member.number, 2, 10, QLatin1Char('0'));
        const QString pin = randomPin();
        const auto bytes = writePkcs12(*credential, Secret::copyOf(pin.toLatin1()), PracticeRounds);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (const auto written = writeWholeFile(folder.filePath(file), *bytes, FileAccess::Owner); !written)
            return written;
        keys.people << annexPersonOf(member, credential->certificate);
        keys.roster.insert(member.number, rosterEntryOf(member, credential->certificate, keys.people.constLast()));
        credentials.append(credentialJson(member, file, pin));
    }
    const QByteArray json = canonicalJson({{u"people"_s, credentials}}) + '\n';
    return writeWholeFile(folder.filePath(u"credentials.json"_s), json, FileAccess::Owner);
}

Result<PublicHubKeys> makeHubKeys(const KeyFolder& folder)
{
    const auto hub = folder.makeKey(u"hub"_s);
    const auto vault = folder.makeKey(u"vault"_s);
    if (!hub || !vault)
        return std::unexpected(hub ? vault.error() : hub.error());
    return PublicHubKeys {hub->publicKey(), vault->publicKey()};
}

} // namespace

Result<PublicHubKeys> PublicHubKeys::fromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const auto hub = PublicKey::fromJwk(reader.object(u"hub"_s));
    const auto vault = PublicKey::fromJwk(reader.object(u"vault"_s));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!hub || !vault)
        return std::unexpected(hub ? vault.error() : hub.error());
    return PublicHubKeys {*hub, *vault};
}

Result<PracticeKeys> makePracticeKeys(const QList<PracticeMember>& members, const std::optional<PublicHubKeys>& given,
    const QDateTime& now, const QString& path)
{
    QByteArray passphrase = randomBytes(PassphraseBytes).toHex();
    const KeyFolder folder {QDir(path), Secret::copyOf(passphrase)};
    if (!folder.folder.mkpath(u"keys"_s) || !folder.folder.mkpath(u"people"_s))
        return fail(ErrorCode::CannotWrite, path);
    const auto authority = makeAuthority(now);
    if (!authority)
        return std::unexpected(authority.error());
    auto platform = folder.makeKey(u"platform"_s);
    const auto centre = folder.makeKey(u"centre"_s);
    const auto supervisor = folder.makeKey(u"supervisor"_s);
    const auto envelopes = folder.makeKey(u"envelopes"_s);
    const auto hub = given ? Result<PublicHubKeys>(*given) : makeHubKeys(folder);
    for (const Result<PrivateKey>* key : {&std::as_const(platform), &centre, &supervisor, &envelopes}) {
        if (!*key)
            return std::unexpected(key->error());
    }
    if (!hub)
        return std::unexpected(hub.error());
    const std::pair<QString, QByteArray> texts[]
        = {{u"keys/passphrase"_s, passphrase + '\n'}, {u"keys/authority.pem"_s, authority->certificate.pem()}};
    for (const auto& [name, text] : texts) {
        if (const auto written = writeWholeFile(folder.path(name), text, FileAccess::Owner); !written)
            return std::unexpected(written.error());
    }
    PracticeKeys keys {
        std::move(*platform), *hub, centre->publicKey(), supervisor->publicKey(), envelopes->publicKey(), {}, {}};
    if (const auto made = makePeople(members, *authority, folder.folder, keys); !made)
        return std::unexpected(made.error());
    return keys;
}

} // namespace evalroom
