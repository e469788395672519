// SPDX-License-Identifier: Apache-2.0
#include "hub/connection_ledger.h"

namespace evalroom {

namespace {

QHostAddress subscriber(const QHostAddress& peer)
{
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4);
    Q_IPV6ADDR v6 = peer.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        v6[i] = 0;
    return QHostAddress(v6);
}

} // namespace

ConnectionLedger::ConnectionLedger(const Limits& limits)
    : m_limits(limits)
{
}

bool ConnectionLedger::admit(BoundedSocket* socket, const QHostAddress& peer)
{
    const QHostAddress address = subscriber(peer);
    if (m_sockets.size() >= m_limits.connections
        || m_byAddress.value(address).connections >= m_limits.connectionsPerAddress)
        return false;
    m_sockets.insert(socket);
    ++m_byAddress[address].connections;
    return true;
}

void ConnectionLedger::leave(BoundedSocket* socket, const QHostAddress& peer)
{
    if (!m_sockets.remove(socket))
        return;
    const auto use = m_byAddress.find(subscriber(peer));
    if (use != m_byAddress.end() && --use->connections == 0)
        m_byAddress.erase(use);
}

bool ConnectionLedger::addPending(const QHostAddress& peer, qint64 bytes)
{
    Use& use = m_byAddress[subscriber(peer)];
    use.pending += bytes;
    m_pending += bytes;
    return use.pending <= m_limits.pendingBytesPerAddress && m_pending <= m_limits.pendingBytes;
}

} // namespace evalroom
