// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/set_aside_page.h"

#include "evaluation/answer.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/question_card.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/question_words.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

QList<QByteArray> questionsAnswered(const SessionState& state)
{
    QList<QByteArray> questions;
    for (const MotionState* question : questionsMoved(state)) {
        const AnswerState* answer = answerTo(state, question->name);
        if (answer != nullptr && answer->answer.yes && counts(state, *answer))
            questions << question->name;
    }
    return questions;
}

SetAsidePage::SetAsidePage(Session& session, const People& people, QWidget* parent)
    : CheckedPage(session, parent)
    , m_people(people)
    , m_notice(new SheetNotice)
    , m_answerLabel(new TypeLabel(Type::Strong))
    , m_answerBox(new QComboBox)
    , m_card(new QuestionCard)
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"setAsidePage"_s);
    layOut();
    connect(m_answerBox, &QComboBox::currentIndexChanged, this, [this] {
        m_done = false;
        choose(m_answerBox->currentData().toByteArray());
    });
    connect(m_card, &QuestionCard::placeWanted, this, &Page::documentWanted);
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_done = false;
        m_drafts->keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
    refresh();
}

void SetAsidePage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_answerBox->setObjectName(u"answer"_s);
    m_answerBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_answerBox->setMinimumContentsLength(16);
    m_answerLabel->setBuddy(m_answerBox);
    auto* column = new Column;
    column->add(m_notice);
    column->add(m_answerLabel, m_answerBox);
    column->add(m_card);
    column->add(m_text);
    setForm(column);
}

// Those that nobody votes on already stand first.
void SetAsidePage::fillAnswers()
{
    QList<QByteArray> questions = questionsAnswered(state());
    std::ranges::stable_partition(
        questions, [this](const QByteArray& question) { return !setAsideHindrance(session(), question); });
    const QSignalBlocker quiet(m_answerBox);
    m_answerBox->clear();
    for (const QByteArray& question : std::as_const(questions)) {
        const Motion& asked = findMotion(state(), question)->motion;
        //: A bidder, and the question that it has answered
        m_answerBox->addItem(tr("%1: %2").arg(bidderShort(session().manifest(), askedBidder(asked)),
                                 plainLine(asked.text, LongestPlainText)),
            question);
    }
    const QByteArray wanted = questions.contains(m_question) ? m_question : questions.value(0);
    m_answerBox->setCurrentIndex(static_cast<int>(questions.indexOf(wanted)));
    if (wanted != m_question || !m_drafts)
        choose(wanted);
}

void SetAsidePage::choose(const QByteArray& question)
{
    m_question = question;
    m_drafts.emplace(
        session().drafts(), u"setAside/"_s + QString::fromLatin1(question.toHex()), QStringList {u"text"_s});
    m_text->edit()->setText(m_drafts->text(u"text"_s));
    showChosen();
    Q_EMIT changed();
}

void SetAsidePage::showChosen()
{
    const MotionState* asked = findMotion(state(), m_question);
    m_card->setVisible(asked != nullptr);
    m_text->setEnabled(asked != nullptr);
    if (asked != nullptr)
        m_card->show(session(), *asked, m_people);
}

QString SetAsidePage::title() const
{
    return tr("Set an answer aside");
}

// 条例 art. 52, 87号令 art. 51.
QString SetAsidePage::formGuidance() const
{
    return tr("An answer explains the bid. What goes beyond the scope of the bid or changes its substance does not "
              "count.");
}

Motion SetAsidePage::motion() const
{
    return {.subject = SetAsideMotion {m_question}, .text = m_text->edit()->text()};
}

QString SetAsidePage::faultWords() const
{
    if (const auto refused = setAsideHindrance(session(), m_question);
        refused && refused->detail == ruleName(Rule::PendingMotion))
        return tr("The members are voting on this answer already.");
    return formFault(actToJson(motion())) == u"text" ? tr("Say in what the answer goes beyond the bid.") : QString();
}

CheckedPage::Filled SetAsidePage::filled() const
{
    if (m_question.isEmpty())
        return {.over = tr("There is no answer that could be set aside.")};
    const Motion move = motion();
    Filled filled = putToVote(move);
    filled.missing = faultWords();
    filled.details = answeredLines(state(), m_question) << tr("Reason given: %1").arg(move.text.trimmed());
    filled.then = tr("All members vote on it openly, at once. If it passes, the answer does not count, and the bid is "
                     "judged as it stands.");
    return filled;
}

void SetAsidePage::signedNow()
{
    m_drafts->clear();
    m_text->edit()->setText({});
    m_done = true;
}

void SetAsidePage::refresh()
{
    m_answerLabel->setText(tr("Which answer"));
    m_answerBox->setAccessibleName(m_answerLabel->text());
    m_text->setLabel(tr("In what the answer goes beyond the bid"));
    fillAnswers();
    showChosen();
    m_answerLabel->setVisible(m_answerBox->count() > 1);
    m_answerBox->setVisible(m_answerBox->count() > 1);
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* SetAsidePage::firstField()
{
    return m_answerBox->count() > 1 ? static_cast<QWidget*>(m_answerBox) : m_text->edit();
}

} // namespace evalroom

#include "moc_set_aside_page.cpp"
