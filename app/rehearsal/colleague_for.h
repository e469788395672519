// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/colleague.h"
#include "rehearsal/practice_judge.h"

#include <memory>

namespace evalroom {

// Who sits at a terminal of this role, with the papers of that chair. Session and judge must outlive the colleague.
std::unique_ptr<Colleague> colleagueFor(
    Role role, Session& session, const PracticeJudge& judge, PracticePapers papers, std::chrono::milliseconds pause);

} // namespace evalroom
