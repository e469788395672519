// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/question_words.h"

#include "evaluation/answer.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Questions {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString setAsideReason(const SessionState& state, const QByteArray& question)
{
    for (const MotionState& motion : state.motions) {
        const auto* aside = std::get_if<SetAsideMotion>(&motion.motion.subject);
        if (aside != nullptr && aside->motion == question && outcomeOf(state, motion) == Outcome::Passed)
            return motion.motion.text;
    }
    return {};
}

} // namespace

QList<const MotionState*> questionsMoved(const SessionState& state)
{
    QList<const MotionState*> questions;
    for (const MotionState& motion : state.motions) {
        if (std::holds_alternative<ClarifyMotion>(motion.motion.subject))
            questions << &motion;
    }
    return questions;
}

QString questionWords(const QString& text)
{
    return Questions::tr("Question: %1").arg(plainLines(text));
}

QString deadlineWords(const QDateTime& until)
{
    return until.isValid() ? Questions::tr("The answer has to be in by %1.").arg(timeWords(until)) : QString();
}

Marked questionStanding(const SessionState& state, const MotionState& question)
{
    const Outcome outcome = outcomeOf(state, question);
    if (outcome == Outcome::Lost)
        return Questions::tr("The bidder is not asked: the vote was lost.");
    if (outcome != Outcome::Passed)
        return outcomeWords(outcome);
    const AnswerState* answer = answerTo(state, question.name);
    if (answer == nullptr)
        return isValidBidder(state, askedBidder(question.motion))
            ? Questions::tr("Asked. The answer is not registered and witnessed yet.")
            : Questions::tr("Not answered. The bid is no longer in the evaluation.");
    if (!answer->answer.yes)
        return Questions::tr("Asked, and not answered in time. The bid is judged as it stands.");
    if (isLate(state, *answer) && counts(state, *answer))
        return {Icon::Warning,
            Questions::tr("Answered after the time that was set. The committee may set the answer aside; until then it "
                          "counts as far as it explains the bid.")};
    return counts(state, *answer)
        ? Marked(Icon::Tick, Questions::tr("Answered. The answer counts as far as it explains the bid."))
        : Marked(Icon::Refused, Questions::tr("Answered, and set aside. The answer does not count."));
}

QStringList answerLines(const SessionState& state, const QByteArray& question)
{
    const AnswerState* answer = answerTo(state, question);
    if (answer == nullptr)
        return {};
    const QString text = plainLines(answer->answer.text);
    QStringList lines {answer->answer.yes ? Questions::tr("The bidder answers in writing: %1").arg(text)
                                          : Questions::tr("The bidder has answered nothing in time: %1").arg(text)};
    if (answer->answer.yes && isLate(state, *answer)) {
        const QDateTime& received = answer->answer.received;
        lines << Questions::tr("Late: it came in at %1.").arg(timeWords(received.isValid() ? received : answer->time));
    }
    if (!answer->answer.letter.isEmpty())
        lines << Questions::tr("SHA-256 of the letter: %1").arg(QString::fromLatin1(answer->answer.letter.toHex()));
    if (isSetAside(state, question))
        lines << Questions::tr("Why it is set aside: %1").arg(plainLines(setAsideReason(state, question)));
    return lines;
}

QStringList answeredLines(const SessionState& state, const QByteArray& question)
{
    const MotionState* asked = findMotion(state, question);
    return asked != nullptr ? QStringList {questionWords(asked->motion.text)} + answerLines(state, question)
                            : QStringList();
}

QString answersThatCount(const SessionState& state, const QString& bidder)
{
    QStringList lines;
    for (const MotionState* question : questionsMoved(state)) {
        const AnswerState* answer = answerTo(state, question->name);
        if (askedBidder(question->motion) == bidder && answer != nullptr && answer->answer.yes
            && counts(state, *answer))
            lines << answeredLines(state, question->name);
    }
    return lines.join(u'\n');
}

} // namespace evalroom
