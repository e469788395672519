// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// "member-01".
inline QString signatureFieldName(int member)
{
    return QStringLiteral("member-%1").arg(member, 2, 10, QLatin1Char('0'));
}

} // namespace evalroom
