// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signer.h"

#include <QJsonObject>

namespace evalroom {

// What a signed object is for; the `typ` of its header, so that none can be passed off as another.
enum class JwsType { Package, Record, Delegation, Login, Checkpoint, Amendment };

QString jwsTypeName(JwsType type);

struct JwsHeader {
    Algorithm algorithm = Algorithm::ES256;
    QString kid; // thumbprint of the key
    JwsType type = JwsType::Record;
};

// A flattened JWS (RFC 7515 §7.2.2) of exactly one shape: a protected header of alg, kid and typ, no other header.
// Once parsed, header, payload and encodings are known to be in their one accepted spelling.
class Jws {
public:
    // Errors: NotCanonical, BadField, TooLarge.
    static Result<Jws> parse(const QJsonObject& json);
    static Result<Jws> sign(JwsType type, const QJsonObject& payload, Signer& signer);

    QJsonObject toJson() const;
    const JwsHeader& header() const { return m_header; }
    const QJsonObject& payload() const { return m_payload; }
    QByteArray payloadBytes() const;
    // SHA-256 of `protected.payload`. Not of the signature: that can be made anew for the same content.
    const QByteArray& name() const { return m_name; }
    // Errors: WrongType, WrongAlgorithm, UnknownSigner, BadSignature.
    Result<void> verify(JwsType type, const PublicKey& key) const;

private:
    Jws() = default;
    Result<void> decode();
    QByteArray signingInput() const { return m_protected + '.' + m_encodedPayload; }

    QByteArray m_protected;
    QByteArray m_encodedPayload;
    QByteArray m_signature; // raw
    JwsHeader m_header;
    QJsonObject m_payload;
    QByteArray m_name;
};

} // namespace evalroom
