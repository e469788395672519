// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace evalroom {

// Reads the fields of one JSON object strictly: every field must be asked for, have the right type and be in range.
// The first fault wins and is returned by finish(); until then the getters return harmless defaults.
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
    QString pathOf(const QString& key) const;

    // BadField with the JSON pointer of the first fault, or of the first field nobody asked for.
    Result<void> finish();

private:
    QJsonValue take(const QString& key);

    QJsonObject m_object;
    QString m_path;
    QStringList m_asked;
    std::optional<Error> m_error;
};

} // namespace evalroom
