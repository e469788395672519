// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/motions/letter.h"
#include "widgets/words/people.h"

namespace evalroom {

// The one next thing that staff do for the session to go on.
struct StaffNext {
    enum class Kind { Nothing, Wait, Admit, Open, Close, Register, DecideTie, Freeze, Deliver, Witness };

    Kind kind = Kind::Nothing;
    QString step = {};
    int member = 0; // Admit
    QByteArray subject = {}; // Witness
    Letter letter = {}; // Register
    std::optional<Error> refused = {}; // why not now
    QList<int> awaited = {}; // for whom else the session waits

    bool isPossible() const { return kind > Kind::Wait && !refused; }
    bool isIrreversible() const { return kind > Kind::Wait; }
    bool isSame(const StaffNext& other) const
    {
        return kind == other.kind && step == other.step && member == other.member && subject == other.subject
            && letter.isSame(other.letter);
    }
};

// What it is; where nothing is due, what would be next, with the rule that refuses it. A bidder's letter keeps staff
// from nothing that they can do meanwhile; `written`: the one that is being registered, which comes first.
StaffNext staffNext(const Session& session, const std::optional<Letter>& written = {});
// The same for the chair: of all this the law lets them open and close steps and make the report final. Nothing or
// Wait: none of it is next.
StaffNext chairNext(const Session& session);
// On the button.
QString actionWords(const SessionState& state, const StaffNext& next, const People& people);
// Beside it: what it does, or why not yet and who can change that.
QString sentenceWords(const Session& session, const StaffNext& next, const People& people);
// Of the irreversible ones: what happens, line by line.
QStringList summaryLines(const SessionState& state, const Manifest& manifest, const StaffNext& next);

} // namespace evalroom
