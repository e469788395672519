// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

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
    // Where the slip is lost: the supervisor's part of the escrow, which the centre has released (releaseEscrow).
    // Errors: DecryptionFailed, BadField.
    static Result<Shared> openEscrow(const QJsonObject& envelope, const PrivateKey& supervisorKey);
    // Twice: under the code, and for centre and supervisor together: {"escrow":JWE,"slip":object}, FORMAT.md §6.
    // Errors: BadField (slipCode: too short to withstand guessing), BadKey, Internal.
    Result<QJsonObject> seal(const Secret& slipCode, const Manifest& manifest) const;
};

// Of a code as it is typed, without blanks and dashes: 60 bits in the alphabet of FORMAT.md §4, behind scrypt.
inline constexpr qsizetype SlipCodeLength = 12;

} // namespace evalroom
