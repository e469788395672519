// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act_codec.h"
#include "evaluation/act_fields.h"
#include "evaluation/lot.h"

namespace evalroom::actcodec {

using namespace Qt::StringLiterals;
using namespace actfields;

void read(JsonReader& reader, TieDecision& act)
{
    const QJsonArray order = reader.array(u"order"_s, MaxItems);
    for (const QJsonValue& bidder : order) {
        if (!isId(bidder.toString()))
            reader.refuse(u"order"_s);
        act.order.append(bidder.toString());
    }
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const TieDecision& act)
{
    return {{u"order"_s, QJsonArray::fromStringList(act.order)}, {u"text"_s, act.text}};
}

void read(JsonReader& reader, Opinion& act)
{
    act.agrees = yesNo(reader, u"agrees"_s);
    act.result = readHash(reader, u"result"_s);
    act.text = reader.string(u"text"_s);
}

QJsonObject fields(const Opinion& act)
{
    return {{u"agrees"_s, yesText(act.agrees)}, {u"result"_s, hexText(act.result)}, {u"text"_s, act.text}};
}

void read(JsonReader& reader, ReportFrozen& act)
{
    act.bytes = readBytes(reader, u"bytes"_s);
    act.matters = reader.string(u"matters"_s);
    act.pdf = readHash(reader, u"pdf"_s);
    act.result = readHash(reader, u"result"_s);
    act.version = readCount(reader, u"version"_s, 1);
}

QJsonObject fields(const ReportFrozen& act)
{
    return {{u"bytes"_s, act.bytes}, {u"matters"_s, act.matters}, {u"pdf"_s, hexText(act.pdf)},
        {u"result"_s, hexText(act.result)}, {u"version"_s, act.version}};
}

void read(JsonReader& reader, ReportSigned& act)
{
    act.chains = readObjects<ChainHead>(reader, u"chains"_s,
        [](JsonReader& item) { return ChainHead {readHash(item, u"chain"_s), readHash(item, u"head"_s)}; });
    act.pdf = readHash(reader, u"pdf"_s);
}

QJsonObject fields(const ReportSigned& act)
{
    QJsonArray chains;
    for (const ChainHead& chain : act.chains)
        chains.append(QJsonObject {{u"chain"_s, hexText(chain.chain)}, {u"head"_s, hexText(chain.head)}});
    return {{u"chains"_s, chains}, {u"pdf"_s, hexText(act.pdf)}};
}

void read(JsonReader& reader, SignRequest& act)
{
    act.member = readMember(reader, u"member"_s);
}

QJsonObject fields(const SignRequest& act)
{
    return {{u"member"_s, act.member}};
}

void read(JsonReader& reader, DeemedAgreement& act)
{
    act.member = readMember(reader, u"member"_s);
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const DeemedAgreement& act)
{
    return {{u"member"_s, act.member}, {u"text"_s, act.text}};
}

void read(JsonReader& reader, Witness& act)
{
    act.of = readHash(reader, u"of"_s);
}

QJsonObject fields(const Witness& act)
{
    return {{u"of"_s, hexText(act.of)}};
}

void read(JsonReader& reader, Delivery& act)
{
    act.bytes = readBytes(reader, u"bytes"_s);
    act.pdf = readHash(reader, u"pdf"_s);
}

QJsonObject fields(const Delivery& act)
{
    return {{u"bytes"_s, act.bytes}, {u"pdf"_s, hexText(act.pdf)}};
}

} // namespace evalroom::actcodec
