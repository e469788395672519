// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate_builder.h"

#include <QRegularExpression>
#include <QTest>
#include <openssl/err.h>

Q_DECLARE_METATYPE(evalroom::Algorithm)
Q_DECLARE_METATYPE(evalroom::ErrorCode)

namespace evalroom::fixture {

inline QString codeOf(const auto& result)
{
    return result ? QStringLiteral("success") : errorName(result.error().code);
}

// OpenSSL keeps errors per thread; one left behind would be blamed on the next caller.
inline bool errorQueueIsEmpty()
{
    return ERR_peek_error() == 0;
}

inline Secret secretOf(const char* text)
{
    return Secret::copyOf(QByteArrayView(text));
}

inline QDateTime day(int offset)
{
    return QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC).addDays(offset);
}

inline CertificatePlan plan(const QString& name, CertificateUse use, int from = -10, int to = 10)
{
    return {.commonName = name, .notBefore = day(from), .notAfter = day(to), .use = use};
}

// An authority and a person under it.
struct Authority {
    explicit Authority(Algorithm algorithm)
        : key(PrivateKey::generate(algorithm).value())
        , certificate(
              selfSignedCertificate(plan(QStringLiteral("Authority"), CertificateUse::Authority, -100, 100), key)
                  .value())
    {
    }

    Certificate issue(const PublicKey& subject, const CertificatePlan& what) const
    {
        return issueCertificate(what, subject, certificate, key).value();
    }

    PrivateKey key;
    Certificate certificate;
};

} // namespace evalroom::fixture

// Comparing names makes a failure readable.
#define COMPARE_CODE(result, expected)                                                                                 \
    QCOMPARE(evalroom::fixture::codeOf(result), evalroom::errorName(evalroom::ErrorCode::expected))
