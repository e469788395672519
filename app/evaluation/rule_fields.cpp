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

QDate dateField(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        reader.refuse(key);
    return date;
}

} // namespace evalroom
