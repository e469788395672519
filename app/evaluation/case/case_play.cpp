// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_play.h"

#include "base/canonical_json.h"
#include "evaluation/law.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString Placeholder = u"案例"_s;

QByteArray hashOf(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QByteArray nameOf(qint64 index)
{
    return hashOf("entry " + QByteArray::number(index));
}

class CasePlay {
public:
    explicit CasePlay(const EvaluationCase& played)
        : m_case(played)
        , m_state(initialState(played.facts))
    {
    }

    CaseOutcome run();

private:
    Event eventOf(int author) const;
    bool play(int author, const Act& act);
    bool play(const Event& event, const Act& act);
    void note(const Act& act);
    void checkIn(int member);

    void happen(const CaseStep& held);
    void happen(const CaseChair& chair);
    void happen(const CaseMotion& motion);
    void happen(const CaseCorrection& correction);
    void happen(const CasePrices& prices);
    void happen(const CaseReplacement& replacement);
    void happen(const CaseTie& tie);
    void happen(const CaseRestart& restart);

    void electChair(const QList<int>& ballots);
    bool open(const QString& step);
    void close(const QString& step);
    void submit(int member, const QString& step, const Sheet& sheet);
    void reveal(const QString& step);
    void explain(const Step& step);
    QByteArray decide(const Motion& motion, const CaseVotes& votes);
    ReviewSheet reviewOf(const CaseStep& held, const Step& step, int member) const;
    std::optional<ScoreSheet> scoresOf(const CaseStep& held, const Step& step, int member) const;
    void enterItems(const CaseStep& held, const Step& step, int member);
    void compare();
    void compare(const QString& bidder, const QString& what, const QString& expected, const QString& found);
    static std::optional<Rational> pointsOf(const CaseStep& held, const Item& item, int member);

    const EvaluationCase& m_case;
    SessionState m_state;
    QMap<QByteArray, Sheet> m_sheets; // by entry
    qsizetype m_event = 0;
    CaseOutcome m_outcome;
};

Event CasePlay::eventOf(int author) const
{
    Event event;
    event.index = m_state.size;
    event.name = nameOf(m_state.size);
    event.author = author;
    event.byRosterKey = true;
    event.time = QDateTime(m_case.facts->lot.opened, QTime(9, 0), Qt::UTC);
    event.seen = m_state.size;
    return event;
}

bool CasePlay::play(int author, const Act& act)
{
    return play(eventOf(author), act);
}

bool CasePlay::play(const Event& event, const Act& act)
{
    apply(m_state, event, act);
    const QString effect = m_state.effects.constLast();
    if (!effect.isEmpty())
        m_outcome.blocked.append({m_event, actName(act), effect});
    return effect.isEmpty();
}

void CasePlay::checkIn(int member)
{
    applyDelegation(m_state, eventOf(member), u"-"_s);
    play(m_case.staff, Admission {member, AdmissionMethod::Practice, u"-"_s});
    play(member, Consent {});
    play(member, Declaration {});
    play(member, Pledge {hashOf(m_case.facts->rules.pledge.toUtf8())});
}

bool CasePlay::open(const QString& step)
{
    return play(m_case.staff, StepOpened {m_state.stepActs, m_state.steps.value(step).round, step});
}

void CasePlay::close(const QString& step)
{
    const QByteArray name = nameOf(m_state.size);
    if (play(m_case.staff, StepClosed {m_state.stepActs, m_state.steps.value(step).round, step}))
        play(m_case.supervisor, Cosignature {name});
}

// What is sealed and what is opened are one here, so the commitment is the sheet's own hash.
void CasePlay::submit(int member, const QString& step, const Sheet& sheet)
{
    m_sheets.insert(nameOf(m_state.size), sheet);
    play(member, SheetSubmitted {hashOf(canonicalJson(sheet.toJson())), {}, {}, m_state.steps.value(step).round, step});
}

void CasePlay::reveal(const QString& step)
{
    for (const int member : activeCommittee(m_state)) {
        const QByteArray entry = m_state.steps.value(step).counted.value(member);
        const auto sheet = m_sheets.constFind(entry);
        if (sheet == m_sheets.cend())
            continue;
        Event event = eventOf(member);
        event.commitment = hashOf(canonicalJson(sheet->toJson()));
        play(event, Opening {entry, QByteArray(32, '\0'), sheet->toJson()});
    }
}

void CasePlay::electChair(const QList<int>& ballots)
{
    if (!open(ChairStep))
        return;
    const QList<int> members = activeCommittee(m_state);
    for (qsizetype i = 0; i < members.size(); ++i) {
        const int candidate = ballots.isEmpty() ? members.constFirst() : ballots.value(i, ballots.constLast());
        submit(members.at(i), ChairStep, {ChairBallot {candidate}, hashOf(QByteArray::number(members.at(i)))});
    }
    close(ChairStep);
    reveal(ChairStep);
}

std::optional<Rational> CasePlay::pointsOf(const CaseStep& held, const Item& item, int member)
{
    const QList<Rational> given = held.points.value(item);
    if (given.size() == 1)
        return given.constFirst();
    return member <= given.size() ? std::optional(given.at(member - 1)) : std::nullopt;
}

ReviewSheet CasePlay::reviewOf(const CaseStep& held, const Step& step, int member) const
{
    ReviewSheet sheet;
    for (const QString& bidder : m_state.steps.value(step.id).bidders) {
        for (const Criterion& criterion : step.criteria)
            sheet.items.insert({bidder, criterion.id}, {true, {}});
    }
    for (const CaseFailure& failure : held.failures) {
        if (failure.members.contains(member))
            sheet.items.insert({failure.bidder, failure.criterion}, {false, failure.reason});
    }
    return sheet;
}

// Nothing where a value is missing: nobody can seal half a sheet.
std::optional<ScoreSheet> CasePlay::scoresOf(const CaseStep& held, const Step& step, int member) const
{
    ScoreSheet sheet;
    for (const QString& bidder : m_state.steps.value(step.id).bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            const auto points = pointsOf(held, item, member);
            if (!points)
                return {};
            sheet.scores.insert(item, {*points, {}});
        }
    }
    return sheet;
}

void CasePlay::enterItems(const CaseStep& held, const Step& step, int member)
{
    ItemsEntered entered {m_state.steps.value(step.id).round, step.id, {}};
    for (const QString& bidder : m_state.steps.value(step.id).bidders) {
        for (const Criterion& criterion : step.criteria) {
            if (const auto points = pointsOf(held, {bidder, criterion.id}, member); points)
                entered.values.append({bidder, criterion.id, *points, {}});
        }
    }
    play(member, entered);
}

void CasePlay::explain(const Step& step)
{
    for (const int member : activeCommittee(m_state)) {
        for (const QString& bidder : m_state.steps.value(step.id).bidders) {
            for (const Criterion& criterion : step.criteria) {
                const Item item {bidder, criterion.id};
                if (step.kind != StepKind::Score || !isOutlier(m_state, step.id, member, item))
                    continue;
                m_outcome.asked.append({member, step.id, item});
                play(member, Explanation {bidder, criterion.id, step.id, Placeholder});
            }
        }
    }
}

void CasePlay::happen(const CaseStep& held)
{
    const Step* step = m_case.facts->scheme.step(held.step);
    const bool waits = m_state.steps.value(ChairStep).phase == StepPhase::Pending;
    if (m_state.steps.contains(ChairStep) && waits)
        electChair({});
    if (step == nullptr || !open(held.step))
        return;
    for (const int member : activeCommittee(m_state)) {
        const QByteArray nonce = hashOf(held.step.toUtf8() + ' ' + QByteArray::number(member));
        if (step->kind == StepKind::Objective)
            enterItems(held, *step, member);
        else if (step->kind == StepKind::Review)
            submit(member, held.step, {reviewOf(held, *step, member), nonce});
        else if (const auto scores = scoresOf(held, *step, member); step->kind == StepKind::Score && scores)
            submit(member, held.step, {*scores, nonce});
    }
    close(held.step);
    reveal(held.step);
    explain(*step);
}

void CasePlay::happen(const CaseChair& chair)
{
    electChair(chair.ballots);
}

QByteArray CasePlay::decide(const Motion& motion, const CaseVotes& votes)
{
    const QByteArray name = nameOf(m_state.size);
    const int author = votes.yes.isEmpty() ? activeCommittee(m_state).value(0) : votes.yes.constFirst();
    if (!play(author, motion))
        return {};
    const auto vote = [&](int member, bool yes) {
        const MotionState* open = findMotion(m_state, name);
        if (open != nullptr && outcomeOf(m_state, *open) == Outcome::Open)
            play(member, Vote {name, yes, Placeholder});
    };
    for (const int member : votes.yes)
        vote(member, true);
    for (const int member : votes.no)
        vote(member, false);
    return name;
}

void CasePlay::happen(const CaseMotion& motion)
{
    decide(motion.motion, motion.votes);
}

void CasePlay::happen(const CaseCorrection& correction)
{
    const QByteArray name = decide({correction.motion, Placeholder}, correction.votes);
    const MotionState* motion = name.isEmpty() ? nullptr : findMotion(m_state, name);
    if (motion != nullptr && outcomeOf(m_state, *motion) == Outcome::Passed)
        play(correction.motion.member, Correction {name, correction.points, Placeholder});
}

void CasePlay::happen(const CasePrices& prices)
{
    applyPrices(m_state, eventOf(0), prices.prices);
    if (const QString effect = m_state.effects.constLast(); !effect.isEmpty())
        m_outcome.blocked.append({m_event, u"prices"_s, effect});
}

void CasePlay::happen(const CaseReplacement& replacement)
{
    applyReplacement(m_state, eventOf(0), replacement.leaves, replacement.comes);
    if (const QString effect = m_state.effects.constLast(); !effect.isEmpty())
        m_outcome.blocked.append({m_event, u"replacement"_s, effect});
    else
        checkIn(replacement.comes);
}

void CasePlay::happen(const CaseTie& tie)
{
    const QByteArray name = nameOf(m_state.size);
    if (play(m_case.staff, TieDecision {tie.order, Placeholder}))
        play(m_case.supervisor, Witness {name});
}

void CasePlay::happen(const CaseRestart& restart)
{
    const QByteArray name = nameOf(m_state.size);
    const int author = m_state.chair != 0 ? m_state.chair : m_case.staff;
    if (play(author, StepRestarted {m_state.stepActs, restart.step, Placeholder}))
        play(m_case.supervisor, Witness {name});
}

void CasePlay::compare(const QString& bidder, const QString& what, const QString& expected, const QString& found)
{
    if (expected != found)
        m_outcome.differences.append({bidder, what, expected, found});
}

void CasePlay::compare()
{
    const QList<BidderResult> results = m_outcome.tally ? m_outcome.tally->bidders : QList<BidderResult>();
    const auto text = [](const std::optional<Rational>& value) { return value ? formatDecimal(*value) : QString(); };
    for (auto it = m_case.expected.cbegin(); it != m_case.expected.cend(); ++it) {
        const auto result = std::ranges::find(results, it.key(), &BidderResult::bidder);
        const BidderResult found = result == results.cend() ? BidderResult {} : *result;
        if (it->rank)
            compare(it.key(), u"rank"_s, QString::number(*it->rank), QString::number(found.rank));
        if (it->total)
            compare(it.key(), u"total"_s, text(it->total), text(found.total));
        if (it->pricePoints)
            compare(it.key(), u"pricePoints"_s, text(it->pricePoints), text(found.pricePoints));
        if (it->evaluatedPrice)
            compare(it.key(), u"evaluatedPrice"_s, text(it->evaluatedPrice), text(found.evaluatedPrice));
    }
}

CaseOutcome CasePlay::run()
{
    for (const int member : activeCommittee(m_state))
        checkIn(member);
    for (m_event = 0; m_event < m_case.course.size(); ++m_event)
        std::visit([this](const auto& event) { happen(event); }, m_case.course.at(m_event));
    for (const Step& step : m_case.facts->scheme.steps) {
        if (m_state.steps.value(step.id).phase != StepPhase::Settled)
            m_outcome.open.append(step.id);
    }
    if (isRanked(m_state))
        m_outcome.tally = tally(m_state);
    compare();
    return m_outcome;
}

} // namespace

CaseOutcome playCase(const EvaluationCase& played)
{
    return CasePlay(played).run();
}

QJsonObject outcomeToJson(const CaseOutcome& outcome, const RuleSet& rules)
{
    QJsonArray blocked;
    for (const CaseBlock& block : outcome.blocked)
        blocked.append(QJsonObject {{u"act"_s, block.act}, {u"event"_s, block.event}, {u"rule"_s, block.rule},
            {u"source"_s, rules.basis.value(block.rule)}});
    QJsonArray asked;
    for (const CaseQuestion& question : outcome.asked)
        asked.append(QJsonObject {{u"bidder"_s, question.item.bidder}, {u"criterion"_s, question.item.criterion},
            {u"member"_s, question.member}, {u"step"_s, question.step}});
    QJsonArray differences;
    for (const CaseDifference& each : outcome.differences)
        differences.append(QJsonObject {{u"bidder"_s, each.bidder}, {u"expected"_s, each.expected},
            {u"found"_s, each.found}, {u"what"_s, each.what}});
    QJsonObject json {{u"asked"_s, asked}, {u"blocked"_s, blocked}, {u"differences"_s, differences},
        {u"format"_s, u"evalroom-outcome-1"_s}, {u"open"_s, QJsonArray::fromStringList(outcome.open)}};
    if (outcome.tally)
        json.insert(u"result"_s, tallyToJson(*outcome.tally));
    return json;
}

} // namespace evalroom
