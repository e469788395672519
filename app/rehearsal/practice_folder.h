// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"
#include "crypto/secret.h"
#include "ledger/manifest.h"

#include <QList>

namespace evalroom {

// One person's chair in a practice session.
struct PracticeChair {
    int member = 0;
    Role role = Role::Expert;
    QString name; // may be empty
    QString seat;
    QString pkcs12; // path
    QString pin; // of a practice credential, which protects nothing
};

// A package with all keys of a practice session beside it, as `evalroomctl package sample` leaves it.
struct PracticeFolder {
    QString path;
    QString package;
    PublicKey platform;
    QList<PracticeChair> chairs;

    QString file(const QString& name) const { return path + QLatin1Char('/') + name; }
    // Of somebody who has no chair, as "platform". Errors: CannotRead, TooLarge, WrongPin, BadKey.
    Result<PrivateKey> key(const QString& name) const;

    // The detail of an error begins with the file. Errors: CannotRead, TooLarge, NotJson, BadField, BadKey.
    static Result<PracticeFolder> read(const QString& package);
};

// The venue of a seat. Errors: BadField.
Result<QString> findVenue(const QString& seat, const Manifest& manifest);
// A rehearsal waits for everybody: without one of them it would never end. Errors: BadField.
Result<void> checkChairs(const QList<PracticeChair>& chairs, const Manifest& manifest);

} // namespace evalroom
