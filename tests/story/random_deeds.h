// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

#include <random>

namespace evalroom::test {

struct Judging {
    QString step;
    Sheet sheet;
};
using Deed = std::variant<Act, Judging>;

// What somebody in a session may take into their head, given what they know; whether the law lets them is asked
// elsewhere. The choices depend on the seed only.
class RandomDeeds {
public:
    explicit RandomDeeds(unsigned seed)
        : m_random(seed)
    {
    }

    Deed any(const SessionState& state, int member);
    Sheet sheet(const SessionState& state, const QString& step);
    Act items(const SessionState& state, const QString& step);
    Act declaration(const SessionState& state, int percentConflict);

    int upTo(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    bool chance(int percent) { return upTo(100) < percent; }
    template <typename List>
    auto oneOf(const List& list)
    {
        return list.at(upTo(static_cast<int>(list.size())));
    }

private:
    Deed ofCommittee(const SessionState& state, int member);
    Deed ofArrival(const SessionState& state, int member);
    Deed ofSteps(const SessionState& state);
    Act ofMotions(const SessionState& state, int member);
    Act motion(const SessionState& state);
    Act explanation(const SessionState& state, int member);
    Act ofReport(const SessionState& state);
    Act ofStaff(const SessionState& state);
    Act order(const SessionState& state);
    Act ofSupervisor(const SessionState& state);
    Act remark();
    QString someStep(const SessionState& state);

    std::mt19937 m_random;
};

} // namespace evalroom::test
