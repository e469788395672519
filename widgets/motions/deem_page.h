// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/form_drafts.h"
#include "widgets/shell/page.h"

class QVBoxLayout;

namespace evalroom {

class BigChoice;
class CheckedForm;
class ReasonField;
class TypeLabel;

// A member who was asked to sign says neither yes nor no: whoever the law lets notes that they are deemed to agree.
class DeemPage : public Page {
    Q_OBJECT
public:
    DeemPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    QWidget* makeForm();
    void rebuild(int before); // who was chosen
    int chosen() const; // 0: nobody
    void choose();
    void showText();
    DeemedAgreement note() const;
    void check();

    People m_people;
    FormDrafts m_drafts;
    QList<int> m_silent;
    QVBoxLayout* m_rows;
    QList<BigChoice*> m_choices;
    ReasonField* m_text;
    TypeLabel* m_remark;
    CheckedForm* m_leaves;
};

} // namespace evalroom
