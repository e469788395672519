// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"

#include "base/canonical_json.h"

#include <QCryptographicHash>
#include <QTest>

namespace evalroom {

using namespace Qt::StringLiterals;

namespace {

QList<Item> itemsOf(const Step& step, const QStringList& bidders)
{
    QList<Item> items;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria)
            items.append({bidder, criterion.id});
    }
    return items;
}

Rational number(const QString& text)
{
    return parseDecimal(text).value();
}

} // namespace

LawRoom::LawRoom(const SessionFacts& facts)
    : state(initialState(std::make_shared<const SessionFacts>(facts)))
    , now(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC)
{
}

QByteArray LawRoom::hash(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QByteArray LawRoom::nameOf(qint64 index)
{
    return hash("entry " + QByteArray::number(index));
}

Event LawRoom::event(int author) const
{
    Event event;
    event.index = state.size;
    event.name = nameOf(state.size);
    event.author = author;
    event.byRosterKey = true;
    event.time = now;
    event.seen = state.size;
    return event;
}

QString LawRoom::play(int author, const Act& act)
{
    return play(event(author), act);
}

QString LawRoom::play(const Event& event, const Act& act)
{
    apply(state, event, act);
    return state.effects.last();
}

QString LawRoom::refused(int author, const Act& act)
{
    return refused(event(author), act);
}

QString LawRoom::refused(const Event& event, const Act& act)
{
    const auto bare = [this] {
        QJsonObject json = this->json();
        json.remove(u"effects"_s);
        json.remove(u"size"_s);
        return json;
    };
    const QJsonObject before = bare();
    const QString effect = play(event, act);
    return bare() == before ? effect : u"changed"_s;
}

QJsonObject LawRoom::json() const
{
    return stateToJson(state, isRanked(state) ? resultHash(state) : QByteArray());
}

void LawRoom::checkIn(int member)
{
    applyDelegation(state, event(member), u"seat"_s);
    QCOMPARE(play(Staff, Admission {member, AdmissionMethod::Card, u"A-01"_s}), QString());
    QCOMPARE(play(member, Consent {}), QString());
    QCOMPARE(play(member, Declaration {}), QString());
    QCOMPARE(play(member, Pledge {hash(state.facts->rules.pledge.toUtf8())}), QString());
}

void LawRoom::checkInAll()
{
    for (const int member : activeCommittee(state))
        checkIn(member);
}

void LawRoom::replace(int leaving, int newcomer)
{
    if (replacementRefusal(state, leaving, newcomer) == Rule::NoReason)
        QCOMPARE(play(Staff, Absence {leaving, u"fell ill"_s}), QString());
    applyReplacement(state, event(0), leaving, newcomer);
    QCOMPARE(state.effects.last(), QString());
}

StepOpened LawRoom::opens(const QString& id) const
{
    return {state.stepActs, step(id).round, id};
}

StepClosed LawRoom::closes(const QString& id) const
{
    return {state.stepActs, step(id).round, id};
}

QString LawRoom::open(const QString& id)
{
    return play(Staff, opens(id));
}

QString LawRoom::close(const QString& id)
{
    const QString effect = play(Staff, closes(id));
    return effect.isEmpty() ? play(Supervisor, Cosignature {lastName()}) : effect;
}

const StepState& LawRoom::step(const QString& id) const
{
    static const StepState none;
    const auto found = state.steps.constFind(id);
    return found == state.steps.cend() ? none : *found;
}

QByteArray LawRoom::commitmentOf(int author, const QString& id, int round, const QJsonObject& sheet) const
{
    return hash(canonicalJson({{u"author"_s, author}, {u"round"_s, round}, {u"sheet"_s, sheet}, {u"step"_s, id}}));
}

SheetSubmitted LawRoom::sheet(int member, const QString& id, const Sheet& content)
{
    const QJsonObject json = content.toJson();
    m_sheets.insert(nameOf(state.size), json);
    return {commitmentOf(member, id, step(id).round, json), {}, {}, step(id).round, id};
}

QString LawRoom::submit(int member, const QString& id, const Sheet& content)
{
    return play(member, sheet(member, id, content));
}

Opening LawRoom::opening(const QByteArray& entry, const QJsonObject& sheet) const
{
    return {entry, QByteArray(32, 'x'), sheet};
}

Event LawRoom::openingEvent(int author, const QByteArray& entry, const QJsonObject& sheet) const
{
    Event made = event(author);
    for (auto step = state.steps.cbegin(); step != state.steps.cend(); ++step) {
        for (const QList<SheetState>& sheets : step->sheets) {
            for (const SheetState& held : sheets) {
                if (held.name == entry)
                    made.commitment = commitmentOf(held.author, step.key(), step->round, sheet);
            }
        }
    }
    return made;
}

QString LawRoom::reveal(int member, const QString& id)
{
    const QByteArray entry = step(id).counted.value(member);
    const QJsonObject sheet = m_sheets.value(entry);
    return play(openingEvent(member, entry, sheet), opening(entry, sheet));
}

Sheet LawRoom::ballot(int candidate) const
{
    return {ChairBallot {candidate}, hash(QByteArray::number(candidate))};
}

Sheet LawRoom::review(const QString& id, const QStringList& failed) const
{
    ReviewSheet review;
    for (const Item& item : itemsOf(*state.facts->scheme.step(id), step(id).bidders)) {
        const bool fails = failed.contains(item.bidder);
        review.items.insert(item, {!fails, fails ? u"not signed"_s : QString()});
    }
    return {review, hash("review")};
}

Sheet LawRoom::scores(const QString& id, const QString& points, const QMap<QString, QString>& bidders) const
{
    ScoreSheet scores;
    for (const Item& item : itemsOf(*state.facts->scheme.step(id), step(id).bidders))
        scores.scores.insert(item, {number(bidders.value(item.bidder, points)), {}});
    return {scores, hash("scores")};
}

ItemsEntered LawRoom::items(const QString& id, const QString& points) const
{
    ItemsEntered entered {step(id).round, id, {}};
    for (const Item& item : itemsOf(*state.facts->scheme.step(id), step(id).bidders))
        entered.values.append({item.bidder, item.criterion, number(points), {}});
    return entered;
}

void LawRoom::playStep(const QString& id)
{
    QCOMPARE(open(id), QString());
    const Step& kind = *state.facts->scheme.step(id);
    for (const int member : activeCommittee(state)) {
        if (kind.kind == StepKind::Chair)
            QCOMPARE(submit(member, id, ballot(1)), QString());
        else if (kind.kind == StepKind::Review)
            QCOMPARE(submit(member, id, review(id)), QString());
        else if (kind.kind == StepKind::Score)
            QCOMPARE(submit(member, id, scores(id, u"8"_s, {{u"bidder-a"_s, u"9"_s}})), QString());
        else if (kind.kind == StepKind::Objective)
            QCOMPARE(play(member, items(id, u"7.5"_s)), QString());
    }
    QCOMPARE(close(id), QString());
    if (kind.hasSheets()) {
        for (const int member : activeCommittee(state))
            QCOMPARE(reveal(member, id), QString());
    }
    QVERIFY(step(id).phase == StepPhase::Settled);
}

void LawRoom::playUntil(const QString& id)
{
    checkInAll();
    for (const Step& step : state.facts->scheme.steps) {
        if (step.id == id)
            return;
        playStep(step.id);
    }
}

QByteArray LawRoom::decide(const Motion& motion, const QList<int>& yes)
{
    const QString effect = play(Committee.first(), motion);
    const QByteArray name = lastName();
    if (!effect.isEmpty())
        return {};
    for (const int member : activeCommittee(state)) {
        if (outcomeOf(state, *findMotion(state, name)) == Outcome::Open)
            play(member, Vote {name, yes.contains(member), u"as argued"_s});
    }
    return name;
}

void LawRoom::agreeAll()
{
    for (const int member : activeCommittee(state))
        QCOMPARE(play(member, Opinion {true, resultHash(state), {}}), QString());
}

QString LawRoom::freeze(const QByteArray& pdf)
{
    return play(Staff, ReportFrozen {1000, hash(pdf), resultHash(state), state.report.version + 1});
}

QString LawRoom::sign(int member)
{
    Event signing = event(member);
    signing.heads = {{hash("chain"), hash("head")}};
    return play(signing, ReportSigned {signing.heads, state.report.pdf});
}

} // namespace evalroom
