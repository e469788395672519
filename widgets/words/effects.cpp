// SPDX-License-Identifier: Apache-2.0
#include "evaluation/event.h"
#include "widgets/words/errors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Effects {
    Q_DECLARE_TR_FUNCTIONS(Effects)
};

// About somebody else's act, and afterwards: not in the words of ruleWords.
QString wordsOf(Rule rule) // NOLINT(readability-function-size)
{
    switch (rule) {
    case Rule::AlreadyAnswered:
        return Effects::tr("the bidder's answer was witnessed already");
    case Rule::AlreadyCorrected:
        return Effects::tr("the points were corrected already");
    case Rule::AlreadyCosigned:
        return Effects::tr("the closing was co-signed already");
    case Rule::AlreadyDeclared:
        return Effects::tr("the declaration was given already");
    case Rule::AlreadyOffered:
        return Effects::tr("the bidder's final offer had come already");
    case Rule::AlreadyOpened:
        return Effects::tr("what was sealed was open already");
    case Rule::AlreadyRequested:
        return Effects::tr("the member had asked already");
    case Rule::AlreadySigned:
        return Effects::tr("the member had signed already");
    case Rule::AlreadyVoted:
        return Effects::tr("the member had voted already");
    case Rule::BelowReserve:
        return Effects::tr("a bid below the reserve was not rejected yet");
    case Rule::AlreadyWitnessed:
        return Effects::tr("the person had witnessed it already");
    case Rule::Certificate:
        return Effects::tr("the certificate was not valid at that time");
    case Rule::Chair:
        return Effects::tr("there was no chair yet");
    case Rule::Closed:
        return Effects::tr("the report was delivered before");
    case Rule::Commitment:
        return Effects::tr("what was opened was not what was sealed");
    case Rule::Composition:
        return Effects::tr("the committee was not complete");
    case Rule::Content:
        return Effects::tr("the content did not fit the step");
    case Rule::Decided:
        return Effects::tr("the vote was decided before");
    case Rule::Disagreement:
        return Effects::tr("the objective points differed");
    case Rule::Dissented:
        return Effects::tr("the member had dissented");
    case Rule::Envelope:
        return Effects::tr("it was not sealed as prescribed");
    case Rule::Failed:
        return Effects::tr("the procedure had failed");
    case Rule::Frozen:
        return Effects::tr("the report was final");
    case Rule::Heads:
        return Effects::tr("the signature did not name all records of the member");
    case Rule::Inactive:
        return Effects::tr("the person did not take part any more");
    case Rule::MissingOffers:
        return Effects::tr("final offers were awaited");
    case Rule::MissingOpinions:
        return Effects::tr("opinions of members were missing");
    case Rule::MissingSheets:
        return Effects::tr("not every member had submitted");
    case Rule::MissingSignatures:
        return Effects::tr("signatures of members were missing");
    case Rule::MissingTotals:
        return Effects::tr("a valid bid had no place in the ranking");
    case Rule::NoConsent:
        return Effects::tr("the consent to the use of identity data was missing");
    case Rule::NoOccasion:
        return Effects::tr("there was nothing to be decided");
    case Rule::NoOutlier:
        return Effects::tr("the points did not stand out");
    case Rule::NoReason:
        return Effects::tr("no reason for the replacement was recorded");
    case Rule::NoSheets:
        return Effects::tr("the step has no sheets");
    case Rule::NotAdmitted:
        return Effects::tr("the identity was not verified yet");
    case Rule::NotCosigned:
        return Effects::tr("a closing was not co-signed yet");
    case Rule::NotDeclared:
        return Effects::tr("the declaration was missing");
    case Rule::NotDue:
        return Effects::tr("it was not yet time to open the envelopes");
    case Rule::NotFrozen:
        return Effects::tr("there was no final report");
    case Rule::NotOpen:
        return Effects::tr("the step was not open");
    case Rule::NotPassed:
        return Effects::tr("the motion had not passed");
    case Rule::NotRanked:
        return Effects::tr("there was no result yet");
    case Rule::NotReady:
        return Effects::tr("the check-in was not complete");
    case Rule::NotReleased:
        return Effects::tr("the centre had not released it");
    case Rule::NotRequested:
        return Effects::tr("the member had not been asked to sign");
    case Rule::NotSuspended:
        return Effects::tr("the session was not suspended");
    case Rule::OpenMotion:
        return Effects::tr("a motion was not decided");
    case Rule::Order:
        return Effects::tr("it was not the turn of this step");
    case Rule::OtherEnvelopes:
        return Effects::tr("not exactly the envelopes that were due");
    case Rule::OtherReport:
        return Effects::tr("it was about another report");
    case Rule::OtherResult:
        return Effects::tr("it was about another result");
    case Rule::OtherText:
        return Effects::tr("it was not the prescribed pledge");
    case Rule::OutOfScope:
        return Effects::tr("it asked for more than what the bid means");
    case Rule::OverCeiling:
        return Effects::tr("a bid over the price ceiling was not rejected yet");
    case Rule::PendingMotion:
        return Effects::tr("the same matter was being voted on");
    case Rule::PricesCompared:
        return Effects::tr("the prices had been compared already");
    case Rule::PricesUnknown:
        return Effects::tr("a price was not opened yet");
    case Rule::Reason:
        return Effects::tr("the reason was missing");
    case Rule::RefusedPrice:
        return Effects::tr("a bid whose corrected price was refused was not rejected yet");
    case Rule::Role:
        return Effects::tr("the person's role may not do this");
    case Rule::RosterKey:
        return Effects::tr("the certificate itself has to sign this");
    case Rule::Round:
        return Effects::tr("it was about another round");
    case Rule::SeenTooOld:
        return Effects::tr("the closing had not arrived there yet");
    case Rule::SheetsOpen:
        return Effects::tr("there were sealed sheets");
    case Rule::Signed:
        return Effects::tr("somebody had signed already");
    case Rule::Stale:
        return Effects::tr("somebody else was faster");
    case Rule::Suspended:
        return Effects::tr("the session was suspended");
    case Rule::TimeOwed:
        return Effects::tr("the time that members had asked for was not given yet");
    case Rule::TooEarly:
        return Effects::tr("the prescribed waiting time was not over");
    case Rule::TooFew:
        return Effects::tr("too few bids were valid");
    case Rule::Unanswered:
        return Effects::tr("a bidder had not answered yet");
    case Rule::Unasked:
        return Effects::tr("the bidder had not been asked");
    case Rule::Uncorrected:
        return Effects::tr("a member had not entered points anew that the committee had decided to have corrected");
    case Rule::Undecided:
        return Effects::tr("the committee had not decided about every bid that a member failed, or that has no final "
                           "offer");
    case Rule::Unexplained:
        return Effects::tr("a low price was not explained yet");
    case Rule::UnexplainedScore:
        return Effects::tr("points that stand out were not explained yet");
    case Rule::Unfilled:
        return Effects::tr("the session had ended, for its committee could not be filled");
    case Rule::Unjustified:
        return Effects::tr("a bid whose low price is not justified was not rejected yet");
    case Rule::UnknownAct:
        return Effects::tr("nothing is known about acts of this kind");
    case Rule::UnknownBidder:
        return Effects::tr("the lot has no such valid bid");
    case Rule::UnknownClosing:
        return Effects::tr("there was no such closing");
    case Rule::UnknownDocument:
        return Effects::tr("the document belongs to another bidder or lot");
    case Rule::UnknownGround:
        return Effects::tr("the rules know no such ground");
    case Rule::UnknownItem:
        return Effects::tr("there were no such points");
    case Rule::UnknownMember:
        return Effects::tr("no such member took part");
    case Rule::UnknownMotion:
        return Effects::tr("there was no such motion");
    case Rule::UnknownSheet:
        return Effects::tr("there was no such sheet");
    case Rule::UnknownStep:
        return Effects::tr("there was no such step, or not for this");
    case Rule::UnknownSubject:
        return Effects::tr("there was nothing to witness");
    case Rule::Unrecorded:
        return Effects::tr("what was negotiated with every bidder was not put down and witnessed yet");
    }
    return {};
}

} // namespace

QString effectWords(const QString& effect)
{
    if (effect.isEmpty())
        return {};
    if (effect == u"late"_s)
        return Effects::tr("it came after the closing");
    if (effect == u"withheld"_s)
        return Effects::tr("it is shown when your own is in");
    if (effect == u"chainFork"_s)
        return Effects::tr("two different records were signed for one place");
    if (effect == u"chainEnded"_s)
        return Effects::tr("the person had checked in at another seat");
    if (effect == u"splitView"_s)
        return Effects::tr("the author had been shown another course of the session");
    if (effect == u"seenBackwards"_s)
        return Effects::tr("the author claimed to know less than before");
    const std::optional<Rule> rule = ruleFromName(effect);
    return rule ? wordsOf(*rule) : Effects::tr("the rules did not allow it");
}

} // namespace evalroom
