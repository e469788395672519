// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/access.h"
#include "hub_process.h"
#include "patience.h"

#include <QJsonArray>

namespace evalroom::test {

// app/hub/openapi.yaml, every reference resolved; empty where it cannot be read.
inline QJsonObject readOpenApi()
{
    const QString source = qEnvironmentVariable("EVALROOM_SOURCE");
    QProcess python;
    python.start(qEnvironmentVariable("EVALROOM_PYTHON", u"python3"_s),
        {u"-B"_s, source + u"/tests/hub/openapi_json.py"_s, source + u"/app/hub/openapi.yaml"_s});
    python.waitForFinished(Patience);
    const QByteArray errors = python.readAllStandardError();
    if (!errors.isEmpty())
        qWarning("%s", errors.constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

inline QJsonObject operationOf(const QJsonObject& file, const RouteAccess& access)
{
    const QJsonObject path = file.value(u"paths"_s).toObject().value(QString::fromLatin1(access.path)).toObject();
    return path.value(QString::fromLatin1(access.method).toLower()).toObject();
}

// As much of JSON Schema as the file uses. Empty, or where the value is not what the schema says.
inline QString schemaFault(const QJsonObject& schema, const QJsonValue& value, const QString& place = {})
{
    const QString type = schema.value(u"type"_s).toString();
    const bool typeFits = type.isEmpty() || (type == u"object" && value.isObject())
        || (type == u"array" && value.isArray()) || (type == u"string" && value.isString())
        || (type == u"integer" && value.isDouble());
    if (!typeFits)
        return place + u" is no "_s + type;
    const QJsonArray words = schema.value(u"enum"_s).toArray();
    if (!words.isEmpty() && !words.contains(value))
        return place + u" has an unknown word: "_s + value.toString();
    const QString pattern = schema.value(u"pattern"_s).toString();
    if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value.toString()).hasMatch())
        return place + u" has another form"_s;
    const QJsonArray choices = schema.value(u"oneOf"_s).toArray();
    if (!choices.isEmpty() && std::ranges::count_if(choices, [&](const QJsonValue& each) {
            return schemaFault(each.toObject(), value, place).isEmpty();
        }) != 1)
        return place + u" is not one of the choices"_s;
    const QJsonObject members = schema.value(u"properties"_s).toObject();
    for (const QJsonValue& name : schema.value(u"required"_s).toArray()) {
        if (!value.toObject().contains(name.toString()))
            return place + u" lacks "_s + name.toString();
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!members.contains(member.key()) && schema.value(u"additionalProperties"_s) == QJsonValue(false))
            return place + u" has an unknown member "_s + member.key();
        const QString fault = schemaFault(members.value(member.key()).toObject(), *member, place + u'/' + member.key());
        if (!fault.isEmpty())
            return fault;
    }
    for (const QJsonValue& item : value.toArray()) {
        const QString fault = schemaFault(schema.value(u"items"_s).toObject(), item, place + u"/*"_s);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

// Empty, or how the answer differs from all that the operation may answer.
inline QString faultOf(const QJsonObject& operation, const HttpAnswer& answer)
{
    const QJsonObject responses = operation.value(u"responses"_s).toObject();
    const QString status = QString::number(answer.status);
    if (!responses.contains(status))
        return u"status %1 is not written down: %2"_s.arg(status, QString::fromUtf8(answer.body.left(200)));
    const QJsonObject content = responses.value(status).toObject().value(u"content"_s).toObject();
    const QString type = QString::fromLatin1(answer.headers.value("content-type"));
    if (!content.contains(type))
        return u"content type "_s + type;
    if (type != u"application/json")
        return {};
    return schemaFault(content.value(type).toObject().value(u"schema"_s).toObject(), answer.json());
}

} // namespace evalroom::test
