// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/practice/slow_work.h"
#include "widgets/shell/page_scroll.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

using AddPoses = void (*)(QList<Pose>& poses, const Sitting& at);

const QString SomeConflict = u"近三年内曾在该公司任职。"_s;
const QString SomeDissent = u"第三名投标人的施工组织设计未响应招标文件第五章要求，得分偏高，不同意推荐。"_s;

void addWrongPin(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-refused"_s,
        .strike =
            [at] {
                if (auto* pin = seenIn<QLineEdit>(at.window, u"pin"_s))
                    pin->setText(u"000000"_s);
                clickIn(at.window, u"primary"_s);
            },
        .holds = [at] { return seenIn<QLabel>(at.window, u"error"_s) != nullptr; }};
}

void addConflict(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-declared"_s,
        .strike =
            [at] {
                clickIn(at.window, u"allClear"_s);
                const QString bidder = at.session.manifest().bidders.constFirst().id;
                clickIn(at.window, u"conflict-"_s + bidder);
                if (auto* ground = seenIn<QComboBox>(at.window, u"ground-"_s + bidder))
                    ground->setCurrentIndex(0);
                if (auto* reason = seenIn<QWidget>(at.window, u"reason-"_s + bidder))
                    typeInto(*reason, SomeConflict);
            },
        .holds = [at] { return at.window.page()->next().possible; }};
    Pose summary = summaryOf(at);
    summary.leave = [at, back = summary.leave] {
        back();
        clickIn(at.window, u"allClear"_s);
    };
    poses << summary;
}

void addBallot(QList<Pose>& poses, const Sitting& at)
{
    const int candidate = chairCandidates(at.session.expected()).constFirst();
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike = [at, candidate] { clickIn(at.window, u"candidate%1"_s.arg(candidate)); }};
    poses << summaryOf(at);
}

void addForm(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike = [at] { fillForm(*at.window.page()); },
        .holds = [at] { return at.window.page()->next().possible; }};
}

void addCheckedForm(QList<Pose>& poses, const Sitting& at)
{
    addForm(poses, at);
    poses << summaryOf(at);
}

void addCorrection(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike =
            [at] {
                if (auto* points = seenIn<QLineEdit>(at.window, u"points"_s))
                    typeInto(*points, u"6.5"_s);
                fillForm(*at.window.page());
            },
        .holds = [at] { return at.window.page()->next().possible; }};
    poses << summaryOf(at);
}

// Whoever speaks for the tenderer decides by another hand, and leaves no draft behind.
void addTie(QList<Pose>& poses, const Sitting& at)
{
    addForm(poses, at);
    Pose summary = summaryOf(at);
    summary.leave = [at, back = summary.leave] {
        back();
        emptyForm(*at.window.page());
    };
    poses << summary;
}

void addVote(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-yes"_s, .strike = [at] { clickIn(at.window, u"yes"_s); }};
    poses << Pose {.name = at.page + u"-no"_s, .strike = [at] {
                       clickIn(at.window, u"no"_s);
                       fillForm(*at.window.page());
                   }};
    poses << summaryOf(at);
}

// Agrees, and is asked for the PIN.
Pose agreed(const Sitting& at)
{
    return {.name = {},
        .strike =
            [at] {
                at.session.lock();
                clickIn(at.window, u"agree"_s);
            },
        .holds = [at] { return seenIn<QLineEdit>(at.window, u"pin"_s) != nullptr; }};
}

// Between the press of the button and the open certificate: what changes is not signed, and nobody need wait.
void addSlowOpinion(QList<Pose>& poses, const Sitting& at)
{
    const auto slow = std::make_shared<SlowWork>();
    const auto press = [at, slow] {
        slow->begin();
        pressPrimary(at);
    };
    const auto changeMind = [at, slow, press] {
        press();
        clickIn(at.window, u"dissent"_s);
        slow->end();
    };
    poses << agreed(at);
    poses << Pose {.name = at.page + u"-changed"_s, .strike = changeMind, .holds = [at] {
                       return seenIn<QLabel>(at.window, u"error"_s) != nullptr && !at.window.isBusy();
                   }};
    poses << agreed(at);
    poses << Pose {.name = at.page + u"-slow"_s,
        .strike = press,
        .holds = [at] { return seenIn<QPushButton>(at.window, u"stopWaiting"_s) != nullptr; },
        .leave =
            [at, slow] {
                clickIn(at.window, u"stopWaiting"_s);
                slow->end();
            }};
}

void addOpinion(QList<Pose>& poses, const Sitting& at)
{
    poses << Pose {.name = at.page + u"-agree"_s, .strike = [at] { clickIn(at.window, u"agree"_s); }};
    poses << Pose {.name = at.page + u"-dissent"_s,
        .strike =
            [at] {
                clickIn(at.window, u"dissent"_s);
                if (auto* text = seenIn<QWidget>(at.window, u"dissentText"_s))
                    typeInto(*text, SomeDissent);
            },
        .holds = [at] { return at.window.page()->next().possible; }};
    // It looks alike whatever the opinion is about.
    if (at.page == u"opinionPage")
        addSlowOpinion(poses, at);
}

const QMap<QString, AddPoses>& posesByPage()
{
    static const QMap<QString, AddPoses> all {{u"checkInPage"_s, addWrongPin}, {u"conflictsPage"_s, addConflict},
        {u"ballotPage"_s, addBallot}, {u"sheetPage"_s, addSheetPoses}, {u"itemsPage"_s, addItemsPoses},
        {u"rejectionPage"_s, addCheckedForm}, {u"explainPage"_s, addCheckedForm}, {u"correctPage"_s, addCorrection},
        {u"justificationPage"_s, addCheckedForm}, {u"tiePage"_s, addTie}, {u"deemPage"_s, addCheckedForm},
        {u"votePage"_s, addVote}, {u"opinionPage"_s, addOpinion}, {u"signPage"_s, addSigningPoses}};
    return all;
}

} // namespace

const Step* stepAt(const Sitting& at)
{
    const Place place = placeOf(at.session);
    return place.kind == Place::Kind::Duty ? at.session.state().facts->scheme.step(place.duty.step) : nullptr;
}

Pose summaryOf(const Sitting& at)
{
    return {.name = at.page + u"-summary"_s,
        .strike = [at] { pressPrimary(at); },
        .holds = [at] { return seenIn<QWidget>(at.window, u"summary"_s) != nullptr; },
        .leave = [at] { clickIn(at.window, u"back"_s); }};
}

void pressPrimary(const Sitting& at)
{
    if (auto* pin = seenIn<QLineEdit>(at.window, u"pin"_s))
        pin->setText(at.seat.pin);
    clickIn(at.window, u"primary"_s);
}

QList<Pose> memberPoses(const Sitting& at)
{
    QList<Pose> poses {{.name = at.page, .holds = [at] { return isReportJudged(at); }}};
    // What was handed in looks as it did before.
    const bool alike = at.page.endsWith(u"-submitted"_s) || at.page.endsWith(u"-decided"_s);
    if (const AddPoses add = posesByPage().value(at.window.page()->objectName()); add != nullptr && !alike)
        add(poses, at);
    return poses;
}

} // namespace evalroom
