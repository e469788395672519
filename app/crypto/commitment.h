// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace evalroom {

// SHA-256 of "evalroom-commitment-1\n" and canonicalJson(opened), 32 raw bytes. The object must contain its own salt.
QByteArray commitmentOf(const QJsonObject& opened);

} // namespace evalroom
