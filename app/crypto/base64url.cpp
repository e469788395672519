// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64url.h"

namespace evalroom {

QByteArray base64url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString base64urlText(const QByteArray& bytes)
{
    return QString::fromLatin1(base64url(bytes));
}

Result<QByteArray> fromBase64url(const QByteArray& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || base64url(*decoded) != text)
        return fail(ErrorCode::NotCanonical, QStringLiteral("base64url"));
    return *decoded;
}

} // namespace evalroom
