// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"
#include "evaluation/lot.h"
#include "evaluation/role.h"

#include <QList>
#include <QString>

namespace evalroom {

// A lot for which the law wants more members: 87号令 art. 47 from a budget on, the rules for water projects in a
// sector, 74号令 art. 7 from another budget on for goods and services than for works.
struct LargerCommittee {
    Fen budget = 0; // from this one on; 0: whatever it is
    QString sector; // of the lot; empty: whatever it is
    int minimum = 0;
    QString source;
    QList<Subject> subjects = {}; // of the lot; empty: whatever it is
};

// What a lawful committee has to be; the numbers come from the scheme and its rule set (招标投标法 art. 37,
// 87号令 art. 47, 74号令 art. 7).
struct CommitteeRule {
    int minimum = 5;
    bool odd = true;
    bool twoThirdsExperts = true; // land tenders have no such text (国土39号令 art. 14)
    QList<LargerCommittee> larger = {};
};

enum class CompositionFault {
    TooFew,
    EvenNumber,
    TooFewExperts, // 3·experts < 2·members
};

// Every fault of a committee of these roles; roles that do not sit on it do not count.
QList<CompositionFault> compositionFaults(const QList<Role>& roles, const CommitteeRule& rule);

// What the law wants for a lot of this subject, budget and sector, of several the most members; nullptr: nothing in
// particular.
const LargerCommittee* largerCommittee(const CommitteeRule& rule, Subject subject, Fen budget, const QString& sector);

} // namespace evalroom
