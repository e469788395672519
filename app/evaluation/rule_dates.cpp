// SPDX-License-Identifier: Apache-2.0
#include "evaluation/rule_dates.h"

#include "evaluation/rule_fields.h"
#include "evaluation/rule_set.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString From = u"from"_s;
const QString To = u"to"_s;
// Each makes another rule set, and all of them are checked.
constexpr qsizetype MostChanges = 100;
const QDate LastDay(9999, 12, 31);

bool isDated(const QJsonObject& rule)
{
    return rule.contains(From) || rule.contains(To);
}

bool holdsOn(const QJsonObject& rule, const QDate& day)
{
    const auto bound = [&](const QString& key) { return QDate::fromString(rule.value(key).toString(), Qt::ISODate); };
    return !day.isValid() || ((!rule.contains(From) || bound(From) <= day) && (!rule.contains(To) || day <= bound(To)));
}

QJsonObject withoutDates(QJsonObject rule)
{
    rule.remove(From);
    rule.remove(To);
    return rule;
}

QJsonValue valueOn(const QJsonValue& value, const QDate& day);

QJsonObject objectOn(const QJsonObject& object, const QDate& day)
{
    QJsonObject held;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it.value().isObject() || holdsOn(it.value().toObject(), day))
            held.insert(it.key(), valueOn(it.value(), day));
    }
    return held;
}

QJsonValue valueOn(const QJsonValue& value, const QDate& day)
{
    if (value.isObject())
        return objectOn(withoutDates(value.toObject()), day);
    if (!value.isArray())
        return value;
    QJsonArray held;
    for (const QJsonValue& each : value.toArray()) {
        if (!each.isObject() || holdsOn(each.toObject(), day))
            held.append(valueOn(each, day));
    }
    return held;
}

Result<void> readDates(const QJsonObject& rule, const QString& pointer, QList<QDate>& changes)
{
    QJsonObject dates;
    for (const QString& key : {From, To}) {
        if (rule.contains(key))
            dates.insert(key, rule.value(key));
    }
    JsonReader reader(dates, pointer);
    const QDate from = reader.has(From) ? dateField(reader, From) : QDate();
    const QDate to = reader.has(To) ? dateField(reader, To) : QDate();
    if (from.isValid() && to.isValid() && to < from)
        reader.refuse(To);
    if (from.isValid())
        changes.append(from);
    // The last day that can be written has none behind it.
    if (to.isValid() && to < LastDay)
        changes.append(to.addDays(1));
    return reader.finish();
}

// Depth first, in the order of the keys.
Result<void> collect(const QJsonValue& value, const QString& pointer, QList<QDate>& changes)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (const auto done = collect(array.at(i), pointer + u'/' + QString::number(i), changes); !done)
                return done;
        }
        return {};
    }
    if (!value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    if (isDated(object)) {
        if (const auto done = readDates(object, pointer, changes); !done)
            return done;
        if (changes.size() > MostChanges)
            return fail(ErrorCode::BadField, pointer);
    }
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (const auto done = collect(it.value(), pointer + u'/' + it.key(), changes); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QList<QDate>> ruleChanges(const QJsonObject& rules)
{
    QList<QDate> changes;
    for (auto it = rules.constBegin(); it != rules.constEnd(); ++it) {
        if (const auto done = collect(it.value(), u'/' + it.key(), changes); !done)
            return std::unexpected(done.error());
    }
    std::ranges::sort(changes);
    const auto twice = std::ranges::unique(changes);
    changes.erase(twice.begin(), twice.end());
    return changes;
}

QJsonObject rulesOn(const QJsonObject& rules, const QDate& day)
{
    return objectOn(rules, day);
}

Result<RuleSet> RuleSet::fromJson(const QJsonObject& json, const std::optional<QDate>& day)
{
    const auto changes = ruleChanges(json);
    if (!changes)
        return std::unexpected(changes.error());
    if (changes->isEmpty())
        return fromUndated(json);
    const QDate first = QDate::fromString(json.value(u"effectiveFrom"_s).toString(), Qt::ISODate);
    for (const QDate& change : QList<QDate> {first} + *changes) {
        const auto then = fromUndated(rulesOn(json, change));
        if (then)
            continue;
        // As the whole says it, where it does: so a fault stands where it stands in the file. That a rule stands twice
        // in there is none.
        const auto whole = fromUndated(rulesOn(json));
        return whole || whole.error().code == ErrorCode::SchemeInvalid ? then : whole;
    }
    const QDate last = QDate::fromString(json.value(u"effectiveTo"_s).toString(), Qt::ISODate);
    return fromUndated(rulesOn(json, day.value_or(last.isValid() ? last : changes->constLast())));
}

} // namespace evalroom
