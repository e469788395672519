// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/picture_scenes.h"

#include "documents/sample/practice_manifest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int ScenePages = 12; // of each bid: pictures need no more
constexpr int OwnersMember = 5; // the last of the committee
constexpr int AwayMember = 4;
constexpr int FirstExpert = 1; // who is practised with, in the chair of an expert
constexpr std::chrono::milliseconds SlowPause {200};
constexpr std::chrono::minutes WrongBy {5};

// All that may come between, to a good end.
PracticeWish withDetours(Role chair)
{
    return {.chair = chair,
        .pages = ScenePages,
        .pause = {},
        .plot
        = {.tie = true, .again = u"form"_s, .odd = OwnersMember, .oddCriterion = u"method"_s, .silentChair = true}};
}

// From the opening of the session on.
PracticeWish openedByStaff()
{
    PracticeWish wish = withDetours(Role::Staff);
    wish.opensSession = true;
    wish.plot.askForTime = 2;
    return wish;
}

// Two valid bids are left, and that is too few.
PracticeWish toFailure(Role chair)
{
    return {
        .chair = chair, .bidders = 3, .pages = ScenePages, .pause = {}, .plot = {.flawed = 1, .noCompetition = true}};
}

// Works of which a price is corrected, another explained, and a bidder asked; whoever chairs is found in two ballots.
PracticeWish withLetters(Role chair)
{
    PracticeWish wish {.chair = chair, .pages = ScenePages, .pause = {}, .plot = {.splitBallot = true, .flawed = 0}};
    const PracticeLot lot = makePracticeLot(lotOf(wish));
    wish.plot.corrections = practiceCorrections(lot);
    const QString asked = lot.bidders.at(0).id;
    wish.plot.questions = {{asked, u"unclear"_s, u"施工组织设计"_s, u"bid-"_s + asked, 3}};
    wish.plot.lowPrices = {{lot.bidders.at(1).id}};
    return wish;
}

PracticeWish withFinalOffers(Role chair)
{
    return {.chair = chair, .kind = PracticeKind::Consultation, .pages = ScenePages, .pause = {}};
}

// The keys of the centre and the supervisor are needed for it.
PracticeWish withSealedSheet(Role chair)
{
    return {.chair = chair,
        .kind = PracticeKind::Goods,
        .pages = ScenePages,
        .pause = {},
        .keysSoon = true,
        .plot = {.away = AwayMember, .awayFrom = u"technical"_s}};
}

QList<PictureScene> usualScenes()
{
    const PracticeWish goods {.kind = PracticeKind::Goods,
        .pages = ScenePages,
        .pause = {},
        .plot = {.away = AwayMember, .awayFrom = u"technical"_s}};
    PracticeWish forged = goods;
    forged.plot = {.forgedReport = true};
    PracticeWish spoilt = goods;
    spoilt.spoiltBids = true;
    return {{.name = u"expert"_s, .wish = spoilt, .around = true},
        {.name = u"forged-expert"_s, .wish = forged, .only = {u"signPage"_s}, .endAt = u"signPage"_s},
        {.name = u"staff"_s, .wish = openedByStaff(), .troubles = {{u"staffPage-close"_s, Trouble::Rest}}},
        {.name = u"supervisor"_s, .wish = withDetours(Role::Supervisor)},
        {.name = u"owner"_s,
            .wish = withDetours(Role::Owner),
            .only = {u"again"_s, u"explain"_s, u"correct"_s, u"tie"_s, u"silent"_s, u"deem"_s, u"witness"_s}}};
}

// Short ones: whoever leaves, and what becomes of the others; and a machine whose clock is wrong.
QList<PictureScene> shortScenes()
{
    const auto withdraws = [](int member) {
        return PracticeWish {.bidders = 3, .pages = ScenePages, .pause = {}, .plot = {.withdraws = member}};
    };
    const QString over = u"overPage"_s;
    return {{.name = u"withdrawn-expert"_s, .wish = withdraws(FirstExpert), .only = {over}, .endAt = over},
        {.name = u"replaced-expert"_s,
            .wish = withdraws(0),
            .only = {over},
            .troubles = {{u"ballotPage-chair"_s, Trouble::Replaced}},
            .endAt = over},
        {.name = u"unfilled-expert"_s,
            .wish = withdraws(AwayMember),
            .only = {u"memberMissing"_s, over},
            .troubles = {{u"waitPage-memberMissing"_s, Trouble::Unfilled}},
            .endAt = over},
        {.name = u"clock-expert"_s,
            .wish = withdraws(0),
            .only = {u"consentPage"_s},
            .endAt = u"consentPage"_s,
            .clockBehind = WrongBy}};
}

QList<PictureScene> letterScenes()
{
    return {{.name = u"letters-expert"_s,
                .wish = withLetters(Role::Expert),
                .only = {u"again"_s, u"-move"_s, u"votePage"_s, u"justificationPage"_s, u"sheetPage-design"_s},
                .troubles = {{u"votePage-price"_s, Trouble::Cut}}},
        {.name = u"letters-staff"_s,
            .wish = withLetters(Role::Staff),
            .only = {u"confirmation"_s, u"answer"_s, u"explanation"_s}}};
}

// Of members the platform is slow, so that they see what is awaited.
QList<PictureScene> envelopeScenes()
{
    PracticeWish slow = withFinalOffers(Role::Expert);
    slow.pause = SlowPause;
    const PracticeWish twoEnvelopes {
        .chair = Role::Supervisor, .kind = PracticeKind::TwoEnvelopes, .pages = ScenePages, .pause = SlowPause};
    return {{.name = u"offers-expert"_s,
                .wish = slow,
                .only = {u"offers"_s},
                .troubles = {{u"opinionPage"_s, Trouble::Cut}}},
        {.name = u"offers-staff"_s,
            .wish = withFinalOffers(Role::Staff),
            .only = {u"offers"_s},
            .troubles = {{u"staffPage-freeze"_s, Trouble::Cut}}},
        {.name = u"offers-supervisor"_s, .wish = withFinalOffers(Role::Supervisor), .only = {u"offers"_s}},
        {.name = u"envelopes-supervisor"_s, .wish = twoEnvelopes, .only = {u"envelopes"_s}}};
}

QList<PictureScene> troubleScenes()
{
    return {{.name = u"trouble-expert"_s,
                .wish = toFailure(Role::Expert),
                .only = {u"move"_s, u"competition"_s, u"failed"_s},
                .troubles = {{u"sheetPage"_s, Trouble::Cut}}},
        {.name = u"trouble-staff"_s,
            .wish = toFailure(Role::Staff),
            .only = {u"failed"_s},
            .troubles = {{u"staffPage-open"_s, Trouble::Cut}}},
        {.name = u"trouble-supervisor"_s,
            .wish = toFailure(Role::Supervisor),
            .only = {u"failed"_s},
            .troubles = {{u"supervisorPage-cosign"_s, Trouble::Cut}}},
        {.name = u"betrayed-expert"_s,
            .wish = toFailure(Role::Expert),
            .only = {u"betrayed"_s},
            .troubles = {{u"sheetPage-form"_s, Trouble::Betrayal}}},
        {.name = u"betrayed-staff"_s,
            .wish = toFailure(Role::Staff),
            .only = {u"betrayed"_s},
            .troubles = {{u"staffPage-close"_s, Trouble::Betrayal}}},
        {.name = u"betrayed-supervisor"_s,
            .wish = toFailure(Role::Supervisor),
            .only = {u"betrayed"_s},
            .troubles = {{u"supervisorPage-cosign"_s, Trouble::Betrayal}}},
        {.name = u"keys-centre"_s,
            .wish = withSealedSheet(Role::Centre),
            .only = {u"keys"_s},
            .endAt = u"supervisorPage-waiting-"_s},
        {.name = u"keys-supervisor"_s,
            .wish = withSealedSheet(Role::Supervisor),
            .only = {u"keys"_s},
            .endAt = u"supervisorPage-waiting-keys"_s}};
}

} // namespace

bool PictureScene::isFor(const QString& page) const
{
    return only.isEmpty() || std::ranges::any_of(only, [&](const QString& word) { return page.contains(word); });
}

QList<PictureScene> pictureScenes()
{
    return usualScenes() + shortScenes() + letterScenes() + envelopeScenes() + troubleScenes();
}

} // namespace evalroom
