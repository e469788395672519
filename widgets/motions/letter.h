// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// What a bidder writes because the committee has asked it to, or fails to write; and that it takes no further part.
struct Letter {
    enum class Kind {
        Confirmation, // of its price as corrected
        Clarification, // of what its bid means
        Explanation, // of its low price
        Withdrawal, // before its final offer has come; nobody waits for it
        Negotiation, // no letter: what was negotiated with it; nobody waits for it
        Recusal, // it applies for a member's; nobody waits for it
        Notice, // likewise: what all bidders were told in writing, at the same time; of none of them
    };

    Kind kind = Kind::Confirmation;
    QString bidder = {};
    QByteArray motion = {}; // that asks for it; only answers have one
    int member = 0; // whose recusal it is about; only applications for one have any
    bool isRegistered = false; // and waits for its witness; until then it may be registered anew

    bool isSame(const Letter& other) const
    {
        return kind == other.kind && bidder == other.bidder && motion == other.motion && member == other.member;
    }
};

// The letters that the session waits for.
QList<Letter> lettersWanted(const SessionState& state);
// Of what nobody waits for (a withdrawal or a negotiation), with whom it may be now: valid bidders, until their final
// offer has come or its step is closed; or until the offers are opened. Beside negotiations with several stands, at
// last, the notice to all. Negotiations that are owed, and not put down, may be until the report is frozen.
QList<Letter> lettersPossible(const SessionState& state, Letter::Kind kind);
// The name of the registration that came last; empty: there is none. Negotiations and notices are several, and none
// comes instead of another.
QByteArray registeredName(const SessionState& state, const Letter& letter);
// `yes`: the bidder confirms, answers or explains, or its application is granted; all others are nothing else.
// Of an answer, explanation or application besides: the SHA-256 of its file (empty: there is none), and when it came in
// (null: just now).
Act registration(
    const Letter& letter, bool yes, const QString& text, const QByteArray& file = {}, const QDateTime& received = {});
// For asking about it before anything is written.
Act someRegistration(const Letter& letter);

} // namespace evalroom
