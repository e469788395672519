// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/practice/report_forgery.h"
#include "widgets/practice/slow_work.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

// The frozen report, and what may come between it and its signature.
namespace evalroom {

namespace {

// The report is not here, or must not be signed.
bool offersAnotherFetch(const Sitting& at)
{
    return seenIn<QPushButton>(at.window, u"fetchAgain"_s) != nullptr && !at.window.isBusy();
}

// The centre's copy is altered between the fetching and the signature.
void addForgedCopy(QList<Pose>& poses, const Sitting& at)
{
    const auto forgery = std::make_shared<ReportForgery>(at.folder);
    // Signed as soon as it can be.
    const auto isRefused = [at] {
        const bool refused = offersAnotherFetch(at);
        if (!refused && !at.window.isBusy())
            pressPrimary(at);
        return refused;
    };
    poses << Pose {.name = at.page + u"-refused"_s,
        .strike = [forgery] { forgery->forge(); },
        .holds = isRefused,
        .leave =
            [at, forgery] {
                forgery->undo();
                at.session.lock();
            }};
}

void addSlowFetch(QList<Pose>& poses, const Sitting& at)
{
    const auto slow = std::make_shared<SlowWork>();
    poses << Pose {.name = at.page + u"-fetching"_s,
        .strike =
            [at, slow] {
                slow->begin();
                clickIn(at.window, u"fetchAgain"_s);
            },
        .holds = [at] { return seenIn<QPushButton>(at.window, u"stopFetching"_s) != nullptr; },
        .leave =
            [at, slow] {
                clickIn(at.window, u"stopFetching"_s);
                slow->end();
            }};
}

// Once the centre is back, the report comes by itself.
void addFailedFetch(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = {},
        .strike = [at] { at.room.stopCentre(); },
        .holds = [at] { return at.session.connection() == Connection::Offline; }};
    poses << Pose {.name = at.page + u"-unreachable"_s,
        .strike = [at] { clickIn(at.window, u"fetchAgain"_s); },
        .holds = [at] { return offersAnotherFetch(at); },
        .leave = [at] { at.room.restartCentre(); }};
    poses << Pose {.name = {}, .holds = [at] { return at.window.page()->next().possible; }};
}

} // namespace

bool isReportJudged(const Sitting& at)
{
    return at.window.page()->objectName() != u"signPage" || at.window.page()->next().possible || offersAnotherFetch(at);
}

void addSigningPoses(QList<Pose>& poses, const Sitting& at)
{
    // What it says makes no difference to the way to it; one that must not be signed is not altered besides.
    if (at.page != u"signPage" || at.judge.plot().forgedReport)
        return;
    addForgedCopy(poses, at);
    addSlowFetch(poses, at);
    addFailedFetch(poses, at);
}

} // namespace evalroom
