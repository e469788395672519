// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate.h"
#include "crypto/derivation_rounds.h"
#include "crypto/private_key.h"

#include <QList>

namespace evalroom {

// A key, its certificate and the certificates above it, as a PKCS#12 file (.pfx, .p12) holds them.
struct Credential {
    PrivateKey key;
    Certificate certificate;
    QList<Certificate> chain;
};

// AES-256-CBC with PBKDF2 of so many rounds, MAC with SHA-256. Errors: Internal, BadKey (key and certificate do not
// belong together).
Result<QByteArray> writePkcs12(const Credential& credential, const Secret& pin, int rounds = GuardingRounds);

// Errors: NotACredential (no PKCS#12, no key in it, or in a cipher that is out of use; detail says which), WrongPin.
Result<Credential> readPkcs12(QByteArrayView bytes, const Secret& pin);

} // namespace evalroom
