// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "evaluation/act_codec.h"
#include "evaluation/act_fields.h"

namespace evalroom::actcodec {

using namespace Qt::StringLiterals;
using namespace actfields;

namespace {

const QStringList& methodNames()
{
    static const QStringList names {u"card"_s, u"face"_s, u"manual"_s, u"practice"_s};
    return names;
}

// But for a pause, which is not written.
const QStringList& sealingNames()
{
    static const QStringList names {u"sealed"_s, u"unfilled"_s};
    return names;
}

} // namespace

void read(JsonReader& reader, Admission& act)
{
    act.member = readMember(reader, u"member"_s);
    act.method = static_cast<AdmissionMethod>(reader.word(u"method"_s, methodNames()));
    act.seat = spokenText(reader, u"seat"_s);
}

QJsonObject fields(const Admission& act)
{
    return {{u"member"_s, act.member}, {u"method"_s, methodNames().at(static_cast<int>(act.method))},
        {u"seat"_s, act.seat}};
}

void read(JsonReader&, Consent&) { }

QJsonObject fields(const Consent&)
{
    return {};
}

void read(JsonReader& reader, Declaration& act)
{
    act.conflicts = readObjects<Conflict>(reader, u"conflicts"_s, [](JsonReader& item) {
        Conflict conflict {item.has(u"bidder"_s) ? idField(item, u"bidder"_s) : QString(), spokenText(item, u"text"_s)};
        if (item.has(u"ground"_s))
            conflict.ground = idField(item, u"ground"_s);
        return conflict;
    });
}

QJsonObject fields(const Declaration& act)
{
    QJsonArray conflicts;
    for (const Conflict& conflict : act.conflicts) {
        QJsonObject json {{u"text"_s, conflict.text}};
        if (!conflict.bidder.isEmpty())
            json.insert(u"bidder"_s, conflict.bidder);
        if (!conflict.ground.isEmpty())
            json.insert(u"ground"_s, conflict.ground);
        conflicts.append(json);
    }
    return {{u"conflicts"_s, conflicts}};
}

void read(JsonReader& reader, RecusalRequest& act)
{
    act.bidder = idField(reader, u"bidder"_s);
    act.granted = yesNo(reader, u"granted"_s);
    act.member = readMember(reader, u"member"_s);
    act.reason = spokenText(reader, u"reason"_s);
    act.text = spokenText(reader, u"text"_s);
    if (reader.has(u"received"_s))
        act.received = readTime(reader, u"received"_s);
    if (reader.has(u"letter"_s))
        act.letter = readHash(reader, u"letter"_s);
}

QJsonObject fields(const RecusalRequest& act)
{
    QJsonObject json {{u"bidder"_s, act.bidder}, {u"granted"_s, yesText(act.granted)}, {u"member"_s, act.member},
        {u"reason"_s, act.reason}, {u"text"_s, act.text}};
    if (act.received.isValid())
        json.insert(u"received"_s, toTimestamp(act.received));
    if (!act.letter.isEmpty())
        json.insert(u"letter"_s, hexText(act.letter));
    return json;
}

void read(JsonReader& reader, Pledge& act)
{
    act.text = readHash(reader, u"text"_s);
}

QJsonObject fields(const Pledge& act)
{
    return {{u"text"_s, hexText(act.text)}};
}

void read(JsonReader& reader, Absence& act)
{
    act.member = readMember(reader, u"member"_s);
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const Absence& act)
{
    return {{u"member"_s, act.member}, {u"text"_s, act.text}};
}

void read(JsonReader& reader, TimeRequest& act)
{
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const TimeRequest& act)
{
    return {{u"text"_s, act.text}};
}

void read(JsonReader& reader, TimeExtended& act)
{
    act.text = spokenText(reader, u"text"_s);
    act.until = readTime(reader, u"until"_s);
}

QJsonObject fields(const TimeExtended& act)
{
    return {{u"text"_s, act.text}, {u"until"_s, toTimestamp(act.until)}};
}

void read(JsonReader& reader, Suspension& act)
{
    act.text = spokenText(reader, u"text"_s);
    if (!reader.has(u"kind"_s))
        return;
    act.kind = static_cast<SuspensionKind>(1 + reader.word(u"kind"_s, sealingNames()));
    act.material = spokenText(reader, u"material"_s);
}

QJsonObject fields(const Suspension& act)
{
    if (act.kind == SuspensionKind::Pause)
        return {{u"text"_s, act.text}};
    return {{u"kind"_s, sealingNames().at(static_cast<int>(act.kind) - 1)}, {u"material"_s, act.material},
        {u"text"_s, act.text}};
}

void read(JsonReader& reader, Resumption& act)
{
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const Resumption& act)
{
    return {{u"text"_s, act.text}};
}

void read(JsonReader& reader, Alarm& act)
{
    act.code = idField(reader, u"code"_s);
    act.text = reader.string(u"text"_s);
}

QJsonObject fields(const Alarm& act)
{
    return {{u"code"_s, act.code}, {u"text"_s, act.text}};
}

} // namespace evalroom::actcodec
