// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_prices.h"
#include "evaluation/session_state.h"

#include <QJsonObject>
#include <functional>

namespace evalroom {

// An evaluation written down for checking (a published award, an example, a test), without keys, people or files:
// what is judged, by which rules, and what happened. resources/schemas/case.schema.json is its form.

// Votes of the members named; who is not named does not vote.
struct CaseVotes {
    QList<int> yes;
    QList<int> no;
};

// A member's sheet fails a bidder in a criterion.
struct CaseFailure {
    QList<int> members;
    QString bidder;
    QString criterion;
    QString reason;
};

// One step held from its opening to its end. Reviews pass but for the failures; points as given.
struct CaseStep {
    QString step;
    QList<CaseFailure> failures = {};
    QMap<Item, QList<Rational>> points = {}; // by member 1, 2, …; one value: everybody's
    QMap<QString, Fen> offers = {}; // final offers, by bidder; they are opened together behind the closing
    QStringList withdrawn = {}; // bidders that leave instead

    // A member's points for an item; nothing where the case has none.
    std::optional<Rational> pointsOf(const Item& item, int member) const;
};
struct CaseChair {
    QList<int> ballots; // by member 1, 2, …
};
struct CaseMotion {
    Motion motion;
    CaseVotes votes;
};
// A motion for a correction, and if it passes what the member corrects to.
struct CaseCorrection {
    CorrectionMotion motion;
    Rational points;
    CaseVotes votes;
};
// A motion that asks a bidder something, to correct its price or to say what its bid means, and if it passes the
// answer.
struct CaseInquiry {
    Motion motion;
    CaseVotes votes;
    std::optional<bool> answer; // nothing: none was registered
    QList<int> asideVotes; // for setting the answer aside; none: nobody moves that
};
// What a bidder explains of its low price, and if it does the motion that this justifies it.
struct CaseExplanation {
    PriceExplanation act;
    CaseVotes votes;
};
struct CaseOpenings {
    QStringList bidders; // whose second envelopes the platform opens together
};
struct CaseReplacement {
    int leaves = 0;
    int comes = 0;
};
struct CaseTie {
    QStringList order;
};
struct CaseRestart {
    QString step;
};

using CaseEvent = std::variant<CaseStep, CaseChair, CaseMotion, CaseCorrection, CaseInquiry, CaseExplanation,
    CaseOpenings, CaseReplacement, CaseTie, CaseRestart>;

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
    // Errors: UnknownFormat, BadField, SchemeInvalid (detail: JSON pointer; of a part from its own root).
    static Result<EvaluationCase> fromJson(const QJsonObject& json, const Part& part);
};

} // namespace evalroom
