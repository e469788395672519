// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act_fields.h"

#include "base/clock.h"

#include <limits>

namespace evalroom::actfields {

namespace {

constexpr int HashBytes = 32;
constexpr qint64 MaxInteger = (Q_INT64_C(1) << 53) - 1;

} // namespace

bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}

QString hexText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString yesText(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

int readMember(JsonReader& reader, const QString& key)
{
    return static_cast<int>(reader.integer(key, 1, MaxMember));
}

QByteArray readHash(JsonReader& reader, const QString& key)
{
    return reader.hex(key, HashBytes);
}

int readCount(JsonReader& reader, const QString& key, int min)
{
    return static_cast<int>(reader.integer(key, min, std::numeric_limits<int>::max()));
}

qint64 readBytes(JsonReader& reader, const QString& key)
{
    return reader.integer(key, 1, MaxInteger);
}

QDateTime readTime(JsonReader& reader, const QString& key)
{
    const auto time = fromTimestamp(reader.string(key));
    if (!time)
        reader.refuse(key);
    return time.value_or(QDateTime());
}

Rational readDecimal(JsonReader& reader, const QString& key)
{
    const auto value = parseDecimal(reader.string(key));
    if (!value)
        reader.refuse(key);
    return value.value_or(Rational(0));
}

} // namespace evalroom::actfields
