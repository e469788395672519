// SPDX-License-Identifier: Apache-2.0
#include "crypto/jwe.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aes_gcm.h"
#include "crypto/base64url.h"
#include "crypto/key_agreement.h"
#include "crypto/random.h"

#include <QtEndian>
#include <optional>

namespace evalroom {

namespace {

constexpr qsizetype LengthSize = 4;
constexpr qsizetype MaxHeaderText = 600;
constexpr qsizetype MaxCiphertextText = (MaxJwePlaintext + JwePaddingStep) / 3 * 4 + 8;

struct Parts {
    QByteArray protectedText;
    QByteArray encryptedKey;
    QByteArray iv;
    QByteArray ciphertext;
    QByteArray tag;
    std::optional<PublicKey> ephemeral;
};

Secret padded(QByteArrayView plaintext)
{
    const qsizetype needed = LengthSize + plaintext.size();
    Secret result {(needed + JwePaddingStep - 1) / JwePaddingStep * JwePaddingStep};
    qToBigEndian(quint32(plaintext.size()), result.data());
    std::copy(plaintext.begin(), plaintext.end(), result.data() + LengthSize);
    return result;
}

Result<Secret> unpadded(const Secret& content)
{
    const QByteArrayView view = content.view();
    if (view.isEmpty() || view.size() % JwePaddingStep != 0)
        return fail(ErrorCode::DecryptionFailed, QStringLiteral("padding"));
    const auto length = qsizetype(qFromBigEndian<quint32>(view.data()));
    // One spelling: the least number of steps, and nothing but zeros behind the content.
    if (length > view.size() - LengthSize || view.size() - LengthSize - length >= JwePaddingStep)
        return fail(ErrorCode::DecryptionFailed, QStringLiteral("padding"));
    const QByteArrayView rest = view.sliced(LengthSize + length);
    if (std::any_of(rest.begin(), rest.end(), [](char c) { return c != '\0'; }))
        return fail(ErrorCode::DecryptionFailed, QStringLiteral("padding"));
    return Secret::copyOf(view.sliced(LengthSize, length));
}

QByteArray headerText(const PublicKey& ephemeral)
{
    return base64url(canonicalJson({{QStringLiteral("alg"), QStringLiteral("ECDH-ES+A256KW")},
        {QStringLiteral("enc"), QStringLiteral("A256GCM")}, {QStringLiteral("epk"), ephemeral.toJwk()}}));
}

Result<PublicKey> ephemeralOf(const QByteArray& header)
{
    const auto object = parseCanonicalJson(header, MaxHeaderText);
    if (!object)
        return std::unexpected(object.error());
    JsonReader reader(*object, QStringLiteral("/protected"));
    reader.word(QStringLiteral("alg"), {QStringLiteral("ECDH-ES+A256KW")});
    reader.word(QStringLiteral("enc"), {QStringLiteral("A256GCM")});
    const QJsonObject epk = reader.object(QStringLiteral("epk"));
    if (const auto fine = reader.finish(); !fine)
        return std::unexpected(fine.error());
    auto key = PublicKey::fromJwk(epk);
    if (key && key->algorithm() != Algorithm::ES256)
        return fail(ErrorCode::BadField, reader.pathOf(QStringLiteral("epk")));
    return key;
}

Result<Parts> parse(const QJsonObject& jwe)
{
    JsonReader reader(jwe);
    const auto member = [&reader](const QString& name, qsizetype limit, qsizetype exactSize) {
        const auto bytes = fromBase64url(reader.string(name, limit).toLatin1());
        if (!bytes)
            reader.refuse(name, bytes.error());
        else if (exactSize > 0 && bytes->size() != exactSize)
            reader.refuse(name);
        return bytes.value_or(QByteArray());
    };
    Parts parts;
    parts.ciphertext = member(QStringLiteral("ciphertext"), MaxCiphertextText, 0);
    parts.encryptedKey = member(QStringLiteral("encrypted_key"), 64, WrappedKeySize);
    parts.iv = member(QStringLiteral("iv"), 64, GcmIvSize);
    const QByteArray header = member(QStringLiteral("protected"), MaxHeaderText, 0);
    parts.tag = member(QStringLiteral("tag"), 64, GcmTagSize);
    if (parts.ciphertext.isEmpty() || parts.ciphertext.size() % JwePaddingStep != 0)
        reader.refuse(QStringLiteral("ciphertext"));
    if (const auto fine = reader.finish(); !fine)
        return std::unexpected(fine.error());
    auto ephemeral = ephemeralOf(header);
    if (!ephemeral)
        return std::unexpected(ephemeral.error());
    parts.ephemeral = std::move(*ephemeral);
    parts.protectedText = jwe.value(QLatin1String("protected")).toString().toLatin1();
    return parts;
}

} // namespace

Result<QJsonObject> seal(QByteArrayView plaintext, const PublicKey& recipient)
{
    if (plaintext.size() > MaxJwePlaintext)
        return fail(ErrorCode::TooLarge, QString::number(plaintext.size()));
    const auto ephemeral = PrivateKey::generate(Algorithm::ES256);
    if (!ephemeral)
        return std::unexpected(ephemeral.error());
    const auto wrappingKey = agreedKey(*ephemeral, recipient);
    if (!wrappingKey)
        return std::unexpected(wrappingKey.error());
    const Secret contentKey = randomSecret(GcmKeySize);
    const auto wrapped = wrapKey(*wrappingKey, contentKey);
    if (!wrapped)
        return std::unexpected(wrapped.error());
    const QByteArray header = headerText(ephemeral->publicKey());
    const QByteArray iv = randomBytes(GcmIvSize);
    const auto sealed = gcmEncrypt(contentKey.view(), iv, header, padded(plaintext).view());
    if (!sealed)
        return std::unexpected(sealed.error());
    return QJsonObject {{QStringLiteral("ciphertext"), base64urlText(sealed->chopped(GcmTagSize))},
        {QStringLiteral("encrypted_key"), base64urlText(*wrapped)}, {QStringLiteral("iv"), base64urlText(iv)},
        {QStringLiteral("protected"), QString::fromLatin1(header)},
        {QStringLiteral("tag"), base64urlText(sealed->last(GcmTagSize))}};
}

Result<void> checkJwe(const QJsonObject& jwe)
{
    const auto parts = parse(jwe);
    return parts ? Result<void>() : std::unexpected(parts.error());
}

Result<Secret> open(const QJsonObject& jwe, const PrivateKey& recipient)
{
    const auto parts = parse(jwe);
    if (!parts)
        return std::unexpected(parts.error());
    const auto wrappingKey = agreedKey(recipient, *parts->ephemeral);
    if (!wrappingKey)
        return std::unexpected(wrappingKey.error());
    const auto contentKey = unwrapKey(*wrappingKey, parts->encryptedKey);
    if (!contentKey)
        return std::unexpected(contentKey.error());
    const auto content
        = gcmDecrypt(contentKey->view(), parts->iv, parts->protectedText, parts->ciphertext + parts->tag);
    if (!content)
        return std::unexpected(content.error());
    return unpadded(*content);
}

} // namespace evalroom
