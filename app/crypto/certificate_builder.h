// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate.h"
#include "crypto/private_key.h"

#include <QStringList>

namespace evalroom {

enum class CertificateUse {
    Authority, // CA, signs certificates and revocation lists
    Signing, // a person's certificate: digitalSignature, nonRepudiation
    TlsServer, // digitalSignature, serverAuth
};

// What a new certificate says. For practice sessions and tests; a real centre's certificates come from its authority.
struct CertificatePlan {
    QString commonName; // 1 to 64 characters
    QDateTime notBefore;
    QDateTime notAfter;
    CertificateUse use = CertificateUse::Signing;
    QStringList dnsNames = {}; // subjectAltName, for example "localhost"
    QStringList ipAddresses = {}; // for example "127.0.0.1"
};

// Signed by its own key: an authority, or a TLS server that is known by its fingerprint.
// Errors: BadField (detail: the member), Internal.
Result<Certificate> selfSignedCertificate(const CertificatePlan& plan, const PrivateKey& key);

// Errors: BadField, BadKey (the issuer's key does not belong to its certificate), Internal.
Result<Certificate> issueCertificate(
    const CertificatePlan& plan, const PublicKey& subjectKey, const Certificate& issuer, const PrivateKey& issuerKey);

} // namespace evalroom
