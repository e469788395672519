// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"

namespace evalroom {

// A criterion as the tender document prints it. The ids are those of the schemes in resources/schemes.
struct PracticeCriterion {
    QString id;
    QString name;
    QString standard;
    int points = 0; // 0: pass or fail
};

struct PracticeCriteriaGroup {
    QString name;
    QList<PracticeCriterion> criteria;
};

// Every criterion of the kind, in the order of the evaluation.
QList<PracticeCriteriaGroup> practiceCriteria(const PracticeLot& lot);

// What the tender document calls the method of the evaluation.
QString practiceMethod(PracticeKind kind);

// How the price is scored, one sentence for each rule.
QStringList practicePriceRules(PracticeKind kind);

} // namespace evalroom
