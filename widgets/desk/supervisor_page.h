// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/envelopes_panel.h"
#include "widgets/desk/escrow_panel.h"
#include "widgets/desk/log_view.h"
#include "widgets/desk/progress_view.h"
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
    std::optional<Duty> due() const; // what is to be co-signed, else what is to be witnessed
    NextStep nextCosignature(const Duty& due) const;
    NextStep nextTestimony(const QByteArray& subject) const;

    People m_people;
    std::optional<Duty> m_due; // when the page was refreshed last
    WaitsPanel* m_waits = nullptr;
    RestPanel* m_rest = nullptr;
    EscrowPanel* m_escrow = nullptr; // of whoever holds one of the two keys
    EnvelopesPanel* m_envelopes = nullptr;
    ProgressView* m_progress = nullptr;
    TypeLabel* m_progressTitle = nullptr;
    LogView* m_log = nullptr;
};

} // namespace evalroom
