// SPDX-License-Identifier: Apache-2.0
#include "evaluation/sheet.h"

#include "evaluation/rule_fields.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int NonceBytes = 32;

QJsonObject contentToJson(const ReviewSheet& sheet)
{
    QJsonArray items;
    for (auto it = sheet.items.cbegin(); it != sheet.items.cend(); ++it) {
        items.append(QJsonObject {{u"bidder"_s, it.key().bidder}, {u"criterion"_s, it.key().criterion},
            {u"reason"_s, it->reason}, {u"result"_s, it->passed ? u"pass"_s : u"fail"_s}});
    }
    return {{u"items"_s, items}};
}

QJsonObject contentToJson(const ScoreSheet& sheet)
{
    QJsonArray scores;
    for (auto it = sheet.scores.cbegin(); it != sheet.scores.cend(); ++it) {
        scores.append(QJsonObject {{u"bidder"_s, it.key().bidder}, {u"criterion"_s, it.key().criterion},
            {u"points"_s, formatDecimal(it->points)}, {u"reason"_s, it->reason}});
    }
    return {{u"scores"_s, scores}};
}

QJsonObject contentToJson(const ChairBallot& ballot)
{
    return {{u"candidate"_s, ballot.candidate}};
}

// The cell that a row of the sheet is about.
Item readItem(JsonReader& reader, const Step& step, const QStringList& bidders)
{
    const Item item {reader.string(u"bidder"_s), reader.string(u"criterion"_s)};
    if (!bidders.contains(item.bidder))
        reader.refuse(u"bidder"_s);
    if (step.criterion(item.criterion) == nullptr)
        reader.refuse(u"criterion"_s);
    return item;
}

Result<std::pair<Item, Judgement>> readJudgement(
    const QJsonObject& json, const QString& pointer, const Step& step, const QStringList& bidders)
{
    JsonReader reader(json, pointer);
    const Item item = readItem(reader, step, bidders);
    Judgement judgement;
    judgement.passed = reader.word(u"result"_s, {u"fail"_s, u"pass"_s}) == 1;
    // Nobody is failed without a reason (domain §1.5).
    judgement.reason = judgement.passed ? reader.string(u"reason"_s) : spokenText(reader, u"reason"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return std::pair(item, judgement);
}

Result<std::pair<Item, Points>> readPoints(
    const QJsonObject& json, const QString& pointer, const Step& step, const QStringList& bidders)
{
    JsonReader reader(json, pointer);
    const Item item = readItem(reader, step, bidders);
    const Criterion* criterion = step.criterion(item.criterion);
    Points points;
    points.points = decimalField(reader, u"points"_s);
    const bool explains = criterion != nullptr && needsReason(points.points, *criterion);
    points.reason = explains ? spokenText(reader, u"reason"_s) : reader.string(u"reason"_s);
    if (criterion != nullptr && !pointsFit(points.points, *criterion))
        reader.refuse(u"points"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return std::pair(item, points);
}

// Exactly the cells of the step, each once.
template <typename T, typename Read>
QMap<Item, T> readCells(JsonReader& reader, const QString& key, const Step& step, const QStringList& bidders, Read read)
{
    const qsizetype cells = step.criteria.size() * bidders.size();
    const auto rows = listField<std::pair<Item, T>>(reader, key, cells,
        [&](const QJsonObject& json, const QString& pointer) { return read(json, pointer, step, bidders); });
    QMap<Item, T> found;
    for (const auto& [item, value] : rows)
        found.insert(item, value);
    // As many rows as cells, and none of them twice: then none is missing.
    if (rows.size() != cells || found.size() != cells)
        reader.refuse(key);
    return found;
}

} // namespace

QJsonObject Sheet::toJson() const
{
    QJsonObject json = std::visit([](const auto& held) { return contentToJson(held); }, content);
    json.insert(u"nonce"_s, QString::fromLatin1(nonce.toHex()));
    return json;
}

Result<Sheet> sheetFromJson(const QJsonObject& json, const Step& step, const QStringList& bidders)
{
    if (!step.hasSheets())
        return fail(ErrorCode::BadField, QString());
    JsonReader reader(json);
    Sheet sheet;
    sheet.nonce = reader.hex(u"nonce"_s, NonceBytes);
    if (step.kind == StepKind::Chair)
        sheet.content = ChairBallot {static_cast<int>(reader.integer(u"candidate"_s, 1, MaxMember))};
    else if (step.kind == StepKind::Review)
        sheet.content = ReviewSheet {readCells<Judgement>(reader, u"items"_s, step, bidders, readJudgement)};
    else
        sheet.content = ScoreSheet {readCells<Points>(reader, u"scores"_s, step, bidders, readPoints)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return sheet;
}

} // namespace evalroom
