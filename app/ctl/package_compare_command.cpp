// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "ctl/compare_words.h"
#include "ctl/key_files.h"
#include "ctl/options.h"
#include "ctl/package_command.h"
#include "documents/package.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

Result<AlignedBills> alignedBillsOf(const Package& package, const std::optional<PrivateKey>& vault)
{
    if (!vault)
        return AlignedBills();
    const auto bills = readBills(package, *vault);
    if (!bills)
        return std::unexpected(bills.error());
    QList<BidderBill> all;
    for (const ManifestBidder& bidder : package.head.manifest().bidders) {
        if (bills->contains(bidder.id))
            all << BidderBill {bidder.id, bidder.price, bills->value(bidder.id)};
    }
    std::optional<Bill> tender;
    if (bills->contains(QString()))
        tender = bills->value(QString());
    return alignBills(all, tender);
}

Result<PackageComparison> comparePackage(const Package& package, const std::optional<PrivateKey>& vault)
{
    auto bills = alignedBillsOf(package, vault);
    if (!bills)
        return std::unexpected(bills.error());
    const SessionFacts& facts = *package.head.facts();
    PackageComparison comparison {.manifest = package.head.manifest(),
        .limits = facts.scheme.comparison,
        .source = facts.rules.collusion ? facts.rules.collusion->source : QString(),
        .bills = *std::move(bills),
        .findings = {},
        .pairs = {}};
    comparison.findings = checkBills(comparison.bills, comparison.limits.unitPricePercent);
    QMap<QString, Fen> prices;
    for (const ManifestBidder& bidder : comparison.manifest.bidders) {
        if (bidder.price)
            prices.insert(bidder.id, *bidder.price);
    }
    comparison.pairs = collusionSigns({comparison.manifest.bidders, prices, comparison.bills, comparison.findings,
        comparison.limits.samePricesPercent, facts.scheme.fixedPrice.has_value()});
    return comparison;
}

void printBidders(const Manifest& manifest, QTextStream& out)
{
    for (const ManifestBidder& bidder : manifest.bidders)
        out << "bidder " << bidder.id << ": " << bidder.name << ", "
            << (bidder.price                ? formatDecimal(Rational(*bidder.price, FenOfYuan)) + u" yuan"_s
                       : bidder.undecrypted ? u"not decrypted"_s
                                            : u"sealed"_s)
            << '\n';
}

void printSealedBills(const PackageComparison& comparison, QTextStream& out)
{
    const QStringList bidders = comparison.sealedBills();
    if (!bidders.isEmpty())
        out << "The bills of " << bidders.join(u", "_s)
            << " lie in second envelopes, closed until the opening: they were not compared.\n";
}

void printFindings(const PackageComparison& comparison, bool read, QTextStream& out)
{
    if (!read) {
        out << "The bills of quantities were not read; with --vault they are.\n";
        return;
    }
    out << "bills of quantities: " << comparison.bills.bills.size() << " of " << comparison.manifest.bidders.size()
        << " bidders, " << comparison.bills.items.size() << " items, " << comparison.findings.size() << " findings\n";
    for (const BillFinding& finding : comparison.findings)
        out << "  " << comparison.bills.bills.at(finding.bill).bidder << ", " << findingWords(comparison.bills, finding)
            << '\n';
}

void printSigns(const PackageComparison& comparison, QTextStream& out)
{
    out << "signs of collusion: " << comparison.pairs.size() << " pairs";
    if (!comparison.source.isEmpty())
        out << u"（"_s << comparison.source << u"）"_s;
    out << '\n';
    for (const PairSigns& pair : comparison.pairs) {
        out << "  " << pair.first << " and " << pair.second << '\n';
        for (const CollusionSign& sign : pair.signs)
            out << "    " << signWords(comparison, sign) << '\n';
    }
    out << "Nothing follows from a sign by itself: the committee looks into it, and decides.\n";
}

} // namespace

int runPackageCompare(const QStringList& arguments, QTextStream& out)
{
    QStringList words = arguments;
    const bool asJson = words.removeAll(u"--json"_s) > 0;
    const auto options = Options::parse(words, {u"vault"_s, u"passphrase-file"_s}, {}, u"FILE"_s);
    if (!options)
        return wrongCall(options.error(), PackageCompareUsage, out);
    const bool reads = options->has(u"vault"_s);
    if (reads != options->has(u"passphrase-file"_s))
        return wrongCall(
            {ErrorCode::BadField, reads ? u"--passphrase-file"_s : u"--vault"_s}, PackageCompareUsage, out);
    std::optional<PrivateKey> vault;
    if (reads) {
        auto key = readPrivateKeyFile(options->value(u"vault"_s), options->value(u"passphrase-file"_s));
        if (!key)
            return failWith(key.error(), out);
        vault.emplace(std::move(*key));
    }
    const auto package = openPackage(options->rest.constFirst());
    if (!package)
        return failWith(package.error(), out);
    const auto comparison = comparePackage(*package, vault);
    if (!comparison)
        return failWith(comparison.error(), out);
    if (asJson) {
        out << QString::fromUtf8(canonicalJson(comparisonJson(*comparison))) << '\n';
        return ExitDone;
    }
    printBidders(comparison->manifest, out);
    printFindings(*comparison, reads, out);
    printSealedBills(*comparison, out);
    printSigns(*comparison, out);
    return ExitDone;
}

} // namespace evalroom
