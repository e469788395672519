// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"

namespace evalroom {

enum class StageStatus { Past, Now, ToCome };

// One stop on the way through this session's scheme.
struct Stage {
    enum class Kind { Arrival, Step, Result, Report, Over };
    Kind kind = Kind::Step;
    QString step = {}; // Kind::Step: its id
    StageStatus status = StageStatus::ToCome;
    QList<int> awaited = {}; // Now: whoever it waits for
    QList<int> sealed = {}; // of these: who can do nothing by hand, as their sheet opens by itself
};

// The one that is now, without whom it waits for, which takes more to find out; nothing: it is between two.
std::optional<Stage> stageNow(const SessionState& state);
// The whole way, from arrival to the end, as it stands now.
QList<Stage> stagesOf(const SessionState& state, const QDateTime& now);

} // namespace evalroom
