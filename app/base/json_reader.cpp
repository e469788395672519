// SPDX-License-Identifier: Apache-2.0
#include "base/json_reader.h"

#include <QJsonValue>
#include <algorithm>

namespace evalroom {

namespace {

constexpr qsizetype MaxNameInPointer = 64;

// QJson keeps whole numbers as integers; anything with a fraction has no exact integer value.
std::optional<qint64> exactInteger(const QJsonValue& value)
{
    if (!value.isDouble())
        return std::nullopt;
    const qint64 first = value.toInteger(0);
    const qint64 second = value.toInteger(1);
    if (first != second)
        return std::nullopt;
    return first;
}

bool isLowerHex(const QString& text)
{
    return std::all_of(
        text.cbegin(), text.cend(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

JsonReader::JsonReader(const QJsonObject& object, QString path)
    : m_object(object)
    , m_path(std::move(path))
{
}

QString JsonReader::pathOf(const QString& key) const
{
    // The name of an unknown field is foreign text: as RFC 6901 escapes it, and no longer than a log line.
    QString name = key.left(MaxNameInPointer);
    name.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
    return m_path + QLatin1Char('/') + name;
}

bool JsonReader::has(const QString& key) const
{
    return m_object.contains(key);
}

void JsonReader::refuse(const QString& key)
{
    add(has(key) ? JsonFault::Kind::Wrong : JsonFault::Kind::Missing, Error {ErrorCode::BadField, pathOf(key)});
}

void JsonReader::refuse(const QString&, const Error& error)
{
    add(JsonFault::Kind::Wrong, error);
}

// A getter that is made of another one refuses what that one has refused before.
void JsonReader::add(JsonFault::Kind kind, const Error& error)
{
    if (m_faults.isEmpty() || m_faults.constLast().error != error)
        m_faults.append({kind, error});
}

bool JsonReader::isRefused(const QString& key) const
{
    const QString pointer = pathOf(key);
    return std::any_of(m_faults.cbegin(), m_faults.cend(),
        [&pointer](const JsonFault& fault) { return fault.error.detail == pointer; });
}

bool JsonReader::absorb(const JsonReader& part)
{
    // It is no object at all: what is missing in it is not said besides.
    if (!m_faults.isEmpty() && m_faults.constLast().error.detail == part.m_path)
        return false;
    const QList<JsonFault> faults = part.faults();
    m_faults += faults;
    return faults.isEmpty();
}

QJsonValue JsonReader::take(const QString& key)
{
    m_asked.append(key);
    return m_object.value(key);
}

QString JsonReader::string(const QString& key, qsizetype maxLength)
{
    const QJsonValue value = take(key);
    if (!value.isString() || value.toString().size() > maxLength) {
        refuse(key);
        return {};
    }
    return value.toString();
}

std::optional<QString> JsonReader::optionalString(const QString& key, qsizetype maxLength)
{
    if (!has(key))
        return std::nullopt;
    return string(key, maxLength);
}

int JsonReader::word(const QString& key, const QStringList& words)
{
    const int index = static_cast<int>(words.indexOf(string(key)));
    if (index < 0) {
        refuse(key);
        return 0;
    }
    return index;
}

QByteArray JsonReader::hex(const QString& key, int bytes)
{
    const QString text = string(key, 2 * bytes);
    if (text.size() != 2 * bytes || !isLowerHex(text)) {
        refuse(key);
        return {};
    }
    return QByteArray::fromHex(text.toLatin1());
}

qint64 JsonReader::integer(const QString& key, qint64 min, qint64 max)
{
    const auto value = exactInteger(take(key));
    if (!value || *value < min || *value > max) {
        refuse(key);
        return min;
    }
    return *value;
}

QJsonObject JsonReader::object(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        refuse(key);
    return value.toObject();
}

std::optional<QJsonObject> JsonReader::optionalObject(const QString& key)
{
    if (!has(key))
        return std::nullopt;
    return object(key);
}

QJsonArray JsonReader::array(const QString& key, qsizetype maxItems)
{
    const QJsonValue value = take(key);
    if (!value.isArray() || value.toArray().size() > maxItems) {
        refuse(key);
        return {};
    }
    return value.toArray();
}

std::optional<QJsonArray> JsonReader::optionalArray(const QString& key, qsizetype maxItems)
{
    if (!has(key))
        return std::nullopt;
    return array(key, maxItems);
}

Result<void> JsonReader::finish() const
{
    if (!m_faults.isEmpty())
        return std::unexpected(m_faults.constFirst().error);
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (isUnknown(it.key()))
            return fail(ErrorCode::BadField, pathOf(it.key()));
    }
    return {};
}

QList<JsonFault> JsonReader::faults() const
{
    QList<JsonFault> faults = m_faults;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (isUnknown(it.key()))
            faults.append({JsonFault::Kind::Unknown, Error {ErrorCode::BadField, pathOf(it.key())}});
    }
    return faults;
}

} // namespace evalroom
