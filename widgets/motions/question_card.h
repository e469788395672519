// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/words/people.h"

#include <QFrame>

class QPushButton;

namespace evalroom {

class TypeLabel;

// A question to a bidder with all that came of it: how far it is, its passage, its vote, the answer.
class QuestionCard : public QFrame {
    Q_OBJECT
public:
    explicit QuestionCard(QWidget* parent = nullptr);

    void show(const Session& session, const MotionState& question, const People& people);
    QWidget* firstField() const;

Q_SIGNALS:
    void placeWanted(const QString& document, int page);

private:
    TypeLabel* m_bidder;
    TypeLabel* m_standing;
    TypeLabel* m_question;
    TypeLabel* m_deadline;
    TypeLabel* m_place;
    QPushButton* m_show;
    TypeLabel* m_answer;
    TypeLabel* m_vote;
    QString m_document;
    int m_page = 0;
};

} // namespace evalroom
