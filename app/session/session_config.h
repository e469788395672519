// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "crypto/public_key.h"
#include "crypto/secret.h"
#include "sync/hub_trust.h"

#include <QString>

namespace evalroom {

// What a terminal knows of a session before anybody sits down: from the venue's configuration and the seat slip.
struct SessionConfig {
    HubAddress hub;
    QByteArray session; // 32 bytes
    int member = 0; // whose terminal this is, from the seat slip
    PublicKey platform; // the key that must have signed the manifest
    QString storeDir; // the session is kept here, one file for each member; made where it is not
    QString venue;
    QString seat;
    QString clientVersion;
    QByteArray clientPackage = QByteArray(32, '\0'); // SHA-256 of the installed package
    Clock clock = systemClock();
};

// What a person brings to check in.
struct CheckIn {
    QByteArray pkcs12; // the certificate and its key
    Secret pin;
    Secret slipCode; // from the seat slip; opens drafts and own sheets. Members of the committee must have it.
    // The first slip is lost: new keys under this code. Earlier drafts, and earlier sheets that are not open yet, can
    // then be opened by nobody but supervisor and centre together.
    bool freshKeys = false;
};

} // namespace evalroom
