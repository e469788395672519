// SPDX-License-Identifier: Apache-2.0
#include "hub/login.h"

#include "base/json_reader.h"

namespace evalroom {

namespace {

bool isSignedBy(const Jws& jws, const RosterEntry& entry, const Delegation* delegation)
{
    if (jws.verify(JwsType::Login, entry.key))
        return true;
    return delegation && jws.verify(JwsType::Login, delegation->key);
}

} // namespace

Result<LoginProof> LoginProof::fromPayload(const QJsonObject& payload)
{
    JsonReader reader(payload);
    LoginProof proof;
    const auto at = fromTimestamp(reader.string(QStringLiteral("at")));
    if (at)
        proof.at = *at;
    else
        reader.refuse(QStringLiteral("at"));
    proof.hub = reader.string(QStringLiteral("hub"), 43);
    proof.member = static_cast<int>(reader.integer(QStringLiteral("member"), 1, MaxMember));
    proof.nonce = reader.hex(QStringLiteral("nonce"), HashBytes);
    proof.session = reader.hex(QStringLiteral("session"), HashBytes);
    proof.tls = reader.hex(QStringLiteral("tls"), HashBytes);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return proof;
}

Result<void> checkValidity(const RosterEntry& entry, const QDateTime& now)
{
    if (entry.valid && now < entry.valid->from)
        return fail(ErrorCode::CertificateNotYetValid);
    if (entry.valid && now > entry.valid->to)
        return fail(ErrorCode::CertificateExpired);
    return {};
}

Result<void> checkLogin(const Jws& jws, const LoginProof& proof, const SessionMemory& memory, const HubKeys& keys,
    const QByteArray& tls, const QDateTime& now)
{
    const Roster& roster = memory.log().roster();
    const auto entry = roster.constFind(proof.member);
    if (proof.session != memory.session() || proof.tls != tls || !keys.holds(proof.hub) || entry == roster.constEnd()
        || !isSignedBy(jws, *entry, memory.delegation(proof.member)))
        return fail(ErrorCode::NotLoggedIn);
    return checkValidity(*entry, now);
}

} // namespace evalroom
