// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

// Owners for OpenSSL's values; used inside this floor only.
namespace evalroom::openssl {

template <auto free>
struct Free {
    template <typename T>
    void operator()(T* value) const
    {
        free(value);
    }
};
template <typename T, auto free>
using Owned = std::unique_ptr<T, Free<free>>;

using Pkey = Owned<EVP_PKEY, EVP_PKEY_free>;
using PkeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using MdContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using Number = Owned<BIGNUM, BN_free>;
using EcdsaSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using ParamBuilder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Owned<OSSL_PARAM, OSSL_PARAM_free>;

// Leaves no message in OpenSSL's error queue of this thread for the next caller to stumble over.
class CleanQueue {
public:
    CleanQueue() = default;
    ~CleanQueue() { ERR_clear_error(); }
    CleanQueue(const CleanQueue&) = delete;
    CleanQueue& operator=(const CleanQueue&) = delete;
};

template <typename Bytes>
const unsigned char* bytesOf(const Bytes& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
template <typename Bytes>
size_t sizeOf(const Bytes& bytes)
{
    return static_cast<size_t>(bytes.size());
}

} // namespace evalroom::openssl
