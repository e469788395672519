// SPDX-License-Identifier: Apache-2.0
#include "ledger/stated_amounts.h"

#include "base/json_reader.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MaxCapitals = 200; // of an amount

QString readCapitals(JsonReader& reader, const QString& key)
{
    const auto capitals = reader.optionalString(key, MaxCapitals);
    if (capitals && capitals->trimmed().isEmpty())
        reader.refuse(key);
    return capitals.value_or(QString());
}

} // namespace

Result<StatedPrice> statedFromJson(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const StatedPrice stated {.capitals = readCapitals(reader, u"capitals"_s),
        .bodyPrice
        = reader.has(u"bodyPrice"_s) ? std::optional<Fen>(reader.integer(u"bodyPrice"_s, 1, MaxFen)) : std::nullopt,
        .bodyCapitals = readCapitals(reader, u"bodyCapitals"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    // Absent where there is none, so an empty one is another spelling.
    return stated.isEmpty() ? fail(ErrorCode::BadField, pointer) : Result<StatedPrice>(stated);
}

QJsonObject statedToJson(const StatedPrice& stated)
{
    QJsonObject json;
    if (!stated.capitals.isEmpty())
        json.insert(u"capitals"_s, stated.capitals);
    if (stated.bodyPrice)
        json.insert(u"bodyPrice"_s, *stated.bodyPrice);
    if (!stated.bodyCapitals.isEmpty())
        json.insert(u"bodyCapitals"_s, stated.bodyCapitals);
    return json;
}

} // namespace evalroom
