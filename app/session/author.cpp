// SPDX-License-Identifier: Apache-2.0
#include "session/author.h"

namespace evalroom {

Result<Author::Beginning> Author::begin(
    const SessionConfig& config, Signer& certificate, const PublicKey& recovery, const Seen& seen, const QDateTime& at)
{
    auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    Author author;
    author.m_key = std::make_shared<SoftwareSigner>(std::move(*key));
    const Delegation delegation {.session = config.session,
        .at = at,
        .member = config.member,
        .key = author.m_key->publicKey(),
        .recovery = recovery,
        .seat = config.seat,
        .venue = config.venue,
        .clientVersion = config.clientVersion,
        .clientPackage = config.clientPackage,
        .seen = seen};
    const auto jws = Jws::sign(JwsType::Delegation, delegation.toPayload(), certificate);
    if (!jws)
        return std::unexpected(jws.error());
    author.m_chain = jws->name();
    return Beginning {author, *jws};
}

Result<Jws> Author::sign(
    const Act& act, const Log& log, const Seen& seen, const QDateTime& at, Signer* certificate) const
{
    const auto place = log.nextPlace(m_chain);
    if (!place)
        return fail(ErrorCode::ChainGap);
    const Record record {.session = log.session(),
        .at = at,
        .chain = m_chain,
        .seq = place->seq,
        .prev = place->prev,
        .seen = seen,
        .act = actToJson(act)};
    Signer& signer = certificate ? *certificate : *m_key;
    return Jws::sign(JwsType::Record, record.toPayload(), signer);
}

} // namespace evalroom
