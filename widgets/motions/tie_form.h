// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/motions/desk_form.h"
#include "widgets/shell/form_drafts.h"

class QComboBox;
class QVBoxLayout;

namespace evalroom {

class ReasonField;
class TypeLabel;

// Bidders who share a place, and whom the scheme leaves to the tenderer: their order, place by place, and why.
class TieForm : public DeskForm {
    Q_OBJECT
public:
    explicit TieForm(Session& session, QWidget* parent = nullptr);

    void refresh() override;
    std::optional<TieDecision> decision() const;
    std::optional<Act> act() const override { return decision(); }
    QString fault() const override;
    QString pendingWords() const override;
    QStringList summary() const override { return lines() << reason() << consequence(); }
    // In words: the order, place by place, and the reason.
    QStringList lines() const;
    QString reason() const;
    void clear() override;
    // A decision stands already and waits for its witness.
    bool isPending() const;
    QWidget* firstField() const;

    static QString consequence();

private:
    QStringList order() const;
    void chooseTie();
    void build();
    void fill();
    void keep();
    QString tiedWords() const;
    QString decidedWords() const;
    QString placeWords(qsizetype index) const;
    QString lineAt(const QStringList& order, qsizetype index) const;

    Session& m_session;
    QStringList m_tie; // what is decided here
    std::optional<FormDrafts> m_drafts; // of this tie
    TypeLabel* m_tied;
    TypeLabel* m_decided;
    QVBoxLayout* m_rows;
    QList<TypeLabel*> m_labels;
    QList<QComboBox*> m_places; // all but the last, which is what is left
    ReasonField* m_reason;
};

} // namespace evalroom
