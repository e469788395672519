// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/price_correction.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <variant>

namespace evalroom {

// Every act that would stand in the minutes; FORMAT.md §9 says what each means and who may do it.
// Hashes and names are 32 raw bytes; texts are at most 4000 characters.

struct Conflict {
    QString bidder; // empty: the ground lies in the member's own person
    QString text;
    QString ground = {}; // code of one of the rule set's recusals; empty: none is named
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
// A supplier applies in writing that a member withdraw, whom the purchaser or the agency asks, and decides (政采条例
// art. 9).
struct RecusalRequest {
    QString bidder; // that applies
    int member = 0; // whom it means
    bool granted = false; // the member withdraws
    QString reason; // as the supplier gives it
    QString text; // what the member said, and why it is decided so
    QDateTime received = {}; // when the letter came in; null: not before it was registered
    QByteArray letter = {}; // SHA-256 of the letter's file; empty: there is none
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
// 延长评标时间 (条例 art. 48): what the tenderer grants when enough members have asked.
struct TimeExtended {
    QDateTime until; // whole seconds
    QString text;
};
// Pause: the same people go on. Sealed: the material is sealed (封存) until the whole committee goes on. Unfilled: a
// place on the committee cannot be filled; the session ends, and a new committee evaluates in one of its own (87号令
// art. 49).
enum class SuspensionKind { Pause, Sealed, Unfilled };
struct Suspension {
    QString text;
    SuspensionKind kind = SuspensionKind::Pause;
    QString material = {}; // what is sealed; empty: a pause
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
// 算术修正 of a bid's price.
struct PriceMotion {
    QString bidder;
    CorrectionRule basis = CorrectionRule::Capitals; // by which the price holds
    Fen price = 0; // as corrected, at least 1
    QList<CorrectionStep> steps; // how it comes about
};
// 异常低价: the price is obviously low, so that its bidder has to explain it.
struct LowPriceMotion {
    QString bidder;
    QDateTime until = {}; // that nothing came is registered no sooner; null: no time is set
};
// What the bidder has explained justifies the price.
struct JustifiedMotion {
    QString bidder;
};
// 澄清、说明、补正: the bidder has to say in writing what a passage of its bid means; the motion's text is the
// question.
struct ClarifyMotion {
    QString bidder;
    QString ground;
    QString clause;
    QString document;
    int page = 1;
    QDateTime until = {}; // what comes later is late; null: no time is set
};
// What the bidder has answered leaves the scope or changes the substance of its bid, and does not count.
struct SetAsideMotion {
    QByteArray motion; // that asked for it
};
// 停止评标: the tender document cannot be evaluated by, so that the evaluation ends, and the tender is held again.
struct StopMotion {
    QString ground;
    QString clause; // of the tender document
    QString document;
    int page = 1;
};
struct Motion {
    std::variant<RejectMotion, CompetitionMotion, CorrectionMotion, PriceMotion, LowPriceMotion, JustifiedMotion,
        ClarifyMotion, SetAsideMotion, StopMotion>
        subject;
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
// What a bidder has answered in writing to a motion that asks it something: whether it confirms the correction of its
// price (87号令 art. 59), or what a passage of its bid means (条例 art. 52, 87号令 art. 51).
struct BidderAnswer {
    QByteArray motion;
    bool yes = false; // else the price is not confirmed; or nothing was said in the time that was set
    QString text;
    QDateTime received = {}; // when the letter came in; null: not before it was registered
    QByteArray letter = {}; // SHA-256 of the letter's file; empty: there is none
};
// What a bidder has explained in writing of a price that is obviously low (12号令 art. 21, 87号令 art. 60).
struct PriceExplanation {
    QString bidder;
    bool given = false; // else nothing came in the time that was set
    QString text;
    QDateTime received = {}; // when the letter came in; null: not before it was registered
    QByteArray letter = {}; // SHA-256 of the letter's file; empty: there is none
};
// A bidder takes no further part, before its final offer has come (74号令 art. 34, 财库〔2014〕214号 art. 22).
struct Withdrawal {
    QString bidder;
    QString text; // how it has told
};
// What was negotiated with a bidder, in words (协商情况记录, 谈判记录: 74号令 art. 17 (3), 42); or what all bidders
// were told in writing, at the same time, because it changes what they are asked for (74号令 art. 32).
struct Negotiation {
    QString bidder; // empty: all
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

using Act = std::variant<Admission, Consent, Declaration, RecusalRequest, Pledge, Absence, TimeRequest, TimeExtended,
    Suspension, Resumption, Alarm, StepOpened, StepClosed, StepRestarted, Cosignature, ItemsEntered, SheetSubmitted,
    Opening, EscrowReleased, EscrowOpened, Motion, Vote, Correction, Explanation, BidderAnswer, PriceExplanation,
    Withdrawal, Negotiation, TieDecision, Opinion, ReportFrozen, ReportSigned, SignRequest, DeemedAgreement, Witness,
    Delivery>;

// Strict: exactly the fields of FORMAT.md §9. Errors: BadField.
Result<Act> actFromJson(const QJsonObject& json);
QJsonObject actToJson(const Act& act);
// The `type` in the record ("stepOpened").
QString actName(const Act& act);
// Acts that the certificate itself signs (design rule 17; K in FORMAT.md).
bool needsRosterKey(const Act& act);

} // namespace evalroom
