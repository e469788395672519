// SPDX-License-Identifier: Apache-2.0
#include "ledger/manifest_fields.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::manifest {

namespace {

// Absent where there is none, so an empty list is another spelling.
QStringList readEntitled(JsonReader& reader)
{
    const QStringList ids = readTexts(reader, u"entitled"_s, MaxWord);
    const bool twice = QSet<QString>(ids.cbegin(), ids.cend()).size() != ids.size();
    if (ids.isEmpty() || twice || !std::ranges::all_of(ids, [](const QString& id) { return isId(id); }))
        reader.refuse(u"entitled"_s);
    return ids;
}

StatedPrice readStated(JsonReader& reader)
{
    const auto stated = statedFromJson(reader.object(u"stated"_s), reader.pathOf(u"stated"_s));
    if (!stated)
        reader.refuse(u"stated"_s, stated.error());
    return stated.value_or(StatedPrice());
}

BidTraces readTraces(JsonReader& reader)
{
    auto traces = bidTracesFromJson(reader.object(u"traces"_s), reader.pathOf(u"traces"_s));
    if (!traces)
        reader.refuse(u"traces"_s, traces.error());
    return traces.value_or(BidTraces());
}

std::optional<SealedPrice> readSealed(JsonReader& reader)
{
    const auto sealed = SealedPrice::fromJson(reader.object(u"sealed"_s), reader.pathOf(u"sealed"_s));
    if (!sealed)
        reader.refuse(u"sealed"_s, sealed.error());
    return sealed ? std::optional(*sealed) : std::nullopt;
}

} // namespace

ManifestBidder readBidder(JsonReader& reader)
{
    ManifestBidder bidder {.id = readId(reader, u"id"_s),
        .name = readTitle(reader, u"name"_s),
        .code = reader.string(u"code"_s),
        .representative = reader.string(u"representative"_s),
        .manager = reader.string(u"manager"_s),
        .brand = reader.string(u"brand"_s),
        .consortium = readTexts(reader, u"consortium"_s, 4000),
        .price = reader.has(u"price"_s) ? std::optional<Fen>(reader.integer(u"price"_s, 1, MaxFen)) : std::nullopt,
        .qualification = static_cast<Qualification>(reader.word(u"qualification"_s, qualificationNames())),
        .entitled = reader.has(u"entitled"_s) ? readEntitled(reader) : QStringList(),
        .stated = reader.has(u"stated"_s) ? readStated(reader) : StatedPrice(),
        .traces = reader.has(u"traces"_s) ? readTraces(reader) : BidTraces(),
        .sealed = reader.has(u"sealed"_s) ? readSealed(reader) : std::nullopt,
        .undecrypted = reader.has(u"undecrypted"_s)
            ? std::optional(static_cast<Undecrypted>(reader.word(u"undecrypted"_s, undecryptedNames())))
            : std::nullopt};
    const int given
        = int(bidder.price.has_value()) + int(bidder.sealed.has_value()) + int(bidder.undecrypted.has_value());
    if (given != 1)
        reader.refuse(given == 0 ? u"price"_s : bidder.undecrypted ? u"undecrypted"_s : u"sealed"_s);
    // It would tell the price that lies in a second envelope.
    if (reader.has(u"stated"_s) && !bidder.price)
        reader.refuse(u"stated"_s);
    return bidder;
}

} // namespace evalroom::manifest
