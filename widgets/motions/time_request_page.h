// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/form_drafts.h"
#include "widgets/shell/page.h"

namespace evalroom {

class ReasonField;
class TypeLabel;

// Asks for more time than the tenderer has set.
class TimeRequestPage : public Page {
    Q_OBJECT
public:
    explicit TimeRequestPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    TimeRequest request() const;
    QString requestsWords() const;

    FormDrafts m_drafts;
    TypeLabel* m_requests;
    ReasonField* m_text;
};

} // namespace evalroom
