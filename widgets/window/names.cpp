// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/names.h"

#include "documents/annex.h"
#include "widgets/desk/names_loader.h"

namespace evalroom {

namespace {

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
    const bool everybody = session.role() == Role::Staff || session.role() == Role::Supervisor;
    const Reply<QJsonObject> taken {&session, [reply, everybody](const Result<QJsonObject>& json) {
                                        if (!json)
                                            reply(std::unexpected(json.error()));
                                        else
                                            reply(everybody ? peopleOf(*json) : ownName(*json));
                                    }};
    if (everybody)
        session.staff().annex(taken);
    else
        session.staff().ownAnnex(taken);
}

} // namespace evalroom
