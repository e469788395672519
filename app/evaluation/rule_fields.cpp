// SPDX-License-Identifier: Apache-2.0
#include "evaluation/rule_fields.h"

#include "evaluation/lot.h"

using namespace Qt::StringLiterals;

namespace evalroom {

bool yesNo(JsonReader& reader, const QString& key)
{
    static const QStringList words {u"no"_s, u"yes"_s};
    return reader.word(key, words) == 1;
}

QString idField(JsonReader& reader, const QString& key)
{
    const QString id = reader.string(key);
    if (!isId(id))
        reader.refuse(key);
    return id;
}

QString spokenText(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    if (text.trimmed().isEmpty())
        reader.refuse(key);
    return text;
}

Rational decimalField(JsonReader& reader, const QString& key)
{
    const auto value = parseDecimal(reader.string(key));
    if (!value || *value < 0) {
        reader.refuse(key);
        return 0;
    }
    return *value;
}

Rational positiveDecimal(JsonReader& reader, const QString& key)
{
    const Rational value = decimalField(reader, key);
    if (value == 0)
        reader.refuse(key);
    return value;
}

int decimalsField(JsonReader& reader, const QString& key)
{
    return static_cast<int>(reader.integer(key, 0, 6));
}

QStringList wordsField(JsonReader& reader, const QString& key, const QStringList& words)
{
    QStringList chosen;
    for (const QJsonValue& value : reader.array(key, words.size())) {
        if (!words.contains(value.toString()) || chosen.contains(value.toString()))
            reader.refuse(key);
        else
            chosen.append(value.toString());
    }
    return chosen;
}

QDate dateField(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        reader.refuse(key);
    return date;
}

DrawnNumbers drawnNumbersField(JsonReader& reader, const QString& key)
{
    DrawnNumbers numbers;
    const auto read = [&numbers](const QJsonObject& json, const QString& pointer) -> Result<QString> {
        JsonReader row(json, pointer);
        const QString id = idField(row, u"id"_s);
        if (numbers.contains(id))
            row.refuse(u"id"_s);
        numbers.insert(id, positiveDecimal(row, u"number"_s));
        if (const auto done = row.finish(); !done)
            return std::unexpected(done.error());
        return id;
    };
    if (listField<QString>(reader, key, MostDrawn, read).isEmpty())
        reader.refuse(key);
    return numbers;
}

} // namespace evalroom
