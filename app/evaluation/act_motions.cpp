// SPDX-License-Identifier: Apache-2.0
#include "evaluation/act_codec.h"
#include "evaluation/act_fields.h"

namespace evalroom::actcodec {

using namespace Qt::StringLiterals;
using namespace actfields;

namespace {

// In the order of the variant.
const QStringList& kindNames()
{
    static const QStringList names {u"reject"_s, u"competition"_s, u"correction"_s};
    return names;
}

RejectMotion readReject(JsonReader& reader)
{
    RejectMotion reject;
    reject.bidder = idField(reader, u"bidder"_s);
    reject.ground = idField(reader, u"ground"_s);
    reject.clause = spokenText(reader, u"clause"_s);
    reject.document = idField(reader, u"document"_s);
    reject.page = readCount(reader, u"page"_s, 1);
    return reject;
}

CorrectionMotion readCorrection(JsonReader& reader)
{
    CorrectionMotion correction;
    correction.bidder = idField(reader, u"bidder"_s);
    correction.criterion = idField(reader, u"criterion"_s);
    correction.ground = idField(reader, u"ground"_s);
    correction.member = readMember(reader, u"member"_s);
    correction.step = idField(reader, u"step"_s);
    return correction;
}

QJsonObject subjectFields(const RejectMotion& reject)
{
    return {{u"bidder"_s, reject.bidder}, {u"ground"_s, reject.ground}, {u"clause"_s, reject.clause},
        {u"document"_s, reject.document}, {u"page"_s, reject.page}};
}

QJsonObject subjectFields(const CompetitionMotion&)
{
    return {};
}

QJsonObject subjectFields(const CorrectionMotion& correction)
{
    return {{u"bidder"_s, correction.bidder}, {u"criterion"_s, correction.criterion}, {u"ground"_s, correction.ground},
        {u"member"_s, correction.member}, {u"step"_s, correction.step}};
}

} // namespace

void read(JsonReader& reader, Motion& act)
{
    switch (reader.word(u"kind"_s, kindNames())) {
    case 0:
        act.subject = readReject(reader);
        break;
    case 1:
        act.subject = CompetitionMotion {};
        break;
    default:
        act.subject = readCorrection(reader);
    }
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const Motion& act)
{
    QJsonObject json = std::visit([](const auto& subject) { return subjectFields(subject); }, act.subject);
    json.insert(u"kind"_s, kindNames().at(static_cast<qsizetype>(act.subject.index())));
    json.insert(u"text"_s, act.text);
    return json;
}

void read(JsonReader& reader, Vote& act)
{
    act.motion = readHash(reader, u"motion"_s);
    act.text = reader.string(u"text"_s);
    act.yes = yesNo(reader, u"vote"_s);
}

QJsonObject fields(const Vote& act)
{
    return {{u"motion"_s, hexText(act.motion)}, {u"text"_s, act.text}, {u"vote"_s, yesText(act.yes)}};
}

void read(JsonReader& reader, Correction& act)
{
    act.motion = readHash(reader, u"motion"_s);
    act.points = readDecimal(reader, u"points"_s);
    act.reason = spokenText(reader, u"reason"_s);
}

QJsonObject fields(const Correction& act)
{
    return {{u"motion"_s, hexText(act.motion)}, {u"points"_s, formatDecimal(act.points)}, {u"reason"_s, act.reason}};
}

void read(JsonReader& reader, Explanation& act)
{
    act.bidder = idField(reader, u"bidder"_s);
    act.criterion = idField(reader, u"criterion"_s);
    act.step = idField(reader, u"step"_s);
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const Explanation& act)
{
    return {{u"bidder"_s, act.bidder}, {u"criterion"_s, act.criterion}, {u"step"_s, act.step}, {u"text"_s, act.text}};
}

} // namespace evalroom::actcodec
