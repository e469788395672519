// SPDX-License-Identifier: Apache-2.0
#include "hub/report_access.h"

#include "evaluation/law.h"

#include <algorithm>

namespace evalroom {

namespace {

bool hasOpenedSheet(const StepState& step)
{
    const auto isOpened = [](const SheetState& sheet) { return sheet.opened.has_value(); };
    return std::ranges::any_of(
        step.sheets, [&](const QList<SheetState>& sheets) { return std::ranges::any_of(sheets, isOpened); });
}

} // namespace

Result<void> mayReadReport(const SessionState& state, int member, qint64 version)
{
    const auto reader = state.members.constFind(member);
    if (reader == state.members.cend() || !sitsOnCommittee(reader->role))
        return {};
    if (state.report.pdf.isEmpty() || version != state.report.version)
        return fail(ErrorCode::NotFound);
    for (const auto [id, step] : state.steps.asKeyValueRange()) {
        if (hasOpenedSheet(step) && !maySeeSheets(state, member, id, step.round))
            return fail(ErrorCode::NotAllowed, ruleName(Rule::MissingSheets));
    }
    return {};
}

} // namespace evalroom
