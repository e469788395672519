// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "crypto/hash.h"
#include "evaluation/act.h"
#include "ledger/log.h"

namespace evalroom::test {

// Somebody on the roster, with the certificate's key and, once checked in, a session key and a recovery key.
class HubPerson {
public:
    HubPerson(int member, Role role)
        : m_member(member)
        , m_role(role)
        , m_certificate(PrivateKey::generate(Algorithm::ES256).value())
        , m_recovery(PrivateKey::generate(Algorithm::ES256).value())
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        valid
            = {fromTimestamp(toTimestamp(now.addDays(-1))).value(), fromTimestamp(toTimestamp(now.addDays(1))).value()};
    }

    RosterEntry entry() const
    {
        return {.member = m_member,
            .role = m_role,
            .key = m_certificate.publicKey(),
            .certificate = certificateHash,
            .person = person,
            .valid = valid};
    }

    int member() const { return m_member; }
    Role role() const { return m_role; }
    Signer& certificate() { return m_certificate; }
    Signer& sessionKey() { return *m_sessionKey; }
    const PrivateKey& recovery() const { return m_recovery; }
    const QByteArray& chain() const { return m_chain; }

    // Checks in anew: a fresh key, and a fresh chain.
    Jws delegate(const QByteArray& session, const Seen& seen = nothingSeen())
    {
        m_session = session;
        m_sessionKey = std::make_unique<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value());
        const Delegation delegation {.session = session,
            .at = now(),
            .member = m_member,
            .key = m_sessionKey->publicKey(),
            .recovery = m_recovery.publicKey(),
            .seat = QStringLiteral("A-01"),
            .venue = QStringLiteral("host"),
            .clientVersion = QStringLiteral("0.1.0"),
            .clientPackage = QByteArray(HashBytes, '\3'),
            .seen = seen};
        const Jws jws = Jws::sign(JwsType::Delegation, delegation.toPayload(), m_certificate).value();
        m_chain = jws.name();
        m_seq = 0;
        m_prev = m_chain;
        return jws;
    }

    Record draft(const QJsonObject& act, const Seen& seen = nothingSeen()) const
    {
        return {.session = m_session,
            .at = now(),
            .chain = m_chain,
            .seq = m_seq + 1,
            .prev = m_prev,
            .seen = seen,
            .act = act};
    }

    Jws sign(const Record& record) { return Jws::sign(JwsType::Record, record.toPayload(), *m_sessionKey).value(); }

    // The chain's next record as an honest client makes it, by the key that its act needs.
    Jws act(const QJsonObject& act, const Seen& seen = nothingSeen())
    {
        const auto known = actFromJson(act);
        Signer& signer = known && needsRosterKey(*known) ? static_cast<Signer&>(m_certificate) : *m_sessionKey;
        const Jws jws = Jws::sign(JwsType::Record, draft(act, seen).toPayload(), signer).value();
        ++m_seq;
        m_prev = jws.name();
        return jws;
    }
    Jws act(const Act& act, const Seen& seen = nothingSeen()) { return this->act(actToJson(act), seen); }

    static Seen nothingSeen() { return {0, MerkleTree().root()}; }
    static QDateTime now() { return fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc())).value(); }

    // What the roster will say.
    Validity valid;
    QByteArray person = QByteArray(HashBytes, '\2');
    QByteArray certificateHash = QByteArray(HashBytes, '\1');

private:
    int m_member;
    Role m_role;
    SoftwareSigner m_certificate;
    PrivateKey m_recovery;
    QByteArray m_session;
    std::unique_ptr<SoftwareSigner> m_sessionKey;
    QByteArray m_chain;
    qint64 m_seq = 0;
    QByteArray m_prev;
};

} // namespace evalroom::test
