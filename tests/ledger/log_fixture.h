// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "ledger/log.h"

namespace evalroom::test {

inline Seen seenOf(const Log& log)
{
    return {log.tree().size(), log.tree().root()};
}

inline QDateTime someTime()
{
    return QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC);
}

// One person's certificate key and the session key in use.
class Person {
public:
    Person(int member, Role role, const QByteArray& session, Algorithm algorithm = Algorithm::ES256)
        : m_member(member)
        , m_role(role)
        , m_session(session)
        , m_certificate(PrivateKey::generate(algorithm).value())
    {
    }

    RosterEntry entry() const
    {
        return {m_member, m_role, m_certificate.publicKey(), QByteArray(HashBytes, '\1'), QByteArray(HashBytes, '\2')};
    }

    // Checks in anew: a fresh key, and a fresh chain.
    Jws delegate(const Seen& seen)
    {
        m_sessionKey.emplace(PrivateKey::generate(Algorithm::ES256).value());
        const Delegation delegation {.session = m_session,
            .at = someTime(),
            .member = m_member,
            .key = m_sessionKey->publicKey(),
            .recovery = m_sessionKey->publicKey(),
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

    Record draft(const QString& act, const Seen& seen) const
    {
        return {.session = m_session,
            .at = someTime(),
            .chain = m_chain,
            .seq = m_seq + 1,
            .prev = m_prev,
            .seen = seen,
            .act = {{QStringLiteral("type"), act}}};
    }

    Jws sign(const Record& record) { return Jws::sign(JwsType::Record, record.toPayload(), *m_sessionKey).value(); }
    Jws signWithCertificate(const Record& record)
    {
        return Jws::sign(JwsType::Record, record.toPayload(), m_certificate).value();
    }

    // The chain's next record, as an honest client makes it.
    Jws act(const QString& act, const Seen& seen)
    {
        const Jws jws = sign(draft(act, seen));
        ++m_seq;
        m_prev = jws.name();
        return jws;
    }

    const QByteArray& chain() const { return m_chain; }

private:
    int m_member;
    Role m_role;
    QByteArray m_session;
    SoftwareSigner m_certificate;
    std::optional<SoftwareSigner> m_sessionKey;
    QByteArray m_chain;
    qint64 m_seq = 0;
    QByteArray m_prev;
};

// A session of two experts, and the platform and the hub.
class LogFixture {
public:
    LogFixture()
        : log(trust())
    {
    }

    LogTrust trust() const
    {
        Roster roster;
        roster.insert(1, first.entry());
        roster.insert(2, second.entry());
        return {session, platform.publicKey(), hub.publicKey(), roster};
    }

    Jws amend(qint64 seq, const QByteArray& prev, const QJsonObject& change)
    {
        const Amendment amendment {session, someTime(), seq, prev, change};
        return Jws::sign(JwsType::Amendment, amendment.toPayload(), platform).value();
    }

    Jws checkpoint(qint64 size, const QByteArray& root)
    {
        return Jws::sign(JwsType::Checkpoint, Checkpoint {session, someTime(), size, root}.toPayload(), hub).value();
    }

    QByteArray session = QByteArray(HashBytes, '\7');
    SoftwareSigner platform {PrivateKey::generate(Algorithm::ES256).value()};
    SoftwareSigner hub {PrivateKey::generate(Algorithm::ES256).value()};
    Person first {1, Role::Expert, session};
    Person second {2, Role::Expert, session, Algorithm::PS256};
    Log log;
};

} // namespace evalroom::test
