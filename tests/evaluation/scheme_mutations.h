// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules_fixture.h"

#include <functional>

// How the shipped schemes can be broken, a field at a time.
namespace evalroom::test {

// A shipped scheme, and a shipped rule set that accepts it.
struct Template {
    QString name;
    QJsonObject json;
    Scheme scheme;
    RuleSet rules;

    const Step& stepAt(const QString& pointer) const { return scheme.steps.at(pointer.split(u'/').at(2).toInt()); }
    const Criterion& criterionAt(const QString& pointer) const
    {
        return stepAt(pointer).criteria.at(pointer.split(u'/').at(4).toInt());
    }
    bool ranksByPoints() const { return scheme.rankBy == RankBy::Points; }
};

// Resources of the folder, as `shipped` names them.
QStringList shippedIn(const QString& folder);
QList<Template> templates();

// What to write at a pointer so that the rule is broken there; nothing: it cannot be broken there.
using Values = std::function<QStringList(const Template&, const QString& pointer)>;
struct Mutation {
    QString rule;
    QString at; // a regular expression for whole pointers
    Values values;
};

QList<Mutation> mutations();
// Those of them that break policy adjustments of prices.
QList<Mutation> adjustmentMutations();
QList<Mutation> stepMutations(); // whole steps, what they are called, and how their scores are trimmed
QList<Mutation> weightMutations(); // of these, those of points and weights that do not make up the total

// This, wherever the pattern is met; or where the rule set's word has the value.
Values always(const QString& json);
Values onlyIf(bool RuleSet::* word, bool value, const QString& json);

// As JSON, and the decimal at a pointer.
QString quoted(const QString& text);
QString quoted(const Rational& value);
Rational numberAt(const Template& in, const QString& pointer);

} // namespace evalroom::test
