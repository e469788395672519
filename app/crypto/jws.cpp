// SPDX-License-Identifier: Apache-2.0
#include "crypto/jws.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/base64url.h"
#include "crypto/hash.h"

#include <QStringList>

namespace evalroom {

namespace {

constexpr qsizetype MaxHeaderBytes = 256;
constexpr qsizetype MaxSignatureBytes = 512; // RSA of 4096 bits

const QStringList& typeNames()
{
    static const QStringList names {QStringLiteral("evalroom-package"), QStringLiteral("evalroom-record"),
        QStringLiteral("evalroom-delegation"), QStringLiteral("evalroom-login"), QStringLiteral("evalroom-checkpoint"),
        QStringLiteral("evalroom-amendment")};
    return names;
}

QJsonObject headerJson(const JwsHeader& header)
{
    return {{QStringLiteral("alg"), algorithmName(header.algorithm)}, {QStringLiteral("kid"), header.kid},
        {QStringLiteral("typ"), jwsTypeName(header.type)}};
}

Result<JwsHeader> parseHeader(const QByteArray& bytes)
{
    const auto json = parseCanonicalJson(bytes, MaxHeaderBytes);
    if (!json)
        return std::unexpected(json.error());
    JsonReader reader(*json, QStringLiteral("/protected"));
    JwsHeader header;
    const QStringList algorithms {QStringLiteral("ES256"), QStringLiteral("PS256"), QStringLiteral("SM2SM3")};
    header.algorithm = static_cast<Algorithm>(reader.word(QStringLiteral("alg"), algorithms));
    header.kid = reader.string(QStringLiteral("kid"), 43);
    header.type = static_cast<JwsType>(reader.word(QStringLiteral("typ"), typeNames()));
    const auto thumbprint = fromBase64url(header.kid.toLatin1());
    if (!thumbprint || thumbprint->size() != 32)
        reader.refuse(QStringLiteral("kid"));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return header;
}

} // namespace

QString jwsTypeName(JwsType type)
{
    return typeNames().at(static_cast<int>(type));
}

Result<Jws> Jws::parse(const QJsonObject& json)
{
    JsonReader reader(json);
    Jws jws;
    // Base64 needs four characters for three bytes.
    jws.m_protected = reader.string(QStringLiteral("protected"), MaxHeaderBytes * 4 / 3 + 4).toLatin1();
    jws.m_encodedPayload = reader.string(QStringLiteral("payload"), MaxJsonBytes * 4 / 3 + 4).toLatin1();
    const auto signature
        = fromBase64url(reader.string(QStringLiteral("signature"), MaxSignatureBytes * 4 / 3 + 4).toLatin1());
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!signature)
        return std::unexpected(signature.error());
    jws.m_signature = *signature;
    if (const auto decoded = jws.decode(); !decoded)
        return std::unexpected(decoded.error());
    return jws;
}

Result<void> Jws::decode()
{
    const auto headerBytes = fromBase64url(m_protected);
    const auto payloadBytes = fromBase64url(m_encodedPayload);
    if (!headerBytes || !payloadBytes)
        return fail(ErrorCode::NotCanonical, QStringLiteral("base64url"));
    const auto header = parseHeader(*headerBytes);
    if (!header)
        return std::unexpected(header.error());
    const auto payload = parseCanonicalJson(*payloadBytes);
    if (!payload)
        return std::unexpected(payload.error());
    m_header = *header;
    m_payload = *payload;
    m_name = sha256(signingInput());
    return {};
}

Result<Jws> Jws::sign(JwsType type, const QJsonObject& payload, Signer& signer)
{
    Jws jws;
    const JwsHeader header {signer.publicKey().algorithm(), signer.publicKey().thumbprint(), type};
    jws.m_protected = base64url(canonicalJson(headerJson(header)));
    jws.m_encodedPayload = base64url(canonicalJson(payload));
    const auto signature = signer.sign(jws.signingInput());
    if (!signature)
        return std::unexpected(signature.error());
    jws.m_signature = *signature;
    if (const auto decoded = jws.decode(); !decoded)
        return std::unexpected(decoded.error());
    return jws;
}

QJsonObject Jws::toJson() const
{
    return {{QStringLiteral("payload"), QString::fromLatin1(m_encodedPayload)},
        {QStringLiteral("protected"), QString::fromLatin1(m_protected)},
        {QStringLiteral("signature"), QString::fromLatin1(base64url(m_signature))}};
}

QByteArray Jws::payloadBytes() const
{
    return canonicalJson(m_payload);
}

Result<void> Jws::verify(JwsType type, const PublicKey& key) const
{
    if (m_header.type != type)
        return fail(ErrorCode::WrongType, jwsTypeName(m_header.type));
    if (m_header.algorithm != key.algorithm())
        return fail(ErrorCode::WrongAlgorithm, algorithmName(m_header.algorithm));
    if (m_header.kid != key.thumbprint())
        return fail(ErrorCode::UnknownSigner, m_header.kid);
    return key.verify(signingInput(), m_signature);
}

} // namespace evalroom
