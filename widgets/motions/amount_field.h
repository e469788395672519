// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"

#include <QWidget>

class QLineEdit;

namespace evalroom {

class TypeLabel;

// One amount of yuan in a form, exact to the fen: what it is above, and how it is read, or what is the matter, below.
class AmountField : public QWidget {
    Q_OBJECT
public:
    explicit AmountField(const QString& name, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    QString text() const;
    // Does not count as typed.
    void setText(const QString& text);
    std::optional<Fen> amount() const; // nothing: none was typed, or what was is none
    QString fault() const; // empty: the amount may be given
    QLineEdit* editor() const { return m_editor; }

Q_SIGNALS:
    void typed();

private:
    void refresh();

    TypeLabel* m_label;
    QLineEdit* m_editor;
    TypeLabel* m_remark;
};

} // namespace evalroom
