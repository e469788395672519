// SPDX-License-Identifier: Apache-2.0
// What stands inside a signed object: what is read is written back as it was, or it was not read.
#include "base/canonical_json.h"
#include "crypto/jws.h"
#include "evaluation/act.h"
#include "fuzz.h"
#include "ledger/entry.h"

using namespace evalroom;
using namespace evalroom::fuzz;

namespace {

template <typename T>
void check(const QJsonObject& payload)
{
    const auto read = T::fromPayload(payload);
    require(!read || read->toPayload() == payload);
}

void checkAct(const QJsonObject& json)
{
    const auto act = actFromJson(json);
    require(!act || actToJson(*act) == json);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto payload = parseCanonicalJson(bytesOf(data, size));
    if (!payload)
        return 0;
    check<Delegation>(*payload);
    check<Record>(*payload);
    check<Amendment>(*payload);
    const auto withheld = WithheldEntry::fromJson(*payload);
    require(!withheld || withheld->toJson() == *payload);
    const auto jws = Jws::parse(*payload);
    require(!jws || jws->toJson() == *payload);
    checkAct(*payload);
    checkAct(payload->value(QLatin1String("act")).toObject());
    return 0;
}
