// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_event.h"
#include "evaluation/case/case_prices.h"

#include <QJsonObject>
#include <functional>

namespace evalroom {

// An evaluation written down for checking (a published award, an example, a test), without keys, people or files:
// what is judged, by which rules, and what happened. resources/schemas/case.schema.json is its form.

// What was published, or worked out by hand, of a bidder; what is not said is not compared.
struct CaseExpected {
    std::optional<int> rank; // 0: none
    std::optional<Rational> total;
    std::optional<Rational> pricePoints;
    std::optional<Rational> evaluatedPrice; // in fen
    std::optional<Fen> proposed; // what the rules of correction give; 0: the committee has to decide
};

struct EvaluationCase {
    QString title;
    std::shared_ptr<const SessionFacts> facts; // the committee is 1, 2, …, then staff and supervisor
    int staff = 0;
    int supervisor = 0;
    QList<CaseEvent> course;
    QMap<QString, Fen> sealed; // by bidder, what lies in its second envelope
    QMap<QString, PriceStatement> stated; // by bidder, of whom the case says more than a price
    QMap<QString, CaseExpected> expected; // by bidder

    // `part` gives the shipped rule set or scheme of a name ("rules/engineering"); nothing where there is none.
    using Part = std::function<std::optional<QJsonObject>(const QString& name)>;
    // Errors: UnknownFormat, BadField, SchemeInvalid (detail: JSON pointer; of a part from its own root; and, where
    // the course is one that no session could have, the word of caseOrder()).
    static Result<EvaluationCase> fromJson(const QJsonObject& json, const Part& part);
};

} // namespace evalroom
