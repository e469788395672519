// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"

#include <QMap>

namespace evalroom {

// Names by member number, as far as this terminal may know them; the log has numbers only.
using People = QMap<int, QString>;

QString roleWords(Role role); // "Expert"
// "Expert 3", and with a known name "Expert 3, 李明". 0: "The platform".
QString personWords(const SessionState& state, int member, const People& people = {});
// "Expert 2, Expert 3 and Expert 5"; from four on the first three and how many more.
QString peopleWords(const SessionState& state, const QList<int>& members, const People& people = {});

// "Election of the chair", or the title that the scheme gives the step.
QString stepWords(const SessionState& state, const QString& step);
// What kind of step it is, for a person who sees it for the first time: "pass or fail", "points", "computed".
QString stepKindWords(StepKind kind);
// What somebody still has to do, behind their name: "has to submit the sheet for …".
QString dutyWords(const SessionState& state, const Duty& duty);
// The same as a heading for oneself: "Score: 施工组织设计".
QString dutyTitle(const SessionState& state, const Duty& duty);

} // namespace evalroom
