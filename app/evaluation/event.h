// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"

#include <QDateTime>

namespace evalroom {

// What the ledger knows of one entry, as the law needs it.
struct Event {
    qint64 index = 0; // in the tree
    QByteArray name;
    int author = 0;
    bool byRosterKey = false; // signed by the certificate's key
    bool certificateValid = true; // at `time`
    QDateTime time; // of the first checkpoint that covers the entry
    qint64 seen = 0; // size of the tree upon which the author acted
    // Openings: the commitment that author, round, step and content make (FORMAT.md §6); author, round and step are
    // those of the sheet that the opening names.
    QByteArray commitment;
    bool envelopesHold = true; // the JWEs in the act have the one shape that is allowed
    QList<ChainHead> heads; // ReportSigned: the author's chains before this entry
};

// Why the law refuses an act; the words of FORMAT.md §9.
enum class Rule {
    AlreadyAnswered,
    AlreadyCorrected,
    AlreadyCosigned,
    AlreadyDeclared,
    AlreadyOffered,
    AlreadyOpened,
    AlreadyRequested,
    AlreadySigned,
    AlreadyVoted,
    AlreadyWitnessed,
    BelowReserve,
    Certificate,
    Chair,
    Closed,
    Commitment,
    Composition,
    Content,
    Decided,
    Disagreement,
    Dissented,
    Envelope,
    Failed,
    Frozen,
    Heads,
    Inactive,
    MissingOffers,
    MissingOpinions,
    MissingSheets,
    MissingSignatures,
    MissingTotals,
    NoConsent,
    NoOccasion,
    NoOutlier,
    NoReason,
    NoSheets,
    NotAdmitted,
    NotCosigned,
    NotDeclared,
    NotDue,
    NotFrozen,
    NotOpen,
    NotPassed,
    NotRanked,
    NotReady,
    NotReleased,
    NotRequested,
    NotSuspended,
    OpenMotion,
    Order,
    OtherEnvelopes,
    OtherReport,
    OtherResult,
    OtherText,
    OutOfScope,
    OverCeiling,
    PendingMotion,
    PricesCompared,
    PricesUnknown,
    Reason,
    RefusedPrice,
    Role,
    RosterKey,
    Round,
    SeenTooOld,
    SheetsOpen,
    Signed,
    Stale,
    Suspended,
    TimeOwed,
    TooEarly,
    TooFew,
    Unanswered,
    Unasked,
    Uncorrected,
    Undecided,
    Unexplained,
    UnexplainedScore,
    Unfilled,
    Unjustified,
    UnknownAct,
    UnknownBidder,
    UnknownClosing,
    UnknownDocument,
    UnknownGround,
    UnknownItem,
    UnknownMember,
    UnknownMotion,
    UnknownSheet,
    UnknownStep,
    UnknownSubject,
    Unrecorded,
};

// The word in FORMAT.md ("missingSheets").
QString ruleName(Rule rule);
// Nothing for a word that is none.
std::optional<Rule> ruleFromName(const QString& name);

} // namespace evalroom
