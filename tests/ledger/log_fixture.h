// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "signed_chain.h"

namespace evalroom::test {

inline Seen seenOf(const Log& log)
{
    return {log.tree().size(), log.tree().root()};
}

inline QDateTime someTime()
{
    return QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC);
}

// One person of the session: the certificate's key, and the session key in use.
class Person : public SignedChain {
public:
    Person(int member, Role role, const QByteArray& session, Algorithm algorithm = Algorithm::ES256)
        : SignedChain(member, role, algorithm)
        , m_session(session)
    {
    }

    RosterEntry entry() const
    {
        return {member(), role(), certificateKey(), QByteArray(HashBytes, '\1'), QByteArray(HashBytes, '\2')};
    }

    // Checks in anew: a fresh key, and a fresh chain.
    Jws delegate(const Seen& seen) { return begin(m_session, seen, someTime()); }

    Record draft(const QString& act, const Seen& seen) const
    {
        return drafted({{QStringLiteral("type"), act}}, seen, someTime());
    }

    // The chain's next record, as an honest client makes it.
    Jws act(const QString& act, const Seen& seen) { return goOn(sessionKey(), draft(act, seen)); }

private:
    QByteArray m_session;
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
