// SPDX-License-Identifier: Apache-2.0
#include "ctl/envelope_command.h"

#include "base/canonical_json.h"
#include "ctl/key_files.h"
#include "ctl/options.h"
#include "documents/package.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace evalroom {

int runEnvelopeSeal(const QStringList& arguments, QTextStream& out)
{
    const QStringList needed {u"bidder"_s, u"price"_s, u"to"_s};
    const auto options = Options::parse(arguments, needed + QStringList {u"round"_s}, needed);
    const auto price = options ? options->number(u"price"_s, 0, 1, MaxFen) : std::unexpected(options.error());
    if (!price)
        return wrongCall(price.error(), EnvelopeSealUsage, out);
    const auto round = options->number(u"round"_s, 1, 1, std::numeric_limits<int>::max());
    if (!round)
        return wrongCall(round.error(), EnvelopeSealUsage, out);
    const QString bidder = options->value(u"bidder"_s);
    if (!isId(bidder))
        return wrongCall({ErrorCode::BadField, u"--bidder"_s}, EnvelopeSealUsage, out);
    const auto key = readPublicKeyFile(options->value(u"to"_s));
    const auto sealed = key ? sealPrice(bidder, *price, *key) : std::unexpected(key.error());
    if (!sealed)
        return failWith(sealed.error(), out);
    out << canonicalJson(
        {{u"bidder"_s, bidder}, {u"round"_s, *round}, {u"sealed"_s, sealed->toJson()}, {u"type"_s, u"offer"_s}})
        << '\n';
    return ExitDone;
}

int runEnvelopeOpen(const QStringList& arguments, QTextStream& out)
{
    const QStringList needed {u"key"_s, u"passphrase-file"_s};
    const auto options = Options::parse(arguments, needed + QStringList {u"bidders"_s}, needed, u"PACKAGE"_s);
    if (!options)
        return wrongCall(options.error(), EnvelopeOpenUsage, out);
    const auto key = readPrivateKeyFile(options->value(u"key"_s), options->value(u"passphrase-file"_s));
    if (!key)
        return failWith(key.error(), out);
    const auto package = openPackage(options->rest.constFirst());
    if (!package)
        return failWith(package.error(), out);
    const QStringList named = options->value(u"bidders"_s).split(u',', Qt::SkipEmptyParts);
    QJsonArray opened;
    for (const ManifestBidder& bidder : package->head.manifest().bidders) {
        if (!bidder.sealed || (!named.isEmpty() && !named.contains(bidder.id)))
            continue;
        const auto opening = openPrice(bidder.id, *bidder.sealed, *key);
        if (!opening)
            return failWith(opening.error(), out);
        opened.append(opening->toJson());
    }
    if (opened.isEmpty())
        return failWith({ErrorCode::NotFound, u"sealed"_s}, out);
    out << canonicalJson({{u"opened"_s, opened}, {u"type"_s, u"openings"_s}}) << '\n';
    return ExitDone;
}

} // namespace evalroom
