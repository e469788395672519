// SPDX-License-Identifier: Apache-2.0
#include "hub/document_keys.h"

#include "base/canonical_json.h"
#include "crypto/jwe.h"

namespace evalroom {

Result<void> mayReadDocuments(const SessionMemory& memory, int member)
{
    const auto known = memory.state().members.constFind(member);
    if (known == memory.state().members.constEnd() || known->status != MemberStatus::Active)
        return fail(ErrorCode::KeyWithheld);
    const bool pledged = known->declared == Declared::Clear && known->pledged;
    const bool watches = known->role == Role::Supervisor;
    return watches || pledged ? Result<void>() : fail(ErrorCode::KeyWithheld);
}

Result<QJsonObject> releasedKey(const SessionMemory& memory, int member, const Secret& key)
{
    const Delegation* delegation = memory.delegation(member);
    if (!delegation)
        return fail(ErrorCode::KeyWithheld);
    const QByteArray hex = key.view().toByteArray().toHex();
    const auto sealed = seal(canonicalJson({{QStringLiteral("key"), QString::fromLatin1(hex)}}), delegation->recovery);
    if (!sealed)
        return std::unexpected(sealed.error());
    return QJsonObject {{QStringLiteral("key"), *sealed}};
}

} // namespace evalroom
