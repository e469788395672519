// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "evaluation/law.h"
#include "evaluation/tally.h"
#include "ledger/session_head.h"
#include "session/documents.h"
#include "session/drafts.h"
#include "session/report_desk.h"
#include "session/session_config.h"
#include "session/staff_desk.h"

namespace evalroom {

// How a terminal stands to the centre.
enum class Connection {
    Offline, // no way to the centre; what may be done offline goes on here
    Connecting, // on the way: logging in, or reading what has happened meanwhile
    Online, // everything that the centre has is here
    LoggedOut, // nobody has checked in since the program started: checkIn()
    Elsewhere, // the member has checked in at another seat and continues there
    Distrusted, // the centre is not what it was: two histories, another key. See Session::alarm()
};

// The only door for whoever acts in a session: one member, at one terminal, from check-in to the archive.
//
// state() is what the log says; everything else follows from it. An act is signed, kept on this disk ("saved here": its
// Reply answers, with the record's name) and sent when there is a way ("received by the centre": received()). Whatever
// the law would refuse is not signed at all: NotAllowed, detail: the rule (FORMAT.md §9). Every call returns at once,
// and every Reply answers later.
class Session : public QObject {
    Q_OBJECT
public:
    using Saved = Reply<QByteArray>; // the record's name, 32 bytes

    explicit Session(SessionConfig config, QObject* parent = nullptr);
    ~Session() override;

    // --- Coming and going

    // Reads and verifies what this terminal has kept of the session; nobody needs to be there. Without it checkIn()
    // does so. Errors: StoreDamaged, CannotRead, CannotWrite (detail: inUse where another program has it open).
    void open(const Done& done = {});
    // Begins a new chain at this seat and goes online; what an earlier run left in the outbox is sent first. The
    // certificate stays unlocked until the pledge is kept (see isUnlocked()). Works without a way to the centre if the
    // session is known here. Errors: WrongPin, NotACredential, CertificateNotOnRoster, CertificateExpired,
    // CertificateNotYetValid, ClockWrong, DecryptionFailed (the slip code), BadField (no slip code), HubUnreachable,
    // HubIdentityChanged, and open()'s.
    void checkIn(CheckIn checkIn, const Done& done);
    // Ends a check-in under way with Cancelled, at once where it waits for the centre. Once the new chain has begun
    // there is nothing left to stop.
    void stopCheckIn();
    // The certificate again, for acts that it signs itself. Errors: as checkIn().
    void unlock(const QByteArray& pkcs12, Secret pin, const Done& done);
    void lock();
    // The certificate is put away again by itself, so that nobody signs at a deserted terminal: after the pledge, each
    // sheet, opinion and correction, once report().sign() has come to its end, and after the check-in of who judges
    // nothing. The next of these acts answers PinNeeded and loses nothing. Drafts, documents, all other acts and the
    // way to the centre do not need it.
    bool isUnlocked() const;

    // --- What is so

    bool isKnown() const; // manifest and state are here; before that nothing below but connection() may be asked
    const SessionHead& head() const;
    const Manifest& manifest() const { return head().manifest(); }
    const SessionState& state() const; // what the log says
    const SessionState& expected() const; // with the own acts that are on their way
    const Log& log() const;
    std::optional<Tally> tally() const; // once there is a result
    // Whether the result of expected() is there at once. What comes from the centre is counted before it is shown;
    // after an own act that changes the result, a window counts first and shows the new state then.
    bool isCounted() const;
    void count(const Done& done);
    int member() const;
    Role role() const;
    Connection connection() const;
    const std::optional<Error>& alarm() const; // why Distrusted
    // Why an own sheet that should be open by now could not be opened here; nothing: there is none.
    std::optional<Error> openingFailure() const;
    qsizetype savedHere() const; // own entries that the centre has not received
    qint64 receivedByCentre() const; // own entries that it has
    QString checkpointCode() const; // people compare it between screens; empty before the first
    qint64 drift() const; // seconds that this machine is behind the hub's time
    QDateTime now() const; // this machine's time, mended by the drift

    // What act() would answer now; nothing: it may be done. For windows that ask before they offer it. Errors:
    // NotAllowed (detail: the rule), HubUnreachable (not without the centre), PinNeeded, NotLoggedIn, ClockWrong,
    // alarm().
    std::optional<Error> refusal(const Act& act) const;

    // --- Acts

    void act(const Act& act, const Saved& saved = {});

    // Acts that take something from the state, in the words of the work.
    void pledge(const Saved& saved = {});
    void openStep(const QString& step, const Saved& saved = {});
    void closeStep(const QString& step, const Saved& saved = {});
    void cosign(const QString& step, const Saved& saved = {}); // its closing
    void enterItems(const QString& step, const QList<ItemPoints>& values, const Saved& saved = {});
    void castBallot(int candidate, const Saved& saved = {});
    // Seals it, on another thread; after the closing the session opens it by itself. Errors besides: BadField (no sheet
    // for the step; detail sheetText: it could not be opened again).
    void submit(const QString& step, const Sheet& sheet, const Saved& saved = {});
    // The same of what its author has typed and sees: exactly this is signed, whatever is typed meanwhile. Errors
    // besides: those of sheetFrom().
    void submitDraft(const QString& step, const DraftFields& shown, const Saved& saved = {});
    // Ends every submission whose sheet is still being sealed with Cancelled, at once: nothing of it is signed, and the
    // draft is as it was.
    void stopSealing();
    void vote(const QByteArray& motion, bool yes, const QString& text, const Saved& saved = {});
    void agree(const Saved& saved = {}); // with the current result
    void dissent(const QString& text, const Saved& saved = {});
    // The two escrow keys, for sheets whose author does not open them.
    void releaseSheet(const QByteArray& sheet, const PrivateKey& centreKey, const Saved& saved = {});
    void openReleasedSheet(const QByteArray& sheet, const PrivateKey& supervisorKey, const Saved& saved = {});

    // --- Rooms of their own

    Drafts& drafts();
    Documents& documents();
    ReportDesk& report();
    StaffDesk& staff();

    // What waits here, as a file for another terminal; and the other way round (answers how many were received).
    Result<QByteArray> exportOutbox() const;
    void carryOutbox(const QByteArray& outbox, const Reply<int>& reply);

Q_SIGNALS:
    void becameKnown(); // manifest and state are here
    void stateChanged(); // state() or expected() has
    void connectionChanged();
    void lockChanged(); // isUnlocked() has
    void driftChanged();
    void saved(const QByteArray& name);
    void received(const QByteArray& name, const QString& effect); // in the log; effect is empty if it counts
    void refused(const QByteArray& name, const evalroom::Error& error); // the centre will never take it
    void alarmRaised(const evalroom::Error& error); // Distrusted from now on
    void openingFailed(const QByteArray& sheet, const evalroom::Error& error); // see openingFailure()

private:
    void giveOpinion(bool agrees, const QString& text, const Saved& saved);

    std::unique_ptr<SessionCore> d;
    std::unique_ptr<Documents> m_documents;
    std::unique_ptr<ReportDesk> m_report;
    std::unique_ptr<StaffDesk> m_staff;
};

} // namespace evalroom
