// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/staff_next.h"
#include "widgets/desk/summary_card.h"
#include "widgets/shell/page.h"

namespace evalroom {

// The chair opens or closes a step, or makes the report final, as the staff may, too: what it does, and the press that
// does it.
class ChairStepPage : public Page {
    Q_OBJECT
public:
    // `people` outlives it, and may change.
    ChairStepPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    bool canStop() const override { return m_isFreezing; }
    void stop() override { session().report().stop(); }
    void refresh() override;

private:
    bool isOver() const; // somebody has done it, or it is not the chair's any more
    void freeze();
    void endFreezing(const Result<void>& frozen);

    const People& m_people;
    StaffNext m_about; // what this page is for
    SummaryCard* m_summary;
    bool m_isFreezing = false;
};

} // namespace evalroom
