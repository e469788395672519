// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_player.h"

#include "base/canonical_json.h"
#include "evaluation/case/case_check.h"
#include "evaluation/case/case_sheets.h"
#include "evaluation/envelopes.h"
#include "evaluation/law.h"
#include "evaluation/low_price.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostFigures = 1000; // that are wrong: nobody reads more

constexpr qint64 SecondsToExplain = 3600;

QByteArray hashOf(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace

QByteArray CasePlayer::nameOf(qint64 index)
{
    return hashOf("entry " + QByteArray::number(index));
}

CasePlayer::CasePlayer(const EvaluationCase& played)
    : m_case(played)
    , m_state(initialState(played.facts))
    , m_time(played.facts->lot.opened, QTime(9, 0), Qt::UTC)
{
    m_state.toldDraws.emplace();
}

Event CasePlayer::eventOf(int author) const
{
    Event event;
    event.index = m_state.size;
    event.name = nameOf(m_state.size);
    event.author = author;
    event.byRosterKey = true;
    event.time = m_time;
    event.seen = m_state.size;
    return event;
}

bool CasePlayer::play(int author, const Act& act)
{
    return play(eventOf(author), act);
}

bool CasePlayer::play(const Event& event, const Act& act)
{
    apply(m_state, event, act);
    noteRefusal(actName(act));
    return m_state.effects.constLast().isEmpty();
}

void CasePlayer::noteRefusal(const QString& what)
{
    if (const QString effect = m_state.effects.constLast(); !effect.isEmpty())
        m_outcome.blocked.append({m_event, what, effect});
}

void CasePlayer::noteFigures(const QList<CaseFigure>& figures)
{
    for (const CaseFigure& each : figures) {
        if (m_outcome.figures.size() == MostFigures)
            return;
        m_outcome.figures.append(each);
        m_outcome.figures.last().event = static_cast<int>(m_event);
    }
}

// What a supervisor has to witness.
bool CasePlayer::testify(int author, const Act& act)
{
    const QByteArray name = nameOf(m_state.size);
    return play(author, act) && play(m_case.supervisor, Witness {name});
}

void CasePlayer::checkIn(int member)
{
    applyDelegation(m_state, eventOf(member), u"-"_s);
    play(m_case.staff, Admission {member, AdmissionMethod::Practice, u"-"_s});
    play(member, Consent {});
    play(member, Declaration {});
    play(member, Pledge {hashOf(m_case.facts->rules.pledge.toUtf8())});
}

bool CasePlayer::open(const QString& step)
{
    return play(m_case.staff, StepOpened {m_state.stepActs, m_state.steps.value(step).round, step});
}

void CasePlayer::close(const QString& step)
{
    const QByteArray name = nameOf(m_state.size);
    if (play(m_case.staff, StepClosed {m_state.stepActs, m_state.steps.value(step).round, step}))
        play(m_case.supervisor, Cosignature {name});
}

// What is sealed and what is opened are one here, so the commitment is the sheet's own hash.
void CasePlayer::submit(int member, const QString& step, const Sheet& sheet)
{
    m_sheets.insert(nameOf(m_state.size), sheet);
    play(member, SheetSubmitted {hashOf(canonicalJson(sheet.toJson())), {}, {}, m_state.steps.value(step).round, step});
}

void CasePlayer::reveal(const QString& step)
{
    for (const int member : activeCommittee(m_state))
        reveal(member, step);
}

void CasePlayer::reveal(int member, const QString& step)
{
    const QByteArray entry = m_state.steps.value(step).counted.value(member);
    const auto sheet = m_sheets.constFind(entry);
    if (sheet == m_sheets.cend())
        return;
    Event event = eventOf(member);
    event.commitment = hashOf(canonicalJson(sheet->toJson()));
    play(event, Opening {entry, QByteArray(32, '\0'), sheet->toJson()});
}

void CasePlayer::electChair(const QList<int>& ballots)
{
    if (!open(ChairStep))
        return;
    const QList<int> members = activeCommittee(m_state);
    const auto able = std::ranges::find_if(members, [this](int member) { return mayChair(m_state, member); });
    const int first = able != members.cend() ? *able : members.value(0);
    for (qsizetype i = 0; i < members.size(); ++i) {
        const int candidate = ballots.isEmpty() ? first : ballots.value(i, ballots.constLast());
        submit(members.at(i), ChairStep, {ChairBallot {candidate}, hashOf(QByteArray::number(members.at(i)))});
    }
    close(ChairStep);
    reveal(ChairStep);
}

void CasePlayer::enterItems(const CaseStep& held, const Step& step, int member, qsizetype place)
{
    ItemsEntered entered {m_state.steps.value(step.id).round, step.id, {}};
    for (const QString& bidder : m_state.steps.value(step.id).bidders) {
        for (const Criterion& criterion : step.criteria) {
            if (const auto points = held.pointsOf({bidder, criterion.id}, place); points)
                entered.values.append({bidder, criterion.id, *points, {}});
        }
    }
    play(member, entered);
}

void CasePlayer::explain(const Step& step)
{
    for (const int member : activeCommittee(m_state)) {
        for (const QString& bidder : m_state.steps.value(step.id).bidders) {
            for (const Criterion& criterion : step.criteria) {
                const Item item {bidder, criterion.id};
                const bool isSaid = m_state.steps.value(step.id).explanations.contains({member, item});
                if (step.kind != StepKind::Score || isSaid || !isOutlier(m_state, step.id, member, item))
                    continue;
                m_outcome.asked.append({.what = u"reason"_s, .member = member, .step = step.id, .item = item});
                play(member, Explanation {bidder, criterion.id, step.id, CasePlaceholder});
            }
        }
    }
}

void CasePlayer::electIfDue()
{
    const bool hasChair = m_state.steps.contains(ChairStep);
    if (hasChair && m_state.failed.isEmpty() && m_state.steps.value(ChairStep).phase == StepPhase::Pending)
        electChair({});
}

void CasePlayer::judge(const CaseStep& held, const Step& step, int member, qsizetype place)
{
    const QStringList bidders = m_state.steps.value(held.step).bidders;
    const QByteArray nonce = hashOf(held.step.toUtf8() + ' ' + QByteArray::number(member));
    if (step.kind == StepKind::Objective)
        enterItems(held, step, member, place);
    else if (step.kind == StepKind::Review)
        submit(member, held.step, {caseReview(held, step, bidders, member), nonce});
    else if (const auto scores = caseScores(held, step, bidders, place); step.kind == StepKind::Score && scores)
        submit(member, held.step, {*scores, nonce});
}

void CasePlayer::happen(const CaseStep& held)
{
    const Step* step = m_case.facts->scheme.step(held.step);
    electIfDue();
    if (step == nullptr || !open(held.step))
        return;
    const QStringList bidders = m_state.steps.value(held.step).bidders;
    for (const Item& idle : idlePoints(held, *step, bidders)) {
        const Rule rule = bidders.contains(idle.bidder) ? Rule::UnknownItem : Rule::UnknownBidder;
        m_outcome.blocked.append({m_event, u"points/%1/%2"_s.arg(idle.criterion, idle.bidder), ruleName(rule)});
    }
    const QList<int> members = activeCommittee(m_state);
    noteFigures(stepFigures(held, *step, m_state, members));
    for (qsizetype place = 0; place < members.size(); ++place)
        judge(held, *step, members.at(place), place);
    if (step->kind == StepKind::Offers)
        takeOffers(held);
    close(held.step);
    reveal(held.step);
    if (step->kind == StepKind::Offers)
        openOffers(held);
    explain(*step);
}

void CasePlayer::happen(const CaseChair& chair)
{
    electChair(chair.ballots);
}

QByteArray CasePlayer::decide(const Motion& motion, const CaseVotes& votes)
{
    const QByteArray name = nameOf(m_state.size);
    const int author = votes.yes.isEmpty() ? activeCommittee(m_state).value(0) : votes.yes.constFirst();
    if (!play(author, motion))
        return {};
    if (!m_motions.contains(m_event))
        m_motions.insert(m_event, name);
    const auto vote = [&](int member, bool yes) {
        const MotionState* open = findMotion(m_state, name);
        if (open != nullptr && outcomeOf(m_state, *open) == Outcome::Open)
            play(member, Vote {name, yes, CasePlaceholder});
    };
    for (const int member : votes.yes)
        vote(member, true);
    for (const int member : votes.no)
        vote(member, false);
    return name;
}

// A low price has to be explained within an hour; that nothing came is known when it is over.
void CasePlayer::happen(const CaseMotion& motion)
{
    Motion put = motion.motion;
    if (auto* low = std::get_if<LowPriceMotion>(&put.subject))
        low->until = m_time.addSecs(SecondsToExplain);
    decide(put, motion.votes);
}

void CasePlayer::happen(const CaseCorrection& correction)
{
    const QByteArray name = decide({correction.motion, CasePlaceholder}, correction.votes);
    const MotionState* motion = name.isEmpty() ? nullptr : findMotion(m_state, name);
    if (motion != nullptr && outcomeOf(m_state, *motion) == Outcome::Passed)
        play(correction.motion.member, Correction {name, correction.points, CasePlaceholder});
}

void CasePlayer::happen(const CaseInquiry& inquiry)
{
    const QByteArray name = decide(inquiry.motion, inquiry.votes);
    const MotionState* motion = name.isEmpty() ? nullptr : findMotion(m_state, name);
    if (motion == nullptr || outcomeOf(m_state, *motion) != Outcome::Passed || !inquiry.answer)
        return;
    if (testify(m_case.staff, BidderAnswer {name, *inquiry.answer, CasePlaceholder}) && !inquiry.asideVotes.isEmpty())
        decide({SetAsideMotion {name}, CasePlaceholder}, {inquiry.asideVotes, {}});
}

void CasePlayer::happen(const CaseExplanation& explanation)
{
    const QDateTime until = explanationUntil(m_state, explanation.act.bidder);
    if (!explanation.act.given && until.isValid())
        m_time = std::max(m_time, until);
    if (testify(m_case.staff, explanation.act) && explanation.act.given)
        decide({JustifiedMotion {explanation.act.bidder}, explanation.act.text}, explanation.votes);
}

// Of everybody who has not come when it is over, nothing is waited for any more.
void CasePlayer::takeOffers(const CaseStep& held)
{
    for (const QString& bidder : held.withdrawn)
        testify(m_case.staff, Withdrawal {bidder, CasePlaceholder});
    const int round = m_state.steps.value(held.step).round;
    for (const auto& [bidder, price] : held.offers.asKeyValueRange()) {
        applyOffer(m_state, eventOf(0), {bidder, round, caseCommitment(bidder, price, round)});
        noteRefusal(u"offer"_s);
    }
    if (const auto until = offersUntil(m_state); until && !awaitedOffers(m_state).isEmpty())
        m_time = until->addSecs(1);
}

void CasePlayer::openTogether(const QMap<QString, Fen>& prices, int round)
{
    QList<OpenedPrice> opened;
    for (const auto& [bidder, price] : prices.asKeyValueRange())
        opened.append({bidder, price, caseCommitment(bidder, price, round)});
    applyOpenings(m_state, eventOf(0), opened);
    noteRefusal(u"openings"_s);
}

void CasePlayer::openOffers(const CaseStep& held)
{
    QMap<QString, Fen> due;
    for (const QString& bidder : dueEnvelopes(m_state))
        due.insert(bidder, held.offers.value(bidder));
    if (!due.isEmpty())
        openTogether(due, m_state.steps.value(held.step).round);
}

void CasePlayer::happen(const CaseOpenings& openings)
{
    QMap<QString, Fen> prices;
    for (const QString& bidder : openings.bidders)
        prices.insert(bidder, m_case.sealed.value(bidder));
    openTogether(prices);
}

void CasePlayer::happen(const CaseTie& tie)
{
    electIfDue(); // before there is a chair again, nothing is ranked
    testify(m_case.staff, TieDecision {tie.order, CasePlaceholder});
}

// Nobody draws twice, nor among others than those whom nothing else has parted.
void CasePlayer::happen(const CaseDraw& draw)
{
    electIfDue();
    const auto sorted = [](QStringList ids) {
        ids.sort();
        return ids;
    };
    const QList<TieTrace> traces = isRanked(m_state) ? tally(m_state).tieTrace : QList<TieTrace>();
    const bool isWanted = std::ranges::any_of(traces,
        [&](const TieTrace& trace) { return trace.wantsDraw() && sorted(trace.bidders) == sorted(draw.order); });
    if (!isWanted) {
        m_outcome.blocked.append({m_event, u"draw"_s, ruleName(Rule::NoOccasion)});
        return;
    }
    forgetTally(m_state);
    m_state.toldDraws->append(draw.order);
    rememberTally(m_state);
}

void CasePlayer::happen(const CaseRestart& restart)
{
    const int author = m_state.chair != 0 ? m_state.chair : m_case.staff;
    testify(author, StepRestarted {m_state.stepActs, restart.step, CasePlaceholder});
}

void CasePlayer::propose()
{
    const auto& law = m_case.facts->rules.priceCorrection;
    for (const auto& [bidder, stated] : m_case.stated.asKeyValueRange()) {
        if (law)
            m_outcome.proposals.append({bidder, proposePrice(stated, *law)});
    }
}

CaseOutcome CasePlayer::run()
{
    propose();
    for (const int member : activeCommittee(m_state))
        checkIn(member);
    for (m_event = 0; m_event < m_case.course.size(); ++m_event) {
        const CaseEvent& event = m_case.course.at(m_event);
        noteFigures(eventFigures(event, m_state));
        std::visit([this](const auto& each) { happen(each); }, event);
    }
    for (const Step& step : m_case.facts->scheme.steps) {
        if (m_state.steps.value(step.id).phase != StepPhase::Settled)
            m_outcome.open.append(step.id);
    }
    if (isRanked(m_state))
        m_outcome.tally = tally(m_state);
    if (m_outcome.tally)
        m_outcome.gaps = caseGaps(m_state, *m_outcome.tally);
    askWhatIsOwed();
    m_outcome.report = caseReport(m_state);
    m_outcome.differences = differencesOf(m_case, m_outcome);
    return m_outcome;
}

CaseOutcome playCase(const EvaluationCase& played)
{
    return CasePlayer(played).run();
}

} // namespace evalroom
