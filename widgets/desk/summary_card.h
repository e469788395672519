// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/bounded_note.h"
#include "widgets/style/type_label.h"

#include <QFrame>
#include <QPushButton>

namespace evalroom {

// What is about to happen and cannot be undone, in plain words, and a way back; for the freezing a text besides.
class SummaryCard : public QFrame {
    Q_OBJECT
public:
    explicit SummaryCard(QWidget* parent = nullptr);

    // `asksMatters`: what is to be settled before the contract.
    void setSummary(const QString& title, const QStringList& lines, bool asksMatters);
    void retranslate();
    QString matters() const { return m_matters->text().trimmed(); }
    void takeFocus();

Q_SIGNALS:
    void backed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TypeLabel* m_title = nullptr;
    TypeLabel* m_lines = nullptr;
    TypeLabel* m_mattersLabel = nullptr;
    BoundedNote* m_matters = nullptr;
    QPushButton* m_back = nullptr;
};

} // namespace evalroom
