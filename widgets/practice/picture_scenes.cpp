// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/picture_scenes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int ScenePages = 12; // of each bid: pictures need no more
constexpr int OwnersMember = 5; // the last of the committee
constexpr int AwayMember = 4;

// All that may come between, to a good end.
PracticeWish withDetours(Role chair)
{
    return {.chair = chair,
        .pages = ScenePages,
        .pause = {},
        .plot
        = {.tie = true, .again = u"form"_s, .odd = OwnersMember, .oddCriterion = u"method"_s, .silentChair = true}};
}

// Two valid bids are left, and that is too few.
PracticeWish toFailure(Role chair)
{
    return {
        .chair = chair, .bidders = 3, .pages = ScenePages, .pause = {}, .plot = {.flawed = 1, .noCompetition = true}};
}

} // namespace

bool PictureScene::isFor(const QString& page) const
{
    return only.isEmpty() || std::ranges::any_of(only, [&](const QString& word) { return page.contains(word); });
}

QList<PictureScene> pictureScenes()
{
    const PracticeWish goods {.kind = PracticeKind::Goods,
        .pages = ScenePages,
        .pause = {},
        .plot = {.away = AwayMember, .awayFrom = u"technical"_s}};
    return {{.name = u"expert"_s, .wish = goods, .around = true},
        {.name = u"staff"_s, .wish = withDetours(Role::Staff)},
        {.name = u"supervisor"_s, .wish = withDetours(Role::Supervisor)},
        {.name = u"owner"_s,
            .wish = withDetours(Role::Owner),
            .only = {u"again"_s, u"explain"_s, u"correct"_s, u"tie"_s, u"silent"_s, u"deem"_s, u"witness"_s}},
        {.name = u"trouble-expert"_s,
            .wish = toFailure(Role::Expert),
            .only = {u"move"_s, u"competition"_s, u"failed"_s},
            .cutAt = u"sheetPage"_s},
        {.name = u"trouble-staff"_s,
            .wish = toFailure(Role::Staff),
            .only = {u"failed"_s},
            .cutAt = u"staffPage-open"_s},
        {.name = u"trouble-supervisor"_s,
            .wish = toFailure(Role::Supervisor),
            .only = {u"failed"_s},
            .cutAt = u"supervisorPage-cosign"_s}};
}

} // namespace evalroom
