// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace evalroom::test {

// Files of a process may grow no further than so many bytes while this lives; what is written behind them fails as on
// a full disk. A program that a test starts later inherits that the signal is ignored.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes, pid_t process = 0)
        : m_process(process)
    {
        ignoreSignal();
        prlimit(process, RLIMIT_FSIZE, nullptr, &m_before);
        const rlimit limit {bytes, m_before.rlim_max};
        prlimit(process, RLIMIT_FSIZE, &limit, nullptr);
    }
    ~FileLimit() { prlimit(m_process, RLIMIT_FSIZE, &m_before, nullptr); }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

    static void ignoreSignal() { std::signal(SIGXFSZ, SIG_IGN); }

private:
    pid_t m_process;
    rlimit m_before {};
};

} // namespace evalroom::test
