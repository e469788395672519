// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stages.h"

#include <algorithm>

namespace evalroom {

namespace {

StageStatus statusOf(bool done, bool begun)
{
    return done ? StageStatus::Past : begun ? StageStatus::Now : StageStatus::ToCome;
}

bool isReady(const SessionState& state)
{
    const QList<int> members = activeCommittee(state);
    return std::all_of(
        members.cbegin(), members.cend(), [&](int member) { return state.members.value(member).ready(); });
}

// Of nobody who is awaited.
QList<Stage> bareStages(const SessionState& state)
{
    QList<Stage> stages;
    const bool arrived = isReady(state) || state.stepActs > 0;
    const QString current = currentStep(state);
    const bool unfilled = isUnfilled(state);
    const bool failed = !state.failed.isEmpty() || unfilled;
    const bool ranked = isRanked(state);
    const bool frozen = !state.report.pdf.isEmpty();
    const bool over = !state.delivered.isEmpty();
    stages.append({.kind = Stage::Kind::Arrival, .status = statusOf(arrived, true)});
    for (const Step& step : state.facts->scheme.steps) {
        const bool settled = state.steps.value(step.id).phase == StepPhase::Settled;
        // What never comes any more is no stage.
        if (failed && !settled)
            continue;
        stages.append(
            {.kind = Stage::Kind::Step, .step = step.id, .status = statusOf(settled, arrived && step.id == current)});
    }
    if (!unfilled) {
        stages.append({.kind = Stage::Kind::Result, .status = statusOf(ranked && frozen, ranked)});
        stages.append({.kind = Stage::Kind::Report, .status = statusOf(over, frozen)});
    }
    stages.append({.kind = Stage::Kind::Over, .status = over || unfilled ? StageStatus::Now : StageStatus::ToCome});
    return stages;
}

} // namespace

std::optional<Stage> stageNow(const SessionState& state)
{
    const QList<Stage> stages = bareStages(state);
    // What has ended before everybody had arrived, has ended.
    const auto now = std::find_if(
        stages.crbegin(), stages.crend(), [](const Stage& stage) { return stage.status == StageStatus::Now; });
    if (now == stages.crend())
        return {};
    return *now;
}

QList<Stage> stagesOf(const SessionState& state, const QDateTime& now)
{
    QList<Stage> stages = bareStages(state);
    QList<int> awaited;
    QList<int> sealed;
    for (const Awaited& each : awaitedNow(state, now)) {
        awaited.append(each.member);
        if (each.duty.kind == DutyKind::OpenSheet)
            sealed.append(each.member);
    }
    for (Stage& stage : stages) {
        if (stage.status != StageStatus::Now)
            continue;
        stage.awaited = awaited;
        stage.sealed = sealed;
    }
    return stages;
}

} // namespace evalroom
