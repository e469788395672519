// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_event_reader.h"

#include "evaluation/rule_fields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LongestExtension = 60 * 24 * 7;
constexpr qsizetype MostPlaces = 1000; // of the course

Result<CaseStep> judgedAnew(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    CaseStep judged = caseStep(reader);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return judged;
}

Result<CaseLateVote> lateVote(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const CaseLateVote vote {reader.integer(u"on"_s, 0, MostPlaces), yesNo(reader, u"vote"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return vote;
}

CaseEvent replacementEvent(JsonReader& reader)
{
    CaseReplacement replaced;
    replaced.leaves = static_cast<int>(reader.integer(u"leaves"_s, 1, MaxMember));
    replaced.comes = static_cast<int>(reader.integer(u"comes"_s, 1, MaxMember));
    if (reader.has(u"text"_s))
        replaced.text = spokenText(reader, u"text"_s);
    if (reader.has(u"judges"_s))
        replaced.judges = listField<CaseStep>(reader, u"judges"_s, MostPlaces, judgedAnew);
    if (reader.has(u"votes"_s))
        replaced.votes = listField<CaseLateVote>(reader, u"votes"_s, MostPlaces, lateVote);
    return replaced;
}

CaseEvent recusalEvent(JsonReader& reader)
{
    CaseRecusal recusal;
    recusal.member = static_cast<int>(reader.integer(u"recuse"_s, 1, MaxMember));
    if (reader.has(u"bidder"_s))
        recusal.conflict.bidder = idField(reader, u"bidder"_s);
    if (reader.has(u"ground"_s))
        recusal.conflict.ground = idField(reader, u"ground"_s);
    recusal.conflict.text = spokenText(reader, u"text"_s);
    return recusal;
}

CaseEvent recusalRequestEvent(JsonReader& reader)
{
    return CaseRecusalRequest {{.bidder = idField(reader, u"bidder"_s),
        .member = static_cast<int>(reader.integer(u"recusalRequest"_s, 1, MaxMember)),
        .granted = yesNo(reader, u"granted"_s),
        .reason = spokenText(reader, u"reason"_s),
        .text = spokenText(reader, u"text"_s)}};
}

CaseEvent suspensionEvent(JsonReader& reader)
{
    CaseSuspension suspension;
    suspension.act.text = spokenText(reader, u"suspend"_s);
    if (reader.has(u"kind"_s)) {
        suspension.act.kind = reader.word(u"kind"_s, {u"sealed"_s, u"unfilled"_s}) == 0 ? SuspensionKind::Sealed
                                                                                        : SuspensionKind::Unfilled;
        suspension.act.material = spokenText(reader, u"material"_s);
    }
    return suspension;
}

CaseEvent timeEvent(JsonReader& reader)
{
    CaseTime time {.members = caseMembers(reader, u"moreTime"_s), .text = spokenText(reader, u"text"_s)};
    if (reader.has(u"minutes"_s))
        time.minutes = static_cast<int>(reader.integer(u"minutes"_s, 1, LongestExtension));
    return time;
}

Result<CaseDissent> dissentOf(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const CaseDissent dissent {
        static_cast<int>(reader.integer(u"member"_s, 1, MaxMember)), spokenText(reader, u"text"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return dissent;
}

CaseEvent opinionsEvent(JsonReader& reader)
{
    CaseOpinions opinions {.agree = caseMembers(reader, u"agree"_s), .dissent = {}};
    if (reader.has(u"dissent"_s))
        opinions.dissent = listField<CaseDissent>(reader, u"dissent"_s, MostPeople, dissentOf);
    return opinions;
}

CaseEvent deemedEvent(JsonReader& reader)
{
    return CaseDeemed {caseMembers(reader, u"deemed"_s), spokenText(reader, u"text"_s)};
}

CaseEvent deliveryEvent(JsonReader& reader)
{
    if (!yesNo(reader, u"deliver"_s))
        reader.refuse(u"deliver"_s);
    return CaseDelivery {};
}

} // namespace

const QList<CaseEventKind>& caseProceedings()
{
    static const QList<CaseEventKind> kinds {{u"leaves"_s, replacementEvent}, {u"recuse"_s, recusalEvent},
        {u"recusalRequest"_s, recusalRequestEvent}, {u"suspend"_s, suspensionEvent},
        {u"resume"_s, [](JsonReader& reader) -> CaseEvent { return CaseResumption {spokenText(reader, u"resume"_s)}; }},
        {u"moreTime"_s, timeEvent}, {u"agree"_s, opinionsEvent}, {u"deemed"_s, deemedEvent},
        {u"freeze"_s, [](JsonReader& reader) -> CaseEvent { return CaseFreeze {reader.string(u"freeze"_s)}; }},
        {u"sign"_s, [](JsonReader& reader) -> CaseEvent { return CaseSignatures {caseMembers(reader, u"sign"_s)}; }},
        {u"deliver"_s, deliveryEvent}};
    return kinds;
}

} // namespace evalroom
