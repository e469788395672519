// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/openssl.h"

#include <QByteArray>
#include <QByteArrayView>
#include <openssl/bio.h>
#include <openssl/kdf.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

// More owners and small helpers over OpenSSL; used inside this floor, and by floors that wrap more of OpenSSL.
namespace evalroom::openssl {

inline void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}

using Bio = Owned<BIO, BIO_free_all>;
using CipherContext = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using EncryptedPkcs8 = Owned<X509_SIG, X509_SIG_free>;
using Extension = Owned<X509_EXTENSION, X509_EXTENSION_free>;
using Kdf = Owned<EVP_KDF, EVP_KDF_free>;
using KdfContext = Owned<EVP_KDF_CTX, EVP_KDF_CTX_free>;
using Octets = Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using Pkcs12 = Owned<PKCS12, PKCS12_free>;
using Pkcs8 = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using X509Object = Owned<X509, X509_free>;
using X509Stack = Owned<STACK_OF(X509), freeCertificates>;
using X509Store = Owned<X509_STORE, X509_STORE_free>;
using X509StoreContext = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

template <typename Bytes>
unsigned char* writable(Bytes& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// Internal, with the call that failed and OpenSSL's reason.
std::unexpected<Error> failedCall(const char* call);

// A read-only view as a BIO; the bytes must outlive it.
Bio readerOf(QByteArrayView bytes);
// To be given wherever OpenSSL reads PEM: without a callback it would ask at the terminal, and wait.
int noPassphrase(char* buffer, int size, int forWriting, void* user);
// What was written to a memory BIO.
QByteArray contentOf(const Bio& bio);

Number toNumber(QByteArrayView bigEndian);
// A BIGNUM as exactly `size` big-endian bytes; empty if it does not fit.
QByteArray toBytes(const BIGNUM* number, int size);

// SM2 signatures cover an id that stands nowhere in X.509: GB/T 32918.2 names a default one.
bool setDefaultSm2Id(EVP_PKEY_CTX* context);
// For verifying a certificate, where it has such a signature.
bool setDefaultSm2Id(X509* certificate);

} // namespace evalroom::openssl
