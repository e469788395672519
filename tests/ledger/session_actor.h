// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate_builder.h"
#include "crypto/hash.h"
#include "evaluation/act.h"
#include "ledger/log.h"

namespace evalroom::test {

// A sheet under seal, as its author's terminal keeps it.
struct SealedSheet {
    QByteArray entry; // name of the record
    QByteArray salt;
    QJsonObject sheet;
    QJsonObject escrow;
};

// One person of a session: the key of the certificate, the session key in use, and the sheets sealed so far.
class Actor {
public:
    Actor(int member, Role role, Algorithm algorithm = Algorithm::ES256)
        : m_member(member)
        , m_role(role)
    {
        renew(algorithm);
    }

    // Another token with another key; who the person is stays.
    void renew(Algorithm algorithm)
    {
        m_key.emplace(PrivateKey::generate(algorithm).value());
        static const PrivateKey authority = PrivateKey::generate(Algorithm::ES256).value();
        static const Certificate root
            = selfSignedCertificate(plan(QStringLiteral("Authority"), CertificateUse::Authority), authority).value();
        const QString name = QStringLiteral("member %1").arg(m_member);
        m_certificate
            = issueCertificate(plan(name, CertificateUse::Signing), m_key->publicKey(), root, authority).value();
    }

    RosterEntry entry() const
    {
        const QByteArray number = QByteArray::number(m_member);
        return {.member = m_member,
            .role = m_role,
            .key = m_key->publicKey(),
            .certificate = m_certificate->fingerprint(),
            .person = sha256("person " + number),
            .valid = life};
    }

    Jws delegate(const QByteArray& session, const Seen& seen, const QDateTime& at)
    {
        const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
        const PublicKey recovery = PrivateKey::generate(Algorithm::ES256).value().publicKey();
        const Delegation delegation {.session = session,
            .at = at,
            .member = m_member,
            .key = key.publicKey(),
            .recovery = recovery,
            .seat = QStringLiteral("A-%1").arg(m_member),
            .venue = QStringLiteral("host"),
            .clientVersion = QStringLiteral("0.1.0"),
            .clientPackage = sha256("package"),
            .seen = seen};
        const Jws jws = Jws::sign(JwsType::Delegation, delegation.toPayload(), *m_key).value();
        m_sessionKey.emplace(PrivateKey::fromPkcs8(key.toPkcs8()).value());
        m_recovery = recovery;
        m_chain = jws.name();
        m_prev = m_chain;
        m_seq = 0;
        return jws;
    }

    // The chain's next record; `counts` is false for a body that is shown to nobody else.
    Jws record(const QByteArray& session, const Act& act, const Seen& seen, const QDateTime& at, bool counts = true)
    {
        const Record record {.session = session,
            .at = at,
            .chain = m_chain,
            .seq = m_seq + 1,
            .prev = m_prev,
            .seen = seen,
            .act = actToJson(act)};
        SoftwareSigner& signer = needsRosterKey(act) ? *m_key : *m_sessionKey;
        const Jws jws = Jws::sign(JwsType::Record, record.toPayload(), signer).value();
        if (counts) {
            ++m_seq;
            m_prev = jws.name();
        }
        return jws;
    }

    // Whatever the certificate's holder can be brought to sign.
    Jws signAs(JwsType type, const QJsonObject& payload) { return Jws::sign(type, payload, *m_key).value(); }

    int member() const { return m_member; }
    SoftwareSigner& key() { return *m_key; }
    const Certificate& certificate() const { return *m_certificate; }
    const PublicKey& recovery() const { return *m_recovery; }

    QMap<QString, SealedSheet> sheets; // the last one by step
    Validity life {QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
        QDateTime(QDate(2029, 1, 1), QTime(0, 0), Qt::UTC)}; // of the certificate

private:
    static CertificatePlan plan(const QString& name, CertificateUse use)
    {
        return {.commonName = name,
            .notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
            .notAfter = QDateTime(QDate(2029, 1, 1), QTime(0, 0), Qt::UTC),
            .use = use};
    }

    int m_member;
    Role m_role;
    std::optional<SoftwareSigner> m_key; // of the certificate
    std::optional<Certificate> m_certificate;
    std::optional<SoftwareSigner> m_sessionKey;
    std::optional<PublicKey> m_recovery;
    QByteArray m_chain;
    QByteArray m_prev;
    qint64 m_seq = 0;
};

} // namespace evalroom::test
