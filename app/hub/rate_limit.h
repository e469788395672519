// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <chrono>

namespace evalroom {

// So much at once, and so much a second after that, for each of many who ask (a token bucket each).
class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    RateLimit(qint64 perSecond, qint64 burst);

    // False, and nothing taken, where it is too much now.
    bool take(const QByteArray& who, Time now, qint64 amount = 1);
    qsizetype size() const { return m_spent.size(); }

private:
    // What has been taken and is not forgiven yet, in thousandths.
    struct Spent {
        qint64 amount = 0;
        Time at;
    };
    qint64 left(const Spent& spent, Time now) const;
    void dropForgiven(Time now);

    qint64 m_perSecond;
    qint64 m_burst;
    qsizetype m_sweepAt;
    QHash<QByteArray, Spent> m_spent;
};

} // namespace evalroom
