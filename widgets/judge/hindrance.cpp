// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/hindrance.h"

namespace evalroom {

std::optional<Error> hindrance(const Session& session, const Act& act)
{
    const auto refused = session.refusal(act);
    if (!refused || refused->code != ErrorCode::PinNeeded)
        return refused;
    // A locked certificate is met first; what the law says behind it has to be asked for.
    const auto rule = allowedNow(session.expected(), session.member(), act, session.now());
    return rule ? std::optional(Error {ErrorCode::NotAllowed, ruleName(*rule)}) : std::nullopt;
}

SheetSubmitted someSheet(const QString& step, int round)
{
    SheetSubmitted sheet;
    sheet.round = round;
    sheet.step = step;
    return sheet;
}

} // namespace evalroom
