// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/connection_ledger.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>
#include <memory>

namespace evalroom {

class BoundedSocket;

// Accepts TLS connections within the Limits and hands over only those that have finished their handshake.
// QHttpServer in Qt 6.4 has no limits of its own; it is bound to this one.
class BoundedServer : public QTcpServer {
    Q_OBJECT
public:
    // `tls` carries certificate chain and key; the protocol is TLS 1.2 or later whatever it says.
    BoundedServer(const QSslConfiguration& tls, const Limits& limits, QObject* parent = nullptr);

    // Connections open now, handshakes included.
    qsizetype openConnections() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void closeOverdue();

    QSslConfiguration m_tls;
    std::shared_ptr<ConnectionLedger> m_ledger;
    QTimer m_sweep;
};

} // namespace evalroom
