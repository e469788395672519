// SPDX-License-Identifier: Apache-2.0
#include "base/json_names.h"

#include "base/json_reader.h"

#include <QJsonDocument>
#include <QSet>
#include <algorithm>

namespace evalroom {

namespace {

constexpr qsizetype MostNames = 100;

// An object or an array that the scan is in.
struct OpenValue {
    bool isObject = false;
    bool awaitsName = false;
    QSet<QString> names = {};
    QString name = {}; // the last, of an object
    qsizetype index = 0; // of an array
};

QString pointerTo(const QList<OpenValue>& open)
{
    QString pointer;
    for (const OpenValue& each : open) {
        pointer = each.isObject ? JsonReader(QJsonObject(), pointer).pathOf(each.name)
                                : pointer + QLatin1Char('/') + QString::number(each.index);
    }
    return pointer;
}

// Behind the quotation mark that ends the string beginning here.
qsizetype endOfString(const QByteArray& json, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < json.size(); ++i) {
        if (json.at(i) == '\\')
            ++i;
        else if (json.at(i) == '"')
            return i + 1;
    }
    return json.size();
}

QString unescaped(const QByteArray& string)
{
    return QJsonDocument::fromJson('[' + string + ']').array().at(0).toString();
}

// Is this name in the object already?
bool isRepeated(OpenValue& object, const QString& name)
{
    object.awaitsName = false;
    object.name = name;
    const bool known = object.names.contains(name);
    object.names.insert(name);
    return known;
}

} // namespace

QStringList repeatedNames(const QByteArray& json)
{
    QStringList found;
    QList<OpenValue> open;
    for (qsizetype i = 0; i < json.size() && found.size() < MostNames; ++i) {
        const char c = json.at(i);
        if (c == '"') {
            const qsizetype end = endOfString(json, i);
            const bool isName = !open.isEmpty() && open.constLast().awaitsName;
            if (isName && isRepeated(open.last(), unescaped(json.mid(i, end - i))))
                found.append(pointerTo(open));
            i = end - 1;
        } else if (c == '{' || c == '[') {
            open.append({.isObject = c == '{', .awaitsName = c == '{'});
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            open.removeLast();
        } else if (c == ',' && !open.isEmpty()) {
            open.last().awaitsName = open.constLast().isObject;
            ++open.last().index;
        }
    }
    return found;
}

TextPlace endOfJson(const QByteArray& text)
{
    QJsonParseError error;
    if (QJsonDocument::fromJson(text, &error).isObject())
        return {};
    // Qt stands behind the character that does not fit, but before what follows the end.
    const bool isBehind = error.error != QJsonParseError::NoError && error.error != QJsonParseError::GarbageAtEnd;
    const qsizetype at = std::clamp<qsizetype>(error.offset - (isBehind ? 1 : 0), 0, text.size());
    const QByteArray before = text.first(at);
    const QByteArray line = before.mid(before.lastIndexOf('\n') + 1);
    return {before.count('\n') + 1, QString::fromUtf8(line).size() + 1};
}

} // namespace evalroom
