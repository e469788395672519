// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/asking.h"

namespace evalroom {

std::optional<Error> refusalButForPin(const Session& session, const Act& act)
{
    const auto refused = session.refusal(act);
    if (!refused || refused->code != ErrorCode::PinNeeded)
        return refused;
    const auto rule = allowedNow(session.expected(), session.member(), act, session.now());
    return rule ? std::optional(Error {ErrorCode::NotAllowed, ruleName(*rule)}) : std::nullopt;
}

} // namespace evalroom
