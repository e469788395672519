// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/log_view.h"
#include "widgets/desk/progress_model.h"
#include "widgets/desk/rest_panel.h"
#include "widgets/desk/waits_panel.h"
#include "widgets/shell/page.h"

namespace evalroom {

// What a supervisor watches: progress without judgements, what waits for a co-signature or a witness, alarms, the log.
class SupervisorPage : public Page {
    Q_OBJECT
public:
    explicit SupervisorPage(Session& session, QWidget* parent = nullptr);

    void setPeople(const People& people) override;

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    QWidget* firstField() override { return m_log->table(); }

private:
    void build();
    QString stepToCosign() const; // empty: none

    People m_people;
    WaitsPanel* m_waits = nullptr;
    RestPanel* m_rest = nullptr;
    ProgressModel* m_progress = nullptr;
    TypeLabel* m_progressTitle = nullptr;
    QTableView* m_table = nullptr;
    LogView* m_log = nullptr;
};

} // namespace evalroom
