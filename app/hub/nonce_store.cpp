// SPDX-License-Identifier: Apache-2.0
#include "hub/nonce_store.h"

#include "crypto/random.h"

namespace evalroom {

namespace {

constexpr int NonceBytes = 32;

} // namespace

QByteArray NonceStore::make(const QByteArray& session, Time now)
{
    dropOld(now);
    const QByteArray nonce = randomBytes(NonceBytes);
    m_issued.insert(nonce, {session, now + Life});
    m_order.enqueue(nonce);
    return nonce;
}

bool NonceStore::spend(const QByteArray& nonce, const QByteArray& session, Time now)
{
    const auto found = m_issued.constFind(nonce);
    if (found == m_issued.constEnd())
        return false;
    const bool good = found->session == session && now < found->until;
    m_issued.erase(found);
    return good;
}

void NonceStore::dropOld(Time now)
{
    while (!m_order.isEmpty()) {
        const auto oldest = m_issued.constFind(m_order.head());
        const bool spent = oldest == m_issued.constEnd();
        if (!spent && now < oldest->until && m_order.size() < Most)
            return;
        if (!spent)
            m_issued.erase(oldest);
        m_order.dequeue();
    }
}

} // namespace evalroom
