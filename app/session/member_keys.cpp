// SPDX-License-Identifier: Apache-2.0
#include "session/member_keys.h"

#include "crypto/aes_gcm.h"
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

} // namespace

Result<MemberKeys::Shared> MemberKeys::generate()
{
    auto recovery = PrivateKey::generate(Algorithm::ES256);
    if (!recovery)
        return std::unexpected(recovery.error());
    return std::make_shared<MemberKeys>(MemberKeys {std::move(*recovery), randomSecret(GcmKeySize)});
}

Result<QJsonObject> MemberKeys::seal(const Secret& slipCode) const
{
    const Secret pkcs8 = recovery.toPkcs8();
    QByteArray joined;
    joined.reserve(drafts.size() + pkcs8.size()); // grown in place, so that no copy stays behind
    joined.append(drafts.view()).append(pkcs8.view());
    const Secret plain = Secret::take(joined);
    return sealWithPassphrase(plain.view(), normalized(slipCode));
}

Result<MemberKeys::Shared> MemberKeys::open(const QJsonObject& sealed, const Secret& slipCode)
{
    const auto plain = openWithPassphrase(sealed, normalized(slipCode));
    if (!plain)
        return std::unexpected(plain.error());
    if (plain->size() <= GcmKeySize)
        return fail(ErrorCode::BadField, QStringLiteral("keys"));
    auto recovery = PrivateKey::fromPkcs8(Secret::copyOf(plain->view().sliced(GcmKeySize)));
    if (!recovery)
        return std::unexpected(recovery.error());
    return std::make_shared<MemberKeys>(
        MemberKeys {std::move(*recovery), Secret::copyOf(plain->view().first(GcmKeySize))});
}

} // namespace evalroom
