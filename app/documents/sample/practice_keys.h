// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate.h"
#include "crypto/private_key.h"
#include "documents/annex.h"
#include "documents/sample/practice_people.h"

#include <optional>

namespace evalroom {

// The public halves of a hub's keys, as `evalroom-hub init` prints them: {"hub":JWK,"vault":JWK}.
struct PublicHubKeys {
    PublicKey hub;
    PublicKey vault;

    // Errors: BadField, BadKey.
    static Result<PublicHubKeys> fromJson(const QJsonObject& json);
};

// Everybody's keys in a practice session. Private halves go to files at once, under `folder`:
//   keys/NAME.pem (encrypted), keys/NAME-public.pem, keys/authority.pem, keys/passphrase,
//   people/NN.p12, credentials.json: {"people":[{"file","member","name","pin","role","seat"}, …]}
struct PracticeKeys {
    PrivateKey platform; // signs the manifest
    PublicHubKeys hub;
    PublicKey centreEscrow;
    PublicKey supervisorEscrow;
    PublicKey envelopes; // the platform's, for prices that are sealed
    Roster roster;
    QList<AnnexPerson> people;
};

// Makes the keys, and those of a hub where none are given (NAME: hub, vault). Certificates are valid from a day before
// `now` for a year. Errors: CannotWrite, DiskFull, Internal.
Result<PracticeKeys> makePracticeKeys(const QList<PracticeMember>& members, const std::optional<PublicHubKeys>& hub,
    const QDateTime& now, const QString& folder);

} // namespace evalroom
