// SPDX-License-Identifier: Apache-2.0
#include "scheme_mutations.h"

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

// The points at the pointer, and one more, where steps have weights or where they have none.
Values morePoints(bool weighted)
{
    return [weighted](const Template& in, const QString& pointer) {
        const bool scored = in.ranksByPoints() && in.stepAt(pointer).kind != StepKind::Review;
        return scored && in.scheme.isWeighted() == weighted ? QStringList {quoted(Rational(numberAt(in, pointer) + 1))}
                                                            : QStringList();
    };
}

// Less for the price than the law wants, and more than it lets.
QStringList unlawfulShares(const Template& in, const Rational& whole)
{
    const PriceRule& rule = *in.rules.priceRule(in.scheme.subject);
    QStringList values;
    if (rule.least > 1)
        values.append(quoted(Rational(rule.least * whole / 100 - 1)));
    if (rule.most < 100)
        values.append(quoted(Rational(rule.most * whole / 100 + 1)));
    return values;
}

} // namespace

QList<Mutation> weightMutations()
{
    const QString points = u"/steps/\\d+/(criteria/\\d+/)?points"_s;
    return {
        {u"sum"_s, points, morePoints(false)},
        {u"otherTotal"_s, u"/total/points"_s,
            [](const Template& in, const QString&) {
                return in.rules.totalPoints ? QStringList {u"\"90\""_s} : QStringList();
            }},
        {u"weightedPoints"_s, points, morePoints(true)},
        {u"weightSum"_s, u"/steps/\\d+/weight/percent"_s, morePoints(true)},
        {u"unweighted"_s, u"/steps/\\d+/weight"_s,
            [](const Template&, const QString&) { return QStringList {QString()}; }},
        {u"idleWeight"_s, u"/steps/\\d+"_s,
            [](const Template& in, const QString& pointer) {
                return in.ranksByPoints() || in.stepAt(pointer).kind != StepKind::Price
                    ? QStringList()
                    : QStringList {
                          uR"({"freeze":"never","id":"price","kind":"price","title":"x","weight":{"percent":"100"}})"_s};
            }},
        {u"weight"_s, u"/steps/\\d+/points"_s,
            [](const Template& in, const QString&) {
                return in.scheme.isWeighted() ? QStringList() : unlawfulShares(in, in.scheme.totalPoints);
            }},
        {u"weight"_s, u"/steps/\\d+/weight/percent"_s,
            [](const Template& in, const QString& pointer) {
                return in.stepAt(pointer).kind == StepKind::Price ? unlawfulShares(in, 100) : QStringList();
            }},
    };
}

} // namespace evalroom::test
