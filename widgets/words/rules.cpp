// SPDX-License-Identifier: Apache-2.0
#include "evaluation/event.h"
#include "widgets/words/errors.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace

// A table in the shape of a switch: the compiler finds a rule without a sentence.
QString ruleWords(Rule rule) // NOLINT(readability-function-size)
{
    switch (rule) {
    case Rule::AlreadyAnswered:
        return Rules::tr("The bidder's answer is registered and witnessed already; nothing more is to be done.");
    case Rule::AlreadyCorrected:
        return Rules::tr("These points are corrected already; nothing more is to be done.");
    case Rule::AlreadyCosigned:
        return Rules::tr("The closing of this step is co-signed already; nothing more is to be done.");
    case Rule::AlreadyDeclared:
        return Rules::tr("Your declaration is in the log already and cannot be given twice. If something in it is "
                         "wrong, tell the staff.");
    case Rule::AlreadyOffered:
        return Rules::tr("The final offer of this bidder has come already; there is one for each.");
    case Rule::AlreadyOpened:
        return Rules::tr("This sheet is open already; nothing more is to be done.");
    case Rule::AlreadyRequested:
        return Rules::tr("You have asked for more time already, and your request counts.");
    case Rule::AlreadySigned:
        return Rules::tr("You have signed this report already; nothing more is to be done.");
    case Rule::AlreadyVoted:
        return Rules::tr("You have voted on this motion already; a vote cannot be changed.");
    case Rule::BelowReserve:
        return Rules::tr("The price of a valid bid is below the reserve. The committee has to reject that bid by a "
                         "motion first.");
    case Rule::AlreadyWitnessed:
        return Rules::tr("You have witnessed this already; nothing more is to be done.");
    case Rule::Certificate:
        return Rules::tr("Your certificate is not valid at this time, so nothing that it signs counts. Ask the "
                         "staff for a new one.");
    case Rule::Chair:
        return Rules::tr("The committee has no chair yet. The chair has to be elected before this step can begin.");
    case Rule::Closed:
        return Rules::tr("This session is over: the report is delivered, and nothing can be added any more.");
    case Rule::Commitment:
        return Rules::tr("What would be opened is not what was sealed. Do not go on, and tell the supervisor at "
                         "once.");
    case Rule::Composition:
        return Rules::tr("The committee does not have the members that the rules want. The staff have to have the "
                         "missing ones drawn before the session can go on.");
    case Rule::Content:
        return Rules::tr("What is entered does not fit this step. See that nothing is missing, and that all "
                         "points lie in their range.");
    case Rule::Decided:
        return Rules::tr("The vote on this motion is over, and its outcome stands.");
    case Rule::Disagreement:
        return Rules::tr("Some objective points are missing, or differ between members. The step can be closed "
                         "when all members have entered the same.");
    case Rule::Dissented:
        return Rules::tr("This member has dissented in writing, so they cannot be deemed to agree.");
    case Rule::Envelope:
        return Rules::tr("The sheet was not sealed as the rules want it. Submit it again; if that does not help, "
                         "tell the staff.");
    case Rule::Failed:
        return Rules::tr("The procedure has failed, and there is nothing more to be evaluated. Only the report is "
                         "still made and signed.");
    case Rule::Frozen:
        return Rules::tr("The report is ready for signature, and what stands in it cannot be changed. If "
                         "something in it is wrong, tell the chair or the staff before anybody signs.");
    case Rule::Heads:
        return Rules::tr("The signature does not name everything that you have done in this session. Load the "
                         "report again, and sign once more.");
    case Rule::Inactive:
        return Rules::tr("You do not take part in this session any more. The staff can tell you more.");
    case Rule::MissingOffers:
        return Rules::tr(
            "Some final offers have not come yet. The step can be closed when all are in, or when the time "
            "for them is over.");
    case Rule::MissingOpinions:
        return Rules::tr("Not every member has agreed or dissented yet. The report can be made final when all "
                         "have.");
    case Rule::MissingSheets:
        return Rules::tr("Not every member has submitted the sheet of this step yet. The step can be closed when "
                         "all have.");
    case Rule::MissingSignatures:
        return Rules::tr("Not every member has signed yet. The report can be delivered when each has signed or "
                         "dissented.");
    case Rule::MissingTotals:
        return Rules::tr(
            "A valid bid has no place in the ranking, as it was not judged in every step. The chair or the "
            "staff have to have the step done again.");
    case Rule::NoConsent:
        return Rules::tr("You have not consented yet to the use of your identity data. Do so first.");
    case Rule::NoOccasion:
        return Rules::tr(
            "There is nothing to be decided about this now: what it would be about has not happened, or is "
            "settled already.");
    case Rule::NoOutlier:
        return Rules::tr("These points do not stand out from those of the others, so they need no explanation.");
    case Rule::NoReason:
        return Rules::tr("Nobody on the committee is replaced without a reason. Note the member's absence first, and "
                         "why; or the member declares a conflict.");
    case Rule::NoSheets:
        return Rules::tr("There are no sheets in this step, so none can be submitted.");
    case Rule::NotAdmitted:
        return Rules::tr("The staff have not verified your identity yet. Please go to their desk.");
    case Rule::NotCosigned:
        return Rules::tr("The supervisor has not co-signed the closing of every step yet. The report can be made "
                         "final after that.");
    case Rule::NotDeclared:
        return Rules::tr("You have not declared your conflicts of interest yet. Do so first.");
    case Rule::NotDue:
        return Rules::tr("The envelopes with the prices are closed until every step before is over, closed and "
                         "co-signed.");
    case Rule::NotFrozen:
        return Rules::tr("There is no final report yet. Wait until the staff or the chair make it final.");
    case Rule::NotOpen:
        return Rules::tr("This step is not open now. Wait until the staff or the chair open it.");
    case Rule::NotPassed:
        return Rules::tr("The motion for this correction has not passed, so the points stay as they are.");
    case Rule::NotRanked:
        return Rules::tr("There is no result yet. Either the chair or the staff have to close a step, or the owner's "
                         "representative or the staff decide a tie, which the supervisor witnesses.");
    case Rule::NotReady:
        return Rules::tr("The check-in is not complete. Consent, declaration and pledge of every member come "
                         "first.");
    case Rule::NotReleased:
        return Rules::tr("The centre has not released this sheet yet. The keeper of its key has to do so first.");
    case Rule::NotRequested:
        return Rules::tr("This member has not been asked to sign yet. The staff have to do so first.");
    case Rule::NotSuspended:
        return Rules::tr("The session is not suspended; it goes on.");
    case Rule::OpenMotion:
        return Rules::tr("A motion is not decided yet. Go on when the members have voted.");
    case Rule::Order:
        return Rules::tr("It is not the turn of this step: it has begun already, or one before it is not "
                         "finished.");
    case Rule::OtherEnvelopes:
        return Rules::tr("All envelopes whose time has come are opened together, and no others.");
    case Rule::OtherReport:
        return Rules::tr("This is not the report that was made final. Load it again; if that does not help, sign "
                         "nothing and tell the supervisor.");
    case Rule::OtherResult:
        return Rules::tr("This is about another result than the one that this terminal computes. Look at the "
                         "result again; if the two still differ, sign nothing and tell the supervisor.");
    case Rule::OtherText:
        return Rules::tr("This is not the pledge that the rules prescribe. Tell the staff.");
    case Rule::OutOfScope:
        return Rules::tr("A bidder may be asked only what its own bid means, and only on a ground of the rules. Choose "
                         "the passage of its bid and the ground again.");
    case Rule::OverCeiling:
        return Rules::tr("The price of a valid bid is above the limit. The committee has to reject that bid by a "
                         "motion first.");
    case Rule::PendingMotion:
        return Rules::tr("The members are voting on the same matter already. Vote on that motion.");
    case Rule::PricesCompared:
        return Rules::tr("The prices have been compared already. Before one of them can be corrected, the chair or the "
                         "staff have to have their step done again, and the supervisor has to witness it.");
    case Rule::PricesUnknown:
        return Rules::tr("Not all prices are opened yet. The step can be closed when the platform has opened "
                         "them.");
    case Rule::Reason:
        return Rules::tr("A reason is needed here. Write it in one or two sentences.");
    case Rule::RefusedPrice:
        return Rules::tr("A bidder does not accept its corrected price. The committee has to reject that bid by a "
                         "motion first.");
    case Rule::Role:
        return Rules::tr("This is for somebody in another role to do.");
    case Rule::RosterKey:
        return Rules::tr("Your certificate itself has to sign this. Enter your PIN.");
    case Rule::Round:
        return Rules::tr("A new round of this step has begun meanwhile. Look at it again, and repeat what is "
                         "still needed.");
    case Rule::SeenTooOld:
        return Rules::tr("The closing has not arrived at this terminal yet. Wait a moment, and try again.");
    case Rule::SheetsOpen:
        return Rules::tr("There are sheets that are still sealed. Motions can be raised when the step is closed "
                         "and all sheets are open.");
    case Rule::Signed:
        return Rules::tr("Somebody has signed already, so this is not possible any more.");
    case Rule::Stale:
        return Rules::tr("Somebody else was faster, and things have changed. Look at them again, and repeat what "
                         "is still needed.");
    case Rule::Suspended:
        return Rules::tr("The session is suspended. Nothing is lost; wait until the staff or the supervisor "
                         "resume it.");
    case Rule::TimeOwed:
        return Rules::tr("More than a third of the members has asked for more time. Go on when the staff have extended "
                         "it.");
    case Rule::TooEarly:
        return Rules::tr("The time that the rules prescribe for waiting is not over yet.");
    case Rule::TooFew:
        return Rules::tr("Fewer bids are valid than the rules want. First the committee has to vote on whether "
                         "there is still competition.");
    case Rule::Unanswered:
        return Rules::tr("What a bidder was asked is not decided or not answered yet. Go on when the staff have "
                         "registered the bidder's answer and the supervisor has witnessed it.");
    case Rule::Unasked:
        return Rules::tr("The committee has not asked this bidder anything. What a bidder offers by itself is not "
                         "registered.");
    case Rule::Uncorrected:
        return Rules::tr("The committee has decided that points are corrected, and the member who gave them has not "
                         "entered them anew yet. Go on when they have.");
    case Rule::Undecided:
        return Rules::tr(
            "A member has failed a bid in a review, or a bid has no final offer, and the committee has not "
            "decided about it. One of its members has to move the bid's rejection; then all vote.");
    case Rule::Unexplained:
        return Rules::tr("A low price is not explained yet, or the committee has not found whether that justifies it; "
                         "before that no bid is rejected for it. The staff register the explanation, and the "
                         "supervisor witnesses it; then the members vote.");
    case Rule::UnexplainedScore:
        return Rules::tr("Points that are far from the others' are neither explained nor corrected. Their member has "
                         "to give the reason before the session goes on.");
    case Rule::Unfilled:
        return Rules::tr("This session has ended: its committee could not be filled. What was sealed stays so, and a "
                         "new committee evaluates the bids in a session of its own.");
    case Rule::Unjustified:
        return Rules::tr("A low price is not justified. The committee has to reject that bid by a motion first.");
    case Rule::UnknownAct:
        return Rules::tr("This is nothing that the program knows. Perhaps it was made with a newer version; tell "
                         "the staff.");
    case Rule::UnknownBidder:
        return Rules::tr("There is no such bid in this lot, or it is not valid any more.");
    case Rule::UnknownClosing:
        return Rules::tr("There is no such closing of a step.");
    case Rule::UnknownDocument:
        return Rules::tr("This document is not of this lot, or belongs to another bidder. Choose the tender "
                         "document, or one of this bidder.");
    case Rule::UnknownGround:
        return Rules::tr("The rules know no such ground. Choose one from the list.");
    case Rule::UnknownItem:
        return Rules::tr("There are no such points: the step has no such criterion and bidder, or the member has "
                         "no sheet in it.");
    case Rule::UnknownMember:
        return Rules::tr("There is no such member, or they do not take part any more.");
    case Rule::UnknownMotion:
        return Rules::tr("There is no such motion, or it does not concern you.");
    case Rule::UnknownSheet:
        return Rules::tr("There is no such sheet that counts.");
    case Rule::UnknownStep:
        return Rules::tr("There is no such step, or this cannot be done in it now.");
    case Rule::UnknownSubject:
        return Rules::tr("There is nothing here that you could witness. What one has done oneself, somebody else "
                         "has to witness.");
    case Rule::Unrecorded:
        return Rules::tr("What was negotiated with a bidder is not put down yet. Go on when the staff have put it down "
                         "for every bidder and the supervisor has witnessed it.");
    }
    return {};
}

QString ruleWords(const QString& rule)
{
    const std::optional<Rule> known = ruleFromName(rule);
    return known ? ruleWords(*known) : Rules::tr("The rules do not allow this now.");
}

} // namespace evalroom
