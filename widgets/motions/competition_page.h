// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/form_drafts.h"
#include "widgets/shell/page.h"

namespace evalroom {

class ReasonField;
class SheetNotice;
class TypeLabel;

// Too few valid bids are left: moves that the committee decides whether competition is obviously lacking.
class CompetitionPage : public Page {
    Q_OBJECT
public:
    explicit CompetitionPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    bool isPending() const;
    Motion motion() const;

    FormDrafts m_drafts;
    SheetNotice* m_notice;
    TypeLabel* m_bidders;
    ReasonField* m_text;
};

} // namespace evalroom
