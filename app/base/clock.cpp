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
    QDateTime time = QDateTime::fromString(text, Pattern);
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid() || time.toString(Pattern) != text)
        return fail(ErrorCode::BadField, QStringLiteral("time"));
    return time;
}

} // namespace evalroom
