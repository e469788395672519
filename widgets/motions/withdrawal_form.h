// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/motions/desk_form.h"
#include "widgets/motions/letter_words.h"
#include "widgets/shell/form_drafts.h"

class QComboBox;

namespace evalroom {

class ReasonField;
class TypeLabel;

// Registers that a bidder takes no further part, before its final offer has come: which, and what it writes. Nobody has
// asked for it, so nobody is chosen until staff choose.
class WithdrawalForm : public DeskForm {
    Q_OBJECT
public:
    explicit WithdrawalForm(Session& session, QWidget* parent = nullptr);

    void refresh() override;
    std::optional<Act> act() const override;
    QString fault() const override;
    QString pendingWords() const override { return {}; }
    QStringList summary() const override;
    void clear() override;
    // Of the bidder that is chosen; nothing: none is.
    std::optional<Letter> begun() const;

Q_SIGNALS:
    void turned(); // begun() is another

private:
    void fill(const QString& bidder);
    void choose();
    void keep();
    QString chosen() const; // empty: nobody is
    void say();

    Session& m_session;
    QList<Letter> m_letters;
    QString m_shown; // whose draft is in the field; empty: nobody's
    std::optional<FormDrafts> m_choice; // who is chosen
    std::optional<FormDrafts> m_drafts; // what that bidder writes
    TypeLabel* m_title;
    TypeLabel* m_remark;
    QComboBox* m_box;
    TypeLabel* m_registered;
    ReasonField* m_text; // seen once a bidder is chosen
};

} // namespace evalroom
