// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace evalroom {

// What is wrong with one field.
struct JsonFault {
    enum class Kind {
        Missing,
        Unknown, // nobody asked for it
        Wrong, // not of its type, or out of range
    };

    Kind kind = Kind::Wrong;
    Error error; // detail: JSON pointer
};

// Reads the fields of one JSON object strictly: every field must be asked for, have the right type and be in range.
// The first fault wins and is returned by finish(), all of them by faults(); the getters return harmless defaults.
class JsonReader {
public:
    explicit JsonReader(const QJsonObject& object, QString path = {});

    QString string(const QString& key, qsizetype maxLength = 4000);
    std::optional<QString> optionalString(const QString& key, qsizetype maxLength = 4000);
    // One of the words given; the index in `words`.
    int word(const QString& key, const QStringList& words);
    // Lower-case hexadecimal of exactly `bytes` bytes.
    QByteArray hex(const QString& key, int bytes);
    qint64 integer(const QString& key, qint64 min, qint64 max);
    QJsonObject object(const QString& key);
    std::optional<QJsonObject> optionalObject(const QString& key);
    QJsonArray array(const QString& key, qsizetype maxItems);
    std::optional<QJsonArray> optionalArray(const QString& key, qsizetype maxItems);

    bool has(const QString& key) const;
    // Records a fault at a field from outside, when its value makes no sense to the caller.
    void refuse(const QString& key);
    void refuse(const QString& key, const Error& error);
    bool isRefused(const QString& key) const;
    QString pathOf(const QString& key) const;

    // A part of this object had a reader of its own: what is wrong with the part is wrong here. Was it sound?
    bool absorb(const JsonReader& part);
    // Which other fields belong here depends on one that was refused: they are not looked at.
    void leave() { m_isLeft = true; }
    bool isLeft() const { return m_isLeft; }

    // BadField with the JSON pointer of the first fault, or of the first field nobody asked for.
    Result<void> finish() const;
    // These, all of them, in that order.
    QList<JsonFault> faults() const;

private:
    QJsonValue take(const QString& key);
    void add(JsonFault::Kind kind, const Error& error);
    bool isUnknown(const QString& key) const { return !m_isLeft && !m_asked.contains(key); }

    QJsonObject m_object;
    QString m_path;
    QStringList m_asked;
    QList<JsonFault> m_faults; // without the fields that nobody asked for
    bool m_isLeft = false;
};

} // namespace evalroom
