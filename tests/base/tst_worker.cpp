// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"

#include <QSemaphore>
#include <QTest>
#include <optional>

using namespace evalroom;

namespace tst_worker {

class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workLeavesTheThreadsOfPaintingAlone();
    void slowWorkHoldsUpNothingPrompt();
};

// Qt fills large areas on the threads of its global pool and waits for them: work there would stop the windows.
void TestWorker::workLeavesTheThreadsOfPaintingAlone()
{
    QSemaphore begun;
    QSemaphore mayEnd;
    int answers = 0;
    const int works = workers().maxThreadCount();
    for (int i = 0; i < works; ++i)
        onWorker<int>(this,
            [&begun, &mayEnd]() -> Result<int> {
                begun.release();
                mayEnd.acquire();
                return 1;
            },
            {this, [&answers](const Result<int>& answer) { answers += *answer; }});
    begun.acquire(works);
    QSemaphore painted;
    QThreadPool::globalInstance()->start([&painted] { painted.release(); });
    QVERIFY(painted.tryAcquire(1, 60'000));
    QCOMPARE(answers, 0);
    mayEnd.release(works);
    QTRY_COMPARE(answers, works);
}

// A certificate that takes its time on every thread there is.
void TestWorker::slowWorkHoldsUpNothingPrompt()
{
    test::HeldPool slow(workers());
    int answer = 0;
    onWorker<int>(
        this, []() -> Result<int> { return 1; }, {this, [&answer](const Result<int>& made) { answer = *made; }},
        promptWorkers());
    QTRY_COMPARE(answer, 1);
}

EVALROOM_TEST(TestWorker, QCoreApplication)

} // namespace tst_worker

#include "tst_worker.moc"
