// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

class Workers : public QThreadPool {
public:
    // As the global pool does: what has been begun may need the application.
    Workers()
    {
        qAddPostRoutine([] {
            workers().waitForDone();
            promptWorkers().waitForDone();
        });
    }
};

} // namespace

QThreadPool& workers()
{
    static Workers pool;
    return pool;
}

QThreadPool& promptWorkers()
{
    static Workers pool;
    return pool;
}

} // namespace evalroom
