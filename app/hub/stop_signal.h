// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace evalroom {

// SIGTERM and SIGINT as a Qt signal: the event loop ends, and everything is closed in order.
class StopSignal : public QObject {
    Q_OBJECT
public:
    // Before any thread begins: those inherit that the two are blocked.
    explicit StopSignal(QObject* parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor;
};

} // namespace evalroom
