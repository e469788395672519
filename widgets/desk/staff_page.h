// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting_times.h"
#include "widgets/desk/archive_panel.h"
#include "widgets/desk/desk_page.h"
#include "widgets/desk/envelopes_panel.h"
#include "widgets/desk/papers_panel.h"
#include "widgets/desk/people_side.h"
#include "widgets/desk/person_panel.h"
#include "widgets/desk/seat_slips.h"
#include "widgets/desk/session_panel.h"
#include "widgets/desk/staff_forms.h"
#include "widgets/desk/summary_card.h"
#include "widgets/desk/waits_panel.h"

#include <QPointer>
#include <QTabWidget>

namespace evalroom {

// The desk of the on-site staff, the same from check-in to archive: the one next step, everybody and where they are,
// and what else can be done about a person, the session, the papers.
class StaffPage : public DeskPage {
    Q_OBJECT
public:
    StaffPage(Session& session, const StaffPapers& papers, QWidget* parent = nullptr);

    QString title() const override;
    NextStep next() const override;
    void perform() override;
    bool canStop() const override { return m_atReport; }
    void stop() override { session().report().stop(); }
    void refresh() override;
    QWidget* firstField() override { return m_view; }
    QString spot() const override;
    void returnTo(const QString& spot) override;

Q_SIGNALS:
    void annexBrought(); // names can be asked for

protected:
    QString overWords() const override;

private:
    void build();
    QWidget* scrolled(QWidget* panel);
    void arm();
    void disarm();
    void showSummary();
    QString missingOfAdmission() const; // empty: nothing, or nobody is to be admitted
    void turn();
    void doIt();
    void goToReport();
    void followAdmission();
    void followForms();
    void sign(DeskForm& form);
    void followDelivery();
    QStringList summary() const;
    bool papersFirst() const;
    NextStep nextOfPapers() const;
    bool archiveLast() const;
    NextStep nextOfArchive() const;
    void saveArchive();
    QMap<int, QDateTime> sinces();

    WaitingTimes m_times;
    StaffNext m_next;
    std::optional<StaffNext> m_armed; // whose summary is on screen
    int m_lastAdmission = 0;
    QPointer<QWidget> m_before; // where the keyboard was before the summary
    bool m_leads = false; // a tab or a person comes to the fore by itself
    bool m_hasTurned = false; // the person to one or the other
    bool m_ledToPapers = false;
    bool m_ledToArchive = false;
    bool m_atReport = false; // freezing or delivering it
    SummaryCard* m_summary = nullptr;
    PeopleView* m_view = nullptr;
    PeopleSide* m_side = nullptr; // holds it
    QTabWidget* m_tabs = nullptr;
    PersonPanel* m_person = nullptr;
    EnvelopesPanel* m_envelopes = nullptr;
    StaffForms* m_forms = nullptr;
    SessionPanel* m_sessionPanel = nullptr;
    WaitsPanel* m_waits = nullptr; // agreements that are to be witnessed, alarms, the clock
    PapersPanel* m_papers = nullptr;
    ArchivePanel* m_archive = nullptr;
    SeatSlips* m_slips = nullptr;
};

} // namespace evalroom
