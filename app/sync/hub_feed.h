// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub_client.h"

#include <QTimer>

class QWebSocket;

namespace evalroom {

// The hub's news that its log has grown, over a web socket that comes back by itself. What has happened is never
// taken from here, only that something has.
class HubFeed : public QObject {
    Q_OBJECT
public:
    explicit HubFeed(HubClient& client, QObject* parent = nullptr);
    ~HubFeed() override;

    void start();
    void stop();
    bool isUp() const { return m_up; }

Q_SIGNALS:
    void cameUp();
    void wentDown(); // or an attempt to come up has failed
    void grew(qint64 size);

private:
    void connectNow();
    void drop();
    void retryLater();
    void checkAlive();
    void take(const QString& message);
    void prove(const QJsonObject& challenge);

    HubClient& m_client;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_retry;
    QTimer m_alive;
    int m_attempt = 0;
    bool m_wanted = false;
    bool m_up = false;
    bool m_heard = false; // anything since the last look
};

} // namespace evalroom
