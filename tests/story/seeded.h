// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace evalroom::test {

// What a seed decides: everything in the result but the names of motions, which hang on fresh keys.
inline QJsonObject seeded(QJsonObject result)
{
    QJsonArray bidders = result.value(QStringLiteral("bidders")).toArray();
    for (auto&& value : bidders) {
        QJsonObject bidder = value.toObject();
        bidder.insert(QStringLiteral("rejected"), bidder.value(QStringLiteral("rejected")).toArray().size());
        value = bidder;
    }
    result.insert(QStringLiteral("bidders"), bidders);
    return result;
}

} // namespace evalroom::test
