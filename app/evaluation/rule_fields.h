// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json_reader.h"
#include "evaluation/combined_baseline.h"

#include <QDate>
#include <QList>

namespace evalroom {

// The largest number of a member, and the most people that a rule may count.
inline constexpr int MaxMember = 9999;
inline constexpr int MostPeople = 99;

// The kinds of fields that rules as data have besides JsonReader's own (FORMAT.md §1 and §10).

// "yes" or "no".
bool yesNo(JsonReader& reader, const QString& key);
QString idField(JsonReader& reader, const QString& key);
// A text that is not blank.
QString spokenText(JsonReader& reader, const QString& key);
// A decimal that is not negative.
Rational decimalField(JsonReader& reader, const QString& key);
Rational positiveDecimal(JsonReader& reader, const QString& key);
// How many decimals something is rounded to.
int decimalsField(JsonReader& reader, const QString& key);
// Some of these words, none twice.
QStringList wordsField(JsonReader& reader, const QString& key, const QStringList& words);
// A day as 2026-01-31.
QDate dateField(JsonReader& reader, const QString& key);

// What a lot says was drawn: [{"id","number"}], no id twice, each number above 0.
DrawnNumbers drawnNumbersField(JsonReader& reader, const QString& key);

// A list of objects, each read by `read(object, pointer)`, which gives a Result. A fault in one of them is the list's.
template <typename T, typename Read>
QList<T> listField(JsonReader& reader, const QString& key, qsizetype most, Read read)
{
    QList<T> list;
    const QJsonArray array = reader.array(key, most);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString pointer = reader.pathOf(key) + QLatin1Char('/') + QString::number(i);
        if (!array.at(i).isObject()) {
            reader.refuse(key, Error {ErrorCode::BadField, pointer});
            continue;
        }
        Result<T> item = read(array.at(i).toObject(), pointer);
        if (item)
            list.append(*std::move(item));
        else
            reader.refuse(key, item.error());
    }
    return list;
}

// The same, each read by `read(reader)`: every fault in one of them is one of the reader's.
template <typename T, typename Read>
QList<T> partsField(JsonReader& reader, const QString& key, qsizetype most, Read read)
{
    QList<T> list;
    const QJsonArray array = reader.array(key, most);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString pointer = reader.pathOf(key) + QLatin1Char('/') + QString::number(i);
        if (!array.at(i).isObject()) {
            reader.refuse(key, Error {ErrorCode::BadField, pointer});
            continue;
        }
        JsonReader part(array.at(i).toObject(), pointer);
        list.append(read(part));
        reader.absorb(part);
    }
    return list;
}

} // namespace evalroom
