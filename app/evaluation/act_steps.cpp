// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act_codec.h"
#include "evaluation/act_fields.h"

namespace evalroom::actcodec {

using namespace Qt::StringLiterals;
using namespace actfields;

namespace {

template <typename StepAct>
void readStepAct(JsonReader& reader, StepAct& act)
{
    act.after = readCount(reader, u"after"_s, 0);
    act.round = readCount(reader, u"round"_s, 1);
    act.step = idField(reader, u"step"_s);
}

template <typename StepAct>
QJsonObject stepFields(const StepAct& act)
{
    return {{u"after"_s, act.after}, {u"round"_s, act.round}, {u"step"_s, act.step}};
}

template <typename OpeningAct>
void readOpening(JsonReader& reader, OpeningAct& act)
{
    act.entry = readHash(reader, u"entry"_s);
    act.salt = readHash(reader, u"salt"_s);
    act.sheet = reader.object(u"sheet"_s);
}

template <typename OpeningAct>
QJsonObject openingFields(const OpeningAct& act)
{
    return {{u"entry"_s, hexText(act.entry)}, {u"salt"_s, hexText(act.salt)}, {u"sheet"_s, act.sheet}};
}

} // namespace

void read(JsonReader& reader, StepOpened& act)
{
    readStepAct(reader, act);
}

QJsonObject fields(const StepOpened& act)
{
    return stepFields(act);
}

void read(JsonReader& reader, StepClosed& act)
{
    readStepAct(reader, act);
}

QJsonObject fields(const StepClosed& act)
{
    return stepFields(act);
}

void read(JsonReader& reader, StepRestarted& act)
{
    act.after = readCount(reader, u"after"_s, 0);
    act.step = idField(reader, u"step"_s);
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const StepRestarted& act)
{
    return {{u"after"_s, act.after}, {u"step"_s, act.step}, {u"text"_s, act.text}};
}

void read(JsonReader& reader, Cosignature& act)
{
    act.closing = readHash(reader, u"closing"_s);
}

QJsonObject fields(const Cosignature& act)
{
    return {{u"closing"_s, hexText(act.closing)}};
}

void read(JsonReader& reader, ItemsEntered& act)
{
    act.round = readCount(reader, u"round"_s, 1);
    act.step = idField(reader, u"step"_s);
    act.values = readObjects<ItemPoints>(reader, u"values"_s, [](JsonReader& item) {
        return ItemPoints {idField(item, u"bidder"_s), idField(item, u"criterion"_s), readDecimal(item, u"points"_s),
            item.string(u"text"_s)};
    });
}

QJsonObject fields(const ItemsEntered& act)
{
    QJsonArray values;
    for (const ItemPoints& value : act.values)
        values.append(QJsonObject {{u"bidder"_s, value.bidder}, {u"criterion"_s, value.criterion},
            {u"points"_s, formatDecimal(value.points)}, {u"text"_s, value.text}});
    return {{u"round"_s, act.round}, {u"step"_s, act.step}, {u"values"_s, values}};
}

void read(JsonReader& reader, SheetSubmitted& act)
{
    act.commitment = readHash(reader, u"commitment"_s);
    act.envelope = reader.object(u"envelope"_s);
    act.escrow = reader.object(u"escrow"_s);
    act.round = readCount(reader, u"round"_s, 1);
    act.step = idField(reader, u"step"_s);
}

QJsonObject fields(const SheetSubmitted& act)
{
    return {{u"commitment"_s, hexText(act.commitment)}, {u"envelope"_s, act.envelope}, {u"escrow"_s, act.escrow},
        {u"round"_s, act.round}, {u"step"_s, act.step}};
}

void read(JsonReader& reader, Opening& act)
{
    readOpening(reader, act);
}

QJsonObject fields(const Opening& act)
{
    return openingFields(act);
}

void read(JsonReader& reader, EscrowReleased& act)
{
    act.entry = readHash(reader, u"entry"_s);
    act.envelope = reader.object(u"envelope"_s);
}

QJsonObject fields(const EscrowReleased& act)
{
    return {{u"entry"_s, hexText(act.entry)}, {u"envelope"_s, act.envelope}};
}

void read(JsonReader& reader, EscrowOpened& act)
{
    readOpening(reader, act);
}

QJsonObject fields(const EscrowOpened& act)
{
    return openingFields(act);
}

} // namespace evalroom::actcodec
