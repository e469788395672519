// SPDX-License-Identifier: Apache-2.0
#include "crypto/openssl_objects.h"

#include <openssl/err.h>

namespace evalroom::openssl {

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

bool useDefaultSm2Id(X509* certificate, bool always)
{
    if (!always && X509_get_signature_nid(certificate) != NID_SM2_with_SM3)
        return true;
    // GB/T 32918.2
    const QByteArray id16 = QByteArrayLiteral("1234567812345678");
    Octets id(ASN1_OCTET_STRING_new());
    if (!id || ASN1_OCTET_STRING_set(id.get(), bytesOf(id16), int(id16.size())) != 1)
        return false;
    X509_set0_distinguishing_id(certificate, id.release());
    return true;
}

} // namespace evalroom::openssl
