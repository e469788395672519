// SPDX-License-Identifier: Apache-2.0
#include "session/member_keys.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aes_gcm.h"
#include "crypto/jwe.h"
#include "crypto/random.h"
#include "crypto/scrypt.h"

#include <cctype>

namespace evalroom {

namespace {

// As people type it: with blanks, dashes and small letters.
Secret normalized(const Secret& code)
{
    QByteArray plain;
    plain.reserve(code.size());
    for (const char c : code.view()) {
        if (c != ' ' && c != '-')
            plain.append(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    }
    return Secret::take(plain);
}

// What is sealed: the drafts' key, and behind it the recovery key as PKCS #8.
Secret joined(const MemberKeys& keys)
{
    const Secret pkcs8 = keys.recovery.toPkcs8();
    QByteArray both;
    both.reserve(keys.drafts.size() + pkcs8.size()); // grown in place, so that no copy stays behind
    both.append(keys.drafts.view()).append(pkcs8.view());
    return Secret::take(both);
}

Result<MemberKeys::Shared> parted(const Secret& both)
{
    if (both.size() <= GcmKeySize)
        return fail(ErrorCode::BadField, QStringLiteral("keys"));
    auto recovery = PrivateKey::fromPkcs8(Secret::copyOf(both.view().sliced(GcmKeySize)));
    if (!recovery)
        return std::unexpected(recovery.error());
    return std::make_shared<MemberKeys>(
        MemberKeys {std::move(*recovery), Secret::copyOf(both.view().first(GcmKeySize))});
}

} // namespace

Result<MemberKeys::Shared> MemberKeys::generate()
{
    auto recovery = PrivateKey::generate(Algorithm::ES256);
    if (!recovery)
        return std::unexpected(recovery.error());
    return std::make_shared<MemberKeys>(MemberKeys {std::move(*recovery), randomSecret(GcmKeySize)});
}

Result<QJsonObject> MemberKeys::seal(const Secret& slipCode, const Manifest& manifest) const
{
    const Secret code = normalized(slipCode);
    if (code.size() < SlipCodeLength)
        return fail(ErrorCode::BadField, QStringLiteral("slipCode"));
    const Secret plain = joined(*this);
    const auto slip = sealWithPassphrase(plain.view(), code);
    const auto inner = slip ? evalroom::seal(plain.view(), manifest.supervisorEscrow) : slip;
    const auto escrow = inner ? evalroom::seal(canonicalJson(*inner), manifest.centreEscrow) : inner;
    if (!escrow)
        return escrow;
    return QJsonObject {{QStringLiteral("escrow"), *escrow}, {QStringLiteral("slip"), *slip}};
}

Result<MemberKeys::Shared> MemberKeys::open(const QJsonObject& sealed, const Secret& slipCode)
{
    JsonReader reader(sealed);
    reader.object(QStringLiteral("escrow"));
    const QJsonObject slip = reader.object(QStringLiteral("slip"));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    const auto plain = openWithPassphrase(slip, normalized(slipCode));
    return plain ? parted(*plain) : std::unexpected(plain.error());
}

Result<MemberKeys::Shared> MemberKeys::openEscrow(const QJsonObject& envelope, const PrivateKey& supervisorKey)
{
    const auto plain = evalroom::open(envelope, supervisorKey);
    return plain ? parted(*plain) : std::unexpected(plain.error());
}

} // namespace evalroom
