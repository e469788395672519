// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/practice_judge.h"
#include "widgets/practice/gallery.h"
#include "widgets/practice/practice_room.h"
#include "widgets/window/opening_window.h"
#include "widgets/window/session_window.h"

namespace evalroom {

// Somebody at a window, of whom pictures are taken.
struct Sitting {
    SessionWindow& window;
    Session& session;
    const PracticeJudge& judge;
    PracticeSeat seat;
    QString folder; // of the practice, and for whatever is saved
    QString page; // how pictures of what the window shows now are called
};

// The step that the window is about; nullptr: none.
const Step* stepAt(const Sitting& at);
// What else can be seen of the page before anything is done there. A pose whose name is known already need not be
// struck again.
QList<Pose> memberPoses(const Sitting& at);
QList<Pose> deskPoses(const Sitting& at);
// What stands around every page: the keys, the menus and the forms that they lead to, the documents.
QList<Pose> aroundPoses(const Sitting& at);
// Is this where they have the most to show?
bool isForAround(const Sitting& at);
// Where this person may move that competition is lacking: the form for it.
QList<Pose> motionPoses(const Sitting& at);
// Before there is a session: its package is opened.
QList<Pose> openingPoses(OpeningWindow& window, const PracticeSeat& seat);
// While the centre is away.
QList<Pose> offlinePoses(const Sitting& at);

// What this person would hand in, as a draft.
void fillDraft(const Sitting& at, const Step& step);
// Presses the button at the bottom, with the PIN where it is asked for.
void pressPrimary(const Sitting& at);

} // namespace evalroom
