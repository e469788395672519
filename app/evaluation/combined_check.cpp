// SPDX-License-Identifier: Apache-2.0
#include "evaluation/combined_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const DrawnRange* rangeOf(const TermNumber& number, const Baseline& baseline)
{
    const auto found = std::ranges::find(baseline.drawnRanges, number.drawn, &DrawnRange::id);
    return found == baseline.drawnRanges.cend() ? nullptr : &*found;
}

// The most that it may come to; what nobody knows is found elsewhere.
Rational mostOf(const TermNumber& number, const Baseline& baseline)
{
    const DrawnRange* range = rangeOf(number, baseline);
    return range != nullptr ? range->most : number.drawn.isEmpty() ? number.fixed : Rational(0);
}

// Something is left for the one term that has the rest; without one, nothing is drawn and nothing is left.
bool makeUpAWhole(const Baseline& baseline)
{
    Rational sum = 0;
    qsizetype rests = 0;
    bool isDrawn = false;
    for (const BaselineTerm& term : baseline.terms) {
        sum += term.share ? mostOf(*term.share, baseline) : Rational(0);
        rests += term.share ? 0 : 1;
        isDrawn = isDrawn || (term.share && !term.share->drawn.isEmpty());
    }
    return rests == 1 ? sum < 1 : rests == 0 && !isDrawn && sum == 1;
}

void checkNumber(const std::optional<TermNumber>& number, const Baseline& baseline, const QString& pointer,
    QList<SchemeFinding>& findings)
{
    if (number && !number->drawn.isEmpty() && rangeOf(*number, baseline) == nullptr)
        findings.append({pointer, u"unknownDrawn"_s});
}

} // namespace

QList<SchemeFinding> checkCombined(const Baseline& baseline, const QString& pointer)
{
    QList<SchemeFinding> findings;
    if (baseline.family != BaselineFamily::Combined)
        return findings;
    if (!makeUpAWhole(baseline))
        findings.append({pointer + u"/terms"_s, u"termShares"_s});
    QList<TermOf> seen;
    for (qsizetype i = 0; i < baseline.terms.size(); ++i) {
        const BaselineTerm& term = baseline.terms.at(i);
        const QString place = pointer + u"/terms/%1"_s.arg(i);
        if (seen.contains(term.of))
            findings.append({place + u"/of"_s, u"duplicate"_s});
        seen.append(term.of);
        checkNumber(term.share, baseline, place + u"/drawnShare"_s, findings);
        checkNumber(term.factor, baseline, place + u"/drawnFactor"_s, findings);
        // A percentage in place of a number, as 97 for 0.97, is no factor.
        if (term.factor && mostOf(*term.factor, baseline) >= 2)
            findings.append({place + (term.factor->drawn.isEmpty() ? u"/factor"_s : u"/drawnFactor"_s), u"factor"_s});
        if (term.within && *term.within >= 100)
            findings.append({place + u"/within"_s, u"within"_s});
    }
    QStringList known;
    for (qsizetype i = 0; i < baseline.drawnRanges.size(); ++i) {
        const DrawnRange& range = baseline.drawnRanges.at(i);
        const QString place = pointer + u"/drawnRanges/%1"_s.arg(i);
        if (known.contains(range.id))
            findings.append({place + u"/id"_s, u"duplicate"_s});
        known.append(range.id);
        if (!isUsed(range.id, baseline.terms))
            findings.append({place + u"/id"_s, u"idleDrawn"_s});
        if (range.most < range.least)
            findings.append({place + u"/most"_s, u"drawnRange"_s});
    }
    return findings;
}

} // namespace evalroom
