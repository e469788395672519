// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/evaluation_case.h"

#include "evaluation/agreement.h"
#include "evaluation/case/case_event_reader.h"
#include "evaluation/case/case_lot.h"
#include "evaluation/case/case_order.h"
#include "evaluation/rule_fields.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostEvents = 1000;

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

// As with a session's head, and the committee is large enough for the lot.
Result<void> agrees(const Scheme& scheme, const RuleSet& rules, const CaseLot& lot, const QMap<int, Role>& committee)
{
    if (const auto agree = checkAgreement(rules, scheme, lot.lot, committee); !agree)
        return agree;
    const LargerCommittee* larger = largerCommittee(rules.committee, scheme.subject, lot.lot.budget, lot.sector);
    if (larger != nullptr && committee.size() < larger->minimum)
        return fail(ErrorCode::SchemeInvalid, u"/committee %1 %2"_s.arg(larger->minimum).arg(larger->source));
    return {};
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
    read.course = listField<CaseEvent>(reader, u"course"_s, MostEvents, readCaseEvent);
    if (reader.has(u"expected"_s))
        read.expected = readExpected(reader);
    auto rules = RuleSet::fromJson(rulesJson, caseDay(json, rulesJson));
    CaseLot lot = caseLot(reader, rules.value_or(RuleSet {}));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (!rules)
        return std::unexpected(rules.error());
    auto scheme = Scheme::fromJson(schemeJson, *rules);
    if (!scheme)
        return std::unexpected(scheme.error());
    if (const auto agreed = agrees(*scheme, *rules, lot, committee); !agreed)
        return std::unexpected(agreed.error());
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
    if (const auto order = caseOrder(read); !order)
        return std::unexpected(order.error());
    return read;
}

} // namespace evalroom
