// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

namespace evalroom {

namespace {

const QString Pattern = QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'");

} // namespace

Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

QString toTimestamp(const QDateTime& time)
{
    return time.toUTC().toString(Pattern);
}

Result<QDateTime> fromTimestamp(const QString& text)
{
    // A pattern would be read as local time, which has hours that do not exist when summer begins.
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || toTimestamp(time) != text)
        return fail(ErrorCode::BadField, QStringLiteral("time"));
    return time;
}

QDate chineseDay(const QDateTime& time)
{
    constexpr int Seconds = 8 * 3600;
    return time.toOffsetFromUtc(Seconds).date();
}

} // namespace evalroom
