// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law.h"

namespace evalroom::law {

using Refusal = std::optional<Rule>;

// What has an effect of its own that is no rule: kept, shown, not counted.
inline const QString Late = QStringLiteral("late");

// The own conditions of each act (FORMAT.md §9.2 to §9.7), in the order of that text; those of §9.1 hold already.
Refusal refusal(const SessionState& state, const Event& event, const Admission& act);
Refusal refusal(const SessionState& state, const Event& event, const Consent& act);
Refusal refusal(const SessionState& state, const Event& event, const Declaration& act);
Refusal refusal(const SessionState& state, const Event& event, const RecusalRequest& act);
Refusal refusal(const SessionState& state, const Event& event, const Pledge& act);
Refusal refusal(const SessionState& state, const Event& event, const Absence& act);
Refusal refusal(const SessionState& state, const Event& event, const TimeRequest& act);
Refusal refusal(const SessionState& state, const Event& event, const TimeExtended& act);
Refusal refusal(const SessionState& state, const Event& event, const Suspension& act);
Refusal refusal(const SessionState& state, const Event& event, const Resumption& act);
Refusal refusal(const SessionState& state, const Event& event, const Alarm& act);
Refusal refusal(const SessionState& state, const Event& event, const StepOpened& act);
Refusal refusal(const SessionState& state, const Event& event, const StepClosed& act);
Refusal refusal(const SessionState& state, const Event& event, const StepRestarted& act);
Refusal refusal(const SessionState& state, const Event& event, const Cosignature& act);
Refusal refusal(const SessionState& state, const Event& event, const ItemsEntered& act);
Refusal refusal(const SessionState& state, const Event& event, const SheetSubmitted& act);
Refusal refusal(const SessionState& state, const Event& event, const EscrowReleased& act);
Refusal refusal(const SessionState& state, const Event& event, const Motion& act);
Refusal refusal(const SessionState& state, const Event& event, const Vote& act);
Refusal refusal(const SessionState& state, const Event& event, const Correction& act);
Refusal refusal(const SessionState& state, const Event& event, const Explanation& act);
Refusal refusal(const SessionState& state, const Event& event, const BidderAnswer& act);
Refusal refusal(const SessionState& state, const Event& event, const PriceExplanation& act);
Refusal refusal(const SessionState& state, const Event& event, const Withdrawal& act);
Refusal refusal(const SessionState& state, const Event& event, const Negotiation& act);
Refusal refusal(const SessionState& state, const Event& event, const TieDecision& act);
Refusal refusal(const SessionState& state, const Event& event, const Opinion& act);
Refusal refusal(const SessionState& state, const Event& event, const ReportFrozen& act);
Refusal refusal(const SessionState& state, const Event& event, const ReportSigned& act);
Refusal refusal(const SessionState& state, const Event& event, const SignRequest& act);
Refusal refusal(const SessionState& state, const Event& event, const DeemedAgreement& act);
Refusal refusal(const SessionState& state, const Event& event, const Witness& act);
Refusal refusal(const SessionState& state, const Event& event, const Delivery& act);

// What an act does that nothing refuses; its effect, empty or Late.
QString take(SessionState& state, const Event& event, const Admission& act);
QString take(SessionState& state, const Event& event, const Consent& act);
QString take(SessionState& state, const Event& event, const Declaration& act);
QString take(SessionState& state, const Event& event, const RecusalRequest& act);
QString take(SessionState& state, const Event& event, const Pledge& act);
QString take(SessionState& state, const Event& event, const Absence& act);
QString take(SessionState& state, const Event& event, const TimeRequest& act);
QString take(SessionState& state, const Event& event, const TimeExtended& act);
QString take(SessionState& state, const Event& event, const Suspension& act);
QString take(SessionState& state, const Event& event, const Resumption& act);
QString take(SessionState& state, const Event& event, const Alarm& act);
QString take(SessionState& state, const Event& event, const StepOpened& act);
QString take(SessionState& state, const Event& event, const StepClosed& act);
QString take(SessionState& state, const Event& event, const StepRestarted& act);
QString take(SessionState& state, const Event& event, const Cosignature& act);
QString take(SessionState& state, const Event& event, const ItemsEntered& act);
QString take(SessionState& state, const Event& event, const SheetSubmitted& act);
QString take(SessionState& state, const Event& event, const EscrowReleased& act);
QString take(SessionState& state, const Event& event, const Motion& act);
QString take(SessionState& state, const Event& event, const Vote& act);
QString take(SessionState& state, const Event& event, const Correction& act);
QString take(SessionState& state, const Event& event, const Explanation& act);
QString take(SessionState& state, const Event& event, const BidderAnswer& act);
QString take(SessionState& state, const Event& event, const PriceExplanation& act);
QString take(SessionState& state, const Event& event, const Withdrawal& act);
QString take(SessionState& state, const Event& event, const Negotiation& act);
QString take(SessionState& state, const Event& event, const TieDecision& act);
QString take(SessionState& state, const Event& event, const Opinion& act);
QString take(SessionState& state, const Event& event, const ReportFrozen& act);
QString take(SessionState& state, const Event& event, const ReportSigned& act);
QString take(SessionState& state, const Event& event, const SignRequest& act);
QString take(SessionState& state, const Event& event, const DeemedAgreement& act);
QString take(SessionState& state, const Event& event, const Witness& act);
QString take(SessionState& state, const Event& event, const Delivery& act);

// §9.1, but for what concerns the entry and not its act.
Refusal generalRefusal(const SessionState& state, const Event& event, const Act& act);

// What follows from an entry that counts: failure, elections, phases, what a changed result makes void.
void derive(SessionState& state);
// The step `chair` begins its next round among these; nobody named: everybody.
void nextChairRound(SessionState& state, const QList<int>& candidates);
// A step begins its next round with nothing but what was closed and cosigned.
void nextRound(StepState& step);
// Every outlier of this score step has its explanation.
bool outliersExplained(const SessionState& state, const Step& step);
// What every active member has entered for every item of this objective step; nothing while something is missing or
// differs.
std::optional<QMap<Item, Rational>> agreedItems(const SessionState& state, const Step& step);
void voidReport(SessionState& state);
// May a bidder be asked this, or its answer be set aside? And may an answer count, as things are?
Refusal clarifyRefusal(const SessionState& state, const ClarifyMotion& clarify);
Refusal setAsideRefusal(const SessionState& state, const SetAsideMotion& aside);
Refusal answerRefusal(const SessionState& state, const BidderAnswer& act);
// Did a letter come in before the motion that asks for it? Null: it comes in as it is registered.
bool cameUnasked(const MotionState& motion, const QDateTime& received);
// May this motion to correct a price be put to the vote?
Refusal correctionRefusal(const SessionState& state, const PriceMotion& price);
// May these about a price that is obviously low, and what explains it?
Refusal lowPriceRefusal(const SessionState& state, const LowPriceMotion& low);
Refusal justifiedRefusal(const SessionState& state, const JustifiedMotion& justified);
Refusal explanationRefusal(const SessionState& state, const PriceExplanation& act);
// May these envelopes be opened now, all together? And what opening them does.
Refusal openingsRefusal(const SessionState& state, const QList<OpenedPrice>& opened);
// What opens a sheet is weighed once, as large as it may be: if it is allowed, `opened` is the sheet, and taken as it
// is.
Refusal refusal(const SessionState& state, const Event& event, const Opening& act, std::optional<Sheet>& opened);
Refusal refusal(const SessionState& state, const Event& event, const EscrowOpened& act, std::optional<Sheet>& opened);
QString take(SessionState& state, const Opening& act, const std::optional<Sheet>& opened);
QString take(SessionState& state, const EscrowOpened& act, const std::optional<Sheet>& opened);

void takeOpenings(SessionState& state, const Event& event, const QList<OpenedPrice>& opened);
// A final offer as it comes in; its effect is empty or Late.
Refusal offerRefusal(const SessionState& state, const ComingOffer& offer);
QString takeOffer(SessionState& state, const Event& event, const ComingOffer& offer);
Refusal withdrawalRefusal(const SessionState& state, const Withdrawal& act);
// Final offers are settled once all are opened, and every valid bidder has a price by them.
void settleOffers(SessionState& state, qint64 entry);
// A round of final offers is done again: no price is known any more.
void forgetOffers(SessionState& state);
// Why a step is not settled: it waits for the committee's word about a bid, or for a member's about points that stand
// out; or else it has not come to its end (Order).
Refusal settlementHindrance(const SessionState& state, const Step& step);
// What the law has to have out of the way before prices are compared: reviews of low ones.
Refusal lowPriceHindrance(const SessionState& state);
// What the law has to have out of the way before the session goes on: motions that ask a bidder something, until they
// are answered; and besides, corrections of prices that are refused, and not followed by a rejection.
Refusal answerHindrance(const SessionState& state);
Refusal priceHindrance(const SessionState& state);
// Where the rule set has them owed: corrections of points that the committee has carried, and whose member has not made
// them. Before prices are compared, lest somebody sees first what becomes of the ranking (87号令 art. 64).
Refusal correctionHindrance(const SessionState& state);
// With fewer valid bidders than the rules want the committee has to find first that competition is not lacking: before
// a step is opened, the prices are compared, or the report is frozen (12号令 art. 27).
Refusal competitionHindrance(const SessionState& state);
// May this application be decided, as things are? And what a witness to it brings about.
Refusal recusalRequestRefusal(const SessionState& state, const RecusalRequest& act);
void witnessRecusalRequest(SessionState& state, RecusalRequestState& request, int author);
// May this restart take effect, as things are? And its effect, once a supervisor has witnessed it.
Refusal restartRefusal(const SessionState& state, const StepRestarted& act);
void restart(SessionState& state, const StepRestarted& act);

// Questions of the rules only.
bool isActive(const SessionState& state, int member);
bool isActiveOnCommittee(const SessionState& state, int member);
bool isReady(const SessionState& state, int member);
bool hasOpenMotion(const SessionState& state);
bool fewerThanMinimum(const SessionState& state);
// The active committee is no lawful one, or not of the scheme's size.
bool isIncomplete(const SessionState& state);

// A counted sheet of an active member, by its name.
struct SheetPlace {
    QString step;
    int author = 0;
    const SheetState* sheet = nullptr;
};
std::optional<SheetPlace> findCounted(const SessionState& state, const QByteArray& name);

} // namespace evalroom::law
