// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"
#include "widgets/motions/letter.h"

namespace evalroom {

// All that a desk says of a letter of one kind.
struct LetterWords {
    // One of the two things that can be registered.
    struct Choice {
        QString title;
        QString detail; // below it
        QString fact; // in the summary
        QString then; // what follows once it is witnessed
        bool isLetter = true; // else nothing came, and the text tells how the bidder was asked
    };

    QString entry; // in a list of letters
    QStringList asked; // what the bidder was asked: first that it was, then the matter
    QString unchosen; // while neither is chosen
    Choice yes; // of a withdrawal all that there is
    Choice no;
};

LetterWords letterWords(const SessionState& state, const Manifest& manifest, const Letter& letter);
// What is signed by whoever registers it, line by line, and what follows.
QStringList registrationSummary(const LetterWords& words, const LetterWords::Choice& choice, const QString& text);
// On the button that registers it.
QString registerWords(Letter::Kind kind);

} // namespace evalroom
