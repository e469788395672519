// SPDX-License-Identifier: Apache-2.0
#include "ledger/bid_traces.h"

#include "base/json_reader.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostTraces = 16; // of a kind: a bid may be made on several machines
constexpr qsizetype LongestTrace = 200;

QStringList readTraceList(JsonReader& reader, const QString& name)
{
    QStringList list;
    for (const QJsonValue& value : reader.array(name, MostTraces)) {
        const QString text = value.toString();
        if (text.trimmed().isEmpty() || text.size() > LongestTrace || list.contains(text))
            reader.refuse(name);
        list << text;
    }
    // Absent where there is none, so an empty list is another spelling.
    if (list.isEmpty())
        reader.refuse(name);
    return list;
}

} // namespace

const QStringList& bidTraceNames()
{
    static const QStringList names {
        u"mac"_s, u"cpu"_s, u"disk"_s, u"author"_s, u"producer"_s, u"agent"_s, u"account"_s};
    return names;
}

Result<BidTraces> bidTracesFromJson(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    BidTraces traces;
    for (qsizetype i = 0; i < bidTraceNames().size(); ++i) {
        if (reader.has(bidTraceNames().at(i)))
            traces.insert(static_cast<BidTrace>(i), readTraceList(reader, bidTraceNames().at(i)));
    }
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return traces.isEmpty() ? fail(ErrorCode::BadField, pointer) : Result<BidTraces>(traces);
}

QJsonObject bidTracesToJson(const BidTraces& traces)
{
    QJsonObject json;
    for (auto it = traces.cbegin(); it != traces.cend(); ++it)
        json.insert(bidTraceNames().at(static_cast<int>(it.key())), QJsonArray::fromStringList(*it));
    return json;
}

} // namespace evalroom
