// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"

namespace evalroom {

// Who has to sit on the committee that evaluates anew.
enum class NextCommittee {
    Either, // the ground says nothing of it
    Same, // the members who made the old report (87号令 art. 64)
    New, // none of those who sat on the old committee (87号令 art. 49, 67)
};

// On what a lot may be evaluated anew (复核, 重新评审) in a session of its own.
struct ReevaluationGround {
    QString code;
    QString source;
    QString text;
    NextCommittee committee = NextCommittee::Either;
};

// The field of the rule set; empty where it is absent. Faults: BadField.
QList<ReevaluationGround> reevaluationsField(JsonReader& reader);

} // namespace evalroom
