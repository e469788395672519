// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/package_facts.h"

#include "widgets/words/figures.h"
#include "widgets/words/people.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/reevaluation_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype LongestFact = 120; // characters of a line that may be anything

struct PackageFacts {
    Q_DECLARE_TR_FUNCTIONS(PackageFacts)
};

QString fact(const QString& foreign)
{
    return breakable(plainLine(foreign, LongestFact));
}

QString biddersIn(const Manifest& manifest)
{
    QStringList lines {PackageFacts::tr("%n bidders", nullptr, static_cast<int>(manifest.bidders.size()))};
    for (const ManifestBidder& bidder : manifest.bidders)
        lines << u"•  "_s
                + (bidder.undecrypted ? PackageFacts::tr("%1 (not decrypted)").arg(fact(bidder.name))
                                      : fact(bidder.name));
    return lines.join(u'\n');
}

QString membersIn(const Manifest& manifest)
{
    QMap<Role, int> counts;
    for (const RosterEntry& entry : manifest.roster)
        ++counts[entry.role];
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        //: A role, and how many have it
        parts << PackageFacts::tr("%1: %2").arg(roleWords(it.key())).arg(it.value());
    return parts.join(u"  ·  "_s);
}

QString documentsIn(const Manifest& manifest)
{
    qint64 bytes = 0;
    for (const ManifestDocument& document : manifest.documents)
        bytes += document.size;
    //: How many, and how large they are together
    return PackageFacts::tr("%n documents, %1", nullptr, static_cast<int>(manifest.documents.size()))
        .arg(sizeWords(bytes));
}

} // namespace

QList<PackageFact> packageFacts(const Manifest& manifest, const RuleSet& rules)
{
    QStringList venues;
    for (const Venue& venue : manifest.venues)
        venues << fact(venue.name);
    QList<PackageFact> facts {
        {PackageFacts::tr("Project code"), fact(manifest.projectCode)},
        {PackageFacts::tr("Section code"), fact(manifest.sectionCode)},
        {PackageFacts::tr("Tenderer"), fact(manifest.owner)},
        {PackageFacts::tr("Agency"), fact(manifest.agency)},
        {PackageFacts::tr("Bids opened"), timeWords(manifest.opened)},
        {PackageFacts::tr("Bidders"), biddersIn(manifest)},
        {PackageFacts::tr("Members"), membersIn(manifest)},
        {PackageFacts::tr("Documents"), documentsIn(manifest)},
        {PackageFacts::tr("Venues"), venues.join(u'\n')},
        {PackageFacts::tr("Re-evaluation"), reevaluationWords(manifest, rules)},
    };
    facts.removeIf([](const PackageFact& each) { return each.value.isEmpty(); });
    return facts;
}

} // namespace evalroom
