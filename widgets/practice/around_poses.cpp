// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/compare_page.h"
#include "widgets/judge/hindrance.h"
#include "widgets/motions/set_aside_page.h"
#include "widgets/practice/misfits.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/window/member_menu.h"
#include "widgets/window/shortcut_sheet.h"
#include "widgets/words/question_words.h"

#include <QMenu>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString Rejection = u"reject-"_s; // with the bidder's id

QMenu* openMore(const SessionWindow& window)
{
    if (auto* more = seenIn<MemberMenu>(window, u"more"_s))
        more->open();
    return seenIn<QMenu>(window, u"moreEntries"_s);
}

void openView(const SessionWindow& window)
{
    auto* button = seenIn<QToolButton>(window, u"preferences"_s);
    const int width = button->menu()->sizeHint().width();
    button->menu()->popup(button->mapToGlobal(QPoint(button->width() - width, button->height())));
}

// With the bids that may be rejected.
void openRejections(const SessionWindow& window)
{
    QMenu* more = openMore(window);
    auto* bids = more != nullptr ? more->findChild<QMenu*>(u"moveRejection"_s) : nullptr;
    if (bids == nullptr)
        return;
    more->setActiveAction(bids->menuAction());
    const QRect entry = more->actionGeometry(bids->menuAction());
    bids->popup(more->mapToGlobal(QPoint(-bids->sizeHint().width(), entry.top())));
}

// Of the bids that may be rejected the first one stands for all.
QStringList openEntries(const QMenu& menu)
{
    QStringList names;
    bool rejection = false;
    for (const QAction* action : menu.findChildren<QAction*>()) {
        const bool chosen = action->isEnabled() && !action->objectName().isEmpty() && action->menu() == nullptr;
        if (chosen && !(action->objectName().startsWith(Rejection) && std::exchange(rejection, true)))
            names << action->objectName();
    }
    return names;
}

void chooseMore(const SessionWindow& window, const QString& entry)
{
    QMenu* menu = openMore(window);
    auto* action = menu != nullptr ? menu->findChild<QAction*>(entry) : nullptr;
    if (action != nullptr)
        action->trigger();
    if (menu != nullptr)
        menu->close();
}

// Each part of the comparison, once what it shows is there.
void addTabs(QList<Pose>& poses, const Sitting& at, const QString& entry, const QString& name)
{
    const auto tabs = [at] { return seenIn<QTabWidget>(at.window, u"compareTabs"_s); };
    for (int tab = 1; tab <= ComparePage::Signs; ++tab) {
        poses << Pose {.name = u"%1-%2"_s.arg(name).arg(tab + 1),
            .strike =
                [at, entry, tabs, tab] {
                    chooseMore(at.window, entry);
                    if (auto* all = tabs())
                        all->setCurrentIndex(tab);
                },
            .holds = [at, tabs] { return tabs() != nullptr && isDrawn(at.window); },
            .leave =
                [at, tabs] {
                    if (auto* all = tabs())
                        all->setCurrentIndex(0);
                    clickIn(at.window, u"backToStep"_s);
                }};
    }
}

// Which form of the menu's needs more than texts: there is no conflict before somebody says with whom.
void sayConflict(const Sitting& at, const QString& answer)
{
    clickIn(at.window, answer + u'-' + at.session.manifest().bidders.constFirst().id);
}

// The same page, once there is more on it.
QString wordOfDetour(const Sitting& at, const QString& entry)
{
    if (entry == u"resultsSoFar" && isRanked(at.session.expected()))
        return u"-ranked"_s;
    return entry == u"questions" && !questionsAnswered(at.session.expected()).isEmpty() ? u"-answered"_s : QString();
}

// What is read from bids comes after the page.
bool fillsForm(const Sitting& at)
{
    if (!at.window.page()->next().possible)
        fillForm(*at.window.page());
    return at.window.page()->next().possible;
}

// A page that somebody has asked for beside their duty: as it opens, and filled in.
void addDetour(QList<Pose>& poses, const Sitting& at, const QString& entry)
{
    const QString name = u"more-"_s + (entry.startsWith(Rejection) ? u"reject"_s : entry) + wordOfDetour(at, entry);
    const auto isThere = [at] { return seenIn<QWidget>(at.window, u"backToStep"_s) != nullptr; };
    const auto back = [at] { clickIn(at.window, u"backToStep"_s); };
    poses << Pose {
        .name = name, .strike = [at, entry] { chooseMore(at.window, entry); }, .holds = isThere, .leave = back};
    if (entry == u"resultsSoFar" || entry == u"questions")
        return;
    if (entry == u"compareBids")
        return addTabs(poses, at, entry, name);
    const bool declares = entry == u"declareConflict";
    poses << Pose {.name = name + u"-filled"_s,
        .strike =
            [at, entry, declares] {
                chooseMore(at.window, entry);
                if (declares)
                    sayConflict(at, u"conflict"_s);
                fillForm(*at.window.page());
            },
        .holds = [at, isThere] { return isThere() && fillsForm(at); },
        .leave =
            [at, back, declares] {
                if (declares)
                    sayConflict(at, u"clear"_s);
                back();
            }};
}

void addMore(QList<Pose>& poses, const Sitting& at)
{
    QMenu* menu = openMore(at.window);
    if (menu == nullptr)
        return;
    const QStringList entries = openEntries(*menu);
    menu->close();
    const bool rejects = std::ranges::any_of(entries, [](const QString& entry) { return entry.startsWith(Rejection); });
    const QString name = isRanked(at.session.expected()) ? u"menu-more-ranked"_s : u"menu-more"_s;
    poses << Pose {.name = name, .open = [at] { (void)openMore(at.window); }};
    if (rejects)
        poses << Pose {.name = u"menu-more-reject"_s, .open = [at] { openRejections(at.window); }};
    for (const QString& entry : entries)
        addDetour(poses, at, entry);
}

// Beside the documents no window has room for words in its rail, but on the largest of screens.
void addStages(QList<Pose>& poses, const Sitting& at)
{
    const QList<Awaited> all = awaitedNow(at.session.expected(), at.session.now());
    const bool others
        = std::ranges::any_of(all, [&](const Awaited& each) { return each.member != at.session.member(); });
    if (!others || seenIn<QToolButton>(at.window, u"documents"_s) == nullptr)
        return;
    poses << Pose {.name = u"stages"_s,
        .strike = [at] { openDocuments(at); },
        .holds = [at] { return hasPages(at); },
        .open = [at] { clickIn(at.window, u"stages"_s); },
        .leave = [at] { closeDocuments(at); }};
}

} // namespace

bool isForAround(const Sitting& at)
{
    if (!at.session.isKnown() || !at.session.expected().members.value(at.session.member()).ready())
        return false;
    const Step* step = stepAt(at);
    return isRanked(at.session.expected())
        || (step != nullptr && (step->kind == StepKind::Review || step->kind == StepKind::Score));
}

QList<Pose> aroundPoses(const Sitting& at)
{
    const auto toggleKeys = [at] { ShortcutSheet::showOver(&at.window); };
    QList<Pose> poses {{.name = u"keys"_s, .strike = toggleKeys, .leave = toggleKeys},
        {.name = u"menu-view"_s, .open = [at] { openView(at.window); }}};
    addDocumentPoses(poses, at);
    addStages(poses, at);
    addMore(poses, at);
    return poses;
}

QList<Pose> motionPoses(const Sitting& at, const QString& entry)
{
    QList<Pose> poses {{.name = at.page}};
    addDetour(poses, at, entry);
    return poses;
}

QList<Pose> questionPoses(const Sitting& at)
{
    QList<Pose> poses;
    if (!at.session.isKnown())
        return poses;
    const SessionState& state = at.session.expected();
    if (!state.members.value(at.session.member()).ready() || !state.delivered.isEmpty()
        || questionsMoved(state).isEmpty())
        return poses;
    addDetour(poses, at, u"questions"_s);
    const QList<QByteArray> answered = questionsAnswered(state);
    if (std::ranges::any_of(
            answered, [&](const QByteArray& question) { return !setAsideHindrance(at.session, question); }))
        addDetour(poses, at, u"setAside"_s);
    return poses;
}

QList<Pose> offlinePoses(const Sitting& at)
{
    QList<Pose> poses;
    if (const Step* step = stepAt(at); step != nullptr && step->kind != StepKind::Chair) {
        poses << Pose {.name = u"offline-documents"_s,
            .strike = [at] { openDocuments(at); },
            .leave = [at] { closeDocuments(at); }};
        // The first press shows the summary.
        const auto isSaved = [at] {
            const bool saved = at.session.savedHere() > 0;
            if (!saved && !at.window.isBusy())
                pressPrimary(at);
            return saved && !at.window.isBusy();
        };
        poses << Pose {.name = u"offline-"_s + at.page + u"-savedHere"_s, .holds = isSaved};
    }
    return poses;
}

} // namespace evalroom
