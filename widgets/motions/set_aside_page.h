// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/words/people.h"

#include <optional>

class QComboBox;

namespace evalroom {

class QuestionCard;
class ReasonField;
class SheetNotice;
class TypeLabel;

// The questions whose answer counts, so that it may be set aside.
QList<QByteArray> questionsAnswered(const SessionState& state);

// Moves that a bidder's answer does not count, as it leaves the scope of its bid or changes its substance.
class SetAsidePage : public CheckedPage {
    Q_OBJECT
public:
    SetAsidePage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    void fillAnswers();
    void choose(const QByteArray& question);
    void showChosen();
    Motion motion() const;
    QString faultWords() const;

    People m_people;
    QByteArray m_question;
    std::optional<FormDrafts> m_drafts; // about this answer
    bool m_done = false;
    SheetNotice* m_notice;
    TypeLabel* m_answerLabel;
    QComboBox* m_answerBox; // seen where there are several
    QuestionCard* m_card;
    ReasonField* m_text;
};

} // namespace evalroom
