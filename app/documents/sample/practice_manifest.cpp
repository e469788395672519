// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_manifest.h"

#include "base/canonical_json.h"
#include "documents/sample/practice_traces.h"
#include "documents/stated_price.h"
#include "documents/whole_file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int ThousandthsPerUnit = 1000;
// Short, so that a practice session need not wait an hour for a step that is rare.
constexpr qint64 OpeningLimit = 600;
constexpr qint64 SigningWait = 600;

Bill billOf(const PracticeBidder& bidder)
{
    Bill bill;
    for (const BillItem& item : bidder.bill) {
        bill.items << BillLine {.code = item.code,
            .name = item.name,
            .unit = item.unit,
            .quantity = Rational(item.quantityThousandths, ThousandthsPerUnit),
            .price = item.unitPriceFen,
            .total = item.totalFen};
    }
    return bill;
}

// Whether a bidder is qualified is the committee's question in a works tender and in a consultation, and the buyer's
// before the session in a tender of a purchase (87号令 art. 44).
ManifestBidder bidderOf(const PracticeBidder& bidder, PracticeKind kind, const BidTraces& traces)
{
    return {.id = bidder.id,
        .name = bidder.name,
        .code = bidder.creditCode,
        .representative = bidder.legalRepresentative,
        .manager = bidder.projectManager,
        .brand = bidder.model,
        .consortium = bidder.consortium,
        .price = bidder.priceFen,
        .qualification = kind == PracticeKind::Goods ? Qualification::Passed : Qualification::Open,
        .stated = {bidder.priceCapitals, bidder.priceFen, bidder.priceCapitals},
        .traces = traces};
}

QString billId(const QString& bidder)
{
    return u"bill-"_s + bidder;
}

QList<ManifestDocument> documentsOf(const PracticeLot& lot)
{
    const auto document = [](const QString& id, DocumentKind kind, const QString& bidder, const QString& name) {
        return ManifestDocument {.id = id, .kind = kind, .bidder = bidder, .name = name, .sha256 = {}, .cipher = {}};
    };
    QList<ManifestDocument> documents {document(u"tender"_s, DocumentKind::Tender, {}, u"招标文件（演练）.pdf"_s)};
    for (const PracticeBidder& bidder : lot.bidders)
        documents << document(
            u"bid-"_s + bidder.id, DocumentKind::Bid, bidder.id, u"投标文件-%1.pdf"_s.arg(bidder.name));
    for (const PracticeBidder& bidder : lot.bidders) {
        if (!bidder.bill.isEmpty())
            documents << document(
                billId(bidder.id), DocumentKind::Bill, bidder.id, u"已标价工程量清单-%1.json"_s.arg(bidder.name));
    }
    return documents;
}

Venue venueFor(const QList<PracticeMember>& members)
{
    Venue venue {.id = u"host"_s, .name = u"第一评标室（演练）"_s, .seats = {}};
    for (const PracticeMember& member : members)
        venue.seats << member.seat;
    return venue;
}

Result<QJsonObject> templateOf(const QString& name)
{
    const auto bytes = readWholeFile(u":/evalroom/"_s + name, MaxJsonBytes);
    const auto json = bytes ? parseHumanJson(*bytes) : Result<QJsonObject>(std::unexpected(bytes.error()));
    if (!json)
        return fail(ErrorCode::Internal, name);
    return json;
}

struct Templates {
    QString rules;
    QString scheme;
};

Templates templatesFor(PracticeKind kind)
{
    switch (kind) {
    case PracticeKind::Engineering:
        return {u"rules/engineering.json"_s, u"schemes/engineering.json"_s};
    case PracticeKind::TwoEnvelopes:
        return {u"rules/engineering.json"_s, u"schemes/engineering-two-envelopes.json"_s};
    case PracticeKind::Goods:
        return {u"rules/government-tender.json"_s, u"schemes/goods.json"_s};
    case PracticeKind::Consultation:
        return {u"rules/government-consultation.json"_s, u"schemes/consultation.json"_s};
    }
    return {};
}

// What nobody in the room may know before its time, sealed to the platform's key; the bills lie with the prices.
Result<void> sealPrices(const PracticeLot& lot, const PublicKey& envelopes, PackagePlan& plan)
{
    if (lot.hasSecondEnvelopes() || lot.hasFinalOffers())
        plan.manifest.envelopes = envelopes;
    if (!lot.hasSecondEnvelopes())
        return {};
    for (ManifestBidder& bidder : plan.manifest.bidders) {
        const PriceOpening opening = newOpening(bidder.id, *bidder.price);
        const auto sealed = sealPrice(opening, envelopes);
        if (!sealed)
            return std::unexpected(sealed.error());
        plan.salts.insert(bidder.id, opening.salt);
        plan.bills[billId(bidder.id)].stated = bidder.stated;
        bidder.sealed = *sealed;
        bidder.price.reset();
        bidder.stated = {};
    }
    return {};
}

Regime regimeOf(const PracticeLot& lot)
{
    if (lot.isEngineering())
        return Regime::Engineering;
    return lot.hasFinalOffers() ? Regime::GovernmentOther : Regime::GovernmentTender;
}

Manifest manifestOf(const PracticeLot& lot, const QList<PracticeMember>& members, const PracticeKeys& keys)
{
    QList<ManifestBidder> bidders;
    const QList<BidTraces> traces = practiceTraces(lot);
    for (qsizetype i = 0; i < lot.bidders.size(); ++i)
        bidders << bidderOf(lot.bidders.at(i), lot.spec.kind, traces.at(i));
    const bool works = lot.isEngineering();
    return {.dealCode = lot.unifiedDealCode,
        .projectCode = lot.projectCode,
        .tenderProjectCode = lot.tenderProjectCode,
        .sectionCode = lot.sectionCode,
        .title = lot.titleZh,
        .owner = lot.owner,
        .agency = lot.agency,
        .place = lot.place,
        .announcement = Announcement {lot.published, u"公共资源交易平台（演练）"_s},
        .regime = regimeOf(lot),
        .opened = lot.opening.time.toUTC(),
        .ceiling = lot.ceilingFen,
        .budget = lot.budgetFen,
        .coefficient
        = works ? std::optional(parseDecimal(lot.opening.coefficient).value_or(Rational(1))) : std::nullopt,
        .bidders = bidders,
        .documents = documentsOf(lot),
        .venues = {venueFor(members)},
        .roster = keys.roster,
        .policy = {.openingLimit = OpeningLimit, .signingWait = SigningWait},
        .platform = keys.platform.publicKey(),
        .hub = keys.hub.hub,
        .vault = keys.hub.vault,
        .centreEscrow = keys.centreEscrow,
        .supervisorEscrow = keys.supervisorEscrow,
        .rules = {},
        .scheme = {},
        .vaultJwe = {}};
}

} // namespace

QList<PriceMotion> practiceCorrections(const PracticeLot& lot)
{
    QList<PriceMotion> motions;
    const auto json = templateOf(templatesFor(lot.spec.kind).rules);
    const auto rules = json ? RuleSet::fromJson(*json) : std::unexpected(json.error());
    if (!rules || !rules->priceCorrection)
        return motions;
    for (const PracticeBidder& bidder : lot.bidders) {
        const Bill bill = billOf(bidder);
        const ManifestBidder stated = bidderOf(bidder, lot.spec.kind, {});
        const auto decided
            = proposePrice(statementOf(stated, bill.items.isEmpty() ? nullptr : &bill), *rules->priceCorrection)
                  .decided();
        if (decided && decided->basis)
            motions << motionFor(bidder.id, *decided);
    }
    return motions;
}

Result<PackagePlan> practicePackagePlan(
    const PracticeLot& lot, const QList<PracticeMember>& members, const PracticeKeys& keys, const QStringList& files)
{
    const Templates names = templatesFor(lot.spec.kind);
    const auto rules = templateOf(names.rules);
    const auto scheme = templateOf(names.scheme);
    if (!rules || !scheme)
        return std::unexpected(rules ? scheme.error() : rules.error());
    QJsonObject fitted = *scheme;
    const auto size
        = std::ranges::count_if(members, [](const PracticeMember& each) { return sitsOnCommittee(each.role); });
    fitted.insert(u"committee"_s, QJsonObject {{u"size"_s, static_cast<qint64>(size)}});
    PackagePlan plan {manifestOf(lot, members, keys), *rules, fitted, files};
    plan.files.resize(plan.manifest.documents.size()); // no file for a bill
    for (const PracticeBidder& bidder : lot.bidders) {
        if (!bidder.bill.isEmpty())
            plan.bills.insert(billId(bidder.id), billOf(bidder));
    }
    if (const auto sealed = sealPrices(lot, keys.envelopes, plan); !sealed)
        return std::unexpected(sealed.error());
    return plan;
}

} // namespace evalroom
