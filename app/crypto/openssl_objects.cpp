// SPDX-License-Identifier: Apache-2.0
#include "crypto/openssl_objects.h"

#include <openssl/err.h>

namespace evalroom::openssl {

namespace {

constexpr char Sm2Id[] = "1234567812345678";
constexpr int Sm2IdSize = sizeof Sm2Id - 1;

} // namespace

std::unexpected<Error> failedCall(const char* call)
{
    const char* reason = ERR_reason_error_string(ERR_peek_last_error());
    const QString detail = QString::fromLatin1(call) + QLatin1Char(' ') + QString::fromLatin1(reason ? reason : "-");
    ERR_clear_error();
    return fail(ErrorCode::Internal, detail);
}

Bio readerOf(QByteArrayView bytes)
{
    return Bio(BIO_new_mem_buf(bytes.data() ? bytes.data() : "", int(bytes.size())));
}

int noPassphrase(char*, int, int, void*)
{
    return -1;
}

QByteArray contentOf(const Bio& bio)
{
    QByteArray content(qsizetype(BIO_pending(bio.get())), Qt::Uninitialized);
    const int read = BIO_read(bio.get(), content.data(), int(content.size()));
    content.truncate(std::max(read, 0));
    return content;
}

QByteArray toBytes(const BIGNUM* number, int size)
{
    QByteArray bytes(size, '\0');
    if (!number || BN_bn2binpad(number, writable(bytes), size) != size)
        return {};
    return bytes;
}

Number toNumber(QByteArrayView bigEndian)
{
    return Number(BN_bin2bn(bytesOf(bigEndian), int(bigEndian.size()), nullptr));
}

bool setDefaultSm2Id(EVP_PKEY_CTX* context)
{
    return EVP_PKEY_CTX_set1_id(context, Sm2Id, Sm2IdSize) == 1;
}

bool setDefaultSm2Id(X509* certificate)
{
    if (X509_get_signature_nid(certificate) != NID_SM2_with_SM3)
        return true;
    Octets id(ASN1_OCTET_STRING_new());
    if (!id || ASN1_OCTET_STRING_set(id.get(), bytesOf(QByteArrayView(Sm2Id, Sm2IdSize)), Sm2IdSize) != 1)
        return false;
    X509_set0_distinguishing_id(certificate, id.release());
    return true;
}

} // namespace evalroom::openssl
