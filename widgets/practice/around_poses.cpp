// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/compare_page.h"
#include "widgets/practice/misfits.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/reading/reading_pane.h"
#include "widgets/window/member_menu.h"
#include "widgets/window/shortcut_sheet.h"

#include <QApplication>
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

// A page that somebody has asked for beside their duty: as it opens, and filled in.
void addDetour(QList<Pose>& poses, const Sitting& at, const QString& entry)
{
    const QString name = u"more-"_s + (entry.startsWith(Rejection) ? u"reject"_s : entry)
        + (entry == u"resultsSoFar" && isRanked(at.session.expected()) ? u"-ranked"_s : u""_s);
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
        .holds = [at, isThere] { return isThere() && at.window.page()->next().possible; },
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

ReadingPane* openDocuments(const Sitting& at)
{
    auto* button = seenIn<QToolButton>(at.window, u"documents"_s);
    if (button != nullptr)
        button->setChecked(true);
    return at.window.findChild<ReadingPane*>();
}

void closeDocuments(const Sitting& at)
{
    if (auto* pane = at.window.findChild<ReadingPane*>())
        pane->setTwoSides(false);
    if (auto* button = seenIn<QToolButton>(at.window, u"documents"_s))
        button->setChecked(false);
}

bool hasPages(const Sitting& at)
{
    auto* view = seenIn<QWidget>(at.window, u"pages"_s);
    return view != nullptr && isDrawn(at.window);
}

QString firstBid(const Sitting& at)
{
    const auto& documents = at.session.manifest().documents;
    const auto bid = std::ranges::find(documents, DocumentKind::Bid, &ManifestDocument::kind);
    return bid == documents.end() ? QString() : bid->id;
}

// The work gets half of the window, and where that is little, the documents stand above each other.
void addDocuments(QList<Pose>& poses, const Sitting& at)
{
    if (seenIn<QToolButton>(at.window, u"documents"_s) == nullptr)
        return;
    const auto arePages = [at] { return hasPages(at); };
    const auto close = [at] { closeDocuments(at); };
    poses << Pose {
        .name = u"documents-tender"_s, .strike = [at] { openDocuments(at); }, .holds = arePages, .leave = close};
    poses << Pose {.name = u"documents-bid"_s,
        .strike = [at] { openDocuments(at)->show(firstBid(at), 4); },
        .holds = arePages,
        .leave = close};
    poses << Pose {.name = u"documents-both"_s,
        .strike =
            [at] {
                ReadingPane* pane = openDocuments(at);
                pane->setTwoSides(false);
                pane->showTender();
                pane->setTwoSides(true);
            },
        .holds = arePages,
        .leave = close};
}

// Beside the documents no window has room for names in its rail, but on the largest of screens.
void addAwaited(QList<Pose>& poses, const Sitting& at)
{
    const QList<Awaited> all = awaitedNow(at.session.expected(), at.session.now());
    const bool others
        = std::ranges::any_of(all, [&](const Awaited& each) { return each.member != at.session.member(); });
    if (!others || seenIn<QToolButton>(at.window, u"documents"_s) == nullptr)
        return;
    poses << Pose {.name = u"awaited"_s,
        .strike = [at] { openDocuments(at); },
        .holds = [at] { return hasPages(at); },
        .open = [at] { clickIn(at.window, u"awaited"_s); },
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
    addDocuments(poses, at);
    addAwaited(poses, at);
    addMore(poses, at);
    return poses;
}

QList<Pose> motionPoses(const Sitting& at)
{
    QList<Pose> poses {{.name = at.page}};
    addDetour(poses, at, u"moveCompetition"_s);
    return poses;
}

QList<Pose> offlinePoses(const Sitting& at)
{
    QList<Pose> poses;
    if (const Step* step = stepAt(at); step != nullptr && step->kind != StepKind::Chair) {
        poses << Pose {.name = u"offline-documents"_s,
            .strike = [at] { openDocuments(at); },
            .leave = [at] { closeDocuments(at); }};
        poses << Pose {.name = u"offline-"_s + at.page + u"-savedHere"_s,
            .strike =
                [at] {
                    pressPrimary(at); // shows the summary
                    QTimer::singleShot(QApplication::doubleClickInterval(), &at.window, [at] { pressPrimary(at); });
                },
            .holds = [at] { return at.session.savedHere() > 0 && !at.window.isBusy(); }};
    }
    return poses;
}

} // namespace evalroom
