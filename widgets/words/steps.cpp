// SPDX-License-Identifier: Apache-2.0
// Steps of the scheme, and what somebody has to do in them.
#include "evaluation/envelopes.h"
#include "widgets/words/people.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace evalroom {

namespace {

struct Steps {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};
// Behind somebody's name.
struct Duties {
    Q_DECLARE_TR_FUNCTIONS(Duties)
};
// As a heading for oneself.
struct DutyTitles {
    Q_DECLARE_TR_FUNCTIONS(DutyTitles)
};

constexpr qsizetype LongestTitle = 80; // of a title

QString testimonyWords(const SessionState& state, const QByteArray& subject)
{
    const auto restart = std::ranges::find(state.restarts, subject, &RestartState::name);
    if (restart != state.restarts.cend())
        return Duties::tr("has to witness that \"%1\" is done again").arg(stepWords(state, restart->act.step));
    const auto deemed = std::ranges::find(state.deemed, subject, &DeemedState::name);
    if (deemed != state.deemed.cend())
        return Duties::tr("has to witness that %1 is deemed to agree").arg(personWords(state, deemed->member));
    if (std::ranges::find(state.answers, subject, &AnswerState::name) != state.answers.cend())
        return Duties::tr("has to witness a bidder's answer");
    if (std::ranges::find(state.priceExplanations, subject, &PriceExplanationState::name)
        != state.priceExplanations.cend())
        return Duties::tr("has to witness a bidder's explanation of its low price");
    if (std::ranges::find(state.withdrawals, subject, &WithdrawalState::name) != state.withdrawals.cend())
        return Duties::tr("has to witness that a bidder takes no further part");
    if (std::ranges::find(state.negotiations, subject, &NegotiationState::name) != state.negotiations.cend())
        return Duties::tr("has to witness what was negotiated with a bidder, or told to all");
    if (std::ranges::find(state.recusalRequests, subject, &RecusalRequestState::name) != state.recusalRequests.cend())
        return Duties::tr("has to witness the decision on a recusal");
    return Duties::tr("has to witness the decision of a tie");
}

bool lacksOffer(const SessionState& state, const Duty& duty)
{
    return state.facts && duty.step.isEmpty() && biddersWithoutOffer(state).contains(duty.bidder);
}

} // namespace

QString stepWords(const SessionState& state, const QString& step)
{
    const Step* known = state.facts ? state.facts->scheme.step(step) : nullptr;
    if (step == ChairStep || (known != nullptr && known->kind == StepKind::Chair))
        return Steps::tr("Election of the chair");
    const QString title = known != nullptr ? plainLine(known->title, LongestTitle) : QString();
    return title.isEmpty() ? Steps::tr("An unknown step") : title;
}

QString stepKindWords(StepKind kind)
{
    switch (kind) {
    case StepKind::Chair:
        return Steps::tr("a sealed ballot");
    case StepKind::Review:
        return Steps::tr("pass or fail, sealed");
    case StepKind::Objective:
        return Steps::tr("objective points, on which all agree");
    case StepKind::Score:
        return Steps::tr("points of your own, sealed");
    case StepKind::Offers:
        return Steps::tr("final offers, sealed until all are in");
    case StepKind::Price:
        return Steps::tr("computed from the prices");
    }
    return {};
}

QString dutyWords(const SessionState& state, const Duty& duty) // NOLINT(readability-function-size)
{
    const QString step = stepWords(state, duty.step);
    switch (duty.kind) {
    case DutyKind::CheckIn:
        return Duties::tr("has to check in");
    case DutyKind::Consent:
        return Duties::tr("has to consent to the use of identity data");
    case DutyKind::Declare:
        return Duties::tr("has to declare conflicts of interest");
    case DutyKind::Pledge:
        return Duties::tr("has to sign the pledge");
    case DutyKind::Vote:
        return Duties::tr("has to vote on a motion");
    case DutyKind::Correct:
        return Duties::tr("has to correct points in \"%1\"").arg(step);
    case DutyKind::Ballot:
        return Duties::tr("has to cast the ballot for the chair");
    case DutyKind::Review:
    case DutyKind::Score:
        return Duties::tr("has to submit the sheet for \"%1\"").arg(step);
    case DutyKind::EnterItems:
        return Duties::tr("has to enter or align objective points for \"%1\"").arg(step);
    case DutyKind::MoveRejection:
        if (lacksOffer(state, duty))
            return Duties::tr("may move to reject a bid without a final offer that counts");
        if (duty.step.isEmpty())
            return Duties::tr("may move to reject a bid for its price");
        return Duties::tr("may move to reject a bid that failed in \"%1\"").arg(step);
    case DutyKind::Explain:
        return Duties::tr("has to explain points in \"%1\" that stand out").arg(step);
    case DutyKind::GiveOpinion:
        return Duties::tr("has to agree with the result or dissent");
    case DutyKind::Sign:
        return Duties::tr("has to sign the report");
    case DutyKind::OpenSheet:
        if (duty.step == ChairStep)
            return Duties::tr("has to be at a terminal, where the sealed ballot for the chair opens by itself");
        return Duties::tr("has to be at a terminal, where the sealed sheet for \"%1\" opens by itself").arg(step);
    case DutyKind::Admit:
        return Duties::tr("has to verify the identity of %1").arg(personWords(state, duty.member));
    case DutyKind::OpenStep:
        return Duties::tr("has to open \"%1\"").arg(step);
    case DutyKind::CloseStep:
        return Duties::tr("has to close \"%1\"").arg(step);
    case DutyKind::ExtendTime:
        return Duties::tr("has to extend the time");
    case DutyKind::RegisterAnswer:
        return Duties::tr("has to register a bidder's answer");
    case DutyKind::RegisterExplanation:
        return Duties::tr("has to register a bidder's explanation of its low price");
    case DutyKind::RecordNegotiation:
        return Duties::tr("has to put down what was negotiated with a bidder");
    case DutyKind::MoveJustification:
        return Duties::tr("may move that an explanation justifies a low price");
    case DutyKind::Freeze:
        return Duties::tr("has to make the report final");
    case DutyKind::Deliver:
        return Duties::tr("has to deliver the signed report");
    case DutyKind::Cosign:
        return Duties::tr("has to co-sign the closing of \"%1\"").arg(step);
    case DutyKind::DecideTie:
        return Duties::tr("may decide the tie for the tenderer");
    case DutyKind::Witness:
        return testimonyWords(state, duty.subject);
    case DutyKind::DeemAgreement:
        return Duties::tr("may note that %1 is deemed to agree").arg(personWords(state, duty.member));
    }
    return {};
}

QString dutyTitle(const SessionState& state, const Duty& duty) // NOLINT(readability-function-size)
{
    const QString step = stepWords(state, duty.step);
    switch (duty.kind) {
    case DutyKind::CheckIn:
        return DutyTitles::tr("Check in");
    case DutyKind::Consent:
        return DutyTitles::tr("Consent to the use of identity data");
    case DutyKind::Declare:
        return DutyTitles::tr("Declare conflicts of interest");
    case DutyKind::Pledge:
        return DutyTitles::tr("Sign the pledge");
    case DutyKind::Vote:
        return DutyTitles::tr("Vote on a motion");
    case DutyKind::Correct:
        return DutyTitles::tr("Correct points: %1").arg(step);
    case DutyKind::Ballot:
        return DutyTitles::tr("Elect the chair");
    case DutyKind::Review:
        return DutyTitles::tr("Review: %1").arg(step);
    case DutyKind::EnterItems:
        return DutyTitles::tr("Objective points: %1").arg(step);
    case DutyKind::Score:
        return DutyTitles::tr("Score: %1").arg(step);
    case DutyKind::MoveRejection:
        if (lacksOffer(state, duty))
            return DutyTitles::tr("Decide on a bid without a final offer that counts");
        if (duty.step.isEmpty())
            return DutyTitles::tr("Decide on a bid for its price");
        return DutyTitles::tr("Decide on a bid that failed: %1").arg(step);
    case DutyKind::Explain:
        return DutyTitles::tr("Explain points that stand out: %1").arg(step);
    case DutyKind::GiveOpinion:
        return DutyTitles::tr("Agree or dissent");
    case DutyKind::Sign:
        return DutyTitles::tr("Sign the report");
    case DutyKind::OpenSheet:
        if (duty.step == ChairStep)
            return DutyTitles::tr("Open the sealed ballot");
        return DutyTitles::tr("Open the sealed sheet: %1").arg(step);
    case DutyKind::Admit:
        return DutyTitles::tr("Verify the identity of %1").arg(personWords(state, duty.member));
    case DutyKind::OpenStep:
        return DutyTitles::tr("Open: %1").arg(step);
    case DutyKind::CloseStep:
        return DutyTitles::tr("Close: %1").arg(step);
    case DutyKind::ExtendTime:
        return DutyTitles::tr("Extend the time");
    case DutyKind::RegisterAnswer:
        return DutyTitles::tr("Register a bidder's answer");
    case DutyKind::RegisterExplanation:
        return DutyTitles::tr("Register a bidder's explanation");
    case DutyKind::RecordNegotiation:
        return DutyTitles::tr("Put down what was negotiated with a bidder");
    case DutyKind::MoveJustification:
        return DutyTitles::tr("Find whether a low price is justified");
    case DutyKind::Freeze:
        return DutyTitles::tr("Make the report final");
    case DutyKind::Deliver:
        return DutyTitles::tr("Deliver the report");
    case DutyKind::Cosign:
        return DutyTitles::tr("Co-sign the closing: %1").arg(step);
    case DutyKind::DecideTie:
        return DutyTitles::tr("Decide the tie");
    case DutyKind::Witness:
        return DutyTitles::tr("Give testimony");
    case DutyKind::DeemAgreement:
        return DutyTitles::tr("Note that a member is deemed to agree");
    }
    return {};
}

} // namespace evalroom
