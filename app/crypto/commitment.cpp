// SPDX-License-Identifier: Apache-2.0
#include "crypto/commitment.h"

#include "base/canonical_json.h"
#include "crypto/hash.h"

namespace evalroom {

QByteArray commitmentOf(const QJsonObject& opened)
{
    return sha256(QByteArrayLiteral("evalroom-commitment-1\n") + canonicalJson(opened));
}

} // namespace evalroom
