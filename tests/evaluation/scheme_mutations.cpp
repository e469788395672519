// SPDX-License-Identifier: Apache-2.0
#include "scheme_mutations.h"

#include "evaluation/scheme_check.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

std::optional<RuleSet> rulesFor(const Scheme& scheme)
{
    for (const QString& name : shippedIn(u"rules"_s)) {
        const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
        if (checkScheme(scheme, rules).isEmpty())
            return rules;
    }
    return std::nullopt;
}

QJsonValue valueAt(const QJsonValue& root, const QString& pointer)
{
    QJsonValue value = root;
    const QStringList path = pointer.split(u'/').sliced(1);
    for (const QString& key : path)
        value = value.isArray() ? value.toArray().at(key.toInt()) : value.toObject().value(key);
    return value;
}

QString decimalAt(const Template& in, const QString& pointer)
{
    return valueAt(in.json, pointer).toString();
}

// The object at the pointer with one member more.
QString with(const Template& in, const QString& pointer, const QString& key, const QString& value)
{
    QJsonObject object = valueAt(in.json, pointer).toObject();
    object.insert(key, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList allBut(const QStringList& names, const std::function<bool(const QString&)>& allowed)
{
    QStringList values;
    for (const QString& name : names) {
        if (!allowed(name))
            values.append(quoted(name));
    }
    return values;
}

QList<Mutation> headMutations()
{
    return {
        {u"otherRules"_s, u"/rules"_s, always(u"\"other-rules\""_s)},
        {u"noTies"_s, u"/ties"_s, [](const Template&, const QString&) { return QStringList {u"[]"_s, QString()}; }},
        {u"otherRegime"_s, u"/regime"_s,
            [](const Template& in, const QString&) {
                return allBut(
                    regimeNames(), [&in](const QString& name) { return name == regimeName(in.scheme.regime); });
            }},
        {u"composition"_s, u"/committee/size"_s,
            [](const Template& in, const QString&) {
                const CommitteeRule& rule = in.rules.committee;
                QStringList sizes;
                if (rule.minimum > 1)
                    sizes.append(QString::number(rule.minimum - 1));
                if (rule.odd)
                    sizes.append(QString::number(rule.minimum + 1));
                return sizes;
            }},
        {u"notElected"_s, u"/chair/mode"_s, onlyIf(&RuleSet::chairMustBeElected, true, u"\"none\""_s)},
        {u"manyCandidates"_s, u"/candidates"_s,
            [](const Template& in, const QString&) {
                // Where there is no limit, the form has one.
                return in.rules.mostCandidates < 99 ? QStringList {QString::number(in.rules.mostCandidates + 1)}
                                                    : QStringList();
            }},
        {u"fewCandidates"_s, u"/candidates"_s,
            [](const Template& in, const QString&) {
                return in.rules.fewestCandidates > 1 ? QStringList {QString::number(in.rules.fewestCandidates - 1)}
                                                     : QStringList();
            }},
        // With points the form would be another.
        {u"otherRanking"_s, u"/rankBy"_s,
            [](const Template& in, const QString&) {
                const QList<RankBy>& known = in.rules.priceRule(in.scheme.subject)->rankings;
                return in.ranksByPoints()
                    ? QStringList()
                    : allBut({u"lowestPrice"_s, u"highestPrice"_s}, [&known](const QString& name) {
                          return known.contains(static_cast<RankBy>(rankByNames().indexOf(name)));
                      });
            }},
        {u"noLowPrice"_s, u"/lowPrice"_s,
            [](const Template& in, const QString&) {
                return in.rules.lowPrice ? QStringList() : QStringList {uR"({"belowMean":"50","source":"x"})"_s};
            }},
        {u"noSubject"_s, u"/subject"_s,
            [](const Template& in, const QString&) {
                return allBut(subjectNames(), [&in](const QString& name) {
                    return in.rules.priceRule(static_cast<Subject>(subjectNames().indexOf(name))) != nullptr;
                });
            }},
        {u"tieEnd"_s, u"/ties/0"_s,
            [](const Template& in, const QString&) {
                return in.scheme.ties.size() > 1 ? QStringList {u"\"tenderer\""_s, u"\"draw\""_s}
                                                 : QStringList {u"\"price\""_s};
            }},
        {u"tieOrder"_s, u"/ties"_s,
            [](const Template& in, const QString&) {
                return in.rules.tieOrder.isEmpty() || !in.ranksByPoints()
                    ? QStringList()
                    : QStringList {u"[\"draw\"]"_s, u"[\"step:price\",\"price\",\"draw\"]"_s};
            }},
        {u"drawWithoutNonces"_s, u"/chair/mode"_s,
            [](const Template& in, const QString&) {
                const bool scores = std::ranges::any_of(
                    in.scheme.steps, [](const Step& step) { return step.kind == StepKind::Score; });
                return in.scheme.ties.constLast().rule == TieRule::Draw && !scores ? QStringList {u"\"none\""_s}
                                                                                   : QStringList();
            }},
        {u"unknownStep"_s, u"/ties/0"_s, always(u"\"step:nowhere\""_s)},
        {u"idleTie"_s, u"/ties/0"_s,
            [](const Template& in, const QString&) {
                return in.scheme.ranksByPrice() ? QStringList {u"\"evaluatedPrice\""_s} : QStringList();
            }},
        {u"noPoints"_s, u"/ties/0"_s,
            [](const Template& in, const QString&) {
                QStringList values;
                for (const Step& step : in.scheme.steps) {
                    if (step.kind == StepKind::Review || !in.ranksByPoints())
                        values.append(quoted(u"step:"_s + step.id));
                }
                return values;
            }},
    };
}

QList<Mutation> criterionMutations()
{
    const QString criterion = u"/steps/\\d+/criteria/\\d+/"_s;
    return {
        {u"increment"_s, criterion + u"increment"_s,
            [](const Template& in, const QString& pointer) {
                const Criterion& own = in.criterionAt(pointer);
                const auto* amount = std::get_if<AmountValues>(&own.values);
                const Rational most = amount != nullptr ? amount->most - amount->least : own.points;
                return QStringList {quoted(Rational(most + 1))};
            }},
        {u"rangeGap"_s, criterion + u"values/grades/[1-9]/to"_s,
            [](const Template& in, const QString& pointer) {
                const Rational lower = numberAt(in, pointer) - in.criterionAt(pointer).increment;
                return QStringList {quoted(lower)};
            }},
        {u"rangeOverlap"_s, criterion + u"values/grades/[1-9]/to"_s,
            [](const Template& in, const QString& pointer) {
                const Rational higher = numberAt(in, pointer) + in.criterionAt(pointer).increment;
                return QStringList {quoted(higher)};
            }},
        {u"rangeTop"_s, criterion + u"values/grades/0/to"_s,
            [](const Template& in, const QString& pointer) {
                return QStringList {quoted(Rational(numberAt(in, pointer) - in.criterionAt(pointer).increment))};
            }},
        {u"rangeStep"_s, criterion + u"values/grades/\\d+/(from|to)"_s,
            [](const Template& in, const QString& pointer) {
                return QStringList {quoted(Rational(numberAt(in, pointer) + in.criterionAt(pointer).increment / 2))};
            }},
        {u"emptyRange"_s, criterion + u"values/grades/\\d+/from"_s,
            [](const Template& in, const QString& pointer) {
                return QStringList {quoted(Rational(in.criterionAt(pointer).points + 1))};
            }},
        {u"rangeTop"_s, criterion + u"values/choices/\\d+/points"_s,
            [](const Template& in, const QString& pointer) {
                return QStringList {quoted(Rational(in.criterionAt(pointer).points + 1))};
            }},
        {u"duplicate"_s, criterion + u"values/choices/[1-9]/points"_s,
            [](const Template& in, const QString& pointer) {
                return QStringList {
                    quoted(std::get<ChoiceValues>(in.criterionAt(pointer).values).choices.constFirst().points)};
            }},
        {u"emptyRange"_s, criterion + u"values/least"_s,
            [](const Template& in, const QString& pointer) {
                const Criterion& own = in.criterionAt(pointer);
                const auto* amount = std::get_if<AmountValues>(&own.values);
                return QStringList {quoted(amount != nullptr ? amount->most : own.points)};
            }},
    };
}

QList<Mutation> priceMutations()
{
    const QString formula = u"/steps/\\d+/formula/"_s;
    return {
        {u"noPrice"_s, u"/steps/\\d+"_s,
            [](const Template& in, const QString& pointer) {
                const bool needed
                    = in.rules.priceRule(in.scheme.subject)->least > 0 || in.scheme.rankBy != RankBy::Points;
                return in.stepAt(pointer).kind == StepKind::Price && needed ? QStringList {QString()} : QStringList();
            }},
        {u"otherFormula"_s, formula + u"baseline/family"_s,
            [](const Template& in, const QString& pointer) {
                const QStringList& known = in.rules.priceRule(in.scheme.subject)->baselines;
                // A mean has members of its own, which another family has not.
                if (in.stepAt(pointer).formula.baseline.isMean())
                    return QStringList();
                return allBut(
                    {u"lowest"_s, u"highest"_s}, [&known](const QString& name) { return known.contains(name); });
            }},
        {u"otherFormula"_s, formula + u"(baseline|score)"_s,
            [](const Template& in, const QString& pointer) {
                if (!in.rules.priceRule(in.scheme.subject)->lowPriceFirst)
                    return QStringList();
                return pointer.endsWith(u"score"_s)
                    ? QStringList {uR"({"above":"2","below":"1","decimals":2,"kind":"deviation"})"_s}
                    : QStringList {
                          uR"({"family":"lowest","lowered":"3"})"_s, uR"({"drawn":"yes","family":"lowest"})"_s};
            }},
        {u"frozenBase"_s, u"/steps/\\d+/freeze"_s,
            [](const Template& in, const QString&) {
                const bool isFirst = in.ranksByPoints() && in.rules.priceRule(in.scheme.subject)->lowPriceFirst;
                return isFirst ? QStringList {u"\"atOpening\""_s, u"\"afterPreliminary\""_s} : QStringList();
            }},
        {u"idleFormula"_s, formula + u"score/kind"_s,
            [](const Template& in, const QString& pointer) {
                const BaselineFamily family = in.stepAt(pointer).formula.baseline.family;
                if (family == BaselineFamily::Lowest)
                    return QStringList {u"\"highRatio\""_s};
                return family == BaselineFamily::Highest ? QStringList {u"\"ratio\""_s} : QStringList();
            }},
        {u"priceTrim"_s, formula + u"baseline"_s,
            onlyIf(&RuleSet::priceTrim, false, uR"({"family":"mean","trim":[{"dropHigh":1,"dropLow":1,"from":5}]})"_s)},
        {u"trimIdle"_s, formula + u"baseline/trim/0"_s, always(uR"({"dropHigh":0,"dropLow":0,"from":4})"_s)},
        {u"trimAll"_s, formula + u"baseline/trim/\\d+/dropHigh"_s, always(u"20"_s)},
        {u"trimOrder"_s, formula + u"baseline/trim/1/from"_s,
            [](const Template& in, const QString& pointer) {
                return QStringList {QString::number(in.stepAt(pointer).formula.baseline.trim.constFirst().minCount)};
            }},
        {u"share"_s, formula + u"baseline/ceilingShare"_s, always(u"\"1\""_s)},
        {u"termShares"_s, formula + u"baseline/terms/\\d+/share"_s, always(u"\"0.65\""_s)},
        {u"factor"_s, formula + u"baseline/drawnRanges/0/most"_s, always(u"\"97\""_s)},
        {u"within"_s, formula + u"baseline/terms/\\d+/within"_s, always(u"\"100\""_s)},
        {u"unknownDrawn"_s, formula + u"baseline/terms/\\d+/drawn(Share|Factor)"_s, always(u"\"other\""_s)},
        {u"idleDrawn"_s, formula + u"baseline/drawnRanges/\\d+/id"_s, always(u"\"other\""_s)},
        {u"drawnRange"_s, formula + u"baseline/drawnRanges/\\d+/most"_s, always(u"\"0.2\""_s)},
        {u"unranked"_s, u"/ranked"_s, onlyIf(&RuleSet::mayBeUnranked, false, u"\"no\""_s)},
        {u"fixedPriceCounts"_s, u"/fixedPrice"_s,
            [](const Template& in, const QString&) {
                return in.scheme.priceStep() != nullptr ? QStringList {u"\"100\""_s} : QStringList();
            }},
        {u"idleFixedPart"_s, formula + u"baseline"_s, always(uR"({"family":"lowest","fixedPart":"spared"})"_s)},
        {u"lowered"_s, formula + u"baseline/lowered"_s, always(u"\"100\""_s)},
        {u"slope"_s, formula + u"score/above"_s,
            [](const Template& in, const QString& pointer) {
                const QString below = pointer.chopped(5) + u"below"_s;
                return QStringList {quoted(decimalAt(in, below))};
            }},
        {u"leastPoints"_s, formula + u"score"_s,
            [](const Template& in, const QString& pointer) {
                const Step& step = in.stepAt(pointer);
                return std::holds_alternative<DeviationScore>(step.formula.score)
                    ? QStringList {with(in, pointer, u"least"_s, formatDecimal(step.points))}
                    : QStringList();
            }},
    };
}

} // namespace

Values always(const QString& json)
{
    return [json](const Template&, const QString&) { return QStringList {json}; };
}

Values onlyIf(bool RuleSet::* forbids, bool value, const QString& json)
{
    return [=](const Template& in, const QString&) {
        return in.rules.*forbids == value ? QStringList {json} : QStringList();
    };
}

QString quoted(const QString& text)
{
    return u'"' + text + u'"';
}

QString quoted(const Rational& value)
{
    return quoted(formatDecimal(value));
}

Rational numberAt(const Template& in, const QString& pointer)
{
    return parseDecimal(decimalAt(in, pointer)).value();
}

QStringList shippedIn(const QString& folder)
{
    QStringList names = QDir(u":/evalroom/"_s + folder).entryList();
    for (QString& name : names)
        name = folder + u'/' + name.chopped(5);
    return names;
}

QList<Template> templates()
{
    QList<Template> list;
    for (const QString& name : shippedIn(u"schemes"_s)) {
        const QJsonObject json = shipped(name);
        const auto scheme = Scheme::read(json);
        const auto rules = scheme ? rulesFor(*scheme) : std::nullopt;
        if (rules)
            list.append({name, json, *scheme, *rules});
    }
    return list;
}

QList<Mutation> mutations()
{
    return headMutations() + adjustmentMutations() + stepMutations() + weightMutations() + criterionMutations()
        + priceMutations();
}

} // namespace evalroom::test
