// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub_person.h"
#include "hub_process.h"

#include "crypto/aead_file.h"
#include "crypto/jwe.h"
#include "crypto/random.h"
#include "ledger/head_fixture.h"

#include <QBuffer>
#include <QRegularExpression>
#include <map>
#include <memory>

namespace evalroom::test {

// A document as the package brings it.
struct SealedDocument {
    QByteArray plain;
    QByteArray cipher;
    QByteArray key; // of 32 bytes
};

// A hub process and one small session that its platform has signed: members 1 to 4 experts, 5 the owner's, 6 and 9
// staff, 7 the supervisor, 8 the centre. Change `plan` and the people before `begin()`.
class HubFixture {
public:
    HubFixture()
        : hub(platform.publicKey())
        , plan(platform)
    {
        const QList<Role> roles {Role::Expert, Role::Expert, Role::Expert, Role::Expert, Role::Owner, Role::Staff,
            Role::Supervisor, Role::Centre, Role::Staff};
        for (int i = 0; i < roles.size(); ++i)
            people.emplace(i + 1, std::make_unique<HubPerson>(i + 1, roles[i]));
        seal(u"tender"_s, QByteArray(200'000, 't'));
        seal(u"bid-1"_s, QByteArray(1000, 'b'));
        seal(u"bid-2"_s, QByteArray(3'000'000, 'c'));
    }

    HubPerson& person(int member) { return *people.at(member); }

    // Keys, process and session. True when the hub has taken the session.
    bool begin()
    {
        const QJsonObject keys = hub.keys();
        const auto hubKey = PublicKey::fromJwk(keys.value(u"hub"_s).toObject());
        const auto vaultKey = PublicKey::fromJwk(keys.value(u"vault"_s).toObject());
        if (!hubKey || !vaultKey || !hub.start())
            return false;
        plan.manifest.hub = *hubKey;
        plan.manifest.vault = *vaultKey;
        package = makePackage();
        const HttpAnswer answer = hub.ask("POST", u"/v1/sessions"_s, canonicalJson(package));
        session = QByteArray::fromHex(answer.json().value(u"session"_s).toString().toLatin1());
        if (answer.status != 201)
            qWarning("%s", answer.body.constData());
        return answer.status == 201 && session == head().session();
    }

    // What the plan makes of manifest, rules, scheme and vault as they are now.
    QJsonObject makePackage()
    {
        plan.manifest.roster.clear();
        for (const auto& [member, somebody] : people)
            plan.manifest.roster.insert(member, somebody->entry());
        plan.manifest.documents.clear();
        QJsonObject keys;
        for (const auto& [id, document] : documents) {
            keys.insert(id, QString::fromLatin1(document.key.toHex()));
            const bool tender = id == u"tender";
            plan.manifest.documents.append({.id = id,
                .kind = tender ? DocumentKind::Tender : DocumentKind::Bid,
                .bidder = tender ? QString() : QString(id).replace(u"bid-"_s, u"b"_s),
                .name = id + u".pdf"_s,
                .size = document.plain.size(),
                .sha256 = sha256(document.plain),
                .cipherSize = document.cipher.size(),
                .cipher = sha256(document.cipher)});
        }
        const QJsonObject vault = evalroom::seal(canonicalJson(keys), plan.manifest.vault).value();
        plan.manifest.vaultJwe = sha256(canonicalJson(vault));
        const Jws manifest = plan.sign();
        return {{u"manifest"_s, manifest.toJson()}, {u"rules"_s, plan.rules}, {u"scheme"_s, plan.scheme},
            {u"vault"_s, vault}};
    }

    SessionHead head() const
    {
        QJsonObject json = package;
        json.remove(u"vault"_s);
        return SessionHead::fromJson(json).value();
    }

    QString at(const QString& rest) const { return u"/v1/sessions/"_s + toHex(session) + u'/' + rest; }

    // What a login has to say, with a fresh nonce of the hub.
    QJsonObject loginPayload(int member)
    {
        const QJsonObject nonce = hub.ask("POST", at(u"nonce"_s)).json();
        return {{u"at"_s, toTimestamp(HubPerson::now())}, {u"hub"_s, nonce.value(u"hub"_s)}, {u"member"_s, member},
            {u"nonce"_s, nonce.value(u"nonce"_s)}, {u"session"_s, toHex(session)}, {u"tls"_s, toHex(hub.tls())}};
    }

    HttpAnswer sendLogin(const QJsonObject& payload, Signer& signer)
    {
        const Jws jws = Jws::sign(JwsType::Login, payload, signer).value();
        return hub.ask("POST", at(u"login"_s), canonicalJson(jws.toJson()));
    }

    // Logs in by the certificate; empty when that fails.
    QByteArray logIn(int member)
    {
        const HttpAnswer answer = sendLogin(loginPayload(member), person(member).certificate());
        return answer.json().value(u"token"_s).toString().toLatin1();
    }

    HttpAnswer append(const Jws& jws, const QByteArray& token)
    {
        return hub.ask("POST", at(u"entries"_s), canonicalJson(jws.toJson()), token);
    }

    Jws amendment(const QJsonObject& change, qint64 seq, const QByteArray& prev)
    {
        const Amendment amendment {session, HubPerson::now(), seq, prev, change};
        return Jws::sign(JwsType::Amendment, amendment.toPayload(), platform).value();
    }
    HttpAnswer amend(const Jws& jws) { return hub.ask("POST", at(u"amendments"_s), canonicalJson(jws.toJson())); }

    // All of the log that this token may see, page by page.
    QJsonArray entries(const QByteArray& token)
    {
        QJsonArray all;
        for (;;) {
            const QJsonObject page = hub.ask("GET", at(u"entries?from=%1"_s.arg(all.size())), {}, token).json();
            const QJsonArray entries = page.value(u"entries"_s).toArray();
            for (const QJsonValue& entry : entries)
                all.append(entry);
            if (entries.isEmpty() || all.size() >= page.value(u"size"_s).toInteger())
                return all;
        }
    }

    // Reads the log as a client does: every entry authentic and in its place, every checkpoint the hub's.
    Result<Log> readLog(const QByteArray& token)
    {
        Log log(head().trust());
        for (const QJsonValue& element : entries(token)) {
            const auto entry = Jws::parse(element.toObject().value(u"entry"_s).toObject());
            const auto checkpoint = Jws::parse(element.toObject().value(u"checkpoint"_s).toObject());
            if (!entry || !checkpoint)
                return std::unexpected((entry ? checkpoint : entry).error());
            const auto index = log.append(*entry);
            if (!index)
                return std::unexpected(index.error());
            const auto checked = log.checkCheckpoint(*checkpoint);
            if (!checked)
                return std::unexpected(checked.error());
            if (checked->size != log.tree().size())
                return fail(ErrorCode::LogForked);
        }
        return log;
    }

    SoftwareSigner platform {PrivateKey::generate(Algorithm::ES256).value()};
    HubProcess hub;
    HeadPlan plan;
    std::map<int, std::unique_ptr<HubPerson>> people;
    std::map<QString, SealedDocument> documents;
    QJsonObject package; // as it was sent
    QByteArray session;

private:
    void seal(const QString& id, const QByteArray& plain)
    {
        SealedDocument& document = documents[id];
        document.plain = plain;
        document.key = randomBytes(AeadKeySize);
        QBuffer source(&document.plain);
        QBuffer target(&document.cipher);
        source.open(QIODevice::ReadOnly);
        target.open(QIODevice::WriteOnly);
        encryptAead(source, target, Secret::copyOf(document.key)).value();
    }
};

} // namespace evalroom::test
