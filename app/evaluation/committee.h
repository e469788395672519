// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"
#include "evaluation/role.h"

#include <QList>

namespace evalroom {

// What a lawful committee has to be; the numbers come from the scheme and its rule set (招标投标法 art. 37,
// 87号令 art. 47, 74号令 art. 7).
struct CommitteeRule {
    int minimum = 5;
    bool odd = true;
    bool twoThirdsExperts = true; // land tenders have no such text (国土39号令 art. 14)
    Fen largeBudget = 0; // from this budget on the committee has `largeMinimum` members (87号令 art. 47); 0: never
    int largeMinimum = 0;
};

enum class CompositionFault {
    TooFew,
    EvenNumber,
    TooFewExperts, // 3·experts < 2·members
};

// Every fault of a committee of these roles; roles that do not sit on it do not count.
QList<CompositionFault> compositionFaults(const QList<Role>& roles, const CommitteeRule& rule);

} // namespace evalroom
