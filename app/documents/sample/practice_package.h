// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/progress.h"
#include "documents/sample/practice_keys.h"
#include "documents/sample/practice_lot.h"

namespace evalroom {

struct PracticePlan {
    PracticeSpec lot;
    int committee = 5; // members, the last one the owner's representative; 5, 7, 9 or 11
    std::optional<PublicHubKeys> hub = {}; // of a running hub; else the folder gets a pair of its own
    QDateTime now = {}; // certificates are valid around it
    std::optional<qint64> signingWait = {}; // seconds; else as every practice package has it
    std::optional<qint64> openingLimit = {}; // likewise
    bool spoiltBids = false; // the files of the last bids cannot be read, or not wholly: see spoilLastBids()
};

// Where everything of a practice package stands, all in one folder; for the rest see PracticeKeys.
struct PracticePackage {
    QByteArray session;
    QString package; // lot.package
    QString annex; // annex.json
    QString credentials; // credentials.json
    QString platformKey; // keys/platform-public.pem
};

// An invented lot with its documents, people and keys, packed as a real one. Content follows from the seed; keys, and
// so the session, are new each time. The folder must not exist yet, or be empty, and stays so where this fails. Needs a
// QGuiApplication. `progress` counts documents, first as they are written, then bytes as they are packed. Errors:
// BadField (detail: committee), CannotWrite, DiskFull, Cancelled, Internal.
Result<PracticePackage> makePracticePackage(
    const PracticePlan& plan, const QString& folder, const Progress& progress = {});

} // namespace evalroom
