// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate_builder.h"

#include "crypto/openssl_objects.h"
#include "crypto/random.h"

#include <QRegularExpression>
#include <openssl/x509v3.h>

namespace evalroom {

namespace {

constexpr int SerialSize = 16;
constexpr long Version3 = 2;

Result<void> check(const CertificatePlan& plan)
{
    // These texts go through OpenSSL's configuration syntax, where a comma would start the next name.
    static const QRegularExpression dns(QStringLiteral("^[A-Za-z0-9.-]{1,253}$"));
    static const QRegularExpression ip(QStringLiteral("^[0-9A-Fa-f.:]{2,45}$"));
    const auto matches = [](const QRegularExpression& pattern) {
        return [&pattern](const QString& text) { return pattern.match(text).hasMatch(); };
    };
    if (plan.commonName.isEmpty() || plan.commonName.size() > 64)
        return fail(ErrorCode::BadField, QStringLiteral("commonName"));
    if (!plan.notBefore.isValid() || !plan.notAfter.isValid() || plan.notAfter < plan.notBefore)
        return fail(ErrorCode::BadField, QStringLiteral("notAfter"));
    if (!std::all_of(plan.dnsNames.cbegin(), plan.dnsNames.cend(), matches(dns)))
        return fail(ErrorCode::BadField, QStringLiteral("dnsNames"));
    if (!std::all_of(plan.ipAddresses.cbegin(), plan.ipAddresses.cend(), matches(ip)))
        return fail(ErrorCode::BadField, QStringLiteral("ipAddresses"));
    return {};
}

bool setNames(X509* certificate, const CertificatePlan& plan, const X509* issuer)
{
    const QByteArray name = plan.commonName.toUtf8();
    X509_NAME* subject = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_NID(
               subject, NID_commonName, MBSTRING_UTF8, openssl::bytesOf(name), int(name.size()), -1, 0)
        == 1
        && X509_set_issuer_name(certificate, issuer ? X509_get_subject_name(issuer) : subject) == 1;
}

bool setSerialAndTimes(X509* certificate, const CertificatePlan& plan)
{
    QByteArray serial = randomBytes(SerialSize);
    serial[0] = char((serial.at(0) & 0x3f) | 0x40); // positive, and always of the same length
    const openssl::Number number = openssl::toNumber(serial);
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate))
        && ASN1_TIME_adj(X509_getm_notBefore(certificate), plan.notBefore.toSecsSinceEpoch(), 0, 0)
        && ASN1_TIME_adj(X509_getm_notAfter(certificate), plan.notAfter.toSecsSinceEpoch(), 0, 0);
}

bool addExtension(X509* certificate, X509* issuer, int nid, const QByteArray& value)
{
    X509V3_CTX context {};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray usageText(CertificateUse use)
{
    switch (use) {
    case CertificateUse::Authority:
        return QByteArrayLiteral("critical,keyCertSign,cRLSign");
    case CertificateUse::Signing:
        return QByteArrayLiteral("critical,digitalSignature,nonRepudiation");
    case CertificateUse::TlsServer:
        return QByteArrayLiteral("critical,digitalSignature");
    }
    return {};
}

QByteArray alternativeNames(const CertificatePlan& plan)
{
    QStringList names;
    for (const QString& name : plan.dnsNames)
        names.append(QStringLiteral("DNS:") + name);
    for (const QString& address : plan.ipAddresses)
        names.append(QStringLiteral("IP:") + address);
    return names.join(QLatin1Char(',')).toLatin1();
}

bool addExtensions(X509* certificate, const CertificatePlan& plan, X509* issuer)
{
    const bool authority = plan.use == CertificateUse::Authority;
    const QByteArray names = alternativeNames(plan);
    return addExtension(certificate, issuer, NID_basic_constraints,
               authority ? QByteArrayLiteral("critical,CA:TRUE") : QByteArrayLiteral("critical,CA:FALSE"))
        && addExtension(certificate, issuer, NID_key_usage, usageText(plan.use))
        && addExtension(certificate, issuer, NID_subject_key_identifier, QByteArrayLiteral("hash"))
        && (issuer == certificate
            || addExtension(certificate, issuer, NID_authority_key_identifier, QByteArrayLiteral("keyid")))
        && (plan.use != CertificateUse::TlsServer
            || addExtension(certificate, issuer, NID_ext_key_usage, QByteArrayLiteral("serverAuth")))
        && (names.isEmpty() || addExtension(certificate, issuer, NID_subject_alt_name, names));
}

// X509_sign of OpenSSL 3.0 leaves the id of SM2 out, so the context is made by hand.
bool signCertificate(X509* certificate, const PrivateKey& key)
{
    const bool sm2 = key.algorithm() == Algorithm::SM2SM3;
    const openssl::MdContext digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr; // owned by digest
    return digest
        && EVP_DigestSignInit(digest.get(), &context, sm2 ? EVP_sm3() : EVP_sha256(), nullptr, key.handle()) == 1
        && (!sm2 || openssl::setDefaultSm2Id(context)) && X509_sign_ctx(certificate, digest.get()) > 0;
}

Result<Certificate> build(
    const CertificatePlan& plan, const PublicKey& subjectKey, X509* issuer, const PrivateKey& issuerKey)
{
    if (const auto fine = check(plan); !fine)
        return std::unexpected(fine.error());
    const openssl::CleanQueue clean;
    openssl::X509Object certificate(X509_new());
    X509* const raw = certificate.get();
    if (!raw || X509_set_version(raw, Version3) != 1 || !setSerialAndTimes(raw, plan) || !setNames(raw, plan, issuer)
        || X509_set_pubkey(raw, subjectKey.handle()) != 1)
        return openssl::failedCall("X509_new");
    if (!addExtensions(raw, plan, issuer ? issuer : raw))
        return openssl::failedCall("X509V3_EXT_conf_nid");
    if (!signCertificate(raw, issuerKey))
        return openssl::failedCall("X509_sign");
    return Certificate::adopt(certificate.release());
}

} // namespace

Result<Certificate> selfSignedCertificate(const CertificatePlan& plan, const PrivateKey& key)
{
    return build(plan, key.publicKey(), nullptr, key);
}

Result<Certificate> issueCertificate(
    const CertificatePlan& plan, const PublicKey& subjectKey, const Certificate& issuer, const PrivateKey& issuerKey)
{
    if (!(issuerKey.publicKey() == issuer.publicKey()))
        return fail(ErrorCode::BadKey, QStringLiteral("issuer"));
    return build(plan, subjectKey, issuer.handle(), issuerKey);
}

} // namespace evalroom
