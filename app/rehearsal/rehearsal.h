// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/colleague.h"
#include "rehearsal/hub_process.h"
#include "rehearsal/platform_colleague.h"
#include "rehearsal/practice_folder.h"
#include "rehearsal/practice_judge.h"
#include "rehearsal/rehearsed_act.h"

#include <memory>
#include <vector>

namespace evalroom {

struct RehearsalPlan {
    PracticeFolder practice;
    PracticeTruth truth; // empty for documents of which nothing is known
    PracticePlot plot = {};
    quint64 seed = 1;
    QString hubProgram;
    QString workDir; // the hub's and the terminals' data; made where it is not
    QString hubLog; // file for the hub's own words; empty: to where our own errors go
    std::chrono::milliseconds pause {0}; // of a simulated person before each act
    // Members whose terminals somebody else starts, in processes of their own. Staff bring the documents from there.
    QSet<int> elsewhere {};
    bool openedElsewhere = false; // somebody else puts the session on the hub, and nobody sits down before letIn()
    bool slipsFromStaff = false; // the committee checks in with what handOut() gives it, and not before
};

// What a rehearsal leaves behind.
struct RehearsalOutcome {
    QByteArray report; // the signed PDF
    QByteArray archive;
    QByteArray result; // canonical JSON of the tally
};

// A whole session for real: a hub process over TLS, a terminal with a Session for everybody on the roster, and
// colleagues who act at them, and the platform where prices are sealed, until the report is delivered.
class Rehearsal : public QObject {
    Q_OBJECT
public:
    explicit Rehearsal(RehearsalPlan plan, QObject* parent = nullptr);
    ~Rehearsal() override;

    // Errors: BadField (detail: whose chair or which seat is not as the package says); whatever stopped it.
    // Begins once only.
    void start(const Reply<RehearsalOutcome>& reply);
    // The session stands at the hub. Once only.
    void letIn();
    // Of every simulated person from now on.
    void setPause(std::chrono::milliseconds pause);
    // Held, they do nothing; what they have begun goes on.
    void setHeld(bool held);
    // The platform alone: while it is held, no final offer comes and no envelope is opened.
    void setPlatformHeld(bool held);
    // The terminal that the plot has switched off is there again.
    void callBack();
    // At the terminal where the log is followed, somebody acts besides: staff, or the supervisor where staff are
    // elsewhere. What the law refuses then does not happen.
    void interpose(const Act& act);
    // The platform puts another in this member's place, whom nobody plays.
    void replace(int member);
    // The codes on the seat slips of the committee, by member. Once only.
    void handOut(const QMap<int, QByteArray>& slips);

    // The terminal of a member, once it is set up; nullptr before.
    Session* terminal(int member) const;
    // Once the hub has started. Restarting it is no fault: everybody rejoins.
    HubProcess* hub() const { return m_hub.get(); }
    const HubAddress& address() const { return m_address; }
    // Once started: the id of the venue where a seat of the package is; empty for another seat.
    QString venueOf(const QString& seat) const;

Q_SIGNALS:
    void hubStarted(const QUrl& url);
    void sessionOpened(const QByteArray& session);
    void documentsBrought(int documents);
    void checkedIn(int member);
    // An entry stands in the log, as the staff's terminal sees it (or the supervisor's, where that is elsewhere).
    void acted(const evalroom::RehearsedAct& act);

private:
    struct Terminal;

    QString hubData() const { return m_plan.workDir + QLatin1String("/hub"); }
    void hubListens(const QUrl& url);
    void setUpTerminals();
    void switchOn(Terminal& terminal);
    void switchOff();
    void checkInStaff();
    void bringDocuments();
    void bringAnnex();
    void checkInOthers();
    void checkInCommittee();
    void checkInOther(Terminal& terminal);
    void checkIn(Terminal& terminal, const Done& done);
    void arrived(Terminal& terminal);
    void seatColleague(Terminal& terminal);
    void letPlatformIn();
    void holdPlatform();
    void followLog();
    void collect();
    void finish(Result<RehearsalOutcome> outcome);
    template <typename T>
    Reply<T> reply(const std::function<void()>& again, const std::function<void(const Result<T>&)>& next);
    Terminal* at(Role role);
    Terminal& staff();
    Terminal& watch();

    RehearsalPlan m_plan;
    PracticeJudge m_judge;
    Reply<RehearsalOutcome> m_reply;
    std::optional<SessionHead> m_head; // of the package
    QByteArray m_session;
    HubAddress m_address;
    std::unique_ptr<HubProcess> m_hub;
    std::vector<std::unique_ptr<Terminal>> m_terminals;
    std::unique_ptr<PlatformColleague> m_platform; // where prices are sealed, or somebody is replaced
    qint64 m_followed = 0;
    bool m_collecting = false;
    bool m_finished = false;
    bool m_held = false;
    bool m_platformHeld = false;
    Terminal* m_off = nullptr; // by the plot
    bool m_wasOff = false; // once is enough
    QMap<int, QByteArray> m_slips; // codes, where staff have handed them out
};

} // namespace evalroom
