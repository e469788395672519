// SPDX-License-Identifier: Apache-2.0
#include "session/offline.h"

namespace evalroom {

namespace {

template <typename... Acts>
bool isOneOf(const Act& act)
{
    return (std::holds_alternative<Acts>(act) || ...);
}

} // namespace

bool mayBeDoneOffline(const Act& act)
{
    return isOneOf<Consent, Declaration, Pledge, TimeRequest, Alarm, ItemsEntered, SheetSubmitted, Opening, Motion,
        Vote, Correction, Explanation, Opinion>(act);
}

} // namespace evalroom
