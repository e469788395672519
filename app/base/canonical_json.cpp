// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <algorithm>

namespace evalroom {

namespace {

constexpr int MaxDepth = 32;
constexpr qint64 MaxInteger = (qint64(1) << 53) - 1;

// A lone surrogate has no UTF-8; QJson writes it as an escape that other libraries refuse. A byte order mark in front
// is written by QJson but lost when it reads.
bool isPlainText(const QString& text)
{
    return text.isValidUtf16() && !text.startsWith(QChar::ByteOrderMark);
}

// QJson sorts other names by UTF-16 or by UTF-8, depending on where they came from.
bool isPlainName(const QString& name)
{
    return std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

// Only strings, integers, arrays and objects, and not nested too deep.
bool onlyPlainValues(const QJsonValue& value, int depth)
{
    if (depth > MaxDepth)
        return false;
    switch (value.type()) {
    case QJsonValue::String:
        return isPlainText(value.toString());
    case QJsonValue::Double: {
        const qint64 integer = value.toInteger(0);
        return integer == value.toInteger(1) && integer >= -MaxInteger && integer <= MaxInteger;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        return std::all_of(
            array.cbegin(), array.cend(), [depth](const QJsonValue& item) { return onlyPlainValues(item, depth + 1); });
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!isPlainName(it.key()) || !onlyPlainValues(it.value(), depth + 1))
                return false;
        }
        return true;
    }
    default:
        return false;
    }
}

// QJson keeps the last of two equal keys silently. Outside of strings, every name is followed by a colon, so the
// number of colons is the number of members that the text has.
qsizetype membersInText(const QByteArray& bytes)
{
    qsizetype members = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (c == ':' && !inString)
            ++members;
    }
    return members;
}

qsizetype membersInValue(const QJsonValue& value)
{
    qsizetype members = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        members = object.size();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            members += membersInValue(it.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array)
            members += membersInValue(item);
    }
    return members;
}

Result<QJsonObject> parse(const QByteArray& bytes, qsizetype limit)
{
    if (bytes.size() > limit)
        return fail(ErrorCode::TooLarge, QString::number(bytes.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::NotJson, QString::number(error.offset));
    return document.object();
}

} // namespace

QByteArray canonicalJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> parseCanonicalJson(const QByteArray& bytes, qsizetype limit)
{
    const auto object = parse(bytes, limit);
    if (!object)
        return object;
    if (!onlyPlainValues(*object, 1) || canonicalJson(*object) != bytes)
        return fail(ErrorCode::NotCanonical);
    return object;
}

Result<QJsonObject> parseHumanJson(const QByteArray& bytes, qsizetype limit)
{
    const auto object = parse(bytes, limit);
    if (!object)
        return object;
    if (!onlyPlainValues(*object, 1) || membersInText(bytes) != membersInValue(*object))
        return fail(ErrorCode::BadField, QStringLiteral("/"));
    // QJson keeps a byte order mark before a text, sorts and compares by it, but never gives it back.
    const QByteArray canonical = canonicalJson(*object);
    const auto again = parseCanonicalJson(canonical, canonical.size());
    if (!again || *again != *object)
        return fail(ErrorCode::BadField, QStringLiteral("/"));
    return object;
}

} // namespace evalroom
