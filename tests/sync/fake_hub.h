// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "test_server.h"

#include "base/canonical_json.h"
#include "hub/hub_person.h"
#include "ledger/head_fixture.h"
#include "ledger/record_store.h"
#include "sync/hub_trust.h"

#include <QHash>
#include <QSet>

namespace evalroom::test {

// A hub inside the test that keeps to the protocol until a test tells it not to.
class FakeHub {
public:
    FakeHub()
        : m_plan(platform)
        , head(makeHead())
        , log(head.trust())
        , server(identity, [this](QSslSocket* socket, const QByteArray& bytes) { read(socket, bytes); })
    {
    }

    HubAddress address() const
    {
        return {.url = server.url(),
            .authorities = {},
            .fingerprint = identity.certificate.fingerprint(),
            .timeout = std::chrono::seconds(5),
            .backoff = [](int) { return std::chrono::milliseconds(20); }};
    }

    Result<qint64> append(const Jws& jws)
    {
        const qint64 before = log.tree().size();
        const auto index = log.append(jws);
        if (index && log.tree().size() > before)
            entries.append({jws.toJson(), checkpoint(log.tree().size(), log.tree().root()).toJson()});
        return index;
    }

    Jws checkpoint(qint64 size, const QByteArray& root)
    {
        const Checkpoint said {head.session(), time, size, root};
        return Jws::sign(JwsType::Checkpoint, said.toPayload(), hubKey).value();
    }

    // Another log with the same manifest, as it was at its first `count` entries.
    void setBack(qint64 count)
    {
        log = Log(head.trust());
        const QList<StoredEntry> kept = entries.first(count);
        entries.clear();
        for (const StoredEntry& entry : kept)
            append(Jws::parse(entry.entry).value()).value();
    }

    SoftwareSigner platform {PrivateKey::generate(Algorithm::ES256).value()};
    SoftwareSigner hubKey {PrivateKey::generate(Algorithm::ES256).value()};
    ServerIdentity identity;
    HubPerson first {1, Role::Expert};
    HubPerson second {2, Role::Expert};
    HubPerson staff {6, Role::Staff};
    HubPerson supervisor {7, Role::Supervisor};

private:
    HeadPlan m_plan;

public:
    SessionHead head;
    Log log;
    QList<StoredEntry> entries;
    QDateTime time = HubPerson::now();
    // How it misbehaves
    bool down = false; // hangs up
    int swallowed = 0; // so many entries are appended, and the answer is lost
    QHash<QByteArray, ErrorCode> refusals; // by the entry's name
    QSet<qint64> withheld; // indices
    qsizetype pageSize = 3;
    // What it has seen
    QList<QByteArray> submitted; // names, in order
    int logins = 0;

    TestServer server;

private:
    SessionHead makeHead()
    {
        m_plan.manifest.hub = hubKey.publicKey();
        // The others of the committee are never seen here.
        for (HubPerson* person : {&first, &second, &staff, &supervisor})
            m_plan.manifest.roster.insert(person->member(), person->entry());
        return SessionHead::read(m_plan.sign(), m_plan.rules, m_plan.scheme).value();
    }

    void read(QSslSocket* socket, const QByteArray& bytes)
    {
        QByteArray& have = m_pending[socket];
        have += bytes;
        const qsizetype end = have.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = have.toLower().indexOf("content-length:");
        const qsizetype length
            = at < 0 || at > end ? 0 : have.mid(at + 15, have.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
        if (have.size() < end + 4 + length)
            return;
        const QByteArray request = have;
        have.clear();
        if (down)
            return socket->abort();
        answer(socket, request.left(request.indexOf(" HTTP/")), request.mid(end + 4));
    }

    void answer(QSslSocket* socket, const QByteArray& line, const QByteArray& body)
    {
        const auto say = [socket](const QJsonObject& json, const QByteArray& status = "200 OK") {
            socket->write(http(canonicalJson(json), status));
        };
        if (line.endsWith("/nonce"))
            return say({{QStringLiteral("hub"), hubKey.publicKey().thumbprint()},
                {QStringLiteral("nonce"), QString(64, u'a')}});
        if (line.endsWith("/login")) {
            ++logins;
            return say({{QStringLiteral("member"), 1}, {QStringLiteral("role"), QStringLiteral("expert")},
                {QStringLiteral("token"), QStringLiteral("t")}});
        }
        if (line.startsWith("GET") && line.contains("/entries?from="))
            return say(page(line.mid(line.indexOf('=') + 1).toLongLong()));
        if (line.startsWith("GET") && line.contains("/entries/"))
            return say(element(line.mid(line.lastIndexOf('/') + 1).toLongLong()));
        if (line.startsWith("POST") && line.endsWith("/entries"))
            return submit(socket, Jws::parse(parseCanonicalJson(body).value()).value());
        say({{QStringLiteral("error"), QStringLiteral("notFound")}}, "404 Not Found");
    }

    QJsonObject element(qint64 index) const
    {
        QJsonObject entry = entries.at(index).entry;
        if (withheld.contains(index)) {
            const Record record = std::get<Record>(log.entries().at(index).body);
            entry = WithheldEntry {record.chain, log.entries().at(index).name, record.seq}.toJson();
        }
        return {{QStringLiteral("checkpoint"), entries.at(index).checkpoint}, {QStringLiteral("entry"), entry}};
    }

    QJsonObject page(qint64 from) const
    {
        QJsonArray array;
        for (qint64 i = from; i < entries.size() && array.size() < pageSize; ++i)
            array.append(element(i));
        return {{QStringLiteral("entries"), array}, {QStringLiteral("size"), entries.size()}};
    }

    void submit(QSslSocket* socket, const Jws& jws)
    {
        submitted.append(jws.name());
        const auto index = refusals.contains(jws.name()) ? fail(refusals.value(jws.name())) : append(jws);
        if (!index) {
            const QJsonObject refusal {{QStringLiteral("error"), errorName(index.error().code)}};
            return static_cast<void>(socket->write(http(canonicalJson(refusal), "422 Unprocessable Entity")));
        }
        if (swallowed-- > 0)
            return socket->abort();
        QJsonArray proof;
        for (const QByteArray& hash : log.tree().inclusionProof(*index, log.tree().size()))
            proof.append(toHex(hash));
        const QJsonObject receipt {
            {QStringLiteral("checkpoint"), checkpoint(log.tree().size(), log.tree().root()).toJson()},
            {QStringLiteral("effect"), QString()}, {QStringLiteral("index"), *index}, {QStringLiteral("proof"), proof}};
        socket->write(http(canonicalJson(receipt)));
    }

    QHash<QSslSocket*, QByteArray> m_pending;
};

} // namespace evalroom::test
