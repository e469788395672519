// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/colleague_for.h"

#include "rehearsal/committee_colleague.h"
#include "rehearsal/staff_colleague.h"
#include "rehearsal/supervisor_colleague.h"

namespace evalroom {

std::unique_ptr<Colleague> colleagueFor(
    Role role, Session& session, const PracticeJudge& judge, PracticePapers papers, std::chrono::milliseconds pause)
{
    switch (role) {
    case Role::Staff:
        return std::make_unique<StaffColleague>(session, judge.plot(), pause);
    case Role::Supervisor:
        return std::make_unique<SupervisorColleague>(session, judge.plot(), pause);
    default:
        return std::make_unique<CommitteeColleague>(session, judge, std::move(papers), pause);
    }
}

} // namespace evalroom
