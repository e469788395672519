// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_form.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString ruleOf(JsonFault::Kind kind)
{
    switch (kind) {
    case JsonFault::Kind::Missing:
        return u"missingField"_s;
    case JsonFault::Kind::Unknown:
        return u"unknownField"_s;
    case JsonFault::Kind::Wrong:
        break;
    }
    return u"badValue"_s;
}

} // namespace

const QStringList& schemeFormRules()
{
    static const QStringList rules {u"notJson"_s, u"otherFormat"_s, u"missingField"_s, u"unknownField"_s, u"badValue"_s,
        u"nameTwice"_s, u"notPlain"_s};
    return rules;
}

QList<SchemeFinding> checkSchemeForm(const QJsonObject& json)
{
    JsonReader reader(json);
    (void)Scheme::readFrom(reader);
    // What is no scheme has hardly a field of one.
    if (reader.isRefused(u"format"_s))
        return {{u"/format"_s, u"otherFormat"_s}};
    QList<SchemeFinding> findings;
    for (const JsonFault& fault : reader.faults())
        findings.append({fault.error.detail, ruleOf(fault.kind)});
    return findings;
}

QList<SchemeFinding> checkSchemeText(const QByteArray& text)
{
    if (const TextPlace end = endOfJson(text); end.line > 0)
        return {{.pointer = {}, .rule = u"notJson"_s, .place = end}};
    QList<SchemeFinding> findings;
    for (const QString& pointer : repeatedNames(text))
        findings.append({pointer, u"nameTwice"_s});
    // No field of a scheme may be a fraction or a truth: these are faults of the form, with their places.
    findings += checkSchemeForm(QJsonDocument::fromJson(text).object());
    return findings.isEmpty() ? QList<SchemeFinding> {{QString(), u"notPlain"_s}} : findings;
}

} // namespace evalroom
