// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/evaluation_case.h"

#include "evaluation/case/case_lot.h"
#include "evaluation/rule_fields.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostEvents = 1000;
constexpr qsizetype MostCells = 200'000;

QList<int> membersField(JsonReader& reader, const QString& key)
{
    QList<int> members;
    for (const QJsonValue& value : reader.array(key, MostPeople)) {
        const qint64 member = value.toInteger(0);
        if (member < 1 || member > MaxMember)
            reader.refuse(key);
        members.append(static_cast<int>(member));
    }
    return members;
}

CaseVotes readVotes(JsonReader& reader)
{
    CaseVotes votes {.yes = membersField(reader, u"yes"_s), .no = {}};
    if (reader.has(u"no"_s))
        votes.no = membersField(reader, u"no"_s);
    return votes;
}

Result<CaseFailure> readFailure(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const CaseFailure failure {membersField(reader, u"members"_s), idField(reader, u"bidder"_s),
        idField(reader, u"criterion"_s), spokenText(reader, u"reason"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return failure;
}

// One value for everybody, or a list by member.
std::optional<QList<Rational>> readCell(const QJsonValue& value)
{
    QList<Rational> points;
    for (const QJsonValue& each : value.isArray() ? value.toArray() : QJsonArray {value}) {
        const auto number = parseDecimal(each.toString());
        if (!number || points.size() == MostPeople)
            return {};
        points.append(*number);
    }
    return points;
}

// {criterion: {bidder: points}}
QMap<Item, QList<Rational>> readPoints(JsonReader& outer)
{
    QMap<Item, QList<Rational>> points;
    const QJsonObject criteria = outer.object(u"points"_s);
    for (auto criterion = criteria.constBegin(); criterion != criteria.constEnd(); ++criterion) {
        const QJsonObject bidders = criterion.value().toObject();
        for (auto bidder = bidders.constBegin(); bidder != bidders.constEnd(); ++bidder) {
            const auto cell = readCell(bidder.value());
            if (!cell || points.size() == MostCells)
                outer.refuse(u"points"_s,
                    Error {ErrorCode::BadField,
                        u"%1/%2/%3"_s.arg(outer.pathOf(u"points"_s), criterion.key(), bidder.key())});
            else
                points.insert({bidder.key(), criterion.key()}, *cell);
        }
    }
    return points;
}

QMap<QString, Fen> readOffers(JsonReader& outer)
{
    QMap<QString, Fen> offers;
    const QJsonObject json = outer.object(u"offers"_s);
    JsonReader reader(json, outer.pathOf(u"offers"_s));
    for (const QString& bidder : json.keys())
        offers.insert(bidder, yuanField(reader, bidder));
    if (const auto done = reader.finish(); !done)
        outer.refuse(u"offers"_s, done.error());
    return offers;
}

CaseEvent readStep(JsonReader& reader)
{
    CaseStep held {.step = idField(reader, u"step"_s)};
    if (reader.has(u"fails"_s))
        held.failures = listField<CaseFailure>(reader, u"fails"_s, MostCells, readFailure);
    if (reader.has(u"points"_s))
        held.points = readPoints(reader);
    if (reader.has(u"offers"_s))
        held.offers = readOffers(reader);
    if (reader.has(u"withdrawn"_s))
        held.withdrawn = caseIds(reader, u"withdrawn"_s);
    return held;
}

CaseEvent readRejection(JsonReader& reader)
{
    const QString bidder = idField(reader, u"reject"_s);
    const RejectMotion reject {.bidder = bidder,
        .ground = idField(reader, u"ground"_s),
        .clause = spokenText(reader, u"clause"_s),
        .document = u"bid-"_s + bidder};
    return CaseMotion {{reject, spokenText(reader, u"text"_s)}, readVotes(reader)};
}

CaseEvent readCorrection(JsonReader& reader)
{
    return CaseCorrection {.motion = {.bidder = idField(reader, u"bidder"_s),
                               .criterion = idField(reader, u"correct"_s),
                               .ground = idField(reader, u"ground"_s),
                               .member = static_cast<int>(reader.integer(u"member"_s, 1, MaxMember)),
                               .step = idField(reader, u"of"_s)},
        .points = decimalField(reader, u"points"_s),
        .votes = readVotes(reader)};
}

template <typename Subject>
CaseInquiry readInquiry(JsonReader& reader, const Subject& subject)
{
    CaseInquiry inquiry {{subject, spokenText(reader, u"text"_s)}, readVotes(reader), {}, {}};
    if (reader.has(u"answer"_s))
        inquiry.answer = yesNo(reader, u"answer"_s);
    return inquiry;
}

CaseEvent readPriceCorrection(JsonReader& reader)
{
    const PriceMotion price {.bidder = idField(reader, u"price"_s),
        .basis = static_cast<CorrectionRule>(reader.word(u"basis"_s, correctionRuleNames())),
        .price = yuanField(reader, u"to"_s),
        .steps = {}};
    return readInquiry(reader, price);
}

CaseEvent readClarification(JsonReader& reader)
{
    const QString bidder = idField(reader, u"clarify"_s);
    const ClarifyMotion clarify {.bidder = bidder,
        .ground = idField(reader, u"ground"_s),
        .clause = spokenText(reader, u"clause"_s),
        .document = u"bid-"_s + bidder};
    CaseInquiry inquiry = readInquiry(reader, clarify);
    if (reader.has(u"setAside"_s))
        inquiry.asideVotes = membersField(reader, u"setAside"_s);
    return inquiry;
}

CaseEvent readSuspicion(JsonReader& reader)
{
    const LowPriceMotion low {idField(reader, u"suspect"_s)};
    return CaseMotion {{low, spokenText(reader, u"text"_s)}, readVotes(reader)};
}

CaseEvent readExplanation(JsonReader& reader)
{
    CaseExplanation explanation;
    explanation.act = {idField(reader, u"explain"_s), yesNo(reader, u"given"_s), spokenText(reader, u"text"_s)};
    if (explanation.act.given)
        explanation.votes = readVotes(reader);
    return explanation;
}

CaseEvent readReplacement(JsonReader& reader)
{
    return CaseReplacement {static_cast<int>(reader.integer(u"leaves"_s, 1, MaxMember)),
        static_cast<int>(reader.integer(u"comes"_s, 1, MaxMember))};
}

// The first field that is there says what happened.
struct EventKind {
    QString field;
    CaseEvent (*read)(JsonReader&);
};

const QList<EventKind>& eventKinds()
{
    static const QList<EventKind> kinds {{u"step"_s, readStep},
        {u"chair"_s, [](JsonReader& reader) -> CaseEvent { return CaseChair {membersField(reader, u"chair"_s)}; }},
        {u"reject"_s, readRejection}, {u"correct"_s, readCorrection},
        {u"openings"_s, [](JsonReader& reader) -> CaseEvent { return CaseOpenings {caseIds(reader, u"openings"_s)}; }},
        {u"price"_s, readPriceCorrection}, {u"clarify"_s, readClarification}, {u"suspect"_s, readSuspicion},
        {u"explain"_s, readExplanation}, {u"leaves"_s, readReplacement},
        {u"competition"_s,
            [](JsonReader& reader) -> CaseEvent {
                return CaseMotion {{CompetitionMotion {}, spokenText(reader, u"competition"_s)}, readVotes(reader)};
            }},
        {u"tie"_s, [](JsonReader& reader) -> CaseEvent { return CaseTie {caseIds(reader, u"tie"_s)}; }},
        {u"restart"_s, [](JsonReader& reader) -> CaseEvent { return CaseRestart {idField(reader, u"restart"_s)}; }}};
    return kinds;
}

Result<CaseEvent> readEvent(const QJsonObject& json, const QString& pointer)
{
    const auto kind
        = std::ranges::find_if(eventKinds(), [&](const EventKind& each) { return json.contains(each.field); });
    if (kind == eventKinds().cend())
        return fail(ErrorCode::BadField, pointer);
    JsonReader reader(json, pointer);
    CaseEvent event = kind->read(reader);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return event;
}

// A part of its own, or the name of a shipped one; nothing, and a fault, where there is none.
QJsonObject readPart(const QJsonObject& json, const QString& key, const EvaluationCase::Part& part, JsonReader& reader)
{
    const QJsonValue value = json.value(key);
    if (value.isObject())
        return reader.object(key);
    const auto shipped = part(key + (key == "scheme"_L1 ? u"s/"_s : u"/"_s) + reader.string(key));
    if (!shipped)
        reader.refuse(key);
    return shipped.value_or(QJsonObject());
}

QMap<int, Role> readCommittee(JsonReader& reader)
{
    QMap<int, Role> roster;
    for (const QJsonValue& value : reader.array(u"committee"_s, MostPeople)) {
        const auto role = static_cast<Role>(roleNames().indexOf(value.toString()));
        if (!roleNames().contains(value.toString()) || !sitsOnCommittee(role))
            reader.refuse(u"committee"_s);
        roster.insert(static_cast<int>(roster.size()) + 1, role);
    }
    if (roster.isEmpty())
        reader.refuse(u"committee"_s);
    return roster;
}

Result<CaseExpected> readExpectation(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    CaseExpected expected;
    if (reader.has(u"rank"_s))
        expected.rank = static_cast<int>(reader.integer(u"rank"_s, 0, MostBidders));
    if (reader.has(u"total"_s))
        expected.total = decimalField(reader, u"total"_s);
    if (reader.has(u"pricePoints"_s))
        expected.pricePoints = decimalField(reader, u"pricePoints"_s);
    if (reader.has(u"evaluatedPrice"_s))
        expected.evaluatedPrice = decimalField(reader, u"evaluatedPrice"_s) * FenOfYuan;
    if (reader.has(u"proposed"_s))
        expected.proposed = reader.string(u"proposed"_s).isEmpty() ? 0 : yuanField(reader, u"proposed"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return expected;
}

QMap<QString, CaseExpected> readExpected(JsonReader& outer)
{
    QMap<QString, CaseExpected> expected;
    const QJsonObject bidders = outer.object(u"expected"_s);
    for (const QString& bidder : bidders.keys()) {
        const QString pointer = outer.pathOf(u"expected"_s) + u'/' + bidder;
        if (const auto read = readExpectation(bidders.value(bidder).toObject(), pointer); read)
            expected.insert(bidder, *read);
        else
            outer.refuse(u"expected"_s, read.error());
    }
    return expected;
}

} // namespace

Result<EvaluationCase> EvaluationCase::fromJson(const QJsonObject& json, const Part& part)
{
    JsonReader reader(json);
    if (reader.string(u"format"_s) != "evalroom-case-1"_L1)
        reader.refuse(u"format"_s, Error {ErrorCode::UnknownFormat, u"/format"_s});
    EvaluationCase read;
    read.title = spokenText(reader, u"title"_s);
    if (reader.has(u"source"_s))
        spokenText(reader, u"source"_s);
    const QJsonObject rulesJson = readPart(json, u"rules"_s, part, reader);
    const QJsonObject schemeJson = readPart(json, u"scheme"_s, part, reader);
    const QMap<int, Role> committee = readCommittee(reader);
    read.course = listField<CaseEvent>(reader, u"course"_s, MostEvents, readEvent);
    if (reader.has(u"expected"_s))
        read.expected = readExpected(reader);
    auto rules = RuleSet::fromJson(rulesJson);
    CaseLot lot = caseLot(reader, rules.value_or(RuleSet {}));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!rules)
        return std::unexpected(rules.error());
    auto scheme = Scheme::fromJson(schemeJson, *rules);
    if (const auto fits = scheme ? scheme->fits(lot.lot) : Result<void>(std::unexpected(scheme.error())); !fits)
        return std::unexpected(fits.error());
    read.sealed = std::move(lot.sealed);
    read.stated = std::move(lot.stated);
    read.staff = static_cast<int>(committee.size()) + 1;
    read.supervisor = read.staff + 1;
    SessionFacts facts {.session = QByteArray(32, '\0'),
        .lot = std::move(lot.lot),
        .policy = {},
        .rules = *std::move(rules),
        .scheme = *std::move(scheme),
        .roster = committee};
    facts.rules.minimumBidders = facts.rules.fewestBidders(lot.sector);
    facts.roster.insert({{read.staff, Role::Staff}, {read.supervisor, Role::Supervisor}});
    read.facts = std::make_shared<const SessionFacts>(std::move(facts));
    return read;
}

} // namespace evalroom
