// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>

namespace evalroom::test {

// The line between one terminal and the hub, which a test can cut at any moment.
class Relay {
public:
    enum class Line {
        Open,
        LastWords, // the next question of a connection is answered, those behind it arrive and are not; Cut comes next
        Cut,
    };

    // The hub's port, asked for with each connection: a hub may start later.
    explicit Relay(std::function<quint16()> hub)
        : m_hub(std::move(hub))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* terminal = m_server.nextPendingConnection())
                join(terminal);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }
    void set(Line line)
    {
        m_line = line;
        m_said.clear();
        if (line != Line::Cut)
            return;
        for (QTcpSocket* socket : m_server.findChildren<QTcpSocket*>())
            socket->abort();
    }

private:
    void join(QTcpSocket* terminal)
    {
        if (m_line == Line::Cut) {
            terminal->abort();
            return terminal->deleteLater();
        }
        auto* hub = new QTcpSocket(&m_server);
        pass(terminal, hub, [this, terminal] {
            ++m_said[terminal];
            return true;
        });
        pass(hub, terminal, [this, terminal] { return m_line == Line::Open || m_said.value(terminal) < 2; });
        hub->connectToHost(QHostAddress::LocalHost, m_hub());
    }

    static void pass(QTcpSocket* from, QTcpSocket* to, const std::function<bool()>& arrives)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, arrives] {
            const QByteArray bytes = from->readAll();
            if (arrives())
                to->write(bytes);
        });
        QObject::connect(from, &QAbstractSocket::disconnected, to, [from, to] {
            to->disconnectFromHost();
            from->deleteLater();
        });
        QObject::connect(from, &QAbstractSocket::errorOccurred, to, [from, to] {
            to->abort();
            from->deleteLater();
            to->deleteLater();
        });
    }

    std::function<quint16()> m_hub;
    QTcpServer m_server;
    Line m_line = Line::Open;
    QHash<QTcpSocket*, int> m_said; // by the terminal's side, how often since the line has become what it is
};

} // namespace evalroom::test
