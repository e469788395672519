// SPDX-License-Identifier: Apache-2.0
#include "offline_room.h"

#include "ledger/canonical_state.h"

namespace evalroom::test {

namespace {

const QString Success = u"success"_s;
const QList<int> Everybody {1, 2, 3, 4, 5, 6, 7, 8};

QJsonObject schemeFor(bool elected)
{
    const QByteArray mode = elected ? "elected" : "none";
    return parseHumanJson(R"({"adjustments":[],"candidates":3,"chair":{"mode":")" + mode
        + R"("},"committee":{"size":5},"denominator":"all",
        "format":"evalroom-scheme-1","outlierPercent":"30","rankBy":"points","regime":"ENG","source":"tender document","steps":[
          {"criteria":[{"clause":"1","id":"form.name","name":"name","standard":"as on the licence"}],"id":"form",
           "kind":"review","title":"form"},
          {"criteria":[{"clause":"2","id":"record","increment":"1","name":"record","points":"10","standard":"two each"}],
           "id":"facts","kind":"objective","title":"facts"},
          {"aggregation":{"decimals":2,"trimFrom":7},"criteria":[{"clause":"3","id":"method","increment":"0.5",
           "name":"method","points":"40","standard":"sound"}],"id":"technical","kind":"score","title":"technical"},
          {"formula":{"baseline":{"family":"lowest"},"score":{"decimals":2,"kind":"ratio"}},"freeze":"afterPreliminary","id":"price","kind":"price",
           "points":"50","title":"price"}],
        "subject":"works","ties":["price","draw"],"title":"scheme","total":{"decimals":2,"points":"100"}})")
        .value();
}

QString hashOf(const SessionState& state)
{
    return toHex(stateHash(state));
}

} // namespace

OfflineRoom::OfflineRoom(unsigned seed, Stage stage)
    : m_stage(stage)
    , m_deeds(seed)
{
    m_fixture.plan.scheme = schemeFor(stage == Stage::Election || m_deeds.chance(20));
    m_fixture.plan.manifest.policy.openingLimit = 0;
    QList<int> experts {1, 2, 3, 4};
    while (m_away.size() < 2)
        m_away.append(experts.takeAt(m_deeds.upTo(static_cast<int>(experts.size()))));
}

// One after the other, until one of them is no success.
QString OfflineRoom::each(const Words& steps)
{
    QString word = Success;
    for (const auto& step : steps)
        word = word == Success ? step() : word;
    return word;
}

// --- From the door to the stage

QString OfflineRoom::begin()
{
    for (const int member : m_away) {
        auto relay = std::make_unique<Relay>([this] { return m_fixture.hub.port(); });
        m_fixture.ways[member] = relay->port();
        m_relays[member] = std::move(relay);
    }
    if (!m_fixture.begin())
        return u"no hub"_s;
    for (const int member : Everybody)
        follow(member);
    return each({[this] { return m_room.checkIn(Everybody); }, [this] { return reachStage(); }});
}

void OfflineRoom::follow(int member)
{
    Session& seat = m_room.at(member);
    QObject::connect(&seat, &Session::saved, &m_context, [this, member, &seat](const QByteArray& name) {
        m_kept.insert(name, {.author = member, .offline = seat.connection() != Connection::Online});
    });
    const auto fate = [this](const QByteArray& name, const QString& word) {
        if (m_kept.contains(name))
            m_kept[name].fates.append(word);
    };
    QObject::connect(&seat, &Session::received, &m_context,
        [fate](const QByteArray& name, const QString& effect) { fate(name, u"received "_s + effect); });
    QObject::connect(&seat, &Session::refused, &m_context,
        [fate](const QByteArray& name, const Error& error) { fate(name, u"refused "_s + errorName(error.code)); });
}

QString OfflineRoom::reachStage()
{
    if (m_stage == Stage::Arrival)
        return admitAll();
    const bool elects = m_room.at(6).state().steps.contains(ChairStep);
    if (m_stage == Stage::Election)
        return each({[this] { return m_room.prepare(); }, [this] { return m_room.openStep(ChairStep); }});
    QString word = each(
        {[this] { return m_room.prepare(); }, [this, elects] { return elects ? m_room.judge(ChairStep) : Success; }});
    const QStringList steps {u"form"_s, u"facts"_s, u"technical"_s, u"price"_s};
    const auto last = static_cast<qsizetype>(m_stage) - static_cast<qsizetype>(Stage::Review);
    for (qsizetype i = 0; i <= last && word == Success; ++i) {
        word = m_room.openStep(steps[i]);
        if (i == last && m_stage != Stage::Opinions)
            break;
        word = each({[&] { return word; }, [this] { return judgeAll(); }, [&] { return m_room.closeStep(steps[i]); }});
    }
    return word;
}

QString OfflineRoom::admitAll()
{
    QString word = Success;
    for (const int member : Room::committee()) {
        const Admission admission {.member = member, .method = AdmissionMethod::Card, .seat = u"A-01"_s};
        word = word == Success ? m_room.act(6, admission) : word;
    }
    return word == Success ? m_room.settle() : word;
}

// Everybody of the committee does what the open step asks for.
QString OfflineRoom::judgeAll()
{
    const QString id = currentStep(m_room.at(6).state());
    const Step* step = m_room.at(6).head().facts()->scheme.step(id);
    if (step && step->kind == StepKind::Objective)
        return enterAllItems();
    QString word = Success;
    for (const int member : Room::committee()) {
        if (id == ChairStep || (step && step->hasSheets()))
            word = word == Success ? m_room.submit(member, id) : word;
    }
    return word == Success ? m_room.settle() : word;
}

QString OfflineRoom::enterAllItems()
{
    const StepState at = m_room.at(6).state().steps.value(u"facts"_s);
    QList<ItemPoints> values;
    for (const QString& bidder : at.bidders)
        values.append({bidder, u"record"_s, 2, {}});
    QString word = Success;
    for (const int member : Room::committee())
        word = word == Success ? m_room.act(member, ItemsEntered {at.round, u"facts"_s, values}) : word;
    return word == Success ? m_room.settle() : word;
}

// --- Away

QString OfflineRoom::episode()
{
    // A step that everybody has judged may be closed while the two are away.
    const SessionState& state = m_room.at(6).state();
    const QString step = currentStep(state);
    const bool closes = step != u"price"_s && state.steps.value(step).phase == StepPhase::Open && !state.suspended
        && state.failed.isEmpty() && state.report.pdf.isEmpty() && m_deeds.chance(75);
    QList<int> here = Everybody;
    here.removeIf([this](int member) { return m_away.contains(member); });
    const QList<int> alone = m_away + m_away + here; // those away act more often
    return each({[&] { return closes ? judgeAll() : Success; }, [&] { return loseLine(m_away[0]); },
        [&] { return loseLine(m_away[1]); }, [&] { return closes ? lookBackLate() : Success; },
        [&] { return turns(alone, 16); }, [&] { return together(here); },
        [&] {
            if (m_deeds.chance(50))
                std::swap(m_away[0], m_away[1]);
            m_relays[m_away[0]]->set(Relay::Line::Open);
            return turns(m_away + here, 8);
        },
        [&] { return m_deeds.chance(50) ? together(here + QList {m_away[0]}) : Success; },
        [&] {
            m_relays[m_away[1]]->set(Relay::Line::Open);
            return turns(Everybody, 6);
        },
        [&] { return m_room.settle(); }});
}

// The line goes; sometimes what was said last arrives, and the answer does not.
QString OfflineRoom::loseLine(int member)
{
    Relay& relay = *m_relays[member];
    if (m_deeds.chance(50)) {
        relay.set(Relay::Line::LastWords);
        const qint64 size = m_room.at(6).log().tree().size();
        const bool said = tryDeed(member, Act(Alarm {u"remark"_s, u"last words"_s}));
        // They arrive, or the terminal finds out that nobody answers.
        if (!waitFor([&] {
                return !said || m_room.at(6).log().tree().size() > size
                    || m_room.at(member).connection() == Connection::Offline;
            }))
            return u"%1: no last words, %2, %3 saved, %4 of %5 entries"_s.arg(member)
                .arg(int(m_room.at(member).connection()))
                .arg(m_room.at(member).savedHere())
                .arg(m_room.at(member).log().tree().size())
                .arg(m_room.at(6).log().tree().size());
    }
    relay.set(Relay::Line::Cut);
    const bool alone = waitFor([&] { return m_room.at(member).connection() == Connection::Offline; });
    return alone ? Success : u"%1: not offline"_s.arg(member);
}

// A better thought of one who is away, while staff close the step upon the older one.
QString OfflineRoom::lookBackLate()
{
    const QString step = currentStep(m_room.at(6).state());
    if (step == u"facts"_s)
        return m_room.act(m_away[0], m_deeds.items(m_room.at(m_away[0]).expected(), step));
    return each({[&] { return m_room.submit(m_away[0], step); },
        [&] {
            return wordOf(
                awaited<QByteArray>([&](const Session::Saved& saved) { m_room.at(6).closeStep(step, saved); }));
        }});
}

QString OfflineRoom::turns(const QList<int>& members, int count)
{
    for (int turn = 0; turn < count; ++turn) {
        const int member = m_deeds.oneOf(members);
        if (m_deeds.chance(10))
            type(member);
        if (m_deeds.chance(10))
            useEscrow();
        for (int thought = 0; thought < 8; ++thought) {
            if (tryDeed(member, m_deeds.any(m_room.at(member).expected(), member)))
                break;
        }
        if (m_deeds.chance(40)) {
            if (const QString word = together(online()); word != Success)
                return word;
        }
    }
    return m_wrong.isEmpty() ? Success : m_wrong;
}

// What the law does not let them do, they do not do.
bool OfflineRoom::tryDeed(int member, const Deed& deed)
{
    Session& seat = m_room.at(member);
    const auto* act = std::get_if<Act>(&deed);
    if (const QString word = !act || needsRosterKey(*act) ? m_room.unlock(member) : Success; word != Success)
        m_wrong = u"%1 has not unlocked: %2"_s.arg(member).arg(word);
    const auto done = awaited<QByteArray>([&](const Session::Saved& saved) {
        if (const auto* judging = std::get_if<Judging>(&deed))
            seat.submit(judging->step, judging->sheet, saved);
        else
            seat.act(std::get<Act>(deed), saved);
    });
    const bool lawful = done || done.error().code == ErrorCode::NotAllowed
        || done.error().code == ErrorCode::HubUnreachable || done.error().code == ErrorCode::BadField;
    if (!lawful && m_wrong.isEmpty())
        m_wrong = u"%1: %2"_s.arg(member).arg(wordOf(done));
    return done.has_value();
}

void OfflineRoom::type(int member)
{
    if (!sitsOnCommittee(m_room.at(member).role()))
        return;
    const QString bidder = m_deeds.oneOf(QStringList {u"b1"_s, u"b2"_s, u"b3"_s});
    const QString value = QString::number(m_deeds.upTo(40));
    if (m_room.at(member).drafts().set(u"technical"_s, 1, {bidder, u"method"_s}, {value, {}}))
        m_typed.insert({member, bidder}, value);
    else
        m_wrong = u"%1: no draft"_s.arg(member);
}

// Centre and supervisor do not wait for one who is away.
void OfflineRoom::useEscrow()
{
    for (const StepState& step : m_room.at(8).state().steps) {
        const SheetState* sheet = countedSheet(step, m_away[1]);
        if (!step.closing || !sheet || sheet->opened)
            continue;
        const QByteArray name = sheet->name;
        if (!sheet->released) {
            static_cast<void>(awaited<QByteArray>(
                [&](const auto& saved) { m_room.at(8).releaseSheet(name, m_fixture.centreKey, saved); }));
        }
        return static_cast<void>(awaited<QByteArray>(
            [&](const auto& saved) { m_room.at(7).openReleasedSheet(name, m_fixture.supervisorKey, saved); }));
    }
}

QList<int> OfflineRoom::online() const
{
    QList<int> members = Everybody;
    members.removeIf([this](int member) { return m_relays.contains(member); });
    return members;
}

// Whoever has left reads the log up to there only (FORMAT.md §9.5).
bool OfflineRoom::hasLeft(int member)
{
    return m_room.at(member).state().members.value(member).status != MemberStatus::Active;
}

QString OfflineRoom::together(const QList<int>& members)
{
    const auto same = [&] {
        QSet<QByteArray> roots;
        for (const int member : members) {
            const Session& seat = m_room.at(member);
            if (hasLeft(member))
                continue;
            if (seat.connection() != Connection::Online || seat.savedHere() > 0)
                return false;
            roots.insert(seat.log().tree().root());
        }
        return roots.size() == 1;
    };
    return waitFor(same) ? Success : u"not together"_s;
}

// --- The end

QString OfflineRoom::check()
{
    QMap<int, QString> states;
    QList<int> present = Everybody;
    present.removeIf([this](int member) { return hasLeft(member); });
    for (const int member : std::as_const(present)) {
        Session& seat = m_room.at(member);
        states.insert(member, hashOf(seat.state()));
        if (hashOf(seat.expected()) != states.value(member))
            return u"%1 expects something else"_s.arg(member);
    }
    const QString drafts = checkDrafts();
    if (drafts != Success)
        return drafts;
    const SessionHead head = m_room.at(6).head();
    for (const int member : Everybody)
        m_room.leave(member);
    if (!m_fixture.hub.stop())
        return u"the hub ended badly"_s;
    const auto store
        = RecordStore::open(u"%1/sessions/%2/session.db"_s.arg(m_fixture.hub.data(), toHex(m_fixture.session)));
    const auto entries = store ? (*store)->entries(0, (*store)->size()) : std::unexpected(store.error());
    LogReplica hub(head);
    const auto read = entries ? hub.add(*entries) : std::unexpected(entries.error());
    if (!read)
        return u"the hub's log: %1"_s.arg(wordOf(read));
    for (const int member : std::as_const(present)) {
        if (states.value(member) != hashOf(hub.state()))
            return u"%1 has %2, the hub %3"_s.arg(member).arg(states.value(member), hashOf(hub.state()));
    }
    return checkFates(hub);
}

QString OfflineRoom::checkFates(const LogReplica& hub) const
{
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it) {
        const auto index = hub.log().indexOf(it.key());
        const QString due = index ? u"received "_s + hub.state().effects.value(*index) : u"refused"_s;
        const bool told = it->fates.size() == 1 && (index ? it->fates[0] == due : it->fates[0].startsWith(due));
        if (!told)
            return u"of %1 by %2: '%3', and was told '%4'"_s.arg(
                toHex(it.key()).left(8), QString::number(it->author), due, it->fates.join(u'|'));
    }
    return Success;
}

QString OfflineRoom::checkDrafts()
{
    for (auto it = m_typed.cbegin(); it != m_typed.cend(); ++it) {
        const auto [member, bidder] = it.key();
        const auto field = m_room.at(member).drafts().field(u"technical"_s, 1, {bidder, u"method"_s});
        if (!field || !*field || (*field)->value != *it)
            return u"%1 has typed '%2' for nothing"_s.arg(member).arg(*it);
    }
    return Success;
}

} // namespace evalroom::test
