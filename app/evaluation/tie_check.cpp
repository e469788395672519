// SPDX-License-Identifier: Apache-2.0
#include "evaluation/tie_check.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A draw takes its seed from the nonces of sheets.
bool hasNonces(const Scheme& scheme)
{
    return scheme.chairMode == ChairMode::Elected
        || std::ranges::any_of(scheme.steps, [](const Step& step) { return step.kind == StepKind::Score; });
}

QList<SchemeFinding> checkTie(const Tie& tie, const QString& pointer, const Scheme& scheme)
{
    QList<SchemeFinding> findings;
    const Step* step = scheme.step(tie.step);
    if (tie.rule == TieRule::Step && step == nullptr)
        findings.append({pointer, u"unknownStep"_s});
    else if (tie.rule == TieRule::Step && (!step->givesPoints() || scheme.ranksByPrice()))
        findings.append({pointer, u"noPoints"_s});
    // Whoever is equal there has the same evaluated price already.
    if (tie.rule == TieRule::EvaluatedPrice && scheme.ranksByPrice())
        findings.append({pointer, u"idleTie"_s});
    if (tie.rule == TieRule::Draw && !hasNonces(scheme))
        findings.append({pointer, u"drawWithoutNonces"_s});
    return findings;
}

// The law does not say whether it means the price of the bid or the evaluated one.
bool isBoundTo(const Tie& tie, TieBound bound)
{
    return bound == TieBound::Step ? tie.rule == TieRule::Step
                                   : tie.rule == TieRule::Price || tie.rule == TieRule::EvaluatedPrice;
}

bool beginsWith(const QList<Tie>& ties, const QList<TieBound>& order)
{
    return std::equal(order.begin(), order.end(), ties.begin(), ties.begin() + std::min(order.size(), ties.size()),
        [](TieBound bound, const Tie& tie) { return isBoundTo(tie, bound); });
}

} // namespace

QList<SchemeFinding> checkTies(const Scheme& scheme, const RuleSet& rules)
{
    QList<SchemeFinding> findings;
    if (scheme.ties.isEmpty()) {
        findings.append({u"/ties"_s, u"noTies"_s});
        return findings;
    }
    QSet<QPair<int, QString>> seen;
    for (qsizetype i = 0; i < scheme.ties.size(); ++i) {
        const Tie& tie = scheme.ties.at(i);
        const QString pointer = u"/ties/%1"_s.arg(i);
        findings += checkTie(tie, pointer, scheme);
        const QPair<int, QString> key(static_cast<int>(tie.rule), tie.step);
        if (seen.contains(key))
            findings.append({pointer, u"duplicate"_s});
        seen.insert(key);
        const bool decides = tie.rule == TieRule::Draw || tie.rule == TieRule::Tenderer;
        if (decides != (i == scheme.ties.size() - 1))
            findings.append({pointer, u"tieEnd"_s});
    }
    if (!scheme.ranksByPrice() && !beginsWith(scheme.ties, rules.tieOrder))
        findings.append({u"/ties"_s, u"tieOrder"_s});
    return findings;
}

} // namespace evalroom
