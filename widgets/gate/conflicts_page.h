// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/form_drafts.h"
#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

#include <map>

class QPushButton;

namespace evalroom {

class CheckedForm;
class Column;
class ConflictRow;

// One declaration for each bidder (招标投标法 art. 37, 87号令 art. 49), and one for the member's own person, where the
// law has grounds that lie in it (12号令 art. 12 (2), (4)). A conflict ends the member's work here, so it is summed up
// in plain words before it is signed. Who has declared already says here what they have found since.
class ConflictsPage : public Page {
    Q_OBJECT
public:
    explicit ConflictsPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    void fill(Column& form);
    void addRow(Column& form, const QString& bidder);
    bool asksPerson() const;
    Declaration declaration() const;
    QString missing() const; // what is still to be answered; empty: nothing
    int unanswered() const;
    bool lacksReason() const;
    bool lacksGround() const;
    void restore(const QString& bidder);
    void keep(const QString& bidder);
    void change();
    void sumUp();

    const bool m_isLater; // than the first declaration
    FormDrafts m_drafts;
    std::map<QString, ConflictRow*> m_rows; // by bidder; of the own person by none
    QPushButton* m_allClear;
    TypeLabel* m_grounds; // the law's, where it names any
    CheckedForm* m_leaves; // of the answers, and of what a conflict means
};

} // namespace evalroom
