// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

#include <QHash>

namespace evalroom {

// Objective items are entered openly, until all members have the same points for each (domain §1.10).

// A member's latest points for every item that they have entered, at no more than one look at each entry.
using EnteredPoints = QHash<Item, Rational>;
EnteredPoints enteredPoints(const StepState& step, int member);
// Every item of the step is among a member's points.
bool isComplete(const EnteredPoints& entered, const StepState& at, const Step& step);
// Items on which members who have entered them differ, in the order of bidders and criteria.
QList<Item> differingItems(const SessionState& state, const QString& step);

} // namespace evalroom
