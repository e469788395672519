// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "fuzz.h"

using namespace evalroom;
using namespace evalroom::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
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
