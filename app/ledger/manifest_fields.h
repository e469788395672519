// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "ledger/manifest.h"

namespace evalroom::manifest {

// How the members of a manifest are read (FORMAT.md §8).

inline constexpr qsizetype MaxItems = 10'000; // the payload's size is the true limit

inline bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

inline QString readTitle(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    if (isBlank(text))
        reader.refuse(key);
    return text;
}

inline QString readId(JsonReader& reader, const QString& key)
{
    const QString text = reader.string(key);
    if (!isId(text))
        reader.refuse(key);
    return text;
}

inline Rational readDecimal(JsonReader& reader, const QString& key)
{
    const auto value = parseDecimal(reader.string(key));
    if (!value)
        reader.refuse(key);
    return value.value_or(Rational(1));
}

template <typename T>
QList<T> readList(JsonReader& reader, const QString& key, T (*read)(JsonReader&))
{
    QList<T> list;
    const QJsonArray array = reader.array(key, MaxItems);
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader inner(array.at(i).toObject(), reader.pathOf(key) + u'/' + QString::number(i));
        list << read(inner);
        if (const auto done = inner.finish(); !done)
            reader.refuse(key, done.error());
    }
    return list;
}

inline QStringList readTexts(JsonReader& reader, const QString& key, qsizetype maxLength)
{
    QStringList texts;
    const QJsonArray array = reader.array(key, MaxItems);
    for (const QJsonValue& value : array) {
        const QString text = value.toString();
        if (isBlank(text) || text.size() > maxLength || texts.contains(text))
            reader.refuse(key);
        texts << text;
    }
    return texts;
}

// A member of the manifest that is an object: `read` is called with a reader of its own.
template <typename T>
T readPart(JsonReader& reader, const QString& key, T (*read)(JsonReader&))
{
    JsonReader inner(reader.object(key), reader.pathOf(key));
    T part = read(inner);
    if (const auto done = inner.finish(); !done)
        reader.refuse(key, done.error());
    return part;
}

ManifestBidder readBidder(JsonReader& reader);

} // namespace evalroom::manifest
