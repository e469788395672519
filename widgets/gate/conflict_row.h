// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/type_label.h"

#include <QFrame>

class QLineEdit;
class QRadioButton;

namespace evalroom {

// One bidder, and whether there is a conflict of interest with it.
class ConflictRow : public QFrame {
    Q_OBJECT
public:
    enum class Answer { None, Clear, Conflict };

    // `id` names its fields: "clear-<id>", "conflict-<id>", "reason-<id>".
    ConflictRow(const QString& id, const QString& bidder, const QString& people, QWidget* parent = nullptr);

    Answer answer() const;
    QString reason() const;
    void setClear();
    // What had been answered before.
    void restore(Answer answer, const QString& reason);
    void refresh();
    QWidget* firstField();

Q_SIGNALS:
    void changed();

private:
    QString m_bidder;
    QRadioButton* m_clear;
    QRadioButton* m_conflict;
    QLineEdit* m_reason;
};

} // namespace evalroom
