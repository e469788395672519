// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_people.h"

#include "documents/sample/practice_names.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr quint64 PeoplePart = 2000; // the stream of random numbers for people

constexpr QStringView expertUnits[]
    = {u"演练大学", u"演练建筑设计院", u"演练造价咨询有限公司", u"演练工程技术学院", u"演练科学研究所"};
constexpr QStringView expertTitles[] = {u"教授级高级工程师", u"高级工程师", u"教授", u"副教授", u"一级造价工程师"};

Role roleAt(int number, int committee)
{
    constexpr Role others[] = {Role::Staff, Role::Supervisor, Role::Centre};
    if (number > committee)
        return others[number - committee - 1];
    return number == committee ? Role::Owner : Role::Expert;
}

QString unitOf(Role role)
{
    switch (role) {
    case Role::Owner:
        return u"招标人（演练）"_s;
    case Role::Supervisor:
        return u"公共资源交易监督管理局（演练）"_s;
    default:
        return u"公共资源交易中心（演练）"_s;
    }
}

} // namespace

QList<PracticeMember> makePracticePeople(quint64 seed, int committee)
{
    PracticeRandom random = PracticeRandom::of(seed, PeoplePart);
    QList<PracticeMember> people;
    QStringList names;
    for (int number = 1; number <= committee + 3; ++number) {
        QString name = practicePerson(random);
        while (names.contains(name))
            name = practicePerson(random);
        names << name;
        const Role role = roleAt(number, committee);
        const bool isExpert = role == Role::Expert;
        const QString unit = random.pick(std::span(expertUnits)).toString();
        const QString title = random.pick(std::span(expertTitles)).toString();
        people << PracticeMember {.number = number,
            .role = role,
            .name = name + u"（演练）"_s,
            .unit = isExpert ? unit : unitOf(role),
            .title = isExpert ? title : QString(),
            .pool = isExpert ? u"YL-"_s + practiceDigits(random, 6) : QString(),
            .seat = u"A-%1"_s.arg(number, 2, 10, QLatin1Char('0'))};
    }
    return people;
}

} // namespace evalroom
