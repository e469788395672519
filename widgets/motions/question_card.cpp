// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/question_card.h"

#include "widgets/motions/place_field.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/question_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

QuestionCard::QuestionCard(QWidget* parent)
    : QFrame(parent)
    , m_bidder(new TypeLabel(Type::Strong))
    , m_standing(new TypeLabel(Type::Body))
    , m_question(new TypeLabel(Type::Body))
    , m_deadline(new TypeLabel(Type::Body))
    , m_place(new TypeLabel(Type::Body))
    , m_show(new QPushButton)
    , m_answer(new TypeLabel(Type::Body))
    , m_vote(new TypeLabel(Type::Small))
{
    setObjectName(u"question"_s);
    setProperty(CardProperty, true);
    m_standing->setObjectName(u"questionStanding"_s);
    m_question->setObjectName(u"questionText"_s);
    m_deadline->setObjectName(u"questionDeadline"_s);
    m_answer->setObjectName(u"questionAnswer"_s);
    m_vote->setObjectName(u"questionVote"_s);
    m_show->setObjectName(u"showPassage"_s);
    m_show->setProperty(ReadingProperty, true);
    auto* place = new QHBoxLayout;
    place->setSpacing(measure::Gap);
    place->addWidget(m_place, 1);
    place->addWidget(m_show);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_bidder);
    rows->addWidget(m_standing);
    rows->addWidget(m_question);
    rows->addWidget(m_deadline);
    rows->addLayout(place);
    rows->addWidget(m_answer);
    rows->addWidget(m_vote);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(m_document, m_page); });
}

void QuestionCard::show(const Session& session, const MotionState& question, const People& people)
{
    const auto* clarify = std::get_if<ClarifyMotion>(&question.motion.subject);
    if (clarify == nullptr)
        return;
    const SessionState& state = session.expected();
    m_document = clarify->document;
    m_page = clarify->page;
    m_bidder->setText(bidderWords(session.manifest(), clarify->bidder));
    m_standing->setText(questionStanding(state, question));
    m_question->setText(questionWords(question.motion.text));
    m_deadline->setText(deadlineWords(clarify->until));
    m_deadline->setVisible(clarify->until.isValid());
    m_place->setText(passageWords(session.manifest(), *clarify));
    m_show->setText(tr("Show the page"));
    m_show->setAccessibleName(tr("Show this page of the bid"));
    const QStringList answer = answerLines(state, question.name);
    m_answer->setText(answer.join(u'\n'));
    m_answer->setVisible(!answer.isEmpty());
    const auto yes = std::ranges::count(question.votes, true);
    //: Who has moved a question, and the votes on it
    m_vote->setText(tr("Moved by %1. Votes: %2 yes, %3 no.")
            .arg(personWords(state, question.author, people), QString::number(yes),
                QString::number(question.votes.size() - yes)));
}

QWidget* QuestionCard::firstField() const
{
    return m_show;
}

} // namespace evalroom

#include "moc_question_card.cpp"
