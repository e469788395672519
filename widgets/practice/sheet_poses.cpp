// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"

#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

// Where a step is filled in as a grid.
namespace evalroom {

namespace {

const QString TooMany = u"99"_s; // points, of any criterion
const QString Failed = u"fail"_s; // as the grid keeps it

// Into the cell in which the keyboard is, as whoever types there; empty: it is cleared.
void enter(const Sitting& at, const QString& value)
{
    if (const auto* grid = seenIn<QTableView>(at.window, u"sheet"_s))
        grid->model()->setData(grid->currentIndex(), value);
}

// What stands in a cell and cannot stay so.
Pose enteredPose(const Sitting& at, const QString& name, const QString& value)
{
    return {.name = name,
        .strike = [at, value] { enter(at, value); },
        .holds = [at] { return seenIn<QWidget>(at.window, u"cellNotice"_s) != nullptr; },
        .leave = [at] { enter(at, {}); }};
}

// Each looks alike in every step.
void addOpenCells(QList<Pose>& poses, const Sitting& at, const Step& step)
{
    if (step.kind != StepKind::Review) {
        poses << enteredPose(at, u"grid-refused"_s, TooMany);
        return;
    }
    poses << enteredPose(at, u"grid-wantsReason"_s, Failed);
    poses << Pose {.name = u"grid-passAll"_s,
        .strike = [at] { clickIn(at.window, u"passRemaining"_s); },
        .holds = [at] { return seenIn<QWidget>(at.window, u"confirm"_s) != nullptr; },
        .leave = [at] { clickIn(at.window, u"confirmNo"_s); }};
}

} // namespace

void addSheetPoses(QList<Pose>& poses, const Sitting& at)
{
    const Step* step = stepAt(at);
    if (step == nullptr)
        return;
    addOpenCells(poses, at, *step);
    // On request, where there are any.
    const auto toggleEarlier = [at] { clickIn(at.window, u"askEarlier"_s); };
    if (seenIn<QPushButton>(at.window, u"askEarlier"_s) != nullptr)
        poses << Pose {.name = at.page + u"-earlier"_s, .strike = toggleEarlier, .leave = toggleEarlier};
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike = [at, step = *step] { fillDraft(at, step); },
        .holds = [at] { return at.window.page()->next().possible; }};
    poses << summaryOf(at);
}

void addItemsPoses(QList<Pose>& poses, const Sitting& at)
{
    if (const Step* step = stepAt(at))
        poses << Pose {.name = at.page + u"-filled"_s, .strike = [at, step = *step] { fillDraft(at, step); }};
}

void fillDraft(const Sitting& at, const Step& step)
{
    const StepState now = at.session.state().steps.value(step.id);
    Drafts& drafts = at.session.drafts();
    if (step.kind == StepKind::Objective) {
        for (const ItemPoints& each : at.judge.items(step, now.bidders))
            (void)drafts.set(step.id, now.round, {each.bidder, each.criterion}, {formatDecimal(each.points), {}});
    }
    const Sheet sheet = at.judge.sheet(at.session.member(), step, now.round, now.bidders, {});
    if (const auto* review = std::get_if<ReviewSheet>(&sheet.content)) {
        for (auto it = review->items.cbegin(); it != review->items.cend(); ++it)
            (void)drafts.set(step.id, now.round, it.key(), {it->passed ? u"pass"_s : u"fail"_s, it->reason});
    } else if (const auto* scores = std::get_if<ScoreSheet>(&sheet.content)) {
        for (auto it = scores->scores.cbegin(); it != scores->scores.cend(); ++it)
            (void)drafts.set(step.id, now.round, it.key(), {formatDecimal(it->points), it->reason});
    }
    at.window.page()->refresh();
}

} // namespace evalroom
