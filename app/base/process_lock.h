// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>
#include <memory>

namespace evalroom {

// A file that one process holds at a time. The system lets go of it however that process ends. QLockFile asks who wrote
// the file instead: one that died between making it and writing to it holds everybody off for ever.
class ProcessLock {
public:
    // Makes the file where there is none, for its owner alone; it stays when the lock goes.
    // Errors: CannotWrite (detail: `inUse` where another process holds it, else the path).
    static Result<std::unique_ptr<ProcessLock>> take(const QString& path);
    ~ProcessLock();
    Q_DISABLE_COPY_MOVE(ProcessLock)

private:
    explicit ProcessLock(int handle)
        : m_handle(handle)
    {
    }

    int m_handle;
};

} // namespace evalroom
