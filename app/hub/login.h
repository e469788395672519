// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/hub_session.h"

namespace evalroom {

// What a person signs to log in: for this session, at this hub, over this TLS connection, once.
struct LoginProof {
    QDateTime at;
    QString hub; // thumbprint of a signing key of the hub
    int member = 0;
    QByteArray nonce;
    QByteArray session;
    QByteArray tls; // SHA-256 of the server's certificate as the client sees it

    // Errors: BadField.
    static Result<LoginProof> fromPayload(const QJsonObject& payload);
};

// Is the member's certificate alive now? A roster without dates says nothing.
// Errors: CertificateExpired, CertificateNotYetValid.
Result<void> checkValidity(const RosterEntry& entry, const QDateTime& now);

// Everything but the nonce. Signed by the member's certificate key, or by the session key of the newest delegation.
// Errors: NotLoggedIn, the same for whatever a stranger may try; the certificate's once the signature has proved who
// asks.
Result<void> checkLogin(const Jws& jws, const LoginProof& proof, const SessionMemory& memory, const HubKeys& keys,
    const QByteArray& tls, const QDateTime& now);

} // namespace evalroom
