// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/bounded_note.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/style/type_label.h"

#include <QFrame>
#include <QPushButton>

namespace evalroom {

// What is about to happen and cannot be undone, in plain words, and a way back; for the freezing a text besides.
class SummaryCard : public QFrame {
    Q_OBJECT
public:
    explicit SummaryCard(QWidget* parent = nullptr);

    // Where the text is kept while it is typed; not before somebody has checked in.
    void keepIn(Drafts& drafts);
    // The text is in the report.
    void clearMatters();

    // `asksMatters`: what is to be settled before the contract.
    void setSummary(const QString& title, const QStringList& lines, bool asksMatters);
    void retranslate();
    QString matters() const { return m_matters->text().trimmed(); }
    void takeFocus();
    // Where something else leads back.
    void hideBack() { m_back->hide(); }

Q_SIGNALS:
    void backed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TypeLabel* m_title = nullptr;
    TypeLabel* m_lines = nullptr;
    TypeLabel* m_mattersLabel = nullptr;
    BoundedNote* m_matters = nullptr;
    std::optional<FormDrafts> m_drafts;
    QPushButton* m_back = nullptr;
};

} // namespace evalroom
