// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/practice_judge.h"
#include "widgets/practice/gallery.h"
#include "widgets/practice/practice_window.h"
#include "widgets/window/opening_window.h"
#include "widgets/window/session_window.h"
#include "widgets/window/start_window.h"

namespace evalroom {

// Somebody at a window, of whom pictures are taken.
struct Sitting {
    PracticeRoom& room;
    SessionWindow& window;
    Session& session;
    const PracticeJudge& judge;
    PracticeSeat seat;
    QString folder; // of the practice, and for whatever is saved
    QString page; // how pictures of what the window shows now are called
};

inline const QString NobodysCentre = QStringLiteral("https://127.0.0.1:1"); // nobody listens there
constexpr int FormsTab = 1; // of the desk: what can be done about the session

// The step that the window is about; nullptr: none.
const Step* stepAt(const Sitting& at);
// What else can be seen of the page before anything is done there. A pose whose name is known already need not be
// struck again.
QList<Pose> memberPoses(const Sitting& at);
// Where a step is filled in as a grid: sealed sheets, and points that are entered openly.
void addSheetPoses(QList<Pose>& poses, const Sitting& at);
void addItemsPoses(QList<Pose>& poses, const Sitting& at);
QList<Pose> deskPoses(const Sitting& at);
// What bidders write and what is put down of them, at the desk of the staff; and the keeper of an escrow key.
void addLetterPoses(QList<Pose>& poses, const Sitting& at);
void addKeyPoses(QList<Pose>& poses, const Sitting& at);
// What stands around every page: the keys, the menus and the forms that they lead to, the documents.
QList<Pose> aroundPoses(const Sitting& at);
// The documents, as they are, and as some of them cannot be read; the window shows them beside the work.
void addDocumentPoses(QList<Pose>& poses, const Sitting& at);
// One that is on its way to this terminal; empty: all that may be read are here.
QList<Pose> comingPoses(const Sitting& at);
void openDocuments(const Sitting& at);
void closeDocuments(const Sitting& at);
bool hasPages(const Sitting& at); // they are open, and drawn
// Is this where they have the most to show?
bool isForAround(const Sitting& at);
// Where this person is about to move something: the form for it, by its entry of the menu.
QList<Pose> motionPoses(const Sitting& at, const QString& entry);
// What bidders were asked and have answered; empty: nothing yet.
QList<Pose> questionPoses(const Sitting& at);
// Before a session: what makes a terminal of it is asked for.
QList<Pose> startPoses(StartWindow& window, const PracticeSeat& seat);
// Before there is a session: the centre is to open it, and is not there; does so; has done so before.
QList<Pose> awayPoses(OpeningWindow& window, const PracticeSeat& seat);
QList<Pose> openingPoses(OpeningWindow& window, const PracticeSeat& seat);
QList<Pose> openedPoses(OpeningWindow& window, const PracticeSeat& seat);
// Before a practice session: the choice of a chair, one that is made and cancelled; one that cannot be written; one
// that was left.
QList<Pose> practicePoses(PracticeWindow& window);
QList<Pose> failedPracticePoses(const PracticeWindow& window);
QList<Pose> leftPracticePoses(const PracticeWindow& window);
// While the centre is away.
QList<Pose> offlinePoses(const Sitting& at);

// On the page to sign: what comes between the report and its signature.
void addSigningPoses(QList<Pose>& poses, const Sitting& at);
// Whether the report on the page has been compared with this terminal's own result, or cannot be; where there is none,
// nothing is waited for.
bool isReportJudged(const Sitting& at);
// Where what is judged is summed up before it is signed.
Pose summaryOf(const Sitting& at);
// What this person would hand in, as a draft.
void fillDraft(const Sitting& at, const Step& step);
// Presses the button at the bottom, with the PIN where it is asked for.
void pressPrimary(const Sitting& at);

} // namespace evalroom
