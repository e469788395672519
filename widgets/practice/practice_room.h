// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_package.h"
#include "rehearsal/rehearsal.h"
#include "session/session.h"
#include "widgets/gate/papers.h"

#include <QThread>
#include <atomic>

namespace evalroom {

// What somebody wants to practise.
struct PracticeWish {
    Role chair = Role::Expert;
    PracticeKind kind = PracticeKind::Engineering;
    int bidders = 5;
    int pages = 60; // of each bid
    quint64 seed = 1;
    std::chrono::milliseconds pause {1500}; // of a colleague before each act
    bool opensSession = false; // staff put the session on the hub: see PracticeRoom::letIn()
    bool spoiltBids = false; // the files of the last bids cannot be read, or not wholly
    bool keysSoon = false; // what somebody leaves sealed, the escrow keys may open at once
    PracticePlot plot = {};
};

PracticeSpec lotOf(const PracticeWish& wish);

// The chair that is left free for the person, with everything that belongs to it.
struct PracticeSeat {
    Role chair = Role::Expert;
    SessionConfig config;
    Papers papers;
    QString pin; // of a practice credential, which protects nothing
    QString package; // for staff: what they bring
    QString annex;
};

// The session around the person: a real hub process, and colleagues at terminals of their own on a thread of their own,
// so that no window waits for them. All of it is in one folder that the caller removes.
class PracticeRoom : public QObject {
    Q_OBJECT
public:
    PracticeRoom(PracticeWish wish, QString folder, QObject* parent = nullptr);
    ~PracticeRoom() override;

    void start();
    // While the lot is made or the centre starts; cancelled() follows, and no seat after it.
    void cancel();
    void setPause(std::chrono::milliseconds pause);
    void setHeld(bool held); // the colleagues wait
    // The platform alone does, which brings final offers and opens envelopes.
    void setPlatformHeld(bool held);
    // The colleague whose terminal the plot has switched off is there again.
    void callBack();
    // Staff do it besides, or the supervisor where the person is staff.
    void interpose(const Act& act);
    // The platform puts another in this member's place.
    void replace(int member);
    // The person has put the session on the hub.
    void letIn();
    // The person is staff: colleagues check in with the slips that this terminal makes, once it is checked in.
    void takeSlipsFrom(Session& staff);
    // As when its power goes: it is gone, until restartCentre() brings it back with what it has on its disk.
    void stopCentre();
    void restartCentre();
    // It answers nobody until it may go on; at once.
    void setCentreHanging(bool hanging);

Q_SIGNALS:
    void progressed(int percent); // of making the lot
    void seatReady(const evalroom::PracticeSeat& seat);
    void failed(const evalroom::Error& error);
    void cancelled();
    void finished(); // the report is delivered, and everybody has it

private:
    void prepare();
    void play(const PracticeFolder& practice, const PracticeChair& chair, const QByteArray& session);
    void handOut(Session& staff);
    PracticeSeat seatFor(const PracticeChair& chair, const PracticeFolder& practice, const QByteArray& session) const;

    PracticeWish m_wish;
    QString m_folder;
    QThread m_thread;
    QObject* m_there; // a child of the thread; whatever is done there is done for it
    std::unique_ptr<Rehearsal> m_rehearsal; // on the thread
    std::atomic_bool m_cancelled = false;
    bool m_handedOut = false; // the slips
};

} // namespace evalroom
