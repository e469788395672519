// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter_words.h"

#include "evaluation/answer.h"
#include "evaluation/low_price.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/words/acts.h"
#include "widgets/words/people.h"
#include "widgets/words/price_words.h"
#include "widgets/words/question_words.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct LetterText {
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

LetterWords confirmationWords(const SessionState& state, const QString& bidder, const MotionState* motion)
{
    const auto* price = motion != nullptr ? std::get_if<PriceMotion>(&motion->motion.subject) : nullptr;
    const QString first
        = LetterText::tr("The committee has corrected the price of %1. The bidder has to confirm it in writing.");
    return {.entry = LetterText::tr("%1: answer to the corrected price").arg(bidder),
        .asked = QStringList {first.arg(bidder)} + (price != nullptr ? priceMotionLines(state, *price) : QStringList()),
        .unchosen = LetterText::tr("Choose what the bidder answers."),
        .yes = {.title = LetterText::tr("The bidder confirms the price"),
            .detail = LetterText::tr("In writing, signed as the bid was."),
            .fact = LetterText::tr("%1 confirms the corrected price in writing.").arg(bidder),
            .then = LetterText::tr("Then the corrected price counts.")},
        .no = {.title = LetterText::tr("The bidder does not accept it"),
            .detail = LetterText::tr("The committee then has to reject the bid."),
            .fact = LetterText::tr("%1 does not accept the corrected price.").arg(bidder),
            .then = LetterText::tr("Then the committee has to reject the bid.")}};
}

QStringList questionAsked(
    const SessionState& state, const Manifest& manifest, const QString& bidder, const MotionState* motion)
{
    QStringList lines {
        LetterText::tr("The committee asks %1 what a passage of its bid means. The bidder has to answer in writing.")
            .arg(bidder)};
    if (const auto* clarify = motion != nullptr ? std::get_if<ClarifyMotion>(&motion->motion.subject) : nullptr)
        lines << questionWords(motion->motion.text) << passageWords(manifest, *clarify)
              << groundWords(state.facts->rules.clarifications, clarify->ground);
    if (motion != nullptr && answerUntil(motion->motion).isValid())
        lines << deadlineWords(answerUntil(motion->motion))
              << LetterText::tr("What comes later is registered all the same: the committee decides about it.");
    return lines;
}

LetterWords clarificationWords(
    const SessionState& state, const Manifest& manifest, const QString& bidder, const MotionState* motion)
{
    return {.entry = LetterText::tr("%1: answer to a question").arg(bidder),
        .asked = questionAsked(state, manifest, bidder, motion),
        .unchosen = LetterText::tr("Choose whether the bidder has answered."),
        .yes = {.title = LetterText::tr("The bidder has answered"),
            .detail = LetterText::tr("In writing, in the time that was set."),
            .fact = LetterText::tr("%1 has answered the question in writing.").arg(bidder),
            .then = LetterText::tr("Then the committee goes on. The answer counts only as far as it explains the bid, "
                                   "and changes nothing of it.")},
        .no = {.title = LetterText::tr("Nothing came in time"),
            .detail = LetterText::tr("The committee goes on without an answer."),
            .fact = LetterText::tr("%1 has not answered the question in the time that was set.").arg(bidder),
            .then = LetterText::tr("Then the committee goes on, and judges the bid as it stands."),
            .isLetter = false}};
}

LetterWords explanationWords(const SessionState& state, const QString& bidder, const QString& id)
{
    const QString first = LetterText::tr("The price of %1 is obviously low. The bidder has to explain it in writing.");
    return {.entry = LetterText::tr("%1: explanation of its low price").arg(bidder),
        .asked = QStringList {first.arg(bidder)} + priceComparisonLines(state, id).mid(0, 1) + lowPriceLines(state, id)
            + explanationDeadlineLines(explanationUntil(state, id)),
        .unchosen = LetterText::tr("Choose whether the bidder has explained its price."),
        .yes = {.title = LetterText::tr("The bidder has explained the price"),
            .detail = LetterText::tr("In writing, in the time that was set."),
            .fact = LetterText::tr("%1 has explained its low price in writing.").arg(bidder),
            .then = LetterText::tr("Then the committee finds whether it justifies the price.")},
        .no = {.title = LetterText::tr("Nothing came in time"),
            .detail = LetterText::tr("The committee then has to reject the bid."),
            .fact = LetterText::tr("%1 has not explained its low price in the time that was set.").arg(bidder),
            .then = LetterText::tr("Then the committee has to reject the bid."),
            .isLetter = false}};
}

LetterWords withdrawalWords(const QString& bidder)
{
    return {.entry = bidder,
        .asked = {},
        .unchosen = {},
        .yes = {.title = {},
            .detail = {},
            .fact = LetterText::tr("%1 takes no further part.").arg(bidder),
            .then = LetterText::tr("Then the bidder is out for good, and its final offer is not awaited.")},
        .no = {}};
}

LetterWords negotiationWords(const QString& bidder)
{
    return {.entry = bidder,
        .asked = {},
        .unchosen = {},
        .yes = {.title = {},
            .detail = {},
            .fact = LetterText::tr("This was negotiated with %1.").arg(bidder),
            .then = LetterText::tr("Then it stands in the report as witnessed."),
            .isLetter = false},
        .no = {}};
}

LetterWords recusalWords(const SessionState& state, const QString& bidder, int member)
{
    const QString who = personWords(state, member);
    return {.entry = LetterText::tr("%1: recusal of %2").arg(bidder, who),
        .asked = {},
        .unchosen = {},
        .yes = {.title = {},
            .detail = {},
            .fact
            = LetterText::tr("%1 applies in writing for the recusal of %2. The member withdraws.").arg(bidder, who),
            .then = LetterText::tr("Then the member leaves the committee, what they have judged counts no more, and "
                                   "another member is found.")},
        .no = {.title = {},
            .detail = {},
            .fact = LetterText::tr("%1 applies in writing for the recusal of %2. The member stays.").arg(bidder, who),
            .then = LetterText::tr("Then it stands in the report as witnessed.")}};
}

LetterWords noticeWords()
{
    return {.entry = LetterText::tr("All bidders: what changes for them"),
        .asked = {},
        .unchosen = {},
        .yes = {.title = {},
            .detail = {},
            .fact = LetterText::tr("All bidders were told this in writing, at the same time."),
            .then = LetterText::tr("Then it stands in the report as witnessed."),
            .isLetter = false},
        .no = {}};
}

} // namespace

LetterWords letterWords(const SessionState& state, const Manifest& manifest, const Letter& letter)
{
    const QString bidder = bidderWords(manifest, letter.bidder);
    const MotionState* motion = findMotion(state, letter.motion);
    switch (letter.kind) {
    case Letter::Kind::Confirmation:
        return confirmationWords(state, bidder, motion);
    case Letter::Kind::Clarification:
        return clarificationWords(state, manifest, bidder, motion);
    case Letter::Kind::Explanation:
        return explanationWords(state, bidder, letter.bidder);
    case Letter::Kind::Withdrawal:
        return withdrawalWords(bidder);
    case Letter::Kind::Negotiation:
        return negotiationWords(bidder);
    case Letter::Kind::Recusal:
        return recusalWords(state, bidder, letter.member);
    case Letter::Kind::Notice:
        return noticeWords();
    }
    return {};
}

QStringList registrationSummary(const LetterWords& words, const LetterWords::Choice& choice, const QString& text)
{
    const QString show = choice.isLetter
        ? LetterText::tr("A supervisor has to witness it next: show the supervisor the bidder's letter.")
        : words.asked.isEmpty()
        ? LetterText::tr("A supervisor has to witness it next: show the supervisor the record of it.")
        : LetterText::tr("A supervisor has to witness it next: show the supervisor how the bidder was asked.");
    return QStringList {choice.fact} + words.asked.mid(1)
        << LetterText::tr("Text: %1").arg(text.trimmed()) << show + u' ' + choice.then
        << LetterText::tr("It stands in the minutes under your name.");
}

QString registerWords(Letter::Kind kind)
{
    if (kind == Letter::Kind::Withdrawal)
        return LetterText::tr("Register that a bidder takes no further part");
    if (kind == Letter::Kind::Negotiation)
        return LetterText::tr("Put down what was negotiated with a bidder");
    if (kind == Letter::Kind::Recusal)
        return LetterText::tr("Register the application for a recusal");
    if (kind == Letter::Kind::Notice)
        return LetterText::tr("Put down what all bidders were told");
    return kind == Letter::Kind::Explanation ? LetterText::tr("Register the bidder's explanation")
                                             : LetterText::tr("Register the bidder's answer");
}

} // namespace evalroom
