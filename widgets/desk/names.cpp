// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/names.h"

#include "documents/annex.h"

namespace evalroom {

namespace {

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
    const bool mayKnowAll = session.role() == Role::Staff || session.role() == Role::Supervisor;
    const Reply<QJsonObject> taken {&session, [reply, mayKnowAll](const Result<QJsonObject>& json) {
                                        if (!json)
                                            reply(std::unexpected(json.error()));
                                        else
                                            reply(mayKnowAll ? everybody(*json) : ownName(*json));
                                    }};
    if (mayKnowAll)
        session.staff().annex(taken);
    else
        session.staff().ownAnnex(taken);
}

} // namespace evalroom
