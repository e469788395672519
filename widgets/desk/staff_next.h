// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/words/people.h"

namespace evalroom {

// The one next thing that staff do for the session to go on.
struct StaffNext {
    enum class Kind { Nothing, Wait, Admit, Open, Close, DecideTie, Freeze, Deliver, Witness };

    Kind kind = Kind::Nothing;
    QString step = {};
    int member = 0; // Admit
    QByteArray subject = {}; // Witness
    std::optional<Error> refused = {}; // why not now
    QList<int> awaited = {}; // for whom else the session waits

    bool isPossible() const { return kind > Kind::Wait && !refused; }
    bool isIrreversible() const { return kind >= Kind::Close; }
    bool isSame(const StaffNext& other) const
    {
        return kind == other.kind && step == other.step && member == other.member && subject == other.subject;
    }
};

// What it is; where nothing is due, what would be next, with the rule that refuses it.
StaffNext staffNext(const Session& session);
// On the button.
QString actionWords(const SessionState& state, const StaffNext& next, const People& people);
// Beside it: what it does, or why not yet and who can change that.
QString sentenceWords(const Session& session, const StaffNext& next, const People& people);
// Of the irreversible ones: what happens, line by line.
QStringList summaryLines(const SessionState& state, const Manifest& manifest, const StaffNext& next);

} // namespace evalroom
