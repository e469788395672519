// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/shell/form_drafts.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QVBoxLayout;

namespace evalroom {

class ReasonField;
class TypeLabel;

// Bidders who share a place, and whom the scheme leaves to the tenderer: their order, place by place, and why.
class TieForm : public QWidget {
    Q_OBJECT
public:
    explicit TieForm(Session& session, QWidget* parent = nullptr);

    void refresh();
    // Nothing while something is missing; fault() says what.
    std::optional<TieDecision> decision() const;
    QString fault() const;
    // In words: the order with its places, and the reason.
    QStringList lines() const;
    void clear();
    // A decision stands already and waits for its witness.
    bool isPending() const;
    QWidget* firstField() const;

    static QString consequence();

Q_SIGNALS:
    void typed();

private:
    QStringList order() const;
    void chooseTie();
    void build();
    void fill();
    void keep();
    QString tiedWords() const;
    QString placeWords(qsizetype index) const;
    QString lineAt(const QStringList& order, qsizetype index) const;

    Session& m_session;
    QStringList m_tie; // what is decided here
    std::optional<FormDrafts> m_drafts; // of this tie
    TypeLabel* m_tied;
    QVBoxLayout* m_rows;
    QList<TypeLabel*> m_labels;
    QList<QComboBox*> m_places; // all but the last, which is what is left
    ReasonField* m_reason;
};

} // namespace evalroom
