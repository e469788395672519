// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/hub_sessions.h"
#include "hub/nonce_store.h"
#include "hub/rate_limit.h"
#include "hub/token_store.h"

#include <QHostAddress>

namespace evalroom {

struct LoginProof;

// Who is it, and is it too much? Every request passes here before anything else looks at it.
class Gate {
public:
    // `tls` is SHA-256 of the certificate that the hub shows.
    Gate(HubSessions& sessions, const HubKeys& keys, QByteArray tls, Clock clock);

    QByteArray nonce(const QByteArray& session);
    // Thumbprint of the key that signs the session's checkpoints; of the hub's newest one for a session that is not
    // here.
    QString hubKeyOf(const QByteArray& session);
    // Told with a nonce, so that a client whose clock is years off can still tell whether its certificate lives.
    QDateTime time() const { return m_clock(); }
    struct Entrance {
        Ticket ticket;
        QString role;
        QByteArray token;
    };
    // Errors: NotLoggedIn, CertificateExpired, CertificateNotYetValid; those of HubSessions::find but NotFound.
    Result<Entrance> logIn(const QByteArray& session, const QByteArray& body);
    // For the feed, which hands out its nonces itself, and gives no token.
    Result<Ticket> logInOnce(const QByteArray& nonce, const QJsonObject& jws);

    // Of `Authorization: Bearer …`. Errors: NotLoggedIn.
    Result<Ticket> ticketOf(const QByteArray& authorization);
    // Still on the roster, with a living certificate? Errors: NotLoggedIn, the certificate's.
    Result<Caller> callerOf(const HubSession& session, const Ticket& ticket) const;
    // The member has another key, or none: whoever came in by the old one is out.
    void forget(const Ticket& ticket) { m_tokens.forget(ticket); }

    // Errors: RateLimited.
    Result<void> takeStranger(const QHostAddress& address);
    Result<void> takeMember(const Ticket& ticket);
    Result<void> takeBytes(const Ticket& ticket, qint64 bytes);

private:
    Result<Ticket> prove(const Jws& jws, const LoginProof& proof);

    HubSessions& m_sessions;
    const HubKeys& m_keys;
    QByteArray m_tls;
    Clock m_clock;
    NonceStore m_nonces;
    TokenStore m_tokens;
    RateLimit m_strangers;
    RateLimit m_members;
    RateLimit m_bytes;
};

} // namespace evalroom
