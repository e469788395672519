// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "awaited.h"

#include "crypto/pkcs12.h"
#include "documents/annex.h"
#include "documents/package_writer.h"
#include "hub/hub_process.h"
#include "ledger/head_fixture.h"
#include "session/session.h"

#include <QDir>
#include <map>

namespace evalroom::test {

// A small session on a real hub: three bidders; members 1 to 4 experts, 5 the owner's, 6 staff, 7 the supervisor, 8 the
// centre. Everybody has a certificate and its PIN. Change what is public before begin().
class SessionFixture {
public:
    struct Member {
        Role role = Role::Expert;
        Algorithm algorithm = Algorithm::ES256;
        QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
        QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(1);
        QByteArray pkcs12 = {};
        QByteArray certificate = {}; // DER
    };

    SessionFixture()
        : hub(platform.publicKey())
        , authorityKey(PrivateKey::generate(Algorithm::ES256).value())
        , authority(selfSignedCertificate({.commonName = u"authority"_s,
                                              .notBefore = QDateTime::currentDateTimeUtc().addYears(-5),
                                              .notAfter = QDateTime::currentDateTimeUtc().addYears(5),
                                              .use = CertificateUse::Authority},
              authorityKey)
                  .value())
        , centreKey(PrivateKey::generate(Algorithm::ES256).value())
        , supervisorKey(PrivateKey::generate(Algorithm::ES256).value())
        , plan(platform)
    {
        const QList<Role> roles {Role::Expert, Role::Expert, Role::Expert, Role::Expert, Role::Owner, Role::Staff,
            Role::Supervisor, Role::Centre};
        for (int i = 0; i < roles.size(); ++i)
            members[i + 1].role = roles[i];
        plan.manifest.centreEscrow = centreKey.publicKey();
        plan.manifest.supervisorEscrow = supervisorKey.publicKey();
    }

    // The hub runs, and has the session of the package.
    bool begin()
    {
        const QJsonObject keys = hub.keys();
        const auto hubKey = PublicKey::fromJwk(keys.value(u"hub"_s).toObject());
        const auto vaultKey = PublicKey::fromJwk(keys.value(u"vault"_s).toObject());
        if (!hubKey || !vaultKey || !hub.start())
            return false;
        plan.manifest.hub = *hubKey;
        plan.manifest.vault = *vaultKey;
        plan.manifest.roster.clear();
        for (auto& [number, member] : members)
            enrol(number, member);
        const auto built = buildPackage(
            {plan.manifest, plan.rules, plan.scheme, writeDocuments(), bills, salts()}, platform, packagePath());
        if (!built)
            return false;
        session = *built;
        annex.session = session;
        const auto opened = awaited<OpenedSession>([&](const Reply<OpenedSession>& reply) {
            openSessionFromPackage(address(), packagePath(), platform.publicKey(), reply);
        });
        return opened && opened->isNew && opened->session == session;
    }

    QString packagePath() const { return folder.filePath(u"lot.evalpkg"_s); }
    HubAddress address() const { return addressAt(hub.port()); }
    HubAddress addressAt(quint16 port) const
    {
        // Quick, so that a test of reconnection need not wait.
        return {.url = QUrl(u"https://127.0.0.1:%1"_s.arg(port)),
            .authorities = {},
            .fingerprint = hub.tls(),
            .timeout = std::chrono::seconds(10),
            .backoff = [](int) { return std::chrono::milliseconds(50); }};
    }

    // `seat` names the terminal: its folder, and what stands in the delegation.
    SessionConfig config(int member, const QString& seat = u"A-01"_s) const
    {
        return {.hub = addressAt(ways.contains(member) ? ways.at(member) : hub.port()),
            .session = session,
            .member = member,
            .platform = platform.publicKey(),
            .storeDir = folder.filePath(u"%1-%2"_s.arg(member).arg(seat)),
            .venue = u"host"_s,
            .seat = seat,
            .clientVersion = u"0.1.0"_s};
    }

    CheckIn papers(int member, const QByteArray& typedPin, const QByteArray& slip = "ABCD-EFGH-JKMN") const
    {
        return {members.at(member).pkcs12, Secret::copyOf(typedPin), Secret::copyOf(slip)};
    }

    Result<void> checkIn(Session& at, const QByteArray& typedPin) const
    {
        return awaited<void>([&](const Done& done) { at.checkIn(papers(at.member(), typedPin), done); });
    }
    Result<void> checkIn(Session& at) const { return checkIn(at, pin); }

    Result<void> unlock(Session& at) const
    {
        return awaited<void>(
            [&](const Done& done) { at.unlock(members.at(at.member()).pkcs12, Secret::copyOf(pin), done); });
    }

    // The platform gives the member another certificate. True when the hub has it.
    bool renew(int number)
    {
        const RosterEntry before = *plan.manifest.roster.constFind(number);
        const RosterEntry after = rosterEntryOf(number, issue(number, members.at(number)), before.person);
        const QJsonObject change {{u"entry"_s, after.toJson()}, {u"type"_s, u"credential"_s}};
        return amend(change);
    }

    // The platform puts somebody with the next number in the place of a member who has left; the annex has them, too.
    // True when the hub has it.
    bool replace(int leaving)
    {
        const int newcomer = members.rbegin()->first + 1;
        members[newcomer].role = members.at(leaving).role;
        enrol(newcomer, members[newcomer]);
        const QJsonObject entry = plan.manifest.roster.constFind(newcomer)->toJson();
        return amend({{u"entry"_s, entry}, {u"leaving"_s, leaving}, {u"type"_s, u"replacement"_s}});
    }

    // Every price of the plan goes into a second envelope, and what else the bids say of it into their bills; before
    // begin().
    void sealPrices()
    {
        plan.manifest.envelopes = envelopesKey.publicKey();
        for (ManifestBidder& bidder : plan.manifest.bidders) {
            openings.insert(bidder.id, newOpening(bidder.id, *bidder.price));
            bidder.sealed = sealPrice(openings.value(bidder.id), envelopesKey.publicKey()).value();
            bidder.price.reset();
            for (const ManifestDocument& document : std::as_const(plan.manifest.documents)) {
                if (document.kind == DocumentKind::Bill && document.bidder == bidder.id)
                    bills[document.id].stated = bidder.stated;
            }
            bidder.stated = {};
        }
    }
    // The platform gives these out. True when the hub has it.
    bool openEnvelopes(const QStringList& bidders)
    {
        QJsonArray opened;
        for (const QString& bidder : bidders)
            opened.append(openings.value(bidder).toJson());
        return amend({{u"opened"_s, opened}, {u"type"_s, u"openings"_s}});
    }

    QByteArray contentOf(const QString& document) const { return "%PDF-1.7 " + document.toUtf8().repeated(30'000); }

    SoftwareSigner platform {PrivateKey::generate(Algorithm::ES256).value()};
    HubProcess hub;
    PrivateKey authorityKey;
    Certificate authority;
    PrivateKey centreKey;
    PrivateKey supervisorKey;
    HeadPlan plan;
    PrivateKey envelopesKey = PrivateKey::generate(Algorithm::ES256).value(); // the platform's, where prices are sealed
    QMap<QString, PriceOpening> openings; // by bidder
    QMap<QString, Bill> bills; // by document, each of which stands in the manifest
    std::map<int, Member> members;
    QByteArray pin = "123456"; // everybody's
    std::map<int, quint16> ways; // ports, by member, of those who do not reach the hub directly
    Annex annex;
    QByteArray session;
    QTemporaryDir folder;

private:
    // The platform's first.
    bool amend(const QJsonObject& change)
    {
        const Amendment amendment {
            session, fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc())).value(), 1, session, change};
        const Jws jws = Jws::sign(JwsType::Amendment, amendment.toPayload(), platform).value();
        const QString target = u"/v1/sessions/%1/amendments"_s.arg(toHex(session));
        return hub.ask("POST", target, canonicalJson(jws.toJson())).status == 200;
    }

    QMap<QString, QByteArray> salts() const
    {
        QMap<QString, QByteArray> salts;
        for (const PriceOpening& opening : openings)
            salts.insert(opening.bidder, opening.salt);
        return salts;
    }

    Certificate issue(int number, Member& member) const
    {
        PrivateKey key = PrivateKey::generate(member.algorithm).value();
        const CertificatePlan wish {.commonName = u"member %1"_s.arg(number),
            .notBefore = member.notBefore,
            .notAfter = member.notAfter,
            .use = CertificateUse::Signing};
        const Certificate certificate = issueCertificate(wish, key.publicKey(), authority, authorityKey).value();
        member.certificate = certificate.der();
        member.pkcs12
            = writePkcs12(Credential {std::move(key), certificate, {authority}}, Secret::copyOf(pin), PracticeRounds)
                  .value();
        return certificate;
    }

    RosterEntry rosterEntryOf(int number, const Certificate& certificate, const QByteArray& person) const
    {
        return {.member = number,
            .role = members.at(number).role,
            .key = certificate.publicKey(),
            .certificate = certificate.fingerprint(),
            .person = person,
            .valid = Validity {certificate.notBefore(), certificate.notAfter()}};
    }

    void enrol(int number, Member& member)
    {
        const Certificate certificate = issue(number, member);
        const AnnexPerson person {.member = number,
            .salt = QByteArray(HashBytes, char(number)),
            .name = u"评委%1"_s.arg(number),
            .unit = u"unit"_s,
            .title = u"title"_s,
            .pool = {},
            .certificate = certificate.der(),
            .personal = PersonalData {
                .consent = {}, .idNumber = {}, .photo = {}, .salt = QByteArray(HashBytes, char(number + 100))}};
        annex.people.append(person);
        plan.manifest.roster.insert(number, rosterEntryOf(number, certificate, personCommitment(person)));
    }

    QStringList writeDocuments() const
    {
        QStringList files;
        for (const ManifestDocument& document : plan.manifest.documents) {
            if (bills.contains(document.id)) {
                files.append(QString());
                continue;
            }
            files.append(folder.filePath(document.id + u".pdf"_s));
            if (!writeFile(files.last(), contentOf(document.id)))
                qFatal("no room for documents");
        }
        return files;
    }
};

} // namespace evalroom::test
