// SPDX-License-Identifier: Apache-2.0
#include "documents/folder_prices.h"

#include "base/json_reader.h"
#include "ledger/sealed_price.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString PricesFile = u"prices.json"_s;
constexpr qsizetype MostPrices = 10'000;

// The place of a bidder that has no price yet; -1: there is none.
qsizetype openPlace(const QJsonArray& bidders, const QString& id)
{
    const auto found = std::ranges::find_if(bidders, [&](const QJsonValue& bidder) {
        const QJsonObject json = bidder.toObject();
        return json.value(u"id"_s) == id && !json.contains(u"price"_s) && !json.contains(u"sealed"_s)
            && !json.contains(u"undecrypted"_s);
    });
    return found == bidders.cend() ? -1 : found - bidders.cbegin();
}

Result<PriceOpening> sealOne(const QJsonValue& value, const QString& pointer, const PublicKey& key, QJsonArray& bidders)
{
    JsonReader reader(value.toObject(), pointer);
    const QString id = reader.string(u"bidder"_s);
    const Fen price = reader.integer(u"price"_s, 1, MaxFen);
    const qsizetype place = openPlace(bidders, id);
    if (place < 0)
        reader.refuse(u"bidder"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    const PriceOpening opening = newOpening(id, price);
    const auto sealed = sealPrice(opening, key);
    if (!sealed)
        return std::unexpected(sealed.error());
    QJsonObject bidder = bidders.at(place).toObject();
    bidder.insert(u"sealed"_s, sealed->toJson());
    bidders[place] = bidder;
    return opening;
}

} // namespace

Result<QMap<QString, QByteArray>> sealFolderPrices(
    const FolderFiles& files, const QJsonObject& keys, QJsonObject& payload)
{
    const auto path = files.path(PricesFile);
    if (!path || !QFileInfo::exists(*path))
        return QMap<QString, QByteArray>();
    const auto json = files.json(PricesFile);
    if (!json)
        return std::unexpected(json.error());
    const auto key = PublicKey::fromJwk(keys.value(u"envelopes"_s).toObject());
    if (!key)
        return fail(ErrorCode::BadKey, u"keys.json: /envelopes"_s);
    JsonReader reader(*json);
    QJsonArray bidders = payload.value(u"bidders"_s).toArray();
    QMap<QString, QByteArray> salts;
    const QJsonArray prices = reader.array(u"prices"_s, MostPrices);
    for (qsizetype i = 0; i < prices.size(); ++i) {
        const QString pointer = reader.pathOf(u"prices"_s) + u'/' + QString::number(i);
        const auto sealed = sealOne(prices.at(i), pointer, *key, bidders);
        if (sealed)
            salts.insert(sealed->bidder, sealed->salt);
        else
            reader.refuse(u"prices"_s, sealed.error());
    }
    if (const auto done = reader.finish(); !done)
        return errorIn(PricesFile, done.error());
    payload.insert(u"bidders"_s, bidders);
    return salts;
}

} // namespace evalroom
