// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/bounded_note.h"
#include "widgets/result/ranked_pane.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

#include <QRadioButton>

namespace evalroom {

// A member looks at the result and agrees with it, or dissents with a text.
class OpinionPage : public Page {
    Q_OBJECT
public:
    explicit OpinionPage(Session& session, QWidget* parent = nullptr);

    // For whoever comes to dissent.
    void proposeDissent();

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    enum class Choice { None, Agree, Dissent };

    void build();
    QWidget* makeChoice();
    void restore();
    void keepChoice();
    void choose();
    Choice choice() const;
    Opinion opinion() const; // on the result that is shown
    QString summary(const QStringList& candidates) const;
    void showRemark(qsizetype cutOff);

    FormDrafts m_drafts;
    RankedPane* m_pane = nullptr;
    QWidget* m_card = nullptr; // of the choice, and of what it means
    QRadioButton* m_agree = nullptr;
    QRadioButton* m_dissent = nullptr;
    TypeLabel* m_textLabel = nullptr;
    BoundedNote* m_text = nullptr;
    TypeLabel* m_remark = nullptr; // what is wrong with the text
    TypeLabel* m_summary = nullptr;
    std::optional<Error> m_refused; // why agreement, or dissent with a text, cannot be given now
    QByteArray m_result; // what is shown
};

} // namespace evalroom
