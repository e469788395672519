// SPDX-License-Identifier: Apache-2.0
#include "hub/bounded_server.h"

#include "hub/bounded_socket.h"

#include <QPointer>
#include <algorithm>

namespace evalroom {

namespace {

std::chrono::milliseconds sweepInterval(const Limits& limits)
{
    const auto shortest = std::min({limits.handshake, limits.request, limits.idle});
    return std::clamp(shortest / 8, std::chrono::milliseconds(20), std::chrono::milliseconds(1000));
}

} // namespace

BoundedServer::BoundedServer(const QSslConfiguration& tls, const Limits& limits, QObject* parent)
    : QTcpServer(parent)
    , m_tls(tls)
    , m_ledger(std::make_shared<ConnectionLedger>(limits))
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    setListenBacklogSize(512);
    connect(&m_sweep, &QTimer::timeout, this, &BoundedServer::closeOverdue);
    m_sweep.start(sweepInterval(limits));
}

qsizetype BoundedServer::openConnections() const
{
    return m_ledger->sockets().size();
}

void BoundedServer::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<BoundedSocket>(m_ledger, this);
    if (!socket->take(descriptor))
        return;
    BoundedSocket* taken = socket.release();
    taken->setSslConfiguration(m_tls);
    connect(taken, &QSslSocket::disconnected, taken, &QObject::deleteLater);
    connect(taken, &QSslSocket::encrypted, this, [this, taken] {
        disconnect(taken, &QSslSocket::errorOccurred, taken, nullptr);
        taken->startRequests();
        addPendingConnection(taken);
    });
    // A failed handshake may leave the TCP connection open.
    connect(taken, &QSslSocket::errorOccurred, taken, &QSslSocket::abort, Qt::QueuedConnection);
    taken->startServerEncryption();
}

void BoundedServer::closeOverdue()
{
    QList<QPointer<BoundedSocket>> overdue;
    for (BoundedSocket* socket : m_ledger->sockets()) {
        if (socket->isOverdue())
            overdue.append(socket);
    }
    for (const QPointer<BoundedSocket>& socket : overdue) {
        if (socket)
            socket->abort();
    }
}

} // namespace evalroom

#include "moc_bounded_server.cpp"
