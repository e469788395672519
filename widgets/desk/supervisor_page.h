// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting_times.h"
#include "widgets/desk/desk_page.h"
#include "widgets/desk/envelopes_panel.h"
#include "widgets/desk/escrow_panel.h"
#include "widgets/desk/log_view.h"
#include "widgets/desk/progress_view.h"
#include "widgets/desk/rest_panel.h"
#include "widgets/desk/waits_panel.h"

namespace evalroom {

// What a supervisor watches: progress without judgements, what waits for a co-signature or a witness, alarms, the log.
class SupervisorPage : public DeskPage {
    Q_OBJECT
public:
    explicit SupervisorPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    NextStep next() const override;
    void perform() override;
    bool canStop() const override { return m_escrow->canStop(); }
    void stop() override { m_escrow->stop(); }
    void refresh() override;
    QWidget* firstField() override { return m_log->table(); }

protected:
    QString overWords() const override;

private:
    void build();
    std::optional<Duty> due() const; // what is to be co-signed, else what is to be witnessed
    NextStep nextCosignature(const Duty& due) const;
    NextStep nextTestimony(const QByteArray& subject) const;

    void refreshOthers();

    std::optional<Duty> m_due; // when the page was refreshed last
    WaitingTimes m_times;
    QString m_others; // for whom the session waits, and since when; empty: for nobody
    WaitsPanel* m_waits = nullptr;
    RestPanel* m_rest = nullptr;
    EscrowPanel* m_escrow = nullptr; // of whoever holds one of the two keys
    EnvelopesPanel* m_envelopes = nullptr;
    ProgressView* m_progress = nullptr;
    TypeLabel* m_progressTitle = nullptr;
    LogView* m_log = nullptr;
};

} // namespace evalroom
