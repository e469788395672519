// SPDX-License-Identifier: Apache-2.0
#include "crypto/public_key.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/base64url.h"
#include "crypto/digest_signing.h"
#include "crypto/hash.h"
#include "crypto/openssl.h"

#include <openssl/core_names.h>
#include <utility>

namespace evalroom {

namespace {

constexpr int CoordinateBytes = 32;

QByteArray numberParameter(EVP_PKEY* key, const char* name, int width)
{
    BIGNUM* raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const openssl::Number number(raw);
    const int bytes = width > 0 ? width : BN_num_bytes(number.get());
    QByteArray out(bytes, '\0');
    if (BN_bn2binpad(number.get(), reinterpret_cast<unsigned char*>(out.data()), bytes) != bytes)
        return {};
    return out;
}

QJsonObject curveJwk(EVP_PKEY* key, const QString& curve)
{
    return {{QStringLiteral("crv"), curve}, {QStringLiteral("kty"), QStringLiteral("EC")},
        {QStringLiteral("x"), base64urlText(numberParameter(key, OSSL_PKEY_PARAM_EC_PUB_X, CoordinateBytes))},
        {QStringLiteral("y"), base64urlText(numberParameter(key, OSSL_PKEY_PARAM_EC_PUB_Y, CoordinateBytes))}};
}

QJsonObject rsaJwk(EVP_PKEY* key)
{
    return {{QStringLiteral("e"), base64urlText(numberParameter(key, OSSL_PKEY_PARAM_RSA_E, 0))},
        {QStringLiteral("kty"), QStringLiteral("RSA")},
        {QStringLiteral("n"), base64urlText(numberParameter(key, OSSL_PKEY_PARAM_RSA_N, 0))}};
}

openssl::Pkey buildKey(const char* kind, OSSL_PARAM_BLD* builder)
{
    const openssl::Params params(OSSL_PARAM_BLD_to_param(builder));
    const openssl::PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return openssl::Pkey(key);
}

// OpenSSL refuses a point that is not on the curve when it decodes it.
openssl::Pkey curveKey(const QString& curve, const QByteArray& x, const QByteArray& y)
{
    if (x.size() != CoordinateBytes || y.size() != CoordinateBytes)
        return nullptr;
    const bool sm2 = curve == QLatin1String("SM2");
    const QByteArray point = '\x04' + x + y;
    const openssl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, sm2 ? "SM2" : "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), openssl::sizeOf(point));
    return buildKey(sm2 ? "SM2" : "EC", builder.get());
}

openssl::Pkey rsaKey(const QByteArray& n, const QByteArray& e)
{
    const openssl::Number modulus(BN_bin2bn(openssl::bytesOf(n), static_cast<int>(n.size()), nullptr));
    const openssl::Number exponent(BN_bin2bn(openssl::bytesOf(e), static_cast<int>(e.size()), nullptr));
    const openssl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return buildKey("RSA", builder.get());
}

Result<QByteArray> binaryField(JsonReader& reader, const QString& key)
{
    return fromBase64url(reader.string(key, 1024).toLatin1());
}

Result<openssl::Pkey> keyFromJwk(const QJsonObject& jwk)
{
    JsonReader reader(jwk);
    const bool rsa = reader.word(QStringLiteral("kty"), {QStringLiteral("EC"), QStringLiteral("RSA")}) == 1;
    const QString curve = rsa ? QString() : reader.string(QStringLiteral("crv"));
    const auto first = binaryField(reader, rsa ? QStringLiteral("n") : QStringLiteral("x"));
    const auto second = binaryField(reader, rsa ? QStringLiteral("e") : QStringLiteral("y"));
    const bool known = rsa || curve == QLatin1String("P-256") || curve == QLatin1String("SM2");
    if (!reader.finish() || !first || !second || !known)
        return fail(ErrorCode::BadKey);
    return rsa ? rsaKey(*first, *second) : curveKey(curve, *first, *second);
}

// Which of our three kinds it is; a value only for an acceptable key.
std::optional<std::pair<Algorithm, QJsonObject>> describe(EVP_PKEY* key)
{
    if (EVP_PKEY_is_a(key, "RSA")) {
        const int bits = EVP_PKEY_get_bits(key);
        if (bits < 2048 || bits > 4096
            || numberParameter(key, OSSL_PKEY_PARAM_RSA_E, 0) != QByteArray("\x01\x00\x01", 3))
            return std::nullopt;
        return std::pair(Algorithm::PS256, rsaJwk(key));
    }
    if (EVP_PKEY_is_a(key, "SM2"))
        return std::pair(Algorithm::SM2SM3, curveJwk(key, QStringLiteral("SM2")));
    char group[32] = {};
    if (EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1
        && qstrcmp(group, "prime256v1") == 0)
        return std::pair(Algorithm::ES256, curveJwk(key, QStringLiteral("P-256")));
    return std::nullopt;
}

} // namespace

PublicKey::PublicKey(std::shared_ptr<EVP_PKEY> key, Algorithm algorithm, QJsonObject jwk)
    : m_key(std::move(key))
    , m_algorithm(algorithm)
    , m_jwk(std::move(jwk))
    , m_thumbprint(base64urlText(sha256(canonicalJson(m_jwk))))
{
}

Result<PublicKey> PublicKey::fromJwk(const QJsonObject& jwk)
{
    const openssl::CleanQueue clean;
    const auto key = keyFromJwk(jwk);
    if (!key || !*key)
        return fail(ErrorCode::BadKey);
    auto result = fromHandle(key->get());
    // What we would write must be what was read, or two spellings would have two thumbprints.
    if (result && result->toJwk() != jwk)
        return fail(ErrorCode::BadKey);
    return result;
}

Result<PublicKey> PublicKey::fromHandle(EVP_PKEY* key)
{
    const openssl::CleanQueue clean;
    auto described = describe(key);
    if (!described)
        return fail(ErrorCode::BadKey);
    EVP_PKEY_up_ref(key);
    return PublicKey(std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free), described->first, described->second);
}

Result<void> PublicKey::verify(QByteArrayView message, const QByteArray& signature) const
{
    const openssl::CleanQueue clean;
    return verifyDigest(m_key.get(), m_algorithm, message, signature);
}

} // namespace evalroom
