// SPDX-License-Identifier: Apache-2.0
#include "ctl/package_command.h"

#include "base/clock.h"
#include "ctl/key_files.h"
#include "ctl/options.h"
#include "ctl/price_words.h"
#include "documents/chinese_amount.h"
#include "documents/package.h"
#include "documents/stated_price.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString yuan(const std::optional<Fen>& price)
{
    if (!price)
        return u"sealed"_s;
    return u"%1.%2"_s.arg(*price / 100).arg(*price % 100, 2, 10, QLatin1Char('0'));
}

// What the platform has recorded of how each bid was made.
void printTraces(const Manifest& manifest, QTextStream& out)
{
    for (const ManifestBidder& bidder : manifest.bidders) {
        for (auto it = bidder.traces.cbegin(); it != bidder.traces.cend(); ++it)
            out << bidTraceNames().at(static_cast<int>(it.key())) << " of " << bidder.id << ": " << it->join(u", ")
                << '\n';
    }
}

// What the bids say of their prices besides the figures that were read out.
void printStated(const Manifest& manifest, QTextStream& out)
{
    for (const ManifestBidder& bidder : manifest.bidders) {
        const StatedPrice& stated = bidder.stated;
        for (const QString& capitals : {stated.capitals, stated.bodyCapitals}) {
            if (!capitals.isEmpty() && !fenOfChineseAmount(capitals))
                out << "warning: capitals of " << bidder.id << " \"" << capitals << "\": this is no amount.\n";
        }
        if (!stated.capitals.isEmpty())
            out << "price of " << bidder.id << " in capitals: " << stated.capitals << '\n';
        if (stated.bodyPrice)
            out << "price of " << bidder.id << " in the body of the bid: " << yuan(stated.bodyPrice) << '\n';
        if (!stated.bodyCapitals.isEmpty())
            out << "price of " << bidder.id << " in the body, in capitals: " << stated.bodyCapitals << '\n';
    }
}

void printReevaluation(const Manifest& manifest, QTextStream& out)
{
    if (const auto& again = manifest.reevaluates)
        out << "evaluates again: session " << toHex(again->session)
            << (again->report.isEmpty() ? ", ended at " : ", report ")
            << toHex(again->report.isEmpty() ? again->head : again->report) << "\nreason: " << again->reason
            << (again->ground.isEmpty() ? QString() : u"\nground: "_s + again->ground)
            << "\napproved by: " << again->approvedBy << '\n';
}

void printLot(const Manifest& manifest, QTextStream& out)
{
    out << "lot: " << manifest.title << "\nregime: " << regimeName(manifest.regime)
        << "\nsection: " << manifest.sectionCode << "\nowner: " << manifest.owner << "\nagency: " << manifest.agency
        << "\nopened: " << toTimestamp(manifest.opened) << '\n';
    if (manifest.reserve > 0)
        out << "reserve: " << manifest.reserve << " fen\n";
    if (manifest.fixedPart > 0)
        out << "fixed part: " << manifest.fixedPart << " fen\n";
    for (auto it = manifest.drawn.cbegin(); it != manifest.drawn.cend(); ++it)
        out << "drawn: " << it.key() << " = " << formatDecimal(it.value()) << '\n';
    if (!manifest.sector.isEmpty())
        out << "sector: " << manifest.sector << '\n';
    printReevaluation(manifest, out);
    for (const ManifestBidder& bidder : manifest.bidders)
        out << "bidder " << bidder.id << ": " << bidder.name << ", "
            << (bidder.undecrypted ? u"not decrypted"_s : yuan(bidder.price)) << '\n';
    printStated(manifest, out);
    printTraces(manifest, out);
    for (const ManifestDocument& document : manifest.documents)
        out << documentKindNames().at(static_cast<int>(document.kind)) << " document " << document.id << ": "
            << document.name << ", " << document.size << " bytes, SHA-256 " << toHex(document.sha256) << '\n';
}

void printPeople(const Manifest& manifest, QTextStream& out)
{
    QStringList counts;
    for (const QString& name : roleNames()) {
        const auto role = static_cast<Role>(roleNames().indexOf(name));
        const auto count = std::ranges::count(manifest.roster, role, &RosterEntry::role);
        if (count > 0)
            counts << u"%1 %2"_s.arg(count).arg(name);
    }
    out << "people: " << counts.join(u", ") << '\n';
}

qint64 plainBytes(const Manifest& manifest)
{
    qint64 bytes = 0;
    for (const ManifestDocument& document : manifest.documents)
        bytes += document.size;
    return bytes;
}

Result<void> printBills(const Package& package, const PrivateKey& vault, QTextStream& out)
{
    const auto bills = readBills(package, vault);
    if (!bills)
        return std::unexpected(bills.error());
    for (auto [bidder, bill] : bills->asKeyValueRange())
        out << "bill of " << bidder << ": " << bill.items.size() << " items\n";
    const Manifest& manifest = package.head.manifest();
    for (const ManifestDocument& document : manifest.documents) {
        if (manifest.isSealedBill(document.id))
            out << "bill of " << document.bidder << ": closed in its second envelope\n";
    }
    const auto& law = package.head.facts()->rules.priceCorrection;
    for (const ManifestBidder& bidder : manifest.bidders) {
        const auto bill = bills->constFind(bidder.id);
        if (law && bidder.price)
            printProposal(
                bidder.id, proposePrice(statementOf(bidder, bill == bills->cend() ? nullptr : &*bill), *law), out);
    }
    return {};
}

} // namespace

QString faultWords(IdentifierFault fault)
{
    switch (fault) {
    case IdentifierFault::Length:
        return u"it has too many characters, or too few"_s;
    case IdentifierFault::Characters:
        return u"a character is wrong, or not at its place"_s;
    case IdentifierFault::Date:
        return u"there is no such day"_s;
    case IdentifierFault::Number:
        return u"its running number is 0"_s;
    case IdentifierFault::Check:
        return u"its check character is wrong"_s;
    case IdentifierFault::Above:
        return u"it does not begin with the code that it is part of"_s;
    case IdentifierFault::Twice:
        return u"another bidder has the same; one bidder must not be there twice"_s;
    }
    return {};
}

void printRemarks(const Manifest& manifest, QTextStream& out)
{
    for (const IdentifierRemark& remark : remarksOn(manifest))
        out << "warning: " << remark.pointer << " \"" << remark.value << "\": " << faultWords(remark.fault) << ".\n";
}

int runPackageInspect(const QStringList& arguments, QTextStream& out)
{
    const auto options = Options::parse(arguments, {}, {}, u"FILE"_s);
    if (!options)
        return wrongCall(options.error(), PackageInspectUsage, out);
    const auto package = openPackage(options->rest.constFirst());
    if (!package)
        return failWith(package.error(), out);
    const SessionFacts& facts = *package->head.facts();
    out << "session: " << toHex(package->head.session()) << '\n';
    printLot(package->head.manifest(), out);
    printRemarks(package->head.manifest(), out);
    printPeople(package->head.manifest(), out);
    out << "rules: " << facts.rules.title << " (" << facts.rules.id << ")\nscheme: " << facts.scheme.title
        << "\nplatform key: " << package->head.manifest().platform.thumbprint() << '\n';
    return ExitDone;
}

int runPackageVerify(const QStringList& arguments, QTextStream& out)
{
    const auto options = Options::parse(arguments, {u"platform"_s, u"vault"_s, u"passphrase-file"_s}, {}, u"FILE"_s);
    if (!options)
        return wrongCall(options.error(), PackageVerifyUsage, out);
    if (const bool vault = options->has(u"vault"_s); vault != options->has(u"passphrase-file"_s))
        return wrongCall({ErrorCode::BadField, vault ? u"--passphrase-file"_s : u"--vault"_s}, PackageVerifyUsage, out);
    std::optional<PublicKey> platform;
    if (options->has(u"platform"_s)) {
        const auto key = readPublicKeyFile(options->value(u"platform"_s));
        if (!key)
            return failWith(key.error(), out);
        platform = *key;
    }
    std::optional<PrivateKey> vault;
    if (options->has(u"vault"_s)) {
        auto key = readPrivateKeyFile(options->value(u"vault"_s), options->value(u"passphrase-file"_s));
        if (!key)
            return failWith(key.error(), out);
        vault.emplace(std::move(*key));
    }
    const auto package = openPackage(options->rest.constFirst(), platform);
    if (!package)
        return failWith(package.error(), out);
    if (const auto held = verifyPackage(*package, vault ? &*vault : nullptr); !held)
        return failWith(held.error(), out);
    const Manifest& manifest = package->head.manifest();
    out << "The package holds: session " << toHex(package->head.session()) << ", " << manifest.documents.size()
        << " documents of " << plainBytes(manifest) << " bytes.\n";
    if (vault) {
        if (const auto told = printBills(*package, *vault, out); !told)
            return failWith(told.error(), out);
    } else {
        out << "The documents were compared as they are encrypted; with --vault also what is in them.\n";
    }
    if (!platform)
        out << "It names its own platform key, " << manifest.platform.thumbprint()
            << "; with --platform the key is compared with yours.\n";
    return ExitDone;
}

} // namespace evalroom
