// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "ledger/log.h"

#include <memory>

namespace evalroom::test {

// Whoever signs records in a test: the certificate's key and, once checked in, a session key and the chain under it.
class SignedChain {
public:
    SignedChain(int member, Role role, Algorithm algorithm = Algorithm::ES256)
        : m_member(member)
        , m_role(role)
        , m_certificate(PrivateKey::generate(algorithm).value())
    {
    }

    int member() const { return m_member; }
    Role role() const { return m_role; }
    Signer& certificate() { return m_certificate; }
    Signer& sessionKey() { return *m_sessionKey; }
    const QByteArray& chain() const { return m_chain; }

    Jws sign(const Record& record) { return signedBy(*m_sessionKey, record); }
    Jws signWithCertificate(const Record& record) { return signedBy(m_certificate, record); }

protected:
    PublicKey certificateKey() const { return m_certificate.publicKey(); }

    // Checks in anew: a fresh key, and a fresh chain. Without `recovery` its key is the session key.
    Jws begin(const QByteArray& session, const Seen& seen, const QDateTime& at, const PublicKey* recovery = nullptr)
    {
        m_session = session;
        m_sessionKey = std::make_unique<SoftwareSigner>(PrivateKey::generate(Algorithm::ES256).value());
        const Delegation delegation {.session = session,
            .at = at,
            .member = m_member,
            .key = m_sessionKey->publicKey(),
            .recovery = recovery != nullptr ? *recovery : m_sessionKey->publicKey(),
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

    // What would be the chain's next record.
    Record drafted(const QJsonObject& act, const Seen& seen, const QDateTime& at) const
    {
        return {.session = m_session,
            .at = at,
            .chain = m_chain,
            .seq = m_seq + 1,
            .prev = m_prev,
            .seen = seen,
            .act = act};
    }

    // It is.
    Jws goOn(Signer& signer, const Record& record)
    {
        const Jws jws = signedBy(signer, record);
        ++m_seq;
        m_prev = jws.name();
        return jws;
    }

private:
    static Jws signedBy(Signer& signer, const Record& record)
    {
        return Jws::sign(JwsType::Record, record.toPayload(), signer).value();
    }

    int m_member;
    Role m_role;
    SoftwareSigner m_certificate;
    QByteArray m_session;
    std::unique_ptr<SoftwareSigner> m_sessionKey;
    QByteArray m_chain;
    qint64 m_seq = 0;
    QByteArray m_prev;
};

} // namespace evalroom::test
