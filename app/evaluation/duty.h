// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// What somebody on the roster has to do for the session to go on.
enum class DutyKind {
    // A member of the committee, in this order
    CheckIn, // has no seat yet
    Consent,
    Declare, // conflicts of interest
    Pledge,
    Vote, // on a motion
    Correct, // own points, after a motion for it passed
    Ballot, // for the chair
    Review,
    EnterItems, // objective points; also again, while members differ
    Score,
    MoveRejection, // of a bidder that somebody failed, or that has to be out for its price: any member may
    MoveJustification, // whether a bidder's explanation justifies its low price: any member may
    Explain, // an outlier of one's own
    GiveOpinion,
    Sign,
    OpenSheet, // a sealed one, after the closing: it opens by itself at their terminal, so dutiesOf() has it for nobody
    // Staff
    Admit, // a member
    OpenStep,
    CloseStep,
    RegisterAnswer, // a bidder's, to what the committee has asked it
    ExtendTime, // more than a third of the members have asked for it
    RegisterExplanation, // a bidder's, of its low price
    RecordNegotiation, // with a bidder, without which no report is frozen
    Freeze,
    Deliver,
    // A supervisor
    Cosign, // the closing of a step
    // Whoever the law lets, behind what is their own
    DecideTie, // that is left to the tenderer: staff or a representative of the owner's may
    Witness, // what has no effect before
    DeemAgreement, // of a member who is silent: whoever is to write the note may
};

struct Duty {
    DutyKind kind = DutyKind::CheckIn;
    QString step = {}; // its id; for what belongs to a step; empty: a rejection for the price
    QString bidder = {}; // MoveRejection, MoveJustification, RegisterExplanation, RecordNegotiation
    QByteArray motion = {}; // Vote, Correct, RegisterAnswer: its name
    int member = 0; // Admit, DeemAgreement: whom
    QByteArray subject = {}; // Witness: the name of what is witnessed; Cosign: that of the closing

    bool operator==(const Duty&) const = default;
};

// What judging in a step of this kind is.
DutyKind judgingDuty(StepKind kind);

// What this person has to do now, the first of it first; empty: they wait for others, or it is over for them.
QList<Duty> dutiesOf(const SessionState& state, int member, const QDateTime& now);
// What a member of the committee without any duty has done, and may still do otherwise: a sheet, a ballot or objective
// points until their step closes, the decision of a tie until it is witnessed, and until the delivery the word of
// whoever is deemed to agree. Nothing: it is not so.
std::optional<Duty> repeatableDuty(const SessionState& state, int member, const QDateTime& now);
// May this person extend the time now? The tenderer's people may, once enough members ask for it (条例 art. 48).
bool mayExtendTime(const SessionState& state, int member, const QDateTime& now);

// Whoever the session waits for, each with their first duty, in the order of their numbers; who has none, but whose
// sealed sheet is not open yet, with that. While it is suspended it waits for nobody who has to judge or sign.
struct Awaited {
    int member = 0;
    Duty duty;
};
QList<Awaited> awaitedNow(const SessionState& state, const QDateTime& now);

// Valid bidders that somebody failed in this review, and about whose rejection nobody has moved since its closing.
QStringList unmovedFailures(const SessionState& state, const QString& step);
// Valid bidders whom the committee has to reject for their price, and about whose rejection nothing is undecided:
// those who refuse a corrected price, have not justified a low one or have no final offer that counts, and while the
// price step is open those over the price limit.
QStringList unmovedPrices(const SessionState& state);
// Members whose opened sheets of the review fail the bidder in some item.
QList<int> failedBy(const SessionState& state, const QString& step, const QString& bidder);
// Whom a ballot of this round may name.
QList<int> chairCandidates(const SessionState& state);

} // namespace evalroom
