// SPDX-License-Identifier: Apache-2.0
#include "crypto/derived_key.h"

#include "crypto/openssl_objects.h"

#include <openssl/core_names.h>

namespace evalroom {

Result<Secret> derivedKey(const PrivateKey& key, QByteArrayView purpose)
{
    constexpr qsizetype size = 32;
    const openssl::CleanQueue clean;
    Secret material = key.toPkcs8();
    QByteArray info = purpose.toByteArray();
    char digest[] = "SHA256";
    const OSSL_PARAM params[] {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, material.data(), openssl::sizeOf(material)),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), openssl::sizeOf(info)),
        OSSL_PARAM_construct_end()};
    const openssl::Kdf kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const openssl::KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    Secret derived(size);
    if (material.isEmpty() || !context
        || EVP_KDF_derive(context.get(), openssl::writable(derived), size_t(size), params) != 1)
        return openssl::failedCall("EVP_KDF_derive");
    return derived;
}

} // namespace evalroom
