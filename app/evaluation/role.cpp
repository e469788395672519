// SPDX-License-Identifier: Apache-2.0
#include "evaluation/role.h"

namespace evalroom {

const QStringList& roleNames()
{
    static const QStringList names {QStringLiteral("expert"), QStringLiteral("owner"), QStringLiteral("staff"),
        QStringLiteral("supervisor"), QStringLiteral("centre")};
    return names;
}

QString roleName(Role role)
{
    return roleNames().at(static_cast<int>(role));
}

} // namespace evalroom
