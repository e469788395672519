// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"
#include "evaluation/act_codec.h"
#include "evaluation/act_fields.h"

namespace evalroom::actcodec {

using namespace Qt::StringLiterals;
using namespace actfields;

namespace {

// In the order of the variant.
const QStringList& kindNames()
{
    static const QStringList names {u"reject"_s, u"competition"_s, u"correction"_s, u"price"_s, u"lowPrice"_s,
        u"justified"_s, u"clarify"_s, u"setAside"_s, u"stop"_s};
    return names;
}

// A ground, and the passage of a document where it is found.
template <typename Subject>
Subject readGrounded(JsonReader& reader)
{
    Subject subject;
    subject.bidder = idField(reader, u"bidder"_s);
    subject.ground = idField(reader, u"ground"_s);
    subject.clause = spokenText(reader, u"clause"_s);
    subject.document = idField(reader, u"document"_s);
    subject.page = readCount(reader, u"page"_s, 1);
    return subject;
}

template <typename Subject>
QJsonObject groundedFields(const Subject& subject)
{
    return {{u"bidder"_s, subject.bidder}, {u"ground"_s, subject.ground}, {u"clause"_s, subject.clause},
        {u"document"_s, subject.document}, {u"page"_s, subject.page}};
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

StopMotion readStop(JsonReader& reader)
{
    StopMotion stop;
    stop.ground = idField(reader, u"ground"_s);
    stop.clause = spokenText(reader, u"clause"_s);
    stop.document = idField(reader, u"document"_s);
    stop.page = readCount(reader, u"page"_s, 1);
    return stop;
}

CorrectionStep readStep(JsonReader& reader)
{
    CorrectionStep step;
    step.rule = static_cast<CorrectionRule>(reader.word(u"rule"_s, correctionRuleNames()));
    step.place = static_cast<AmountPlace>(reader.word(u"place"_s, amountPlaceNames()));
    step.line = reader.string(u"line"_s);
    step.from = reader.integer(u"from"_s, 0, MaxFen);
    step.to = reader.integer(u"to"_s, 0, MaxFen);
    if (isBlank(step.line) == (step.place == AmountPlace::Line) || (isBlank(step.line) && !step.line.isEmpty()))
        reader.refuse(u"line"_s);
    return step;
}

PriceMotion readPrice(JsonReader& reader)
{
    PriceMotion price;
    price.basis = static_cast<CorrectionRule>(reader.word(u"basis"_s, correctionRuleNames()));
    price.bidder = idField(reader, u"bidder"_s);
    price.price = reader.integer(u"price"_s, 1, MaxFen);
    price.steps = readObjects<CorrectionStep>(reader, u"steps"_s, readStep);
    return price;
}

QJsonObject subjectFields(const RejectMotion& reject)
{
    return groundedFields(reject);
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

// The time that a motion gives a bidder, where it gives one.
QDateTime readUntil(JsonReader& reader)
{
    return reader.has(u"until"_s) ? readTime(reader, u"until"_s) : QDateTime();
}

QJsonObject withUntil(QJsonObject json, const QDateTime& until)
{
    if (until.isValid())
        json.insert(u"until"_s, toTimestamp(until));
    return json;
}

LowPriceMotion readLowPriceMotion(JsonReader& reader)
{
    LowPriceMotion low;
    low.bidder = idField(reader, u"bidder"_s);
    low.until = readUntil(reader);
    return low;
}

QJsonObject subjectFields(const LowPriceMotion& low)
{
    return withUntil({{u"bidder"_s, low.bidder}}, low.until);
}

QJsonObject subjectFields(const JustifiedMotion& justified)
{
    return {{u"bidder"_s, justified.bidder}};
}

ClarifyMotion readClarify(JsonReader& reader)
{
    auto clarify = readGrounded<ClarifyMotion>(reader);
    clarify.until = readUntil(reader);
    return clarify;
}

QJsonObject subjectFields(const ClarifyMotion& clarify)
{
    return withUntil(groundedFields(clarify), clarify.until);
}

QJsonObject subjectFields(const SetAsideMotion& aside)
{
    return {{u"motion"_s, hexText(aside.motion)}};
}

QJsonObject subjectFields(const StopMotion& stop)
{
    return {
        {u"clause"_s, stop.clause}, {u"document"_s, stop.document}, {u"ground"_s, stop.ground}, {u"page"_s, stop.page}};
}

QJsonObject stepFields(const CorrectionStep& step)
{
    return {{u"from"_s, step.from}, {u"line"_s, step.line},
        {u"place"_s, amountPlaceNames().at(static_cast<qsizetype>(step.place))},
        {u"rule"_s, correctionRuleNames().at(static_cast<qsizetype>(step.rule))}, {u"to"_s, step.to}};
}

QJsonObject subjectFields(const PriceMotion& price)
{
    QJsonArray steps;
    for (const CorrectionStep& step : price.steps)
        steps.append(stepFields(step));
    return {{u"basis"_s, correctionRuleNames().at(static_cast<qsizetype>(price.basis))}, {u"bidder"_s, price.bidder},
        {u"price"_s, price.price}, {u"steps"_s, steps}};
}

} // namespace

void read(JsonReader& reader, Motion& act)
{
    switch (reader.word(u"kind"_s, kindNames())) {
    case 0:
        act.subject = readGrounded<RejectMotion>(reader);
        break;
    case 1:
        act.subject = CompetitionMotion {};
        break;
    case 2:
        act.subject = readCorrection(reader);
        break;
    case 3:
        act.subject = readPrice(reader);
        break;
    case 4:
        act.subject = readLowPriceMotion(reader);
        break;
    case 5:
        act.subject = JustifiedMotion {idField(reader, u"bidder"_s)};
        break;
    case 6:
        act.subject = readClarify(reader);
        break;
    case 7:
        act.subject = SetAsideMotion {readHash(reader, u"motion"_s)};
        break;
    default:
        act.subject = readStop(reader);
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

namespace {

// When a bidder's letter came in, and its file, as far as it is said.
template <typename Registered>
void readLetter(JsonReader& reader, Registered& act)
{
    if (reader.has(u"received"_s))
        act.received = readTime(reader, u"received"_s);
    if (reader.has(u"letter"_s))
        act.letter = readHash(reader, u"letter"_s);
}

template <typename Registered>
void putLetter(const Registered& act, QJsonObject& json)
{
    if (act.received.isValid())
        json.insert(u"received"_s, toTimestamp(act.received));
    if (!act.letter.isEmpty())
        json.insert(u"letter"_s, hexText(act.letter));
}

} // namespace

void read(JsonReader& reader, BidderAnswer& act)
{
    act.yes = yesNo(reader, u"answer"_s);
    act.motion = readHash(reader, u"motion"_s);
    act.text = spokenText(reader, u"text"_s);
    readLetter(reader, act);
}

QJsonObject fields(const BidderAnswer& act)
{
    QJsonObject json {{u"answer"_s, yesText(act.yes)}, {u"motion"_s, hexText(act.motion)}, {u"text"_s, act.text}};
    putLetter(act, json);
    return json;
}

void read(JsonReader& reader, PriceExplanation& act)
{
    act.bidder = idField(reader, u"bidder"_s);
    act.given = yesNo(reader, u"given"_s);
    act.text = spokenText(reader, u"text"_s);
    readLetter(reader, act);
}

QJsonObject fields(const PriceExplanation& act)
{
    QJsonObject json {{u"bidder"_s, act.bidder}, {u"given"_s, yesText(act.given)}, {u"text"_s, act.text}};
    putLetter(act, json);
    return json;
}

void read(JsonReader& reader, Withdrawal& act)
{
    act.bidder = idField(reader, u"bidder"_s);
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const Withdrawal& act)
{
    return {{u"bidder"_s, act.bidder}, {u"text"_s, act.text}};
}

void read(JsonReader& reader, Negotiation& act)
{
    if (reader.has(u"bidder"_s))
        act.bidder = idField(reader, u"bidder"_s);
    act.text = spokenText(reader, u"text"_s);
}

QJsonObject fields(const Negotiation& act)
{
    QJsonObject json {{u"text"_s, act.text}};
    if (!act.bidder.isEmpty())
        json.insert(u"bidder"_s, act.bidder);
    return json;
}

} // namespace evalroom::actcodec
