// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/make_page.h"

#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/gate/check_in_page.h"
#include "widgets/gate/conflicts_page.h"
#include "widgets/gate/consent_page.h"
#include "widgets/gate/pledge_page.h"
#include "widgets/judge/ballot_page.h"
#include "widgets/judge/items_page.h"
#include "widgets/judge/sheet_page.h"
#include "widgets/motions/correct_page.h"
#include "widgets/motions/deem_page.h"
#include "widgets/motions/explain_page.h"
#include "widgets/motions/justification_page.h"
#include "widgets/motions/rejection_page.h"
#include "widgets/motions/tie_page.h"
#include "widgets/motions/vote_page.h"
#include "widgets/motions/witness_page.h"
#include "widgets/result/opinion_page.h"
#include "widgets/result/over_page.h"
#include "widgets/result/sign_page.h"
#include "widgets/shell/wait_page.h"
#include "widgets/window/report_reader.h"

namespace evalroom {

namespace {

Page* makeSignPage(Session& session)
{
    auto* page = new SignPage(session);
    auto* reader = new ReportReader(session.manifest());
    page->setReader(reader);
    QObject::connect(page, &SignPage::reportArrived, reader, &ReportReader::show);
    QObject::connect(reader, &ReportReader::shown, page, &SignPage::reportShown);
    QObject::connect(reader, &ReportReader::textRead, page, &SignPage::reportRead);
    QObject::connect(reader, &ReportReader::notShown, page, &SignPage::reportNotShown);
    return page;
}

Page* makeRejectionPage(const QString& bidder, Session& session, const People& people)
{
    auto* page = new RejectionPage(session, bidder, people);
    page->proposeForPrice();
    return page;
}

Page* makeVotePage(
    const QByteArray& motion, Session& session, const People& people, const std::function<StatedBids&()>& bids)
{
    auto* page = new VotePage(session, motion, people);
    page->setBids(bids());
    return page;
}

Page* makeDutyPage(const Duty& duty, Session& session, const People& people, const std::function<StatedBids&()>& bids)
{
    switch (duty.kind) {
    case DutyKind::Consent:
        return new ConsentPage(session);
    case DutyKind::Declare:
        return new ConflictsPage(session);
    case DutyKind::Pledge:
        return new PledgePage(session);
    case DutyKind::Vote:
        return makeVotePage(duty.motion, session, people, bids);
    case DutyKind::Correct:
        return new CorrectPage(session, duty.motion, people);
    case DutyKind::Ballot:
        return new BallotPage(session, people);
    case DutyKind::Review:
    case DutyKind::Score:
        return new SheetPage(session, duty.step);
    case DutyKind::EnterItems:
        return new ItemsPage(session, duty.step, people);
    case DutyKind::MoveRejection:
        return makeRejectionPage(duty.bidder, session, people);
    case DutyKind::MoveJustification:
        return new JustificationPage(session, duty.bidder);
    case DutyKind::Explain:
        return new ExplainPage(session, duty.step);
    case DutyKind::GiveOpinion:
        return new OpinionPage(session);
    case DutyKind::Sign:
        return makeSignPage(session);
    case DutyKind::DecideTie:
        return new TiePage(session);
    case DutyKind::Witness:
        return new WitnessPage(session, people);
    case DutyKind::DeemAgreement:
        return new DeemPage(session, people);
    // What these people do stands on their desks, or goes by itself.
    case DutyKind::CheckIn:
    case DutyKind::OpenSheet:
    case DutyKind::Admit:
    case DutyKind::OpenStep:
    case DutyKind::CloseStep:
    case DutyKind::ExtendTime:
    case DutyKind::RegisterAnswer:
    case DutyKind::RegisterExplanation:
    case DutyKind::RecordNegotiation:
    case DutyKind::Freeze:
    case DutyKind::Deliver:
    case DutyKind::Cosign:
        break;
    }
    return new WaitPage(session, people);
}

Page* makeCheckInPage(Session& session, const SeatPlan& plan)
{
    auto* page = new CheckInPage(session, plan.papers);
    if (plan.changeStart) {
        page->offerChange();
        QObject::connect(page, &CheckInPage::changeWanted, page, plan.changeStart);
    }
    if (plan.certificateTyped)
        QObject::connect(page, &CheckInPage::fileTyped, page, plan.certificateTyped);
    return page;
}

Page* makeStaffPage(Session& session, const SeatPlan& plan, const People& people)
{
    auto* page = new StaffPage(session, {plan.package, plan.annex});
    page->setPeople(people);
    return page;
}

Page* makeSupervisorPage(Session& session, const People& people)
{
    auto* page = new SupervisorPage(session);
    page->setPeople(people);
    return page;
}

} // namespace

Page* makePage(const Place& place, Session& session, const SeatPlan& plan, const People& people,
    const std::function<StatedBids&()>& bids)
{
    switch (place.kind) {
    case Place::Kind::CheckIn:
        return makeCheckInPage(session, plan);
    case Place::Kind::Duty:
        return makeDutyPage(place.duty, session, people, bids);
    case Place::Kind::StaffDesk:
        return makeStaffPage(session, plan, people);
    case Place::Kind::SupervisorDesk:
        return makeSupervisorPage(session, people);
    case Place::Kind::Over:
        return new OverPage(session);
    case Place::Kind::Wait:
        break;
    }
    return new WaitPage(session, people);
}

} // namespace evalroom
