// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/public_key.h"
#include "evaluation/role.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <optional>

namespace evalroom {

// A certificate's life.
struct Validity {
    QDateTime from;
    QDateTime to;

    bool operator==(const Validity&) const = default;
};

// Who may act, by number; names are in the annex (FORMAT.md §5, §12).
struct RosterEntry {
    int member = 0; // from 1
    Role role = Role::Expert;
    PublicKey key; // of the member's certificate
    QByteArray certificate; // SHA-256 of the certificate
    QByteArray person; // commitment to the annex's entry
    std::optional<Validity> valid = {}; // a log of its own may lack it, a manifest never

    static Result<RosterEntry> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
};

using Roster = QMap<int, RosterEntry>;

// Errors: BadField (also for a number or a key that stands twice), BadKey.
Result<Roster> rosterFromJson(const QJsonArray& json);

} // namespace evalroom
