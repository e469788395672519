// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "ledger/manifest.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

template <typename List, typename Write>
QJsonArray arrayOf(const List& items, Write write)
{
    QJsonArray array;
    for (const auto& item : items)
        array.append(write(item));
    return array;
}

QJsonObject bidderJson(const ManifestBidder& bidder)
{
    QJsonObject json {{u"brand"_s, bidder.brand}, {u"code"_s, bidder.code},
        {u"consortium"_s, QJsonArray::fromStringList(bidder.consortium)}, {u"id"_s, bidder.id},
        {u"manager"_s, bidder.manager}, {u"name"_s, bidder.name},
        {u"qualification"_s, qualificationNames().at(static_cast<int>(bidder.qualification))},
        {u"representative"_s, bidder.representative}};
    if (bidder.price)
        json.insert(u"price"_s, *bidder.price);
    if (bidder.sealed)
        json.insert(u"sealed"_s, bidder.sealed->toJson());
    if (bidder.undecrypted)
        json.insert(u"undecrypted"_s, undecryptedNames().at(static_cast<int>(*bidder.undecrypted)));
    if (!bidder.entitled.isEmpty())
        json.insert(u"entitled"_s, QJsonArray::fromStringList(bidder.entitled));
    if (!bidder.stated.isEmpty())
        json.insert(u"stated"_s, statedToJson(bidder.stated));
    if (!bidder.traces.isEmpty())
        json.insert(u"traces"_s, bidTracesToJson(bidder.traces));
    return json;
}

QJsonObject documentJson(const ManifestDocument& document)
{
    return {{u"bidder"_s, document.bidder}, {u"cipher"_s, toHex(document.cipher)},
        {u"cipherSize"_s, document.cipherSize}, {u"id"_s, document.id},
        {u"kind"_s, documentKindNames().at(static_cast<int>(document.kind))}, {u"name"_s, document.name},
        {u"sha256"_s, toHex(document.sha256)}, {u"size"_s, document.size}};
}

QJsonObject venueJson(const Venue& venue)
{
    return {{u"id"_s, venue.id}, {u"name"_s, venue.name}, {u"seats"_s, QJsonArray::fromStringList(venue.seats)}};
}

QJsonArray drawnJson(const DrawnNumbers& numbers)
{
    QJsonArray rows;
    for (auto it = numbers.cbegin(); it != numbers.cend(); ++it)
        rows.append(QJsonObject {{u"id"_s, it.key()}, {u"number"_s, formatDecimal(it.value())}});
    return rows;
}

QJsonObject lotJson(const Manifest& manifest)
{
    QJsonObject json {{u"agency"_s, manifest.agency}, {u"budget"_s, manifest.budget}, {u"ceiling"_s, manifest.ceiling},
        {u"opened"_s, toTimestamp(manifest.opened)}, {u"owner"_s, manifest.owner}, {u"place"_s, manifest.place},
        {u"regime"_s, regimeName(manifest.regime)}, {u"title"_s, manifest.title}};
    if (manifest.coefficient)
        json.insert(u"coefficient"_s, formatDecimal(*manifest.coefficient));
    if (!manifest.drawn.isEmpty())
        json.insert(u"drawn"_s, drawnJson(manifest.drawn));
    if (const auto& announcement = manifest.announcement)
        json.insert(u"announcement"_s,
            QJsonObject {{u"date"_s, announcement->date.toString(Qt::ISODate)}, {u"media"_s, announcement->media}});
    if (manifest.reserve > 0)
        json.insert(u"reserve"_s, manifest.reserve);
    if (manifest.fixedPart > 0)
        json.insert(u"fixedPart"_s, manifest.fixedPart);
    if (!manifest.sector.isEmpty())
        json.insert(u"sector"_s, manifest.sector);
    return json;
}

QJsonObject reevaluationJson(const Reevaluation& again)
{
    const bool isUnfinished = again.report.isEmpty();
    QJsonObject json {{u"approvedBy"_s, again.approvedBy}, {u"reason"_s, again.reason},
        {u"session"_s, toHex(again.session)},
        {isUnfinished ? u"head"_s : u"report"_s, toHex(isUnfinished ? again.head : again.report)}};
    if (!again.ground.isEmpty())
        json.insert(u"ground"_s, again.ground);
    QJsonArray committee;
    for (const QByteArray& certificate : again.committee)
        committee.append(toHex(certificate));
    if (!committee.isEmpty())
        json.insert(u"committee"_s, committee);
    return json;
}

QJsonObject codesJson(const Manifest& manifest)
{
    QJsonObject json {{u"deal"_s, manifest.dealCode}, {u"project"_s, manifest.projectCode},
        {u"section"_s, manifest.sectionCode}, {u"tender"_s, manifest.tenderProjectCode}};
    if (!manifest.investmentCode.isEmpty())
        json.insert(u"investment"_s, manifest.investmentCode);
    if (!manifest.sectionClass.isEmpty())
        json.insert(u"classification"_s, manifest.sectionClass);
    return json;
}

QJsonObject keysJson(const Manifest& manifest)
{
    QJsonObject json {{u"centre"_s, manifest.centreEscrow.toJwk()}, {u"hub"_s, manifest.hub.toJwk()},
        {u"platform"_s, manifest.platform.toJwk()}, {u"supervisor"_s, manifest.supervisorEscrow.toJwk()},
        {u"vault"_s, manifest.vault.toJwk()}};
    if (manifest.envelopes)
        json.insert(u"envelopes"_s, manifest.envelopes->toJwk());
    return json;
}

} // namespace

QJsonObject Manifest::toPayload() const
{
    const QJsonObject limits {{u"openingLimit"_s, policy.openingLimit}, {u"signingWait"_s, policy.signingWait}};
    const auto memberJson = [](const RosterEntry& entry) { return entry.toJson(); };
    QJsonObject json {{u"bidders"_s, arrayOf(bidders, bidderJson)}, {u"codes"_s, codesJson(*this)},
        {u"documents"_s, arrayOf(documents, documentJson)}, {u"format"_s, ManifestFormat}, {u"keys"_s, keysJson(*this)},
        {u"lot"_s, lotJson(*this)}, {u"policy"_s, limits}, {u"roster"_s, arrayOf(roster, memberJson)},
        {u"rules"_s, toHex(rules)}, {u"scheme"_s, toHex(scheme)}, {u"suite"_s, ManifestSuite},
        {u"vault"_s, toHex(vaultJwe)}, {u"venues"_s, arrayOf(venues, venueJson)}};
    if (reevaluates)
        json.insert(u"reevaluates"_s, reevaluationJson(*reevaluates));
    return json;
}

} // namespace evalroom
