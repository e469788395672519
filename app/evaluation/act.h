// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <variant>

namespace evalroom {

// Every act that would stand in the minutes; FORMAT.md §9 says what each means and who may do it.
// Hashes and names are 32 raw bytes; texts are at most 4000 characters.

struct Conflict {
    QString bidder;
    QString text;
};
struct ItemPoints {
    QString bidder;
    QString criterion;
    Rational points;
    QString text;
};
struct ChainHead {
    QByteArray chain;
    QByteArray head;

    bool operator==(const ChainHead&) const = default;
};

// People
enum class AdmissionMethod { Card, Face, Manual, Practice };
struct Admission {
    int member = 0;
    AdmissionMethod method = AdmissionMethod::Manual;
    QString seat;
};
struct Consent { };
struct Declaration {
    QList<Conflict> conflicts;
};
struct Pledge {
    QByteArray text; // SHA-256
};
struct Absence {
    int member = 0;
    QString text;
};
struct TimeRequest {
    QString text;
};
struct Suspension {
    QString text;
};
struct Resumption {
    QString text;
};
struct Alarm {
    QString code;
    QString text;
};

// Steps
struct StepOpened {
    int after = 0;
    int round = 1;
    QString step;
};
struct StepClosed {
    int after = 0;
    int round = 1;
    QString step;
};
struct StepRestarted {
    int after = 0;
    QString step;
    QString text;
};
struct Cosignature {
    QByteArray closing;
};
struct ItemsEntered {
    int round = 1;
    QString step;
    QList<ItemPoints> values;
};

// Sheets
struct SheetSubmitted {
    QByteArray commitment;
    QJsonObject envelope;
    QJsonObject escrow;
    int round = 1;
    QString step;
};
struct Opening {
    QByteArray entry;
    QByteArray salt;
    QJsonObject sheet;
};
struct EscrowReleased {
    QByteArray entry;
    QJsonObject envelope;
};
struct EscrowOpened {
    QByteArray entry;
    QByteArray salt;
    QJsonObject sheet;
};

// Motions
struct RejectMotion {
    QString bidder;
    QString ground;
    QString clause;
    QString document;
    int page = 1;
};
struct CompetitionMotion { };
struct CorrectionMotion {
    QString bidder;
    QString criterion;
    QString ground;
    int member = 0;
    QString step;
};
struct Motion {
    std::variant<RejectMotion, CompetitionMotion, CorrectionMotion> subject;
    QString text;
};
struct Vote {
    QByteArray motion;
    bool yes = false;
    QString text;
};
struct Correction {
    QByteArray motion;
    Rational points;
    QString reason;
};
struct Explanation {
    QString bidder;
    QString criterion;
    QString step;
    QString text;
};

// The report
struct TieDecision {
    QStringList order;
    QString text;
};
struct Opinion {
    bool agrees = true;
    QByteArray result;
    QString text;
};
struct ReportFrozen {
    qint64 bytes = 0;
    QByteArray pdf;
    QByteArray result;
    int version = 1;
    QString matters = {}; // to be settled before the contract (12号令 art. 42 (9)), as the report prints them
};
struct ReportSigned {
    QList<ChainHead> chains;
    QByteArray pdf;
};
struct SignRequest {
    int member = 0;
};
struct DeemedAgreement {
    int member = 0;
    QString text;
};
struct Witness {
    QByteArray of;
};
struct Delivery {
    qint64 bytes = 0;
    QByteArray pdf;
};

using Act = std::variant<Admission, Consent, Declaration, Pledge, Absence, TimeRequest, Suspension, Resumption, Alarm,
    StepOpened, StepClosed, StepRestarted, Cosignature, ItemsEntered, SheetSubmitted, Opening, EscrowReleased,
    EscrowOpened, Motion, Vote, Correction, Explanation, TieDecision, Opinion, ReportFrozen, ReportSigned, SignRequest,
    DeemedAgreement, Witness, Delivery>;

// Strict: exactly the fields of FORMAT.md §9. Errors: BadField.
Result<Act> actFromJson(const QJsonObject& json);
QJsonObject actToJson(const Act& act);
// The `type` in the record ("stepOpened").
QString actName(const Act& act);
// Acts that the certificate itself signs (design rule 17; K in FORMAT.md).
bool needsRosterKey(const Act& act);

} // namespace evalroom
