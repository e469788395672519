// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "fuzz.h"
#include "ledger/entry.h"

using namespace evalroom;
using namespace evalroom::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto payload = parseCanonicalJson(bytesOf(data, size));
    const auto checkpoint = payload ? Checkpoint::fromPayload(*payload) : std::unexpected(payload.error());
    if (checkpoint) {
        require(checkpoint->toPayload() == *payload);
        require(checkpoint->size >= 1 && checkpoint->code().size() == 8);
    }
    return 0;
}
