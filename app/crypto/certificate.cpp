// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"

#include "crypto/hash.h"
#include "crypto/openssl_objects.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace evalroom {

namespace {

QDateTime toTime(const ASN1_TIME* time)
{
    std::tm parts {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace

Certificate::Certificate(std::shared_ptr<x509_st> certificate, QByteArray der, PublicKey publicKey)
    : m_x509(std::move(certificate))
    , m_der(std::move(der))
    , m_publicKey(std::move(publicKey))
{
}

Result<Certificate> Certificate::adopt(x509_st* certificate)
{
    const openssl::CleanQueue clean;
    openssl::X509Object owner(certificate);
    if (!owner)
        return fail(ErrorCode::BadKey, QStringLiteral("certificate"));
    // Once, here, so that certificates can be checked on several threads.
    if (!openssl::setDefaultSm2Id(owner.get()))
        return openssl::failedCall("X509_set0_distinguishing_id");
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || i2d_X509_bio(bio.get(), owner.get()) != 1)
        return openssl::failedCall("i2d_X509_bio");
    const openssl::Pkey handle(X509_get_pubkey(owner.get()));
    if (!handle)
        return fail(ErrorCode::BadKey, QStringLiteral("type"));
    auto key = PublicKey::fromHandle(handle.get());
    if (!key)
        return std::unexpected(key.error());
    return Certificate(std::shared_ptr<X509>(owner.release(), X509_free), openssl::contentOf(bio), std::move(*key));
}

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    const openssl::CleanQueue clean;
    const unsigned char* end = openssl::bytesOf(der);
    openssl::X509Object certificate(d2i_X509(nullptr, &end, long(der.size())));
    if (!certificate || end != openssl::bytesOf(der) + der.size())
        return fail(ErrorCode::BadKey, QStringLiteral("certificate"));
    auto result = adopt(certificate.release());
    // A certificate's hash names its owner, so there must be one encoding of it.
    if (result && result->m_der != der)
        return fail(ErrorCode::BadKey, QStringLiteral("encoding"));
    return result;
}

Result<Certificate> Certificate::fromPem(QByteArrayView pem)
{
    const auto list = listFromPem(pem);
    if (!list)
        return std::unexpected(list.error());
    if (list->size() != 1)
        return fail(ErrorCode::BadKey, QStringLiteral("count"));
    return list->first();
}

Result<QList<Certificate>> Certificate::listFromPem(QByteArrayView pem)
{
    const openssl::CleanQueue clean;
    const openssl::Bio bio = openssl::readerOf(pem);
    QList<Certificate> list;
    while (X509* certificate = bio ? PEM_read_bio_X509(bio.get(), nullptr, openssl::noPassphrase, nullptr) : nullptr) {
        const auto next = adopt(certificate);
        if (!next)
            return std::unexpected(next.error());
        list.append(*next);
    }
    if (list.isEmpty())
        return fail(ErrorCode::BadKey, QStringLiteral("pem"));
    return list;
}

QByteArray Certificate::pem() const
{
    const openssl::CleanQueue clean;
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), m_x509.get()) != 1)
        return {};
    return openssl::contentOf(bio);
}

QByteArray Certificate::fingerprint() const
{
    return sha256(m_der);
}

QDateTime Certificate::notBefore() const
{
    return toTime(X509_get0_notBefore(m_x509.get()));
}

QDateTime Certificate::notAfter() const
{
    return toTime(X509_get0_notAfter(m_x509.get()));
}

QString Certificate::subjectCommonName() const
{
    const openssl::CleanQueue clean;
    const X509_NAME* name = X509_get_subject_name(m_x509.get());
    const int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (index < 0)
        return {};
    unsigned char* text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0)
        return {};
    const QString result = QString::fromUtf8(reinterpret_cast<const char*>(text), size);
    OPENSSL_free(text);
    return result;
}

bool Certificate::allowsDigitalSignature() const
{
    const openssl::CleanQueue clean;
    // All bits are set when there is no such extension.
    return (X509_get_key_usage(m_x509.get()) & KU_DIGITAL_SIGNATURE) != 0;
}

} // namespace evalroom
