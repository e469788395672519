// SPDX-License-Identifier: Apache-2.0
#include "crypto/raw_signature.h"

#include "crypto/openssl_objects.h"

namespace evalroom {

namespace {

constexpr int CoordinateSize = 32;
constexpr int RawSize = 2 * CoordinateSize;

// The order of P-256 (FIPS 186-4, D.1.2.3).
openssl::Number orderOfP256()
{
    return openssl::toNumber(
        QByteArray::fromHex(QByteArrayLiteral("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")));
}

} // namespace

Result<QByteArray> derFromRawSignature(QByteArrayView raw)
{
    if (raw.size() != RawSize)
        return fail(ErrorCode::BadSignature, QStringLiteral("length"));
    const openssl::CleanQueue clean;
    openssl::Number r = openssl::toNumber(raw.first(CoordinateSize));
    openssl::Number s = openssl::toNumber(raw.last(CoordinateSize));
    const openssl::EcdsaSignature signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return openssl::failedCall("ECDSA_SIG_set0");
    // Owned by the signature now.
    (void)r.release();
    (void)s.release();
    const int size = i2d_ECDSA_SIG(signature.get(), nullptr);
    if (size <= 0)
        return openssl::failedCall("i2d_ECDSA_SIG");
    QByteArray der(size, Qt::Uninitialized);
    unsigned char* end = openssl::writable(der);
    i2d_ECDSA_SIG(signature.get(), &end);
    return der;
}

Result<QByteArray> rawFromDerSignature(QByteArrayView der)
{
    const openssl::CleanQueue clean;
    const unsigned char* end = openssl::bytesOf(der);
    const openssl::EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &end, long(der.size())));
    if (!signature || end != openssl::bytesOf(der) + der.size())
        return fail(ErrorCode::BadSignature, QStringLiteral("der"));
    const QByteArray raw = openssl::toBytes(ECDSA_SIG_get0_r(signature.get()), CoordinateSize)
        + openssl::toBytes(ECDSA_SIG_get0_s(signature.get()), CoordinateSize);
    if (raw.size() != RawSize)
        return fail(ErrorCode::BadSignature, QStringLiteral("range"));
    return raw;
}

bool hasLowS(QByteArrayView raw)
{
    if (raw.size() != RawSize)
        return false;
    const openssl::CleanQueue clean;
    const openssl::Number half = orderOfP256();
    const openssl::Number s = openssl::toNumber(raw.last(CoordinateSize));
    return half && s && BN_rshift1(half.get(), half.get()) == 1 && BN_cmp(s.get(), half.get()) <= 0;
}

Result<QByteArray> withLowS(QByteArrayView raw)
{
    if (raw.size() != RawSize)
        return fail(ErrorCode::BadSignature, QStringLiteral("length"));
    if (hasLowS(raw))
        return raw.toByteArray();
    const openssl::CleanQueue clean;
    const openssl::Number order = orderOfP256();
    const openssl::Number s = openssl::toNumber(raw.last(CoordinateSize));
    if (!order || !s || BN_cmp(s.get(), order.get()) >= 0)
        return fail(ErrorCode::BadSignature, QStringLiteral("range"));
    if (BN_sub(s.get(), order.get(), s.get()) != 1)
        return openssl::failedCall("BN_sub");
    return QByteArray(raw.first(CoordinateSize).toByteArray() + openssl::toBytes(s.get(), CoordinateSize));
}

} // namespace evalroom
