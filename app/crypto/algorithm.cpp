// SPDX-License-Identifier: Apache-2.0
#include "crypto/algorithm.h"

#include <QStringList>

namespace evalroom {

namespace {

const QStringList& names()
{
    static const QStringList list {QStringLiteral("ES256"), QStringLiteral("PS256"), QStringLiteral("SM2SM3")};
    return list;
}

} // namespace

QString algorithmName(Algorithm algorithm)
{
    return names().at(static_cast<int>(algorithm));
}

std::optional<Algorithm> algorithmFromName(const QString& name)
{
    const auto index = names().indexOf(name);
    if (index < 0)
        return std::nullopt;
    return static_cast<Algorithm>(index);
}

} // namespace evalroom
