// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/event.h"
#include "evaluation/sheet.h"

#include <QMap>
#include <QSet>
#include <memory>

namespace evalroom {

// What a session starts from; never changes while it lasts.
struct SessionFacts {
    QByteArray session;
    Lot lot;
    Policy policy;
    RuleSet rules;
    Scheme scheme;
    QMap<int, Role> roster; // as the manifest has it
};

enum class MemberStatus { Active, Recused, Replaced };
enum class Declared { No, Clear, Conflict };

struct MemberState {
    Role role = Role::Expert;
    MemberStatus status = MemberStatus::Active;
    QString seat;
    bool admitted = false;
    bool consented = false;
    Declared declared = Declared::No;
    QList<Conflict> conflicts;
    bool pledged = false;

    bool ready() const
    {
        return sitsOnCommittee(role) && status == MemberStatus::Active && admitted && consented
            && declared == Declared::Clear && pledged;
    }
};

// A sheet in the log; sealed until it is opened.
struct SheetState {
    qint64 entry = 0; // index
    QByteArray name;
    int author = 0;
    QByteArray commitment;
    QDateTime time; // of the entry
    bool released = false; // the centre has opened the outer envelope
    std::optional<Sheet> opened;
};

enum class StepPhase { Pending, Open, Closed, Settled };

struct Closing {
    qint64 entry = 0;
    QByteArray name;
    qint64 seen = 0;
    QDateTime time;
    bool cosigned = false;
};

// One member's points for an item of an objective step, in tree order.
struct ItemsEntry {
    qint64 entry = 0;
    int author = 0;
    QList<ItemPoints> values;
};

// A final offer that has come; sealed until all are opened together.
struct OfferState {
    qint64 entry = 0;
    QDateTime time;
    QByteArray commitment;
    qint64 openedAt = -1; // entry that opened it
    Fen price = 0; // once it is opened
};

struct StepState {
    StepPhase phase = StepPhase::Pending;
    int round = 1;
    qint64 openedAt = -1; // entry that opened this round
    QDateTime openedOn; // the time of that entry
    QStringList bidders; // valid when the step was opened
    QMap<int, QList<SheetState>> sheets; // by author, of this round, in tree order
    QMap<int, QByteArray> counted; // author -> name of the sheet that counts
    std::optional<Closing> closing; // of this round
    QList<Closing> earlierClosings; // of the rounds before
    bool wasSettled = false; // a newcomer's missing sheet closes it again, and asks for no more than the sheet
    QList<ItemsEntry> items; // objective steps
    QMap<Item, Rational> agreed; // objective steps, once settled
    QMap<QString, OfferState> offers; // by bidder, of this round
    QList<int> candidates; // chair: empty means everybody eligible
    QMap<std::pair<int, Item>, QString> explanations; // of outliers, by member
    QMap<std::pair<int, Item>, Rational> corrections; // by member
};

enum class Outcome { Open, Passed, Lost, Void };

// What the member has made of its points, and why; for the report.
struct MadeCorrection {
    std::optional<Rational> before; // an earlier correction of the same item is before this one, not the sheet
    Rational points;
    QString reason;
};

struct MotionState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    Motion motion;
    QMap<int, bool> votes;
    QMap<int, QString> reasons;
    int validBidders = 0; // when it was raised, as countedBidders
    std::optional<MadeCorrection> corrected = {};
    bool isVoid = false; // by a restart
    QDateTime time = {}; // of that entry
};

struct OpinionState {
    qint64 entry = 0;
    Opinion opinion;
};

struct ReportState {
    qint64 entry = -1; // that froze it
    int version = 0;
    qint64 bytes = 0;
    QByteArray pdf; // empty: no report, or a void one
    QByteArray result;
    QSet<int> signedBy;
};

struct DeemedState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    int member = 0;
    QString text;
    QSet<int> witnesses;
};

// A bidder's answer to a motion that asks it something, which counts once a supervisor has witnessed it.
struct AnswerState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    BidderAnswer answer;
    QSet<int> witnesses;
    QDateTime time = {}; // of that entry
};

// A bidder's explanation of a low price, likewise.
struct PriceExplanationState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    PriceExplanation explanation;
    QSet<int> witnesses;
};

// A bidder that takes no further part, once a supervisor has witnessed it.
struct WithdrawalState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    Withdrawal act;
    QSet<int> witnesses;
};

// What was negotiated with a bidder, and who has witnessed it.
struct NegotiationState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    Negotiation act;
    QSet<int> witnesses;
};

// A supplier's application that a member withdraw, and what was decided, once a supervisor has witnessed it.
struct RecusalRequestState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    RecusalRequest act;
    QSet<int> witnesses;
};

// Envelopes that were opened together.
struct EnvelopesOpened {
    qint64 entry = 0;
    QDateTime time;
    QMap<QString, Fen> prices; // by bidder
    QString after; // the step behind whose closing it was
    QDateTime closed; // when that was
    QMap<QString, QByteArray> salts = {}; // by bidder: a bill in the envelope is read with it (FORMAT.md §12)
};

struct TieState {
    QByteArray name;
    int author = 0;
    TieDecision decision;
    QSet<int> witnesses;
};

// A step that is done again, from which on everything is (回退).
struct RestartState {
    qint64 entry = 0;
    QByteArray name;
    int author = 0;
    StepRestarted act;
    QSet<int> witnesses;
    bool inEffect = false;
    QJsonObject before; // the result that it made void; empty: there was none
};

struct AlarmState {
    qint64 entry = 0;
    int member = 0;
    QString what;
};

// A remark of the minutes without effect on the rules.
struct NoteState {
    qint64 entry = 0;
    int author = 0;
    int member = 0; // whom it is about, 0: nobody
    QString text;
};

// The session was suspended, or went on again.
struct RestState {
    qint64 entry = 0;
    int author = 0;
    QString text;
    std::optional<SuspensionKind> kind = {}; // nothing: it went on
    QString material = {}; // what was sealed
};

// The time for the evaluation was extended (条例 art. 48).
struct ExtensionState {
    qint64 entry = 0;
    int author = 0;
    QDateTime until;
    QString text;
    QSet<int> asked; // the members whose requests it answers
};

// The tally of a state, once somebody has asked for it (tally.cpp).
struct TallyMemo;

// Everything that the log says, as a value. Only `apply` changes it; every window repaints from it.
struct SessionState {
    std::shared_ptr<const SessionFacts> facts;
    qint64 size = 0; // entries folded
    QMap<int, MemberState> members;
    QMap<QString, Fen> prices; // by bidder, as bid, once known; see priceInForce()
    QMap<QString, qint64> pricedAt; // by bidder, the entry that opened its envelope
    QList<EnvelopesOpened> envelopes;
    QSet<QByteArray> offered; // commitments of the final offers of all rounds
    int chair = 0;
    int stepActs = 0;
    QMap<QString, StepState> steps;
    QStringList priceSet; // frozen; empty before
    QMap<QString, Fen> frozenPrices; // of these bidders, as they were then
    bool priceSetFrozen = false;
    QList<MotionState> motions;
    QList<AnswerState> answers;
    QList<PriceExplanationState> priceExplanations;
    QList<WithdrawalState> withdrawals;
    QList<NegotiationState> negotiations;
    QList<RecusalRequestState> recusalRequests;
    QMap<int, QList<OpinionState>> opinions; // by member, in tree order
    ReportState report;
    qint64 lastTold = -1; // the last entry of which a report has to tell: a record that counts, and is no alarm
    QByteArray asked; // the result that requests and deemed agreements are about; with it they go
    QMap<int, QDateTime> signRequests; // first request, by member
    QList<DeemedState> deemed;
    QList<TieState> tieDecisions;
    std::optional<QList<QStringList>> toldDraws; // of a case, the orders it tells; nothing: sheets draw, as in sessions
    QList<RestartState> restarts;
    QByteArray delivered; // SHA-256 of the signed report
    qint64 deliveredBytes = 0;
    QSet<int> timeRequests; // since the last extension
    QList<ExtensionState> extensions;
    bool suspended = false;
    QString failed; // why the procedure failed; empty: it has not
    QList<AlarmState> alarms;
    QList<NoteState> absences;
    QList<RestState> suspensions; // with resumptions
    QStringList effects; // of every entry: empty, "late", a flaw or a rule
    std::shared_ptr<TallyMemo> memo; // nothing of its own: what follows from all of the above
};

SessionState initialState(std::shared_ptr<const SessionFacts> facts);

// Questions that law, tally, report and windows ask of a state.
QList<int> activeCommittee(const SessionState& state);
bool isUndecrypted(const SessionState& state, const QString& bidder);
bool isValidBidder(const SessionState& state, const QString& bidder);
QStringList validBidders(const SessionState& state);
// The bidder's brand where bidders of one brand are one to the law; empty: it is alone.
QString sharedBrand(const SessionFacts& facts, const QString& bidder);
// How many the valid bidders are when the law asks whether they are enough.
int countedBidders(const SessionState& state);
// Of how many a motion needs the majority: an empty seat, whose member is recused and not replaced yet, counts as well
// and makes a majority of the others no easier.
int votingBase(const SessionState& state);
bool hasEmptySeat(const SessionState& state);
Outcome outcomeOf(const SessionState& state, const MotionState& motion);
const MotionState* findMotion(const SessionState& state, const QByteArray& name);
// The sheet that counts for this member in the step, nullptr if none.
const SheetState* countedSheet(const StepState& step, int member);
// All counted sheets of the active members are in and opened.
bool allOpened(const SessionState& state, const QString& step);
// The first closed step in which an active member's sheet counts that nobody can read yet; empty: none.
QString sealedStep(const SessionState& state, int member);
// A member's points for an item of a score step, corrections in place of the sheet's; nothing while it is sealed.
std::optional<Rational> pointsOf(const StepState& step, int member, const Item& item);
bool isOutlier(const SessionState& state, const QString& step, int member, const Item& item);
// Some of the member's points in this score step are an outlier, and nothing explains them.
bool owesExplanation(const SessionState& state, const Step& step, int member);
// More than a third of the active members have asked for more time, and it is not extended yet.
bool wantsMoreTime(const SessionState& state);
// And has to have it before the session goes on.
bool isTimeOwed(const SessionState& state);
// From when on an extension of the time counts: where the one before ends, at the earliest now.
QDateTime extensionStart(const SessionState& state, const QDateTime& now);
bool isDeemedAgreed(const SessionState& state, int member);
// Does this deemed agreement still want the testimony of somebody in the role? The committee's: that of a majority.
bool wantsWitness(const SessionState& state, const DeemedState& deemed, Role role);
bool isEndedByDissent(const SessionState& state, const DeemedState& deemed);
// What no price may exceed: 条例 art. 51 (五), 87号令 art. 63 (四), or what the state has fixed; 0: nothing is said.
Fen priceLimit(const SessionFacts& facts);
bool isOverLimit(const SessionState& state, const QString& bidder);
// What no price may be below: the reserve of what is sold (国土39号令 art. 10, 企业国有资产交易监督管理办法), or what
// the state has fixed; 0: nothing is said.
Fen leastPrice(const SessionFacts& facts);
bool isBelowReserve(const SessionState& state, const QString& bidder);
// Neither over the limit nor below the reserve; a price that is not known yet may be either.
bool isPriceAllowed(const SessionFacts& facts, const std::optional<Fen>& price);
// A valid bidder whose price the law does not let stand; the committee has to reject it.
bool hasOverpriced(const SessionState& state);
bool hasUnderpriced(const SessionState& state);
// The bidders whose prices make the baseline: as frozen, or else as they would be now.
QStringList pricedBidders(const SessionState& state);
// May this member be elected, in this round? Nothing is said about whether they are still active.
bool mayChair(const SessionState& state, int member);
// Nobody has to judge anew in an election that is over while its chair is in office.
bool isElected(const SessionState& state, const QString& step);
// The step that may be opened next or is under way; empty when all are settled.
QString currentStep(const SessionState& state);
// Every step is settled, or the procedure has failed: there is a result.
bool isRanked(const SessionState& state);
// The session has ended for good, as its committee could not be filled.
bool isUnfilled(const SessionState& state);

// FORMAT.md §11: the state that all machines must agree on. `result` is the hash of the tally, or empty.
QJsonObject stateToJson(const SessionState& state, const QByteArray& result);

} // namespace evalroom
