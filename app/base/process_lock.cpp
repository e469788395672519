// SPDX-License-Identifier: Apache-2.0
#include "base/process_lock.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace evalroom {

Result<std::unique_ptr<ProcessLock>> ProcessLock::take(const QString& path)
{
    // Programs that this one starts do not inherit it.
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return fail(ErrorCode::CannotWrite, path);
    std::unique_ptr<ProcessLock> lock(new ProcessLock(handle));
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::CannotWrite, errno == EWOULDBLOCK ? QStringLiteral("inUse") : path);
    return lock;
}

ProcessLock::~ProcessLock()
{
    ::close(m_handle);
}

} // namespace evalroom
