// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_figure.h"
#include "evaluation/case/case_gap.h"

#include <QTextStream>

namespace evalroom {

// 'points of member 3 for a in design/method, event 4, "4.5": within the criterion's range …; the nearest is 4'.
QString figureWords(const CaseFigure& figure);

// What is no case in a sentence: where, which rule, and which figure. Answers the exit code.
int refuseCase(const QJsonObject& json, const Error& error, QTextStream& out);
// The same as fields: resources/schemas/refusal.schema.json.
int refuseAsJson(const QJsonObject& json, const Error& error, QTextStream& out);

// Behind a criterion's value: which members have no part in it.
void printSilent(const CriterionResult& criterion, const QString& bidder, const QList<CaseGap>& gaps, QTextStream& out);
// The bidder's criteria that have no value, a line each.
void printUnvalued(const QString& bidder, const QList<CaseGap>& gaps, QTextStream& out);

} // namespace evalroom
