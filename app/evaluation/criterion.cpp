// SPDX-License-Identifier: Apache-2.0
#include "evaluation/criterion.h"

#include "evaluation/rule_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostRanges = 50;

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

bool isWithin(const Rational& value, const Rational& least, const Rational& most)
{
    return value >= least && value <= most;
}

Rational nearestIn(const Rational& value, const Rational& least, const Rational& most, const Criterion& criterion)
{
    const Rational steps = (std::clamp(value, least, most) - least) / criterion.increment;
    return std::min(Rational(least + roundHalfUp(steps, 0) * criterion.increment), most);
}

Rational nearer(const Rational& value, const Rational& one, const Rational& other)
{
    const Rational a = abs(Rational(one - value));
    const Rational b = abs(Rational(other - value));
    return a < b || (a == b && one > other) ? one : other;
}

// So many decimals have all of them at most: 1, 0.1, 0.01, …
Rational finest(const QList<Choice>& choices)
{
    Rational unit = 1;
    while (!std::ranges::all_of(choices, [&](const Choice& choice) { return isMultiple(choice.points, unit); }))
        unit /= 10;
    return unit;
}

Rational signedDecimal(JsonReader& reader, const QString& key)
{
    const auto value = parseDecimal(reader.string(key));
    if (!value)
        reader.refuse(key);
    return value.value_or(Rational(0));
}

Grade readGrade(JsonReader& reader)
{
    return {spokenText(reader, u"name"_s), decimalField(reader, u"from"_s), decimalField(reader, u"to"_s)};
}

Choice readChoice(JsonReader& reader)
{
    return {decimalField(reader, u"points"_s), spokenText(reader, u"when"_s)};
}

// Where it is not known of which kind they are, it is not known either what else the criterion has.
CriterionValues readValues(JsonReader& outer, bool amounts)
{
    JsonReader reader(outer.object(u"values"_s), outer.pathOf(u"values"_s));
    QStringList kinds {u"graded"_s, u"choice"_s, u"deducted"_s};
    if (amounts)
        kinds << u"amount"_s;
    const int kind = reader.word(u"kind"_s, kinds);
    if (reader.isRefused(u"kind"_s)) {
        reader.leave();
        outer.absorb(reader);
        outer.leave();
        return {};
    }
    CriterionValues values;
    switch (kind) {
    case 0:
        values = GradedValues {partsField<Grade>(reader, u"grades"_s, MostRanges, readGrade)};
        break;
    case 1:
        values = ChoiceValues {partsField<Choice>(reader, u"choices"_s, MostRanges, readChoice)};
        break;
    case 2:
        values = DeductedValues {decimalField(reader, u"least"_s), spokenText(reader, u"per"_s)};
        break;
    default:
        values = AmountValues {signedDecimal(reader, u"least"_s), signedDecimal(reader, u"most"_s)};
    }
    outer.absorb(reader);
    return values;
}

void readCommon(JsonReader& reader, Criterion& criterion)
{
    criterion.id = idField(reader, u"id"_s);
    criterion.name = spokenText(reader, u"name"_s);
    criterion.standard = reader.string(u"standard"_s);
    criterion.clause = reader.string(u"clause"_s);
}

} // namespace

bool pointsFit(const Rational& points, const Criterion& criterion)
{
    const auto freely
        = [&] { return isWithin(points, 0, criterion.points) && isMultiple(points, criterion.increment); };
    return std::visit(
        Overloaded {[&](const FreeValues&) { return freely(); },
            [&](const GradedValues& graded) {
                return freely() && std::ranges::any_of(graded.grades, [&](const Grade& grade) {
                    return isWithin(points, grade.from, grade.to);
                });
            },
            [&](const ChoiceValues& choice) {
                return std::ranges::any_of(choice.choices, [&](const Choice& each) { return each.points == points; });
            },
            [&](const DeductedValues& deducted) {
                return points == deducted.least
                    || (isWithin(points, deducted.least, criterion.points)
                        && isMultiple(Rational(criterion.points - points), criterion.increment));
            },
            [&](const AmountValues& amount) {
                return isWithin(points, amount.least, amount.most) && isMultiple(points, criterion.increment);
            }},
        criterion.values);
}

bool needsReason(const Rational& points, const Criterion& criterion)
{
    switch (criterion.reason) {
    case ReasonRule::Never:
        return false;
    case ReasonRule::Always:
        return true;
    case ReasonRule::BelowFull:
        return points < criterion.points;
    case ReasonRule::BelowSixty:
        return points * 100 < criterion.points * 60;
    case ReasonRule::Zero:
        return points == 0;
    }
    return false;
}

Rational nearestFit(const Rational& points, const Criterion& criterion)
{
    return std::visit(
        Overloaded {[&](const FreeValues&) { return nearestIn(points, 0, criterion.points, criterion); },
            [&](const GradedValues& graded) {
                Rational best = criterion.points;
                for (const Grade& grade : graded.grades)
                    best = nearer(points, nearestIn(points, grade.from, grade.to, criterion), best);
                return best;
            },
            [&](const ChoiceValues& choice) {
                Rational best = criterion.points;
                for (const Choice& each : choice.choices)
                    best = nearer(points, each.points, best);
                return best;
            },
            [&](const DeductedValues& deducted) {
                // From above, as defects are counted.
                const Rational defects = roundHalfUp(Rational((criterion.points - points) / criterion.increment), 0);
                const Rational left = criterion.points - std::max(defects, Rational(0)) * criterion.increment;
                return nearer(points, std::max(left, deducted.least), deducted.least);
            },
            [&](const AmountValues& amount) { return nearestIn(points, amount.least, amount.most, criterion); }},
        criterion.values);
}

Criterion readReviewCriterion(JsonReader& reader)
{
    Criterion criterion;
    readCommon(reader, criterion);
    return criterion;
}

Criterion readScoredCriterion(JsonReader& reader, bool amounts)
{
    Criterion criterion;
    readCommon(reader, criterion);
    if (reader.has(u"values"_s))
        criterion.values = readValues(reader, amounts);
    if (reader.isLeft())
        return criterion;
    if (!criterion.isAmount())
        criterion.points = positiveDecimal(reader, u"points"_s);
    if (const auto* choice = std::get_if<ChoiceValues>(&criterion.values); choice != nullptr)
        criterion.increment = finest(choice->choices);
    else
        criterion.increment = positiveDecimal(reader, u"increment"_s);
    // Objective items follow from the documents; their remark is nobody's judgement.
    if (!amounts && reader.has(u"reason"_s))
        criterion.reason = static_cast<ReasonRule>(
            1 + reader.word(u"reason"_s, {u"always"_s, u"belowFull"_s, u"belowSixty"_s, u"zero"_s}));
    return criterion;
}

} // namespace evalroom
