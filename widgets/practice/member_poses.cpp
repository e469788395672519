// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/practice/report_forgery.h"
#include "widgets/practice/slow_certificate.h"

#include <QApplication>
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

// Where what is judged is summed up before it is signed.
Pose summaryOf(const Sitting& at)
{
    return {.name = at.page + u"-summary"_s,
        .strike = [at] { pressPrimary(at); },
        .holds = [at] { return seenIn<QWidget>(at.window, u"summary"_s) != nullptr; },
        .leave = [at] { clickIn(at.window, u"back"_s); }};
}

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
        .holds = [at] { return at.window.page()->next().possible; },
        .leave = [at] { clickIn(at.window, u"allClear"_s); }};
}

void addBallot(QList<Pose>& poses, const Sitting& at)
{
    const int candidate = chairCandidates(at.session.expected()).constFirst();
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike = [at, candidate] { clickIn(at.window, u"candidate%1"_s.arg(candidate)); }};
    poses << summaryOf(at);
}

void addSheet(QList<Pose>& poses, const Sitting& at)
{
    const Step* step = stepAt(at);
    if (step == nullptr)
        return;
    // On request, where there are any.
    const auto toggleEarlier = [at] { clickIn(at.window, u"askEarlier"_s); };
    if (seenIn<QPushButton>(at.window, u"askEarlier"_s) != nullptr)
        poses << Pose {.name = at.page + u"-earlier"_s, .strike = toggleEarlier, .leave = toggleEarlier};
    poses << Pose {.name = at.page + u"-filled"_s,
        .strike = [at, step = *step] { fillDraft(at, step); },
        .holds = [at] { return at.window.page()->next().possible; }};
    poses << summaryOf(at);
}

void addItems(QList<Pose>& poses, const Sitting& at)
{
    if (const Step* step = stepAt(at))
        poses << Pose {.name = at.page + u"-filled"_s, .strike = [at, step = *step] { fillDraft(at, step); }};
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

// Agrees, by a certificate that takes its time; `then` is what happens meanwhile.
void agreeSlowly(const Sitting& at, const std::shared_ptr<SlowCertificate>& slow, const std::function<void()>& then)
{
    at.session.lock();
    clickIn(at.window, u"agree"_s);
    QTimer::singleShot(QApplication::doubleClickInterval(), &at.window, [at, slow, then] {
        slow->hold();
        pressPrimary(at);
        then();
    });
}

// Between the press of the button and the open certificate: what changes is not signed, and nobody need wait.
void addSlowOpinion(QList<Pose>& poses, const Sitting& at)
{
    const auto slow = std::make_shared<SlowCertificate>();
    const auto changeMind = [at, slow] {
        clickIn(at.window, u"dissent"_s);
        slow->open();
    };
    poses << Pose {.name = at.page + u"-changed"_s,
        .strike = [at, slow, changeMind] { agreeSlowly(at, slow, changeMind); },
        .holds = [at] { return seenIn<QLabel>(at.window, u"error"_s) != nullptr && !at.window.isBusy(); }};
    poses << Pose {.name = at.page + u"-slow"_s,
        .strike = [at, slow] { agreeSlowly(at, slow, [] { }); },
        .holds = [at] { return seenIn<QPushButton>(at.window, u"stopWaiting"_s) != nullptr; },
        .leave =
            [at, slow] {
                clickIn(at.window, u"stopWaiting"_s);
                slow->open();
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

// The centre's copy is altered between the fetching and the signature.
void addForgery(QList<Pose>& poses, const Sitting& at)
{
    const auto forgery = std::make_shared<ReportForgery>(at.folder);
    poses << Pose {.name = at.page + u"-refused"_s,
        .strike =
            [at, forgery] {
                forgery->forge();
                pressPrimary(at);
            },
        .holds = [at] { return seenIn<QPushButton>(at.window, u"fetchAgain"_s) != nullptr && !at.window.isBusy(); },
        .leave =
            [at, forgery] {
                forgery->undo();
                at.session.lock();
                clickIn(at.window, u"fetchAgain"_s);
            }};
}

const QMap<QString, AddPoses>& posesByPage()
{
    static const QMap<QString, AddPoses> all {{u"checkInPage"_s, addWrongPin}, {u"conflictsPage"_s, addConflict},
        {u"ballotPage"_s, addBallot}, {u"sheetPage"_s, addSheet}, {u"itemsPage"_s, addItems},
        {u"rejectionPage"_s, addCheckedForm}, {u"explainPage"_s, addCheckedForm}, {u"correctPage"_s, addCorrection},
        {u"justificationPage"_s, addCheckedForm}, {u"tiePage"_s, addTie}, {u"deemPage"_s, addCheckedForm},
        {u"votePage"_s, addVote}, {u"opinionPage"_s, addOpinion}, {u"signPage"_s, addForgery}};
    return all;
}

} // namespace

const Step* stepAt(const Sitting& at)
{
    const Place place = placeOf(at.session);
    return place.kind == Place::Kind::Duty ? at.session.state().facts->scheme.step(place.duty.step) : nullptr;
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

void pressPrimary(const Sitting& at)
{
    if (auto* pin = seenIn<QLineEdit>(at.window, u"pin"_s))
        pin->setText(at.seat.pin);
    clickIn(at.window, u"primary"_s);
}

QList<Pose> memberPoses(const Sitting& at)
{
    QList<Pose> poses {{.name = at.page}};
    // What was handed in looks as it did before, and a report that is refused looks alike whatever it says.
    const bool alike
        = at.page.endsWith(u"-submitted"_s) || at.page.endsWith(u"-decided"_s) || at.page == u"signPage-failed"_s;
    if (const AddPoses add = posesByPage().value(at.window.page()->objectName()); add != nullptr && !alike)
        add(poses, at);
    return poses;
}

} // namespace evalroom
