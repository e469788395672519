// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

namespace evalroom {

class SheetDesk;

// A step that is filled in as a grid of bidders and criteria: sealed sheets, or points that are entered openly.
class GridPage : public Page {
    Q_OBJECT
public:
    GridPage(Session& session, const QString& step, QWidget* parent = nullptr);

    void setPreferences(Preferences& preferences) override;
    QWidget* firstField() override;

protected:
    void endEntry() override;
    // What stands above the grid, and beside the cell that the person is in.
    virtual void refreshNotice() = 0;
    virtual void refreshRemarks() = 0;

    const QString& stepId() const { return m_step; }
    StepState here() const { return state().steps.value(m_step); }
    SheetDesk* desk() const { return m_desk; }
    // The grid as the session has it now; false: there is no such step.
    bool refreshDesk();

private:
    void showDocument(const QString& bidder);

    QString m_step;
    SheetDesk* m_desk;
};

} // namespace evalroom
