// SPDX-License-Identifier: Apache-2.0
#include "documents/bill.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/hash.h"
#include "ledger/manifest.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString BillFormat = u"evalroom-bill-1"_s;
constexpr qsizetype MaxBillItems = 50'000;

Result<BillLine> lineFromJson(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const auto quantity = parseDecimal(reader.string(u"quantity"_s));
    const BillLine line {.code = reader.string(u"code"_s),
        .name = reader.string(u"name"_s),
        .unit = reader.string(u"unit"_s),
        .quantity = quantity.value_or(Rational(0)),
        .price = reader.integer(u"price"_s, 0, MaxFen),
        .total = reader.integer(u"total"_s, 0, MaxFen)};
    if (!quantity)
        reader.refuse(u"quantity"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return line;
}

QJsonObject lineToJson(const BillLine& line)
{
    return {{u"code"_s, line.code}, {u"name"_s, line.name}, {u"price"_s, line.price},
        {u"quantity"_s, formatDecimal(line.quantity)}, {u"total"_s, line.total}, {u"unit"_s, line.unit}};
}

} // namespace

Result<Bill> Bill::fromBytes(const QByteArray& bytes)
{
    const auto json = parseCanonicalJson(bytes, MaxBillBytes);
    return json ? fromJson(*json) : std::unexpected(json.error());
}

Result<Bill> Bill::fromJson(const QJsonObject& json)
{
    const QString key = u"items"_s;
    JsonReader reader(json);
    if (reader.string(u"format"_s) != BillFormat)
        return fail(ErrorCode::UnknownFormat, u"/format"_s);
    const QJsonArray array = reader.array(key, MaxBillItems);
    if (array.isEmpty())
        reader.refuse(key);
    Bill bill;
    if (reader.has(u"salt"_s))
        bill.salt = reader.hex(u"salt"_s, HashBytes);
    if (const auto said = reader.optionalObject(u"stated"_s)) {
        const auto stated = statedFromJson(*said, u"/stated"_s);
        if (!stated)
            reader.refuse(u"stated"_s, stated.error());
        bill.stated = stated.value_or(StatedPrice());
    }
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    bill.items.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto line = lineFromJson(array.at(i).toObject(), u"/items/"_s + QString::number(i));
        if (!line)
            return std::unexpected(line.error());
        bill.items << *line;
    }
    return bill;
}

QByteArray Bill::toBytes() const
{
    return canonicalJson(toJson());
}

QJsonObject Bill::toJson() const
{
    QJsonArray array;
    for (const BillLine& line : items)
        array.append(lineToJson(line));
    QJsonObject json {{u"format"_s, BillFormat}, {u"items"_s, array}};
    if (!salt.isEmpty())
        json.insert(u"salt"_s, toHex(salt));
    if (!stated.isEmpty())
        json.insert(u"stated"_s, statedToJson(stated));
    return json;
}

} // namespace evalroom
