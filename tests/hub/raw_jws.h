// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "crypto/base64url.h"
#include "crypto/jws.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace evalroom::test {

// A signature over any bytes, in the outer form of a signed object: what a hostile author can make.
inline QJsonObject rawJws(JwsType type, const QByteArray& payload, Signer& signer)
{
    const QJsonObject header {{QStringLiteral("alg"), algorithmName(signer.publicKey().algorithm())},
        {QStringLiteral("kid"), signer.publicKey().thumbprint()}, {QStringLiteral("typ"), jwsTypeName(type)}};
    const QByteArray protectedText = base64url(canonicalJson(header));
    const QByteArray payloadText = base64url(payload);
    const QByteArray signature = signer.sign(protectedText + '.' + payloadText).value();
    return {{QStringLiteral("payload"), QString::fromLatin1(payloadText)},
        {QStringLiteral("protected"), QString::fromLatin1(protectedText)},
        {QStringLiteral("signature"), base64urlText(signature)}};
}

// The other signature that ECDSA allows for the same content: (r, n - s). Anybody can make it, without the key.
inline QJsonObject withOtherSignature(QJsonObject jws)
{
    using boost::multiprecision::cpp_int;
    const QString name = QStringLiteral("signature");
    QByteArray raw = fromBase64url(jws.value(name).toString().toLatin1()).value();
    const cpp_int order("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    const cpp_int s = order - cpp_int("0x" + raw.mid(32).toHex().toStdString());
    const QByteArray digits = QByteArray::fromStdString(s.str(0, std::ios_base::hex)).rightJustified(64, '0');
    jws.insert(name, base64urlText(raw.left(32) + QByteArray::fromHex(digits)));
    return jws;
}

} // namespace evalroom::test
