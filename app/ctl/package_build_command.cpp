// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "base/clock.h"
#include "ctl/key_files.h"
#include "ctl/package_command.h"
#include "ctl/practice_options.h"
#include "documents/package_folder.h"
#include "documents/sample/practice_package.h"
#include "documents/whole_file.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr char BuildHelp[] = R"(
DIR holds five JSON files (six where prices are sealed) in any spelling, and what they name. FILE is a path inside DIR, ID 1 to 40 of a-z 0-9 . -
that begin with a letter, FEN a whole amount (0: none), TIME as 2026-11-24T01:30:00Z; what is not explained is text.
No member may be missing, or be there beside these; "" is nothing.

  lot.json     {"lot":{"agency","announcement":{"date":"2026-10-30","media"} (may be missing),"budget":FEN,
                  "ceiling":FEN,"coefficient":"0.98" (K as drawn; may be missing),
                  "drawn":[{"id":ID,"number":"0.35"},...] (what else the scheme has drawn; may be missing),
                  "fixedPart":FEN (provisional sums in every price; may be missing),"opened":TIME,"owner","place",
                  "reserve":FEN (of what is sold; may be missing),"regime":"ENG"|"GP-TENDER","sector":ID (the trade, "water" for one; may be missing),"title"},
                "codes":{"classification" (of the section, seven characters; may be missing),"deal",
                  "investment" (of the investment project; may be missing),"project","section","tender"},
                "bidders":[{"brand","code","consortium":[...],"id":ID,"manager","name","price":FEN (missing where
                  it stands in prices.json, or the bid was not decrypted),"qualification":"open"|"passed"|"failed" (not
                  "open" where rules.json has it found before the committee meets, as in GP-TENDER),
                  "representative","undecrypted":"own"|"other" (in place of the price; whose fault it was),
                  "stated":{"bodyCapitals","bodyPrice":FEN,"capitals"} (capitals as the bid writes them; any two may be
                  missing, or all of it), "traces":{"account":[...],"agent":[...],"author":[...],"cpu":[...],
                  "disk":[...],"mac":[...],"producer":[...]} (what was not recorded is missing; may be missing as a
                  whole)},...],
                "documents":[{"bidder":ID or "","file":FILE (PDF; for a bill JSON, see below),"id":ID,
                  "kind":"tender"|"bid"|"bill"|"other","name"},...],
                "policy":{"openingLimit":SECONDS,"signingWait":SECONDS},
                "reevaluates":{"approvedBy","committee":[SHA-256 of each certificate of the old committee,...],
                  "ground":CODE of the rule set's "reevaluations","reason","report":SHA-256 of the old report,
                  "session":the old one} (where a lot is evaluated again; may be missing; where the old session ended
                  without a report, "head": the name of its log's last entry, in place of "report"; the ground says
                  whether the committee is the same one, or has to be a new one),
                "venues":[{"id","name","seats":[...]},...]}
  bills        {"format":"evalroom-bill-1","items":[{"code","name","price":FEN,"quantity":"12.5","total":FEN,
                "unit"},...]}, in any spelling; at most one for each bidder, and one without bidder: the tender's own, whose lines
                bidders had to price (price and total 0), by which theirs are measured. That of a bidder whose price
                stands in prices.json is closed with it, and has in it what else the bid says of its price:
                "stated" as above (may be missing)
  scheme.json  how the bids are evaluated; begin with a template from resources/schemes
  rules.json   which law applies; as in resources/rules
  people.json  {"people":[{"certificate":FILE (PEM),"consent","idNumber","member":1 and up,"name",
                "photo":FILE (JPEG) or "","pool","role":"expert"|"owner"|"staff"|"supervisor"|"centre","title",
                "unit"},...]}
  keys.json    {"centre":KEY,"hub":KEY,"supervisor":KEY,"vault":KEY}, each a JWK or a FILE (PEM, public);
               hub and vault as evalroom-hub init prints them; also "envelopes":KEY of your own, where prices are
               sealed or the scheme has final offers: who has its private half can read them
  prices.json  {"prices":[{"bidder":ID,"price":FEN},...]}, only where prices lie in second envelopes: each is sealed to
               "envelopes", and the package holds it closed

Identifiers (credit codes, transaction codes, ID numbers) that are not in order are warned of and taken; with --strict
they are refused, and nothing is written.
The names go into the annex (--annex, or beside the package with .annex.json), never into the package.
app/ledger/FORMAT.md has every rule: section 8 for the lot, 10 for scheme and rules.
)";

// The keys of the hub that is to serve the lot, where the caller has one.
Result<void> takeHub(PracticePlan& plan, const Options& options)
{
    if (!options.has(u"hub"_s))
        return {};
    const auto bytes = readWholeFile(options.value(u"hub"_s), MaxJsonBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto json = parseHumanJson(*bytes);
    const auto keys = json ? PublicHubKeys::fromJson(*json) : Result<PublicHubKeys>(std::unexpected(json.error()));
    if (!keys)
        return fail(keys.error().code, options.value(u"hub"_s));
    plan.hub = *keys;
    return {};
}

// People's numbers stand in the annex alone, and are not repeated here. False: there is nothing to say.
bool printPeopleRemarks(const QList<AnnexPerson>& people, QTextStream& out)
{
    bool any = false;
    for (const AnnexPerson& person : people) {
        const PersonalData* personal = person.personalData();
        const auto found = personal == nullptr ? IdentifierCheck() : checkPersonNumber(personal->idNumber);
        if (!found || personal->idNumber.isEmpty())
            continue;
        any = true;
        out << "warning: ID number of member " << person.member << ": " << faultWords(*found) << ".\n";
    }
    return any;
}

} // namespace

int runPackageBuild(const QStringList& arguments, QTextStream& out)
{
    const QStringList needed {u"out"_s, u"platform-key"_s, u"passphrase-file"_s};
    QStringList words = arguments;
    const bool isStrict = words.removeAll(u"--strict"_s) > 0;
    const auto options = Options::parse(words, needed + QStringList {u"annex"_s}, needed, u"DIR"_s);
    if (!options) {
        wrongCall(options.error(), PackageBuildUsage, out);
        out << BuildHelp;
        return ExitUnusable;
    }
    auto key = readPrivateKeyFile(options->value(u"platform-key"_s), options->value(u"passphrase-file"_s));
    if (!key)
        return failWith(key.error(), out);
    SoftwareSigner platform(std::move(*key));
    const QString path = options->value(u"out"_s);
    const QString annex = options->value(u"annex"_s, path + u".annex.json"_s);
    const auto content = readPackageFolder(options->rest.constFirst(), platform.publicKey());
    if (!content)
        return failWith(content.error(), out);
    printRemarks(content->plan.manifest, out);
    const bool isWrong = printPeopleRemarks(content->people, out) || !remarksOn(content->plan.manifest).isEmpty();
    if (isStrict && isWrong) {
        out << "Nothing is written: with --strict the identifiers have to be in order.\n";
        return ExitRefused;
    }
    const auto session = buildPackageFolder(*content, platform, path, annex);
    if (!session)
        return failWith(session.error(), out);
    out << "Package written to " << path << ", annex to " << annex << ".\nsession: " << toHex(*session) << '\n';
    return ExitDone;
}

int runPackageSample(const QStringList& arguments, QTextStream& out)
{
    const auto options
        = Options::parse(arguments, practiceOptionNames() + QStringList {u"out"_s, u"hub"_s}, {u"out"_s});
    if (!options)
        return wrongCall(options.error(), PackageSampleUsage, out);
    auto plan = practicePlan(*options);
    if (!plan)
        return wrongCall(plan.error(), PackageSampleUsage, out);
    if (const auto taken = takeHub(*plan, *options); !taken)
        return failWith(taken.error(), out);
    const auto made = makePracticePackage(*plan, options->value(u"out"_s));
    if (!made)
        return failWith(made.error(), out);
    out << "Practice package written to " << made->package << ".\nsession: " << toHex(made->session)
        << "\nannex: " << made->annex << "\ncredentials with their PINs: " << made->credentials
        << "\nplatform key: " << made->platformKey << '\n';
    return ExitDone;
}

} // namespace evalroom
