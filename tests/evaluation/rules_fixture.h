// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "evaluation/scheme_check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// The shipped rule sets and schemes, and how a test changes one thing in them.
namespace evalroom::test {

inline QJsonObject shipped(const QString& name)
{
    QFile file(QStringLiteral(":/evalroom/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no resource %s", qUtf8Printable(name));
    return parseHumanJson(file.readAll()).value();
}

inline RuleSet engineeringRules()
{
    return RuleSet::fromJson(shipped(QStringLiteral("rules/engineering"))).value();
}

inline RuleSet governmentRules()
{
    return RuleSet::fromJson(shipped(QStringLiteral("rules/government-tender"))).value();
}

inline Scheme engineeringScheme()
{
    return Scheme::fromJson(shipped(QStringLiteral("schemes/engineering")), engineeringRules()).value();
}

inline Scheme goodsScheme()
{
    return Scheme::fromJson(shipped(QStringLiteral("schemes/goods")), governmentRules()).value();
}

// A value written as JSON; an empty text is no value at all.
inline QJsonValue jsonValue(const QString& text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson(QStringLiteral("[%1]").arg(text).toUtf8()).array().at(0);
}

inline QJsonValue changedAt(const QJsonValue& from, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty())
        return value;
    const QStringList rest = path.sliced(1);
    if (from.isArray()) {
        QJsonArray array = from.toArray();
        const qsizetype index = path.constFirst().toLongLong();
        if (rest.isEmpty() && value.isUndefined())
            array.removeAt(index);
        else if (index == array.size())
            array.append(changedAt({}, rest, value));
        else
            array[index] = changedAt(array.at(index), rest, value);
        return array;
    }
    QJsonObject object = from.toObject();
    const QJsonValue inner = changedAt(object.value(path.constFirst()), rest, value);
    if (inner.isUndefined())
        object.remove(path.constFirst());
    else
        object.insert(path.constFirst(), inner);
    return object;
}

// `json` with another value at the pointer; no value takes the member away, an index behind the last one adds one.
inline QJsonObject changed(const QJsonObject& json, const QString& pointer, const QString& value)
{
    return changedAt(json, pointer.sliced(1).split(u'/'), jsonValue(value)).toObject();
}

// "code detail", as rows of tests write a fault.
inline QString faultText(const Error& error)
{
    return errorName(error.code) + u' ' + error.detail;
}

// Everything that is wrong with the scheme, likewise: "pointer rule" each, or the one fault of its form.
inline QStringList findingsOf(const QJsonObject& scheme, const RuleSet& rules)
{
    const auto read = Scheme::read(scheme);
    if (!read)
        return {faultText(read.error())};
    QStringList found;
    for (const SchemeFinding& finding : checkScheme(*read, rules))
        found.append(finding.detail());
    return found;
}

inline QStringList codesOf(const QList<LegalGround>& grounds)
{
    QStringList codes;
    for (const LegalGround& ground : grounds)
        codes.append(ground.code);
    return codes;
}

} // namespace evalroom::test
