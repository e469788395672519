// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/spoilt_bids.h"
#include "widgets/practice/misfits.h"
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"
#include "widgets/reading/reading_pane.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

// The documents beside the work.
namespace evalroom {

namespace {

constexpr int SomePage = 4;
const QString OftenUsed = u"投标人"_s;
const QString NeverUsed = u"适航证书"_s;

QStringList documentsOf(const Sitting& at, DocumentKind kind)
{
    QStringList ids;
    for (const ManifestDocument& document : at.session.manifest().documents) {
        if (document.kind == kind)
            ids << document.id;
    }
    return ids;
}

void showDocument(const Sitting& at, const QString& id, int page)
{
    openDocuments(at);
    if (auto* pane = at.window.findChild<ReadingPane*>())
        pane->show(id, page);
}

Pose shownPose(const Sitting& at, const QString& name, const QString& id, int page)
{
    return {.name = name,
        .strike = [at, id, page] { showDocument(at, id, page); },
        .holds = [at] { return hasPages(at); },
        .leave = [at] { closeDocuments(at); }};
}

// One of which no page can be shown, and why.
Pose refusedPose(const Sitting& at, const QString& name, const QString& id)
{
    Pose pose = shownPose(at, name, id, 0);
    pose.holds = [at] {
        return seenIn<QLabel>(at.window, u"stageTitle"_s) != nullptr
            && seenIn<QProgressBar>(at.window, u"stageProgress"_s) == nullptr;
    };
    return pose;
}

// In the tender document, to the end.
bool hasFound(const Sitting& at, const QString& words)
{
    auto* field = seenIn<QLineEdit>(at.window, u"findWords"_s);
    if (field == nullptr && hasPages(at))
        clickIn(at.window, u"find"_s);
    else if (field != nullptr && field->text().isEmpty())
        typeInto(*field, words);
    const auto* result = seenIn<QLabel>(at.window, u"findResult"_s);
    return result != nullptr && !result->text().contains(u'…');
}

Pose foundPose(const Sitting& at, const QString& name, const QString& words)
{
    Pose pose = shownPose(at, name, documentsOf(at, DocumentKind::Tender).value(0), 1);
    pose.holds = [at, words] { return hasFound(at, words); };
    pose.leave = [at] {
        if (auto* field = seenIn<QLineEdit>(at.window, u"findWords"_s))
            field->clear();
        clickIn(at.window, u"findClose"_s);
        closeDocuments(at);
    };
    return pose;
}

// The tender document beside the first bid.
Pose besidePose(const Sitting& at)
{
    Pose pose = shownPose(at, u"documents-both"_s, {}, 0);
    pose.strike = [at] {
        openDocuments(at);
        if (auto* pane = at.window.findChild<ReadingPane*>()) {
            pane->show(documentsOf(at, DocumentKind::Tender).value(0), 0);
            pane->setTwoSides(true);
        }
    };
    return pose;
}

} // namespace

void openDocuments(const Sitting& at)
{
    if (auto* button = seenIn<QToolButton>(at.window, u"documents"_s))
        button->setChecked(true);
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
    return seenIn<QWidget>(at.window, u"pages"_s) != nullptr && isDrawn(at.window);
}

// The work gets half of the window, and where that is little, the documents stand above each other.
void addDocumentPoses(QList<Pose>& poses, const Sitting& at)
{
    if (seenIn<QToolButton>(at.window, u"documents"_s) == nullptr)
        return;
    const QStringList bids = documentsOf(at, DocumentKind::Bid);
    const auto fromEnd = [bids](qsizetype number) { return bids.value(bids.size() - number); };
    const QString tender = documentsOf(at, DocumentKind::Tender).value(0);
    poses << refusedPose(at, u"documents-damaged"_s, fromEnd(1)) << refusedPose(at, u"documents-locked"_s, fromEnd(2))
          << shownPose(at, u"documents-greyPage"_s, fromEnd(3), SpoiltPage)
          << shownPose(at, u"documents-tender"_s, tender, 0)
          << shownPose(at, u"documents-bid"_s, bids.value(0), SomePage) << besidePose(at)
          << foundPose(at, u"documents-find"_s, OftenUsed) << foundPose(at, u"documents-find-none"_s, NeverUsed);
}

QList<Pose> comingPoses(const Sitting& at)
{
    if (!at.session.isKnown() || !at.session.state().members.value(at.session.member()).ready()
        || seenIn<QToolButton>(at.window, u"documents"_s) == nullptr)
        return {};
    const QString bid = documentsOf(at, DocumentKind::Bid).value(0);
    if (at.session.documents().isHere(bid))
        return {};
    return {{.name = u"documents-coming"_s,
        .strike =
            [at, bid] {
                at.room.setCentreHanging(true);
                showDocument(at, bid, 0);
            },
        .holds = [at] { return seenIn<QProgressBar>(at.window, u"stageProgress"_s) != nullptr; },
        .leave =
            [at] {
                closeDocuments(at);
                at.room.setCentreHanging(false);
            },
        .comes = true}};
}

} // namespace evalroom
