// SPDX-License-Identifier: Apache-2.0
// The head of a package, and of an archive: what stands before anything is known to be signed by the right platform.
#include "base/canonical_json.h"
#include "fuzz.h"
#include "ledger/archive.h"

using namespace evalroom;
using namespace evalroom::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto archive = verifyArchive(bytes))
        require(writeArchive(archive->head, {}, {}) == bytes || archive->log.tree().size() > 0);
    const auto json = parseCanonicalJson(bytes);
    if (!json)
        return 0;
    const auto manifest = Manifest::fromPayload(*json);
    require(!manifest || manifest->toPayload() == *json);
    const auto head = SessionHead::fromJson(*json);
    require(!head || head->toJson() == *json);
    return 0;
}
