// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/questions_page.h"

#include "widgets/motions/question_card.h"
#include "widgets/shell/column.h"
#include "widgets/words/question_words.h"

using namespace Qt::StringLiterals;

namespace evalroom {

QuestionsPage::QuestionsPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_column(new Column)
{
    setObjectName(u"questionsPage"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_column);
    refresh();
}

QString QuestionsPage::title() const
{
    return tr("Questions to bidders");
}

QString QuestionsPage::guidance() const
{
    return tr("For reading only. An answer counts only as far as it explains the bid, and changes nothing of it.");
}

void QuestionsPage::refresh()
{
    const QList<const MotionState*> questions = questionsMoved(state());
    while (m_cards.size() < questions.size()) {
        auto* card = new QuestionCard;
        connect(card, &QuestionCard::placeWanted, this, &Page::documentWanted);
        m_column->add(card);
        m_cards << card;
    }
    for (qsizetype i = 0; i < questions.size(); ++i)
        m_cards.at(i)->show(session(), *questions.at(i), m_people);
}

QWidget* QuestionsPage::firstField()
{
    return m_cards.isEmpty() ? nullptr : m_cards.constFirst()->firstField();
}

} // namespace evalroom

#include "moc_questions_page.cpp"
