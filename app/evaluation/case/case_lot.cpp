// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_lot.h"

#include "evaluation/rule_fields.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct CaseBidder {
    LotBidder bidder;
    std::optional<PriceStatement> stated;
    std::optional<Fen> sealed;
};

Result<CaseBidder> readBidder(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    CaseBidder read;
    LotBidder& bidder = read.bidder;
    bidder.id = idField(reader, u"id"_s);
    if (reader.has(u"name"_s))
        spokenText(reader, u"name"_s);
    bidder.price = optionalYuan(reader, u"price"_s);
    read.sealed = optionalYuan(reader, u"envelope"_s);
    if (read.sealed && bidder.price)
        reader.refuse(u"envelope"_s);
    if (reader.has(u"undecrypted"_s))
        bidder.undecrypted = static_cast<Undecrypted>(reader.word(u"undecrypted"_s, undecryptedNames()));
    if (bidder.undecrypted && (bidder.price || read.sealed))
        reader.refuse(u"undecrypted"_s);
    if (read.sealed)
        bidder.sealed = caseCommitment(bidder.id, *read.sealed);
    if (reader.has(u"stated"_s) || reader.has(u"bill"_s))
        read.stated = statementField(reader, bidder.price ? bidder.price : read.sealed);
    if (reader.has(u"qualification"_s))
        bidder.qualification = static_cast<Qualification>(reader.word(u"qualification"_s, qualificationNames()));
    if (reader.has(u"brand"_s))
        bidder.brand = reader.string(u"brand"_s);
    if (reader.has(u"entitled"_s))
        bidder.entitled = caseIds(reader, u"entitled"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return read;
}

// Everything that is not said: no ceiling, no budget, no reserve, nothing drawn, opened on the day the rules
// came into force.
void readLot(JsonReader& outer, CaseLot& into)
{
    const auto json = outer.optionalObject(u"lot"_s);
    if (!json)
        return;
    Lot& lot = into.lot;
    JsonReader reader(*json, outer.pathOf(u"lot"_s));
    if (reader.has(u"ceiling"_s))
        lot.ceiling = yuanField(reader, u"ceiling"_s);
    if (reader.has(u"budget"_s))
        lot.budget = yuanField(reader, u"budget"_s);
    lot.reserve = optionalYuan(reader, u"reserve"_s).value_or(0);
    lot.fixedPart = optionalYuan(reader, u"fixedPart"_s).value_or(0);
    if (reader.has(u"sector"_s))
        into.sector = idField(reader, u"sector"_s);
    if (reader.has(u"coefficient"_s))
        lot.coefficient = positiveDecimal(reader, u"coefficient"_s);
    if (reader.has(u"drawn"_s))
        lot.drawn = drawnNumbersField(reader, u"drawn"_s);
    if (reader.has(u"opened"_s))
        lot.opened = dateField(reader, u"opened"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(u"lot"_s, done.error());
}

void readBidders(JsonReader& outer, CaseLot& into)
{
    for (const CaseBidder& read : listField<CaseBidder>(outer, u"bidders"_s, MostBidders, readBidder)) {
        into.lot.bidders.append(read.bidder);
        if (read.stated)
            into.stated.insert(read.bidder.id, *read.stated);
        if (read.sealed)
            into.sealed.insert(read.bidder.id, *read.sealed);
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < into.lot.bidders.size(); ++i) {
        const LotBidder& bidder = into.lot.bidders.at(i);
        if (seen.contains(bidder.id))
            outer.refuse(u"bidders"_s, Error {ErrorCode::SchemeInvalid, u"/bidders/%1/id duplicate"_s.arg(i)});
        seen.insert(bidder.id);
        into.lot.documents.insert(u"bid-"_s + bidder.id, bidder.id);
    }
    if (into.lot.bidders.isEmpty())
        outer.refuse(u"bidders"_s);
    into.lot.documents.insert(CaseTenderDocument, {});
}

} // namespace

QStringList caseIds(JsonReader& reader, const QString& key)
{
    QStringList ids;
    for (const QJsonValue& value : reader.array(key, MostBidders)) {
        if (!isId(value.toString()))
            reader.refuse(key);
        ids.append(value.toString());
    }
    return ids;
}

QDate caseDay(const QJsonObject& json, const QJsonObject& rules)
{
    const QJsonObject lot = json.value(u"lot"_s).toObject();
    const QString day
        = lot.contains(u"opened"_s) ? lot.value(u"opened"_s).toString() : rules.value(u"effectiveFrom"_s).toString();
    return QDate::fromString(day, Qt::ISODate);
}

CaseLot caseLot(JsonReader& reader, const RuleSet& rules)
{
    CaseLot read;
    read.lot.regime = rules.regime;
    read.lot.opened = rules.effectiveFrom;
    readLot(reader, read);
    readBidders(reader, read);
    return read;
}

} // namespace evalroom
