// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_next.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/shell/page_scroll.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// In the order in which they stand.
const QStringList Tabs {u"person"_s, u"session"_s, u"papers"_s, u"archive"_s, u"slips"_s};
constexpr int SlipsTab = 4;
const QString SomeExtension = u"投标文件页数较多，两名成员请求延长，予以延长。"_s;

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

// Does the button say that it leads to a summary first? It does not while it brings the papers, whatever is next then.
bool leadsToSummary(const Sitting& at)
{
    const NextStep next = at.window.page()->next();
    return next.possible && next.action.endsWith(u'…');
}

void addSummary(QList<Pose>& poses, const Sitting& at)
{
    if (staffNext(at.session).isIrreversible() && leadsToSummary(at))
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

// What has arrived at the centre when somebody cancels it.
void addInterruption(QList<Pose>& poses, const Sitting& at)
{
    const auto isOver = std::make_shared<bool>(false);
    const auto cancel = [at, isOver] {
        clickIn(at.window, u"cancelDocuments"_s);
        *isOver = true;
    };
    poses << Pose {.name = at.page + u"-interrupted"_s,
        .strike =
            [at, cancel] {
                QObject::connect(
                    &at.session.staff(), &StaffDesk::progressed, &at.window, cancel, Qt::SingleShotConnection);
                clickIn(at.window, u"primary"_s);
            },
        .holds = [at, isOver] { return *isOver && seenIn<QWidget>(at.window, u"documentsProgress"_s) == nullptr; }};
}

// More than a third of the members ask for it: the form stands among those about the session.
QList<Pose> extensionPoses(const Sitting& at)
{
    const auto turnToForm = [at] {
        if (auto* tabs = seenIn<QTabWidget>(at.window, u"deskTabs"_s))
            tabs->setCurrentIndex(FormsTab);
    };
    const auto showForm = [at] {
        if (auto* button = seenIn<QWidget>(at.window, u"extendButton"_s))
            bringIntoSight(*button);
    };
    const auto write = [at] {
        if (auto* text = seenIn<QWidget>(at.window, u"extendText"_s))
            typeInto(*text, SomeExtension);
    };
    return {{.name = at.page, .strike = turnToForm, .open = showForm},
        {.name = at.page + u"-filled"_s, .strike = write, .open = showForm}};
}

// At a machine that does not know with which slips the members have checked in; in the end there are none any more.
void addLateSlips(QList<Pose>& poses, const Sitting& at)
{
    auto* tabs = seenIn<QTabWidget>(at.window, u"deskTabs"_s);
    const auto* late = at.window.findChild<QLabel*>(u"slipsLate"_s);
    if (tabs == nullptr || late == nullptr || late->isHidden() || !at.session.state().delivered.isEmpty())
        return;
    poses << Pose {.name = u"slips-late"_s,
        .strike = [tabs] { tabs->setCurrentIndex(SlipsTab); },
        .leave = [tabs, before = tabs->currentIndex()] { tabs->setCurrentIndex(before); }};
}

} // namespace

QList<Pose> deskPoses(const Sitting& at)
{
    if (at.page.endsWith(u"-extend"_s))
        return extensionPoses(at);
    QList<Pose> poses {{.name = at.page}};
    if (at.session.role() != Role::Staff) {
        addKeyPoses(poses, at);
        return poses;
    }
    const bool delivered = !at.session.state().delivered.isEmpty();
    if (!dutiesOf(at.session.expected(), at.session.member(), at.session.now()).isEmpty()
        && seenIn<QWidget>(at.window, u"byCard"_s) != nullptr) {
        poses << Pose {.name = at.page + u"-chosen"_s, .strike = [at] { clickIn(at.window, u"byCard"_s); }};
        poses << summaryPose(at);
    }
    if (at.page.endsWith(u"-noPapers"_s))
        addInterruption(poses, at);
    addLateSlips(poses, at);
    addSummary(poses, at);
    addDeskTie(poses, at);
    addLetterPoses(poses, at);
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
