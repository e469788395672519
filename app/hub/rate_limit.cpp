// SPDX-License-Identifier: Apache-2.0
#include "hub/rate_limit.h"

#include <algorithm>

namespace evalroom {

namespace {

constexpr qint64 Thousandths = 1000;
constexpr qsizetype FirstSweep = 1024;
// From then on everything is forgiven, whatever was spent.
constexpr qint64 LongestMilliseconds = 24 * 3600 * 1000;

} // namespace

RateLimit::RateLimit(qint64 perSecond, qint64 burst)
    : m_perSecond(perSecond)
    , m_burst(burst)
    , m_sweepAt(FirstSweep)
{
}

bool RateLimit::take(const QByteArray& who, Time now, qint64 amount)
{
    if (m_spent.size() >= m_sweepAt)
        dropForgiven(now);
    Spent& spent = m_spent[who];
    const qint64 after = left(spent, now) + amount * Thousandths;
    if (after > m_burst * Thousandths)
        return false;
    spent = {after, now};
    return true;
}

qint64 RateLimit::left(const Spent& spent, Time now) const
{
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - spent.at).count();
    // A thousandth of the rate each millisecond.
    return std::max<qint64>(0, spent.amount - std::clamp<qint64>(passed, 0, LongestMilliseconds) * m_perSecond);
}

void RateLimit::dropForgiven(Time now)
{
    m_spent.removeIf([&](const auto& each) { return left(each.value(), now) == 0; });
    m_sweepAt = std::max(FirstSweep, 2 * m_spent.size());
}

} // namespace evalroom
