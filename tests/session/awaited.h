// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/eventually.h"
#include "base/reply.h"
#include "patience.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>
#include <optional>

namespace evalroom::test {

// As QTest::qWaitFor, which rests for 10 ms after every turn of the event loop; an answer over the network takes many.
template <typename Condition>
bool waitFor(Condition holds, int milliseconds = Patience)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer turn; // for what changes without an event here
    turn.start(10);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

// An answer that comes later, for a test that has nothing else to do.
template <typename T>
class Awaited {
public:
    Reply<T> reply()
    {
        return {&m_context, [this](const Result<T>& result) { m_result = result; }};
    }
    Result<T> result(int milliseconds = Patience)
    {
        if (!waitFor([this] { return m_result.has_value(); }, milliseconds))
            return fail(ErrorCode::Cancelled, QStringLiteral("no answer came"));
        return *m_result;
    }

private:
    QObject m_context;
    std::optional<Result<T>> m_result;
};

template <typename T, typename Call>
Result<T> awaited(Call call)
{
    Awaited<T> answer;
    call(answer.reply());
    return answer.result();
}

// A word for QCOMPARE: "success", or the error with its detail.
template <typename T>
QString wordOf(const Result<T>& result)
{
    if (result)
        return QStringLiteral("success");
    const QString detail = result.error().detail;
    return errorName(result.error().code) + (detail.isEmpty() ? QString() : u' ' + detail);
}

} // namespace evalroom::test
