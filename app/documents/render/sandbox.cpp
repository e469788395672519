// SPDX-License-Identifier: Apache-2.0
#include "documents/render/sandbox.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace evalroom {

namespace {

constexpr rlim_t Mebibyte = 1024 * 1024;
constexpr rlim_t MostMemory = 1536 * Mebibyte;
constexpr rlim_t MostSeconds = 3600; // of one processor; the program asks for a new process afterwards
constexpr rlim_t MostFiles = 64;

void limitTo(__rlimit_resource resource, rlim_t value)
{
    const rlimit limit {value, value};
    setrlimit(resource, &limit);
}

// Bids without embedded fonts are drawn with the system's.
constexpr std::array<const char*, 6> ReadablePaths {"/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts",
    "/usr/share/fontconfig", "/var/cache/fontconfig", "/usr/share/poppler"};

constexpr quint64 ReadAccess = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// Every access that each version of Landlock knows (the header at hand may be older than the kernel).
constexpr std::array<quint64, 6> FileAccess {
    (1ULL << 13) - 1, (1ULL << 14) - 1, (1ULL << 15) - 1, (1ULL << 15) - 1, (1ULL << 16) - 1, (1ULL << 16) - 1};
constexpr quint64 NetAccess = 3; // bind and connect of TCP, from version 4 on
constexpr quint64 Scopes = 3; // abstract sockets and signals, from version 6 on

struct Ruleset {
    quint64 files = 0;
    quint64 net = 0;
    quint64 scopes = 0;
};

void allow(int ruleset, const char* path)
{
    const int folder = ::open(path, O_PATH | O_CLOEXEC);
    if (folder < 0)
        return;
    landlock_path_beneath_attr beneath {};
    beneath.allowed_access = ReadAccess;
    beneath.parent_fd = folder;
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    ::close(folder);
}

quint32 landlock()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return 0;
    const size_t known = std::min(static_cast<size_t>(version), FileAccess.size());
    const Ruleset rules {FileAccess.at(known - 1), known >= 4 ? NetAccess : 0, known >= 6 ? Scopes : 0};
    const size_t size = known >= 6 ? sizeof rules : known >= 4 ? 2 * sizeof(quint64) : sizeof(quint64);
    const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, size, 0));
    if (ruleset < 0)
        return 0;
    for (const char* path : ReadablePaths)
        allow(ruleset, path);
    const bool restricted = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return restricted ? static_cast<quint32>(version) : 0;
}

} // namespace

void shedInheritance()
{
    limitTo(RLIMIT_CORE, 0);
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    close_range(STDERR_FILENO + 1, ~0U, 0);
}

quint32 lockIn()
{
#if !defined(EVALROOM_SANITIZED) // whose sanitizers reserve terabytes
    limitTo(RLIMIT_AS, MostMemory);
#endif
    limitTo(RLIMIT_CPU, MostSeconds);
    limitTo(RLIMIT_NOFILE, MostFiles);
    limitTo(RLIMIT_NPROC, 0);
    limitTo(RLIMIT_FSIZE, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return landlock();
}

} // namespace evalroom
