// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QQueue>
#include <chrono>

namespace evalroom {

// Numbers used once, each for one session and a minute. When there are too many, the oldest goes.
class NonceStore {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::seconds Life {60};
    static constexpr qsizetype Most = 20'000;

    QByteArray make(const QByteArray& session, Time now);
    // True once.
    bool spend(const QByteArray& nonce, const QByteArray& session, Time now);
    qsizetype size() const { return m_issued.size(); }

private:
    struct Issued {
        QByteArray session;
        Time until;
    };
    void dropOld(Time now);

    QHash<QByteArray, Issued> m_issued;
    QQueue<QByteArray> m_order; // spent ones too, until their time is over
};

} // namespace evalroom
