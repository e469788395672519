// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/hindrance.h"

namespace evalroom {

std::optional<Error> hindrance(const Session& session, const Act& act)
{
    const auto refused = session.refusal(act);
    const bool isLocked = refused && refused->code == ErrorCode::PinNeeded;
    const bool isOffline = refused && refused->code == ErrorCode::HubUnreachable;
    if (!isLocked && !isOffline)
        return refused;
    // Both are met first; what the law says behind them has to be asked for.
    if (const auto rule = allowedNow(session.expected(), session.member(), act, session.now()))
        return Error {ErrorCode::NotAllowed, ruleName(*rule)};
    return isOffline ? refused : std::nullopt;
}

} // namespace evalroom
