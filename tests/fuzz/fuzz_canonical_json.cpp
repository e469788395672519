// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"

#include <cstdint>
#include <cstdlib>

using namespace evalroom;

namespace {

// assert() would vanish with NDEBUG.
void require(bool held)
{
    if (!held)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto canonical = parseCanonicalJson(bytes);
    const auto human = parseHumanJson(bytes);
    if (canonical) {
        require(canonicalJson(*canonical) == bytes);
        require(human && *human == *canonical);
    }
    if (human) {
        const auto again = parseCanonicalJson(canonicalJson(*human));
        require(again && *again == *human);
    }
    return 0;
}
