// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/names_loader.h"

#include "documents/annex.h"

namespace evalroom {

Result<People> peopleOf(const QJsonObject& annex)
{
    const auto read = Annex::fromJson(annex);
    if (!read)
        return std::unexpected(read.error());
    People people;
    for (const AnnexPerson& person : read->people)
        people.insert(person.member, person.name);
    return people;
}

NamesLoader::NamesLoader(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::connectionChanged, this, &NamesLoader::load);
    connect(&session, &Session::stateChanged, this, &NamesLoader::load);
    load();
}

void NamesLoader::load()
{
    if (m_asking || !m_people.isEmpty() || !m_session.isKnown() || m_session.connection() != Connection::Online)
        return;
    if (m_session.role() != Role::Staff && m_session.role() != Role::Supervisor)
        return;
    m_asking = true;
    m_session.staff().annex({this, [this](const Result<QJsonObject>& annex) {
                                 m_asking = false;
                                 const auto people = annex ? peopleOf(*annex) : std::unexpected(annex.error());
                                 if (!people || people->isEmpty())
                                     return;
                                 m_people = *people;
                                 Q_EMIT loaded(m_people);
                             }});
}

} // namespace evalroom
