// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

namespace evalroom::fuzz {

// assert() would vanish with NDEBUG.
inline void require(bool held)
{
    if (!held)
        std::abort();
}

inline QByteArray bytesOf(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

} // namespace evalroom::fuzz
