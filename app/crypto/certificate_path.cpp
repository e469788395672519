// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"
#include "crypto/openssl_objects.h"

#include <openssl/x509_vfy.h>

namespace evalroom {

namespace {

constexpr int MaxDepth = 8;
// OpenSSL's level for 112 bits of security: no SHA-1 signatures below the root, RSA from 2048 bits.
constexpr int SecurityLevel = 2;

Result<void> verdict(int error)
{
    switch (error) {
    case X509_V_OK:
        return {};
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return fail(ErrorCode::CertificateExpired);
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return fail(ErrorCode::CertificateNotYetValid);
    default:
        return fail(ErrorCode::CertificateUntrusted, QString::number(error));
    }
}

} // namespace

Result<void> checkPath(const Certificate& leaf, const QList<Certificate>& intermediates,
    const QList<Certificate>& roots, const QDateTime& at)
{
    const openssl::CleanQueue clean;
    const openssl::X509Store store(X509_STORE_new());
    const openssl::X509Stack others(sk_X509_new_null());
    const openssl::X509StoreContext context(X509_STORE_CTX_new());
    if (!store || !others || !context)
        return openssl::failedCall("X509_STORE_new");
    for (const Certificate& root : roots) {
        if (X509_STORE_add_cert(store.get(), root.handle()) != 1)
            return openssl::failedCall("X509_STORE_add_cert");
    }
    for (const Certificate& other : intermediates) {
        if (X509_add_cert(others.get(), other.handle(), X509_ADD_FLAG_UP_REF) != 1)
            return openssl::failedCall("X509_add_cert");
    }
    if (X509_STORE_CTX_init(context.get(), store.get(), leaf.handle(), others.get()) != 1)
        return openssl::failedCall("X509_STORE_CTX_init");
    X509_VERIFY_PARAM* param = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(param, at.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_depth(param, MaxDepth);
    X509_VERIFY_PARAM_set_auth_level(param, SecurityLevel);
    if (X509_verify_cert(context.get()) == 1)
        return {};
    const int error = X509_STORE_CTX_get_error(context.get());
    return verdict(error == X509_V_OK ? X509_V_ERR_UNSPECIFIED : error);
}

} // namespace evalroom
