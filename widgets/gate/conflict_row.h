// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/rule_set.h"
#include "widgets/style/type_label.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QRadioButton;

namespace evalroom {

// One bidder, and whether there is a conflict of interest with it; or the member's own person (12号令 art. 12 (2),
// (4)), and whether a ground of recusal lies in it.
class ConflictRow : public QFrame {
    Q_OBJECT
public:
    enum class Answer { None, Clear, Conflict };

    // `id`, of a bidder, or empty: the own person, names its fields: "clear-<id>", "conflict-<id>", "ground-<id>",
    // "reason-<id>", "involved-<id>". The law's `grounds`, one of which a conflict is; none: nobody is asked which.
    ConflictRow(const QString& id, const QString& bidder, const QList<LegalGround>& grounds, QWidget* parent = nullptr);

    // Who else there is to think of; empty: nobody.
    void setInvolved(const QString& involved);

    Answer answer() const;
    QString reason() const;
    QString ground() const; // its code; empty: none is chosen
    bool lacksGround() const;
    void setClear();
    // What had been answered before.
    void restore(Answer answer, const QString& reason, const QString& ground);
    void refresh();
    QWidget* firstField();

Q_SIGNALS:
    void changed();

private:
    void refreshPerson();

    const bool m_isPerson;
    QString m_bidder;
    TypeLabel* m_title;
    TypeLabel* m_involved;
    QRadioButton* m_clear;
    QRadioButton* m_conflict;
    QLineEdit* m_reason;
    QComboBox* m_ground;
};

} // namespace evalroom
