// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/public_key.h"

#include <QDateTime>
#include <QList>
#include <memory>

struct x509_st;

namespace evalroom {

// An X.509 certificate with a key of a type we know. Cheap to copy.
class Certificate {
public:
    // Exactly one certificate and nothing behind it. Errors: BadKey (no certificate, or another type of key).
    static Result<Certificate> fromDer(QByteArrayView der);
    static Result<Certificate> fromPem(QByteArrayView pem);
    // All certificates of a file, in order; at least one. Errors: BadKey.
    static Result<QList<Certificate>> listFromPem(QByteArrayView pem);

    // Takes over one reference, also on failure. Errors: BadKey.
    static Result<Certificate> adopt(x509_st* certificate);

    QByteArray der() const { return m_der; }
    QByteArray pem() const;
    // SHA-256 of the DER, 32 raw bytes.
    QByteArray fingerprint() const;
    QDateTime notBefore() const; // UTC
    QDateTime notAfter() const; // UTC
    // The first CN of the subject; empty if there is none. A name of a person: never into the log.
    QString subjectCommonName() const;
    const PublicKey& publicKey() const { return m_publicKey; }
    // True also when the certificate has no key usage extension.
    bool allowsDigitalSignature() const;

    x509_st* handle() const { return m_x509.get(); }

    friend bool operator==(const Certificate& a, const Certificate& b) { return a.m_der == b.m_der; }

private:
    Certificate(std::shared_ptr<x509_st> certificate, QByteArray der, PublicKey publicKey);

    std::shared_ptr<x509_st> m_x509;
    QByteArray m_der;
    PublicKey m_publicKey;
};

// Is there a path from the leaf to one of the roots, all valid at that time? Purpose and host name are not checked.
// Errors: CertificateExpired, CertificateNotYetValid, CertificateUntrusted (detail: OpenSSL's number), Internal.
Result<void> checkPath(const Certificate& leaf, const QList<Certificate>& intermediates,
    const QList<Certificate>& roots, const QDateTime& at);

} // namespace evalroom
