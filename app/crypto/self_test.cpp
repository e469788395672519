// SPDX-License-Identifier: Apache-2.0
#include "crypto/self_test.h"

#include "crypto/aes_gcm.h"
#include "crypto/base64url.h"
#include "crypto/hash.h"
#include "crypto/private_key.h"

namespace evalroom {

namespace {

QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

// FIPS 180-2, appendix B.1.
bool sha256Works()
{
    return sha256("abc") == hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// The GCM specification of McGrew and Viega, test case 14.
bool gcmWorks()
{
    const QByteArray key(GcmKeySize, '\0');
    const QByteArray iv(GcmIvSize, '\0');
    const QByteArray plain(16, '\0');
    const auto sealed = gcmEncrypt(key, iv, {}, plain);
    if (!sealed || *sealed != hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"))
        return false;
    const auto opened = gcmDecrypt(key, iv, {}, *sealed);
    QByteArray changed = *sealed;
    changed[0] = char(changed.at(0) ^ 1);
    return opened && opened->equals(plain) && !gcmDecrypt(key, iv, {}, changed);
}

// GB/T 32918.5, the example signature over "message digest" with the default id.
bool sm2Works()
{
    const auto key = PublicKey::fromJwk({{QStringLiteral("crv"), QStringLiteral("SM2")},
        {QStringLiteral("kty"), QStringLiteral("EC")},
        {QStringLiteral("x"), base64urlText(hex("09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"))},
        {QStringLiteral("y"), base64urlText(hex("ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"))}});
    const QByteArray signature = hex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                                     "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    return key && key->verify("message digest", signature) && !key->verify("message digesu", signature);
}

bool es256Works()
{
    const auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return false;
    const auto signature = key->sign("evalroom");
    return signature && key->publicKey().verify("evalroom", *signature)
        && !key->publicKey().verify("evalrooM", *signature);
}

} // namespace

Result<void> cryptoSelfTest()
{
    if (!sha256Works())
        return fail(ErrorCode::Internal, QStringLiteral("SHA-256"));
    if (!gcmWorks())
        return fail(ErrorCode::Internal, QStringLiteral("AES-256-GCM"));
    if (!sm2Works())
        return fail(ErrorCode::Internal, QStringLiteral("SM2"));
    if (!es256Works())
        return fail(ErrorCode::Internal, QStringLiteral("ES256"));
    return {};
}

} // namespace evalroom
