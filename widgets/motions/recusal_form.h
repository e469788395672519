// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/motions/desk_form.h"
#include "widgets/motions/letter_words.h"
#include "widgets/shell/form_drafts.h"

class QComboBox;

namespace evalroom {

class BigChoice;
class LetterFile;
class LetterTime;
class ReasonField;
class TypeLabel;

// Registers that a bidder has applied in writing for a member's recusal, and what was decided (政采条例 art. 9). Nobody
// waits for it, so all but the choice of the member is hidden until staff choose one.
class RecusalForm : public DeskForm {
    Q_OBJECT
public:
    explicit RecusalForm(Session& session, QWidget* parent = nullptr);

    void refresh() override;
    std::optional<Act> act() const override;
    QString fault() const override;
    QString pendingWords() const override { return {}; }
    QStringList summary() const override;
    void clear() override;
    bool isPossible() const; // the law has it, and the session is not over
    // Whose recusal who has applied for; nothing: not both are chosen.
    std::optional<Letter> begun() const;

Q_SIGNALS:
    void turned(); // begun() is another

private:
    void layOut();
    void follow();
    void fill(int member, const QString& bidder);
    void restore();
    void keep();
    void say();
    bool isDecided() const;
    RecusalRequest request() const;
    QString timeFault() const;

    Session& m_session;
    std::optional<FormDrafts> m_drafts;
    bool m_isRestoring = false;
    TypeLabel* m_title;
    QComboBox* m_member;
    QWidget* m_rest; // all below, seen once a member is chosen
    TypeLabel* m_remark;
    QComboBox* m_bidder;
    TypeLabel* m_registered;
    ReasonField* m_reason;
    LetterFile* m_file;
    LetterTime* m_time;
    BigChoice* m_granted;
    BigChoice* m_refused;
    ReasonField* m_text;
};

} // namespace evalroom
