// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/people.h"

#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct PeopleText {
    Q_DECLARE_TR_FUNCTIONS(People)
};

constexpr qsizetype LongestPersonName = 40; // of a person's name
constexpr qsizetype NamedPeople = 3; // told by number

bool isGovernment(const SessionState& state)
{
    return state.facts && state.facts->rules.regime == Regime::GovernmentTender;
}

QString numbered(const SessionState& state, int member)
{
    const auto found = state.members.constFind(member);
    if (found == state.members.cend())
        return PeopleText::tr("Member %1").arg(member);
    switch (found->role) {
    case Role::Expert:
        return (isGovernment(state) ? PeopleText::tr("Expert %1", "in government procurement")
                                    : PeopleText::tr("Expert %1"))
            .arg(member);
    case Role::Owner:
        return isGovernment(state) ? PeopleText::tr("Buyer's representative %1").arg(member)
                                   : PeopleText::tr("Owner's representative %1").arg(member);
    case Role::Staff:
        return PeopleText::tr("Staff %1").arg(member);
    case Role::Supervisor:
        return PeopleText::tr("Supervisor %1").arg(member);
    case Role::Centre:
        return PeopleText::tr("Keeper of the centre's key %1").arg(member);
    }
    return {};
}

} // namespace

QString roleWords(Role role)
{
    switch (role) {
    case Role::Expert:
        return PeopleText::tr("Expert");
    case Role::Owner:
        return PeopleText::tr("Owner's representative");
    case Role::Staff:
        return PeopleText::tr("On-site staff");
    case Role::Supervisor:
        return PeopleText::tr("Supervisor");
    case Role::Centre:
        return PeopleText::tr("Keeper of the centre's key");
    }
    return {};
}

QString personWords(const SessionState& state, int member, const People& people)
{
    if (member == 0)
        return PeopleText::tr("The platform");
    const QString name = plainLine(people.value(member), LongestPersonName);
    const QString number = numbered(state, member);
    //: %1 is a role with its number, %2 the person's name
    return name.isEmpty() ? number : PeopleText::tr("%1, %2").arg(number, name);
}

QString peopleWords(const SessionState& state, const QList<int>& members, const People& people)
{
    QStringList names;
    for (const int member : members.first(std::min(members.size(), NamedPeople)))
        names << personWords(state, member, people);
    if (names.isEmpty())
        return PeopleText::tr("nobody");
    //: Between people of a list, but for the last two
    const QString comma = PeopleText::tr(", ", "between people");
    if (members.size() > NamedPeople) {
        const int others = static_cast<int>(members.size() - NamedPeople);
        //: %1 is a list of people
        return PeopleText::tr("%1 and %n more", nullptr, others).arg(names.join(comma));
    }
    if (names.size() == 1)
        return names.constFirst();
    const QString last = names.takeLast();
    //: %1 is a list of people, %2 the last one
    return PeopleText::tr("%1 and %2").arg(names.join(comma), last);
}

} // namespace evalroom
