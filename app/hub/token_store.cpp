// SPDX-License-Identifier: Apache-2.0
#include "hub/token_store.h"

#include "crypto/base64url.h"
#include "crypto/hash.h"
#include "crypto/random.h"

namespace evalroom {

namespace {

constexpr int TokenBytes = 32;

} // namespace

QByteArray TokenStore::issue(const Ticket& ticket, Time now)
{
    const QByteArray token = base64url(randomBytes(TokenBytes));
    QList<QByteArray>& mine = m_ofMember[ticket];
    while (mine.size() >= MostPerMember)
        m_held.remove(mine.takeFirst());
    mine.append(sha256(token));
    m_held.insert(mine.constLast(), {ticket, now + Life});
    return token;
}

std::optional<Ticket> TokenStore::find(const QByteArray& token, Time now)
{
    const auto found = m_held.constFind(sha256(token));
    if (found == m_held.constEnd())
        return std::nullopt;
    if (now < found->until)
        return found->ticket;
    m_ofMember[found->ticket].removeOne(found.key());
    m_held.erase(found);
    return std::nullopt;
}

void TokenStore::forget(const Ticket& ticket)
{
    for (const QByteArray& hash : m_ofMember.take(ticket))
        m_held.remove(hash);
}

} // namespace evalroom
