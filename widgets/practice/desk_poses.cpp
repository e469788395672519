// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_next.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"

#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// In the order in which they stand.
const QStringList Tabs {u"person"_s, u"session"_s, u"papers"_s, u"archive"_s, u"slips"_s};

// Each in front; the rest of the desk is as in every other picture.
void addTabs(QList<Pose>& poses, const Sitting& at, const QString& name)
{
    auto* tabs = seenIn<QTabWidget>(at.window, u"deskTabs"_s);
    if (tabs == nullptr)
        return;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        const int before = tabs->currentIndex();
        poses << Pose {.name = name + Tabs.value(tab, QString::number(tab)),
            .strike = [tabs, tab] { tabs->setCurrentIndex(tab); },
            .leave = [tabs, before] { tabs->setCurrentIndex(before); }};
    }
}

Pose summaryPose(const Sitting& at)
{
    return {.name = at.page + u"-summary"_s,
        .strike = [at] { clickIn(at.window, u"primary"_s); },
        .holds
        = [at] { return seenIn<QWidget>(at.window, u"summary"_s) != nullptr && at.window.page()->next().possible; },
        .leave = [at] { clickIn(at.window, u"notYet"_s); }};
}

void addSummary(QList<Pose>& poses, const Sitting& at)
{
    if (staffNext(at.session).isIrreversible() && at.window.page()->next().possible)
        poses << summaryPose(at);
}

void addDeskTie(QList<Pose>& poses, const Sitting& at)
{
    auto* form = seenIn<QWidget>(at.window, u"tieForm"_s);
    if (form == nullptr || staffNext(at.session).kind != StaffNext::Kind::DecideTie)
        return;
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike = [form] { fillForm(*form); },
        .holds = [at] { return at.window.page()->next().possible; }};
    poses << summaryPose(at);
}

void saveAt(const Sitting& at, const QString& field, const QString& file)
{
    if (auto* path = at.window.findChild<QLineEdit*>(field))
        path->setText(at.folder + u'/' + file);
}

void addSaving(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-saved"_s,
        .strike =
            [at] {
                saveAt(at, u"reportPath"_s, u"report.pdf"_s);
                saveAt(at, u"archivePath"_s, u"session.archive"_s);
                clickIn(at.window, u"primary"_s);
            },
        .holds = [at] { return at.window.page()->next().action.isEmpty(); }};
}

} // namespace

QList<Pose> deskPoses(const Sitting& at)
{
    QList<Pose> poses {{.name = at.page}};
    if (at.session.role() != Role::Staff)
        return poses;
    const bool delivered = !at.session.state().delivered.isEmpty();
    if (!dutiesOf(at.session.expected(), at.session.member(), at.session.now()).isEmpty()
        && seenIn<QWidget>(at.window, u"byCard"_s) != nullptr) {
        poses << Pose {.name = at.page + u"-chosen"_s, .strike = [at] { clickIn(at.window, u"byCard"_s); }};
        poses << summaryPose(at);
    }
    addSummary(poses, at);
    addDeskTie(poses, at);
    // In the middle of the session; before and behind it less can be done, and looks alike.
    if (staffNext(at.session).kind == StaffNext::Kind::Close) {
        addTabs(poses, at, u"tab-"_s);
        const auto turn = [at] { clickIn(at.window, u"steps"_s); };
        poses << Pose {.name = u"steps"_s, .strike = turn, .leave = turn};
    }
    if (delivered)
        addSaving(poses, at);
    return poses;
}

} // namespace evalroom
