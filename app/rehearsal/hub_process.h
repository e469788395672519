// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "crypto/public_key.h"

#include <QProcess>
#include <QTimer>
#include <QUrl>

namespace evalroom {

// What a hub process needs; every path exists.
struct HubProcessPlan {
    QString program; // path of evalroom-hub
    QString dataDir;
    QString tlsCertificate; // PEM file
    QString tlsKey; // PEM file
    QString platform; // PEM file with the platform's public key
    QString secret; // file with the passphrase of the hub's own keys
    QString log = {}; // file for what it says while it runs; empty: to where our own errors go
};

// A real hub on this machine, for a rehearsal; ends with this object, and with the thread that started it.
class HubProcess : public QObject {
    Q_OBJECT
public:
    explicit HubProcess(HubProcessPlan plan, QObject* parent = nullptr);
    ~HubProcess() override;

    // Answers the hub's address when it listens on a free port of the loopback.
    // Errors: NotFound (no such program; detail: its path), Internal (detail: its exit code).
    void start(const Reply<QUrl>& reply);
    // Lets it die as when the power goes; restart() brings it back.
    void cutPower();
    // It answers nothing until it may go on, as a machine that has far too much to do.
    void setHanging(bool hanging);
    // As cutPower(), and starts it again on the same port, as a venue does; while somebody else has the port (any
    // connection may, until it ends), again and again for a while. Answers as start().
    void restart(const Reply<QUrl>& reply);

    // 0 while it does not run.
    qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    // It ended though nobody asked it to.
    void died();

private:
    void run();
    void readOutput();
    void finished(int exitCode);

    HubProcessPlan m_plan;
    QProcess m_process;
    QTimer m_retry;
    Reply<QUrl> m_reply;
    QByteArray m_output;
    int m_port = 0; // any, until it has listened once
    int m_tries = 0; // that are left
    bool m_listening = false;
    bool m_stopping = false;
};

} // namespace evalroom
