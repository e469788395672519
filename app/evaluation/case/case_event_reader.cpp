// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_event_reader.h"

#include "evaluation/case/case_lot.h"
#include "evaluation/rule_fields.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostCells = 200'000;

Result<CaseFailure> readFailure(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const CaseFailure failure {caseMembers(reader, u"members"_s), idField(reader, u"bidder"_s),
        idField(reader, u"criterion"_s), spokenText(reader, u"reason"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return failure;
}

// One value for everybody, or a list by member.
Result<QList<Rational>> readCell(const QJsonValue& value, const QString& pointer)
{
    QList<Rational> points;
    for (const QJsonValue& each : value.isArray() ? value.toArray() : QJsonArray {value}) {
        const auto number = parseDecimal(each.toString());
        if (!number || points.size() == MostPeople)
            return fail(ErrorCode::BadField, value.isArray() ? u"%1/%2"_s.arg(pointer).arg(points.size()) : pointer);
        points.append(*number);
    }
    return points;
}

// {criterion: {bidder: points}}
QMap<Item, QList<Rational>> readPoints(JsonReader& outer)
{
    QMap<Item, QList<Rational>> points;
    const QJsonObject criteria = outer.object(u"points"_s);
    const JsonReader places(criteria, outer.pathOf(u"points"_s));
    for (auto criterion = criteria.constBegin(); criterion != criteria.constEnd(); ++criterion) {
        const QJsonObject bidders = criterion.value().toObject();
        const JsonReader row(bidders, places.pathOf(criterion.key()));
        for (auto bidder = bidders.constBegin(); bidder != bidders.constEnd(); ++bidder) {
            const QString pointer = row.pathOf(bidder.key());
            const auto cell = readCell(bidder.value(), pointer);
            if (!cell)
                outer.refuse(u"points"_s, cell.error());
            else if (points.size() == MostCells)
                outer.refuse(u"points"_s, Error {ErrorCode::BadField, pointer});
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

CaseEvent rejectionEvent(JsonReader& reader)
{
    const QString bidder = idField(reader, u"reject"_s);
    const RejectMotion reject {.bidder = bidder,
        .ground = idField(reader, u"ground"_s),
        .clause = spokenText(reader, u"clause"_s),
        .document = u"bid-"_s + bidder};
    return CaseMotion {{reject, spokenText(reader, u"text"_s)}, caseVotes(reader)};
}

CaseEvent correctionEvent(JsonReader& reader)
{
    return CaseCorrection {.motion = {.bidder = idField(reader, u"bidder"_s),
                               .criterion = idField(reader, u"correct"_s),
                               .ground = idField(reader, u"ground"_s),
                               .member = static_cast<int>(reader.integer(u"member"_s, 1, MaxMember)),
                               .step = idField(reader, u"of"_s)},
        .points = decimalField(reader, u"points"_s),
        .votes = caseVotes(reader)};
}

template <typename Subject>
CaseInquiry readInquiry(JsonReader& reader, const Subject& subject)
{
    CaseInquiry inquiry {{subject, spokenText(reader, u"text"_s)}, caseVotes(reader), {}, {}};
    if (reader.has(u"answer"_s))
        inquiry.answer = yesNo(reader, u"answer"_s);
    return inquiry;
}

CaseEvent priceCorrectionEvent(JsonReader& reader)
{
    const PriceMotion price {.bidder = idField(reader, u"price"_s),
        .basis = static_cast<CorrectionRule>(reader.word(u"basis"_s, correctionRuleNames())),
        .price = yuanField(reader, u"to"_s),
        .steps = {}};
    return readInquiry(reader, price);
}

CaseEvent clarificationEvent(JsonReader& reader)
{
    const QString bidder = idField(reader, u"clarify"_s);
    const ClarifyMotion clarify {.bidder = bidder,
        .ground = idField(reader, u"ground"_s),
        .clause = spokenText(reader, u"clause"_s),
        .document = u"bid-"_s + bidder};
    CaseInquiry inquiry = readInquiry(reader, clarify);
    if (reader.has(u"setAside"_s))
        inquiry.asideVotes = caseMembers(reader, u"setAside"_s);
    return inquiry;
}

CaseEvent suspicionEvent(JsonReader& reader)
{
    const LowPriceMotion low {idField(reader, u"suspect"_s)};
    return CaseMotion {{low, spokenText(reader, u"text"_s)}, caseVotes(reader)};
}

CaseEvent explanationEvent(JsonReader& reader)
{
    CaseExplanation explanation;
    explanation.act = {idField(reader, u"explain"_s), yesNo(reader, u"given"_s), spokenText(reader, u"text"_s)};
    if (explanation.act.given)
        explanation.votes = caseVotes(reader);
    return explanation;
}

// Of an explanation that stands: the vote before became void with a step done again, or is thought over.
CaseEvent justificationEvent(JsonReader& reader)
{
    const JustifiedMotion justified {idField(reader, u"justified"_s)};
    return CaseMotion {{justified, spokenText(reader, u"text"_s)}, caseVotes(reader)};
}

CaseEvent stopEvent(JsonReader& reader)
{
    const StopMotion stop {.ground = idField(reader, u"stop"_s),
        .clause = spokenText(reader, u"clause"_s),
        .document = CaseTenderDocument};
    return CaseMotion {{stop, spokenText(reader, u"text"_s)}, caseVotes(reader)};
}

CaseEvent negotiationEvent(JsonReader& reader)
{
    return CaseNegotiation {{idField(reader, u"negotiate"_s), spokenText(reader, u"text"_s)}};
}

CaseEvent noticeEvent(JsonReader& reader)
{
    return CaseNegotiation {{.bidder = {}, .text = spokenText(reader, u"notify"_s)}};
}

const QList<CaseEventKind>& judgingEvents()
{
    static const QList<CaseEventKind> kinds {
        {u"step"_s, [](JsonReader& reader) -> CaseEvent { return caseStep(reader); }},
        {u"chair"_s, [](JsonReader& reader) -> CaseEvent { return CaseChair {caseMembers(reader, u"chair"_s)}; }},
        {u"reject"_s, rejectionEvent}, {u"correct"_s, correctionEvent},
        {u"openings"_s, [](JsonReader& reader) -> CaseEvent { return CaseOpenings {caseIds(reader, u"openings"_s)}; }},
        {u"price"_s, priceCorrectionEvent}, {u"clarify"_s, clarificationEvent}, {u"suspect"_s, suspicionEvent},
        {u"explain"_s, explanationEvent}, {u"justified"_s, justificationEvent},
        {u"competition"_s,
            [](JsonReader& reader) -> CaseEvent {
                return CaseMotion {{CompetitionMotion {}, spokenText(reader, u"competition"_s)}, caseVotes(reader)};
            }},
        {u"tie"_s, [](JsonReader& reader) -> CaseEvent { return CaseTie {caseIds(reader, u"tie"_s)}; }},
        {u"draw"_s, [](JsonReader& reader) -> CaseEvent { return CaseDraw {caseIds(reader, u"draw"_s)}; }},
        {u"restart"_s, [](JsonReader& reader) -> CaseEvent { return CaseRestart {idField(reader, u"restart"_s)}; }},
        {u"stop"_s, stopEvent}, {u"negotiate"_s, negotiationEvent}, {u"notify"_s, noticeEvent}};
    return kinds;
}

} // namespace

QList<int> caseMembers(JsonReader& reader, const QString& key)
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

CaseVotes caseVotes(JsonReader& reader)
{
    CaseVotes votes {.yes = caseMembers(reader, u"yes"_s), .no = {}};
    if (reader.has(u"no"_s))
        votes.no = caseMembers(reader, u"no"_s);
    return votes;
}

CaseStep caseStep(JsonReader& reader)
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

Result<CaseEvent> readCaseEvent(const QJsonObject& json, const QString& pointer)
{
    static const QList<CaseEventKind> kinds = judgingEvents() + caseProceedings();
    const auto kind = std::ranges::find_if(kinds, [&](const CaseEventKind& each) { return json.contains(each.field); });
    if (kind == kinds.cend())
        return fail(ErrorCode::BadField, pointer);
    JsonReader reader(json, pointer);
    CaseEvent event = kind->read(reader);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return event;
}

} // namespace evalroom
