// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act.h"

#include "evaluation/act_codec.h"

#include <array>
#include <utility>

namespace evalroom {

using namespace Qt::StringLiterals;

namespace {

using Read = Act (*)(JsonReader&);

template <std::size_t Index>
Act readAlternative(JsonReader& reader)
{
    std::variant_alternative_t<Index, Act> act;
    actcodec::read(reader, act);
    return act;
}

template <std::size_t... Indices>
constexpr std::array<Read, sizeof...(Indices)> readTable(std::index_sequence<Indices...>)
{
    return {&readAlternative<Indices>...};
}

constexpr auto Readers = readTable(std::make_index_sequence<std::variant_size_v<Act>>());

// In the order of the variant.
const QStringList& actNames()
{
    static const QStringList names {u"admission"_s, u"consent"_s, u"declaration"_s, u"recusalRequest"_s, u"pledge"_s,
        u"absence"_s, u"timeRequest"_s, u"timeExtended"_s, u"suspension"_s, u"resumption"_s, u"alarm"_s,
        u"stepOpened"_s, u"stepClosed"_s, u"stepRestarted"_s, u"cosignature"_s, u"items"_s, u"sheet"_s, u"opening"_s,
        u"escrowReleased"_s, u"escrowOpened"_s, u"motion"_s, u"vote"_s, u"correction"_s, u"explanation"_s, u"answer"_s,
        u"priceExplanation"_s, u"withdrawal"_s, u"negotiation"_s, u"tieDecision"_s, u"opinion"_s, u"freeze"_s,
        u"signature"_s, u"signRequest"_s, u"deemedAgreement"_s, u"witness"_s, u"delivery"_s};
    Q_ASSERT(names.size() == qsizetype(std::variant_size_v<Act>));
    return names;
}

} // namespace

Result<Act> actFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    const int index = reader.word(u"type"_s, actNames());
    Act act = Readers.at(static_cast<std::size_t>(index))(reader);
    if (const auto finished = reader.finish(); !finished)
        return std::unexpected(finished.error());
    return act;
}

QJsonObject actToJson(const Act& act)
{
    QJsonObject json = std::visit([](const auto& some) { return actcodec::fields(some); }, act);
    json.insert(u"type"_s, actName(act));
    return json;
}

QString actName(const Act& act)
{
    return actNames().at(static_cast<qsizetype>(act.index()));
}

bool needsRosterKey(const Act& act)
{
    return std::holds_alternative<Declaration>(act) || std::holds_alternative<Pledge>(act)
        || std::holds_alternative<SheetSubmitted>(act) || std::holds_alternative<Correction>(act)
        || std::holds_alternative<Opinion>(act) || std::holds_alternative<ReportSigned>(act);
}

} // namespace evalroom
