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

// Registers what nobody waits for, before the final offers: that a bidder takes no further part, or what was negotiated
// with it, or what all were told. Nobody has asked for it, so nobody is chosen until staff choose.
class UnaskedForm : public DeskForm {
    Q_OBJECT
public:
    UnaskedForm(Session& session, Letter::Kind kind, QWidget* parent = nullptr);

    void refresh() override;
    std::optional<Act> act() const override;
    QString fault() const override;
    QString pendingWords() const override { return {}; }
    QStringList summary() const override;
    void clear() override;
    bool isPossible() const; // with some bidder
    // Of the bidder that is chosen; nothing: none is.
    std::optional<Letter> begun() const;

Q_SIGNALS:
    void turned(); // begun() is another

private:
    void fill(const QString& bidder);
    void choose();
    void keep();
    QString chosen() const; // the bidder, or Everybody; empty: nobody is
    void say();

    bool isOfNegotiations() const { return m_kind == Letter::Kind::Negotiation; }
    QString textLabel() const;

    Session& m_session;
    Letter::Kind m_kind;
    QList<Letter> m_letters;
    QString m_shown; // whose draft is in the field; empty: nobody's
    std::optional<FormDrafts> m_choice; // who is chosen
    std::optional<FormDrafts> m_drafts; // what is written of that bidder
    TypeLabel* m_title;
    TypeLabel* m_remark;
    QComboBox* m_box;
    TypeLabel* m_registered;
    ReasonField* m_text; // seen once a bidder is chosen
};

} // namespace evalroom
