// SPDX-License-Identifier: Apache-2.0
#include "crypto/cms.h"

#include "crypto/hash.h"
#include "crypto/openssl_objects.h"

#include <algorithm>
#include <openssl/cms.h>
#include <openssl/ess.h>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A dozen certificates; more is no signature of a person.
constexpr qsizetype LargestCms = 64 * 1024;
constexpr unsigned Flags = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL | CMS_NOSMIMECAP;

void freeTypes(ASN1_SEQUENCE_ANY* types)
{
    sk_ASN1_TYPE_pop_free(types, ASN1_TYPE_free);
}

using Cms = openssl::Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Types = openssl::Owned<ASN1_SEQUENCE_ANY, freeTypes>;
using Ess = openssl::Owned<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free>;

struct FreeBytes {
    void operator()(unsigned char* bytes) const { OPENSSL_free(bytes); }
};
using Encoded = std::unique_ptr<unsigned char, FreeBytes>;

QByteArray takeBytes(unsigned char* bytes, int size)
{
    const Encoded owner(bytes);
    return size > 0 ? QByteArray(reinterpret_cast<const char*>(bytes), size) : QByteArray();
}

QByteArray encode(const CMS_ContentInfo* cms)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_CMS_ContentInfo(cms, &bytes);
    return takeBytes(bytes, size);
}

// DER SET OF of the signed attributes: what the signature is made over (RFC 5652 §5.4).
QByteArray attributesToSign(const CMS_SignerInfo* info)
{
    const Types types(sk_ASN1_TYPE_new_null());
    for (int i = 0; types && i < CMS_signed_get_attr_count(info); ++i) {
        unsigned char* bytes = nullptr;
        const int size = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(info, i), &bytes);
        const QByteArray der = takeBytes(bytes, size);
        const unsigned char* end = openssl::bytesOf(der);
        ASN1_TYPE* type = d2i_ASN1_TYPE(nullptr, &end, long(der.size()));
        if (!type || sk_ASN1_TYPE_push(types.get(), type) == 0) {
            ASN1_TYPE_free(type);
            return {};
        }
    }
    unsigned char* bytes = nullptr;
    const int size = types ? i2d_ASN1_SET_ANY(types.get(), &bytes) : 0;
    return takeBytes(bytes, size);
}

bool addAttributes(CMS_SignerInfo* info, const QByteArray& digest)
{
    return CMS_signed_add1_attr_by_NID(info, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) == 1
        && CMS_signed_add1_attr_by_NID(
               info, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest.constData(), int(digest.size()))
        == 1;
}

Result<void> checkSigner(const QList<Certificate>& chain, const Signer& signer)
{
    if (chain.isEmpty())
        return fail(ErrorCode::BadKey, u"certificate"_s);
    const PublicKey& key = chain.first().publicKey();
    // OpenSSL 3.0 makes no CMS with SM2; such a signature stands in the annex sheet of the report.
    if (key.algorithm() == Algorithm::SM2SM3)
        return fail(ErrorCode::WrongAlgorithm, algorithmName(key.algorithm()));
    if (key != signer.publicKey())
        return fail(ErrorCode::BadKey, u"signer"_s);
    return {};
}

const CMS_SignerInfo* onlySigner(CMS_ContentInfo* cms)
{
    STACK_OF(CMS_SignerInfo)* infos = CMS_get0_SignerInfos(cms);
    return infos && sk_CMS_SignerInfo_num(infos) == 1 ? sk_CMS_SignerInfo_value(infos, 0) : nullptr;
}

bool isSha256(CMS_SignerInfo* info)
{
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(info, nullptr, nullptr, &digest, nullptr);
    const ASN1_OBJECT* name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, digest);
    return OBJ_obj2nid(name) == NID_sha256;
}

// CAdES: the signed attributes name the certificate, so that no other one of the same key can be put in its place.
bool namesCertificate(const CMS_SignerInfo* info, X509* certificate)
{
    constexpr int onlyOne = -3;
    const auto* value = static_cast<const ASN1_STRING*>(
        CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), onlyOne, V_ASN1_SEQUENCE));
    if (!value)
        return false;
    const unsigned char* end = ASN1_STRING_get0_data(value);
    const Ess ess(d2i_ESS_SIGNING_CERT_V2(nullptr, &end, ASN1_STRING_length(value)));
    const openssl::Owned<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }> path(sk_X509_new_null());
    return ess && path && sk_X509_push(path.get(), certificate) > 0
        && OSSL_ESS_check_signing_certs(nullptr, ess.get(), path.get(), 1) > 0;
}

Cms read(QByteArrayView bytes, const unsigned char** end)
{
    *end = openssl::bytesOf(bytes);
    return Cms(bytes.size() > LargestCms ? nullptr : d2i_CMS_ContentInfo(nullptr, end, long(bytes.size())));
}

Result<Certificate> certificateOf(CMS_ContentInfo* cms)
{
    const openssl::Owned<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }> signers(
        CMS_get0_signers(cms));
    X509* certificate = signers && sk_X509_num(signers.get()) == 1 ? sk_X509_value(signers.get(), 0) : nullptr;
    if (!certificate || !namesCertificate(onlySigner(cms), certificate))
        return fail(ErrorCode::BadSignature, u"certificate"_s);
    X509_up_ref(certificate);
    return Certificate::adopt(certificate);
}

} // namespace

Result<QByteArray> signDetached(QByteArrayView content, const QList<Certificate>& chain, Signer& signer)
{
    if (const auto fits = checkSigner(chain, signer); !fits)
        return std::unexpected(fits.error());
    const openssl::CleanQueue clean;
    const Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, Flags));
    for (const Certificate& issuer : chain.sliced(1)) {
        if (!cms || CMS_add1_cert(cms.get(), issuer.handle()) != 1)
            return openssl::failedCall("CMS_add1_cert");
    }
    // The public key stands in for the private one: nothing is signed by OpenSSL.
    const Certificate& own = chain.first();
    CMS_SignerInfo* info = cms
        ? CMS_add1_signer(cms.get(), own.handle(), own.publicKey().handle(), EVP_sha256(), Flags | CMS_CADES)
        : nullptr;
    if (!info || !addAttributes(info, sha256(content)))
        return openssl::failedCall("CMS_add1_signer");
    const QByteArray toSign = attributesToSign(info);
    if (toSign.isEmpty())
        return openssl::failedCall("i2d_ASN1_SET_ANY");
    const auto signature = signer.signForDocument(toSign);
    if (!signature)
        return std::unexpected(signature.error());
    ASN1_OCTET_STRING* place = CMS_SignerInfo_get0_signature(info);
    if (ASN1_STRING_set(place, signature->constData(), int(signature->size())) != 1)
        return openssl::failedCall("ASN1_STRING_set");
    const QByteArray der = encode(cms.get());
    // A token may answer anything.
    if (const auto checked = verifyDetached(der, content); !checked)
        return std::unexpected(checked.error());
    return der;
}

Result<Certificate> verifyDetached(QByteArrayView bytes, QByteArrayView content)
{
    const openssl::CleanQueue clean;
    const unsigned char* end = nullptr;
    const Cms cms = read(bytes, &end);
    if (!cms || end != openssl::bytesOf(bytes) + bytes.size()
        || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return fail(ErrorCode::BadSignature, u"cms"_s);
    STACK_OF(CMS_SignerInfo)* infos = CMS_get0_SignerInfos(cms.get());
    if (CMS_is_detached(cms.get()) != 1 || OBJ_obj2nid(CMS_get0_eContentType(cms.get())) != NID_pkcs7_data
        || sk_CMS_SignerInfo_num(infos) != 1)
        return fail(ErrorCode::BadSignature, u"form"_s);
    if (!isSha256(sk_CMS_SignerInfo_value(infos, 0)))
        return fail(ErrorCode::WrongAlgorithm, u"digest"_s);
    const openssl::Bio reader = openssl::readerOf(content);
    if (!reader
        || CMS_verify(cms.get(), nullptr, nullptr, reader.get(), nullptr,
               CMS_BINARY | CMS_DETACHED | CMS_NO_SIGNER_CERT_VERIFY)
            != 1)
        return fail(ErrorCode::BadSignature, u"signature"_s);
    const auto certificate = certificateOf(cms.get());
    if (certificate && certificate->publicKey().algorithm() == Algorithm::SM2SM3)
        return fail(ErrorCode::WrongAlgorithm, algorithmName(Algorithm::SM2SM3));
    return certificate;
}

Result<QByteArray> withoutPadding(QByteArrayView padded)
{
    const openssl::CleanQueue clean;
    const unsigned char* end = nullptr;
    const Cms cms = read(padded, &end);
    if (!cms)
        return fail(ErrorCode::BadSignature, u"cms"_s);
    const qsizetype size = end - openssl::bytesOf(padded);
    const QByteArrayView rest = padded.sliced(size);
    if (std::any_of(rest.cbegin(), rest.cend(), [](char byte) { return byte != '\0'; }))
        return fail(ErrorCode::BadSignature, u"padding"_s);
    return padded.first(size).toByteArray();
}

} // namespace evalroom
