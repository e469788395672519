// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/practice/practice_room.h"

namespace evalroom {

// What befalls a session of which pictures are taken.
enum class Trouble {
    Cut, // the centre goes away for a while, and the person to another seat; a supervisor stays
    Rest, // the session rests for a while
    Betrayal, // the centre denies what it has shown: the end of the scene
    Unfilled, // nobody is found in the place of who has left, and the session ends for good
    Replaced, // another member comes in the person's place
};

// One practice session of which pictures are taken, seen from one chair.
struct PictureScene {
    QString name;
    PracticeWish wish;
    QStringList only = {}; // words in the names of the pages that it is for; empty: every page
    QMap<QString, Trouble> troubles = {}; // by the page at which it comes, once
    QString endAt = {}; // the page with which the scene ends; empty: with the session
    std::chrono::seconds clockBehind {0}; // the person's machine is, by so much
    bool around = false; // with what stands around the pages, and what is asked before them

    bool isFor(const QString& page) const;
};

QList<PictureScene> pictureScenes();

} // namespace evalroom
