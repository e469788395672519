// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/role.h"

#include <QList>

namespace evalroom {

// Somebody invented who takes part in a practice session.
struct PracticeMember {
    int number = 1;
    Role role = Role::Expert;
    QString name; // marked （演练）
    QString unit;
    QString title;
    QString pool; // experts only
    QString seat;
};

// The committee (experts and, as its last member, the owner's representative), then one staff, one supervisor and the
// centre's keeper of its escrow key. The same seed gives the same people.
QList<PracticeMember> makePracticePeople(quint64 seed, int committee);

} // namespace evalroom
