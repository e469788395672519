// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/public_key.h"
#include "evaluation/role.h"

#include <QJsonArray>
#include <QMap>

namespace evalroom {

// Who may act, by number; names are in the annex (FORMAT.md §7).
struct RosterEntry {
    int member = 0; // from 1
    Role role = Role::Expert;
    PublicKey key; // of the member's certificate
    QByteArray certificate; // SHA-256 of the certificate
    QByteArray person; // commitment to the annex's entry

    static Result<RosterEntry> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;
};

using Roster = QMap<int, RosterEntry>;

// Errors: BadField (also for a number or a key that stands twice), BadKey.
Result<Roster> rosterFromJson(const QJsonArray& json);

} // namespace evalroom
