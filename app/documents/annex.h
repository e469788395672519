// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/roster.h"

#include <QList>
#include <variant>

namespace evalroom {

inline constexpr int SaltBytes = 32;

// What is kept of a person only until the session is over.
struct PersonalData {
    QString consent; // to the use of ID and face data
    QString idNumber;
    QString photo; // base64url of a JPEG; empty: none
    QByteArray salt; // 32 bytes: once it is gone, the hash that stays tells nothing of an ID number
};

// Who a member is; none of it stands in the log (design rule 15).
struct AnnexPerson {
    int member = 0;
    QByteArray salt; // 32 bytes
    QString name;
    QString unit;
    QString title; // professional title
    QString pool; // number in the pool of experts
    QByteArray certificate; // DER
    std::variant<PersonalData, QByteArray> personal; // or the hash of what was erased

    const PersonalData* personalData() const { return std::get_if<PersonalData>(&personal); }
};

// The names behind a session's numbers: a file of its own under access control (FORMAT.md §12).
struct Annex {
    QByteArray session;
    QList<AnnexPerson> people;

    // Errors: TooLarge, NotJson, NotCanonical, UnknownFormat, BadField.
    static Result<Annex> fromBytes(const QByteArray& bytes);
    static Result<Annex> fromJson(const QJsonObject& json);
    QJsonObject toJson() const;

    const AnnexPerson* person(int member) const;
};

Result<AnnexPerson> annexPersonFromJson(const QJsonObject& json);
QJsonObject annexPersonToJson(const AnnexPerson& person);

// What the roster's `person` must be.
QByteArray personCommitment(const AnnexPerson& person);

// Errors: CommitmentMismatch, CertificateNotOnRoster (the certificate is not the roster's); detail: the number.
Result<void> checkPerson(const AnnexPerson& person, const RosterEntry& entry);
// Everybody on the roster and nobody else. Errors: WrongSession, NotFound, CertificateNotOnRoster, CommitmentMismatch.
Result<void> checkAnnex(const Annex& annex, const QByteArray& session, const Roster& roster);

// The same annex without the personal data; every commitment still holds.
Annex withoutPersonalData(const Annex& annex);

} // namespace evalroom
