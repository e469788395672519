// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"
#include "evaluation/rule_fields.h"

namespace evalroom::actfields {

// The kinds of field that acts have besides those of rules (FORMAT.md §9), each strict.

inline constexpr qsizetype MaxItems = 10000;

bool isBlank(const QString& text);
QString hexText(const QByteArray& bytes);
QString yesText(bool yes);

int readMember(JsonReader& reader, const QString& key);
QByteArray readHash(JsonReader& reader, const QString& key);
int readCount(JsonReader& reader, const QString& key, int min);
qint64 readBytes(JsonReader& reader, const QString& key);
QDateTime readTime(JsonReader& reader, const QString& key);
// Any decimal; whether it makes sense is the law's question.
Rational readDecimal(JsonReader& reader, const QString& key);

// A list of objects; `read` takes one from its own reader.
template <typename T, typename Read>
QList<T> readObjects(JsonReader& reader, const QString& key, Read read)
{
    return listField<T>(reader, key, MaxItems, [&](const QJsonObject& json, const QString& pointer) -> Result<T> {
        JsonReader item(json, pointer);
        T value = read(item);
        if (const auto done = item.finish(); !done)
            return std::unexpected(done.error());
        return value;
    });
}

} // namespace evalroom::actfields
