// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/type_label.h"

#include <QLineEdit>
#include <QPushButton>

namespace evalroom {

// One thing that is asked for before a session: what it is, where it stands, and what is wrong with it, below.
class AskedField : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Text, File };

    // `option`: as on the command line.
    AskedField(const QString& option, Kind kind, QWidget* parent = nullptr);

    const QString& option() const { return m_option; }
    void setWords(const QString& label, const QString& where, const QString& filter = {});
    QString text() const;
    void setText(const QString& text) { m_field->setText(text); }
    void showFault(const QString& words); // empty: none
    void takeFocus() { m_field->setFocus(); }

Q_SIGNALS:
    void changed();
    void entered();

private:
    void choose();

    QString m_option;
    Kind m_kind;
    QString m_filter;
    TypeLabel* m_label;
    QLineEdit* m_field;
    QPushButton* m_choose;
    TypeLabel* m_where;
    TypeLabel* m_fault;
};

} // namespace evalroom
