// SPDX-License-Identifier: Apache-2.0
#include "evaluation/weight_check.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

Rational allPointsIn(const Step& step)
{
    Rational sum = step.points;
    for (const Criterion& criterion : step.criteria)
        sum += criterion.points;
    return sum;
}

// F is out of as many points as the total, for every factor: 评标总得分＝F1×A1＋F2×A2＋…, and A1＋A2＋…＝1.
QList<SchemeFinding> checkWeighted(const Scheme& scheme)
{
    QList<SchemeFinding> findings;
    Rational percent = 0;
    for (qsizetype i = 0; i < scheme.steps.size(); ++i) {
        const Step& step = scheme.steps.at(i);
        const QString pointer = u"/steps/%1"_s.arg(i);
        const Rational points = allPointsIn(step);
        percent += step.weight ? step.weight->percent : Rational(0);
        if (step.weight && points == 0)
            findings.append({pointer + u"/weight"_s, u"idleWeight"_s});
        else if (step.weight && points != scheme.totalPoints)
            findings.append({pointer, u"weightedPoints"_s});
        else if (!step.weight && points > 0)
            findings.append({pointer, u"unweighted"_s});
    }
    if (percent != 100)
        findings.append({u"/steps"_s, u"weightSum"_s});
    return findings;
}

} // namespace

QList<SchemeFinding> checkWeights(const Scheme& scheme)
{
    if (scheme.isWeighted())
        return checkWeighted(scheme);
    Rational sum = 0;
    for (const Step& step : scheme.steps)
        sum += allPointsIn(step);
    if (!scheme.ranksByPrice() && sum != scheme.totalPoints)
        return {{u"/total/points"_s, u"sum"_s}};
    return {};
}

} // namespace evalroom
