// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"

#include <QJsonObject>
#include <memory>

namespace evalroom {

// What opens a member's own sealed sheets and drafts, also after a fall of the terminal: no token is asked to decrypt
// (most cannot), the code on the seat slip opens these keys.
struct MemberKeys {
    using Shared = std::shared_ptr<MemberKeys>;

    PrivateKey recovery; // P-256
    Secret drafts; // 32 bytes

    static Result<Shared> generate();
    // Slow by design: on a worker. Errors: DecryptionFailed (another code), BadField.
    static Result<Shared> open(const QJsonObject& sealed, const Secret& slipCode);
    Result<QJsonObject> seal(const Secret& slipCode) const;
};

} // namespace evalroom
