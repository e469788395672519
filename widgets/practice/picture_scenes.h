// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/practice/practice_room.h"

namespace evalroom {

// One practice session of which pictures are taken, seen from one chair.
struct PictureScene {
    QString name;
    PracticeWish wish;
    QStringList only = {}; // words in the names of the pages that it is for; empty: every page
    QString cutAt = {}; // the page at which the centre goes away for a while, and a member to another seat
    bool around = false; // with what stands around the pages

    bool isFor(const QString& page) const;
};

QList<PictureScene> pictureScenes();

} // namespace evalroom
