// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QJsonObject>

namespace evalroom {

// A reply that takes JSON and passes on what `parse` makes of it.
template <typename T, typename Parse>
Reply<QJsonObject> parsed(QObject* context, const Reply<T>& reply, Parse parse)
{
    return {context, [reply, parse](const Result<QJsonObject>& json) {
                reply(json ? Result<T>(parse(*json)) : std::unexpected(json.error()));
            }};
}

} // namespace evalroom
