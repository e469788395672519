// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/names.h"

#include "documents/annex.h"

#include <algorithm>

namespace evalroom {

namespace {

bool mayKnowAll(const Session& session)
{
    return session.role() == Role::Staff || session.role() == Role::Supervisor;
}

Result<People> everybody(const QJsonObject& json)
{
    const auto annex = Annex::fromJson(json);
    if (!annex)
        return std::unexpected(annex.error());
    People people;
    for (const AnnexPerson& person : annex->people)
        people.insert(person.member, person.name);
    return people;
}

Result<People> ownName(const QJsonObject& json)
{
    const auto person = annexPersonFromJson(json);
    if (!person)
        return std::unexpected(person.error());
    return People {{person->member, person->name}};
}

} // namespace

void loadNames(Session& session, const Reply<People>& reply)
{
    const bool all = mayKnowAll(session);
    const Reply<QJsonObject> taken {&session, [reply, all](const Result<QJsonObject>& json) {
                                        if (!json)
                                            reply(std::unexpected(json.error()));
                                        else
                                            reply(all ? everybody(*json) : ownName(*json));
                                    }};
    if (all)
        session.staff().annex(taken);
    else
        session.staff().ownAnnex(taken);
}

bool knowsNames(const Session& session, const People& people)
{
    if (!mayKnowAll(session))
        return people.contains(session.member());
    const Roster& roster = session.log().roster();
    return std::ranges::all_of(roster.keyBegin(), roster.keyEnd(), [&](int member) { return people.contains(member); });
}

} // namespace evalroom
