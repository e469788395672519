// SPDX-License-Identifier: Apache-2.0
#include "evaluation/committee.h"

#include <algorithm>

namespace evalroom {

QList<CompositionFault> compositionFaults(const QList<Role>& roles, const CommitteeRule& rule)
{
    const auto members = std::count_if(roles.cbegin(), roles.cend(), sitsOnCommittee);
    const auto experts = std::count(roles.cbegin(), roles.cend(), Role::Expert);
    QList<CompositionFault> faults;
    if (members < rule.minimum)
        faults.append(CompositionFault::TooFew);
    if (rule.odd && members % 2 == 0)
        faults.append(CompositionFault::EvenNumber);
    if (rule.twoThirdsExperts && 3 * experts < 2 * members)
        faults.append(CompositionFault::TooFewExperts);
    return faults;
}

const LargerCommittee* largerCommittee(const CommitteeRule& rule, Subject subject, Fen budget, const QString& sector)
{
    const LargerCommittee* largest = nullptr;
    for (const LargerCommittee& each : rule.larger) {
        const bool applies = budget >= each.budget && (each.sector.isEmpty() || each.sector == sector)
            && (each.subjects.isEmpty() || each.subjects.contains(subject));
        if (applies && (largest == nullptr || each.minimum > largest->minimum))
            largest = &each;
    }
    return largest;
}

} // namespace evalroom
