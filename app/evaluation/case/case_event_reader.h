// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/case/case_event.h"

namespace evalroom {

// What a case says that happened, from its JSON (resources/schemas/case.schema.json).

// The field that is there says which event it is.
struct CaseEventKind {
    QString field;
    CaseEvent (*read)(JsonReader& reader);
};

// Errors: BadField.
Result<CaseEvent> readCaseEvent(const QJsonObject& json, const QString& pointer);

// Of people, of the time, and of the report (case_proceedings.cpp).
const QList<CaseEventKind>& caseProceedings();

// Fields that several events have.
QList<int> caseMembers(JsonReader& reader, const QString& key);
CaseVotes caseVotes(JsonReader& reader);
CaseStep caseStep(JsonReader& reader);

} // namespace evalroom
