// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"
#include "widgets/words/people.h"

namespace evalroom {

class Column;
class QuestionCard;

// What bidders were asked, and what they have answered: for reading. The pages of the bids are one click away.
class QuestionsPage : public Page {
    Q_OBJECT
public:
    QuestionsPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override { return {}; }
    void perform() override { }
    void refresh() override;
    QWidget* firstField() override;

private:
    People m_people;
    Column* m_column;
    QList<QuestionCard*> m_cards; // in the order of the minutes, which only grow
};

} // namespace evalroom
