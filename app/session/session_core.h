// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/process_lock.h"
#include "identity/unlocked_credential.h"
#include "session/author.h"
#include "session/clock_watch.h"
#include "session/drafts.h"
#include "session/member_keys.h"
#include "session/sealing.h"
#include "session/session.h"
#include "sync/hub_feed.h"
#include "sync/log_sync.h"

namespace evalroom {

// Under which a store keeps the head of its session.
inline const QString HeadKey = QStringLiteral("head");

// A sheet that stands in the log, and where it belongs.
struct SheetInLog {
    SheetPlace place;
    SheetState sheet;
};

// What is behind Session and its rooms. Nothing outside of app/session knows of it.
class SessionCore : public QObject {
    Q_OBJECT
public:
    using Saved = Session::Saved;

    explicit SessionCore(SessionConfig sessionConfig);
    ~SessionCore() override;

    void open(const Done& done);
    void checkIn(CheckIn checkIn, const Done& done);
    void stopCheckIn();
    void unlock(const QByteArray& pkcs12, Secret pin, const Done& done);
    void lock();
    // As lock(), but a terminal that the centre does not know yet may still log in: what is kept here has to get there.
    void putCertificateAway();

    QString storePath() const;
    Role role() const;
    Connection connection() const { return m_connection; }
    const std::optional<Error>& alarm() const { return m_alarm; }
    qint64 receivedCount() const { return m_received; }

    std::optional<Error> openingFailure() const;
    std::optional<Error> refusal(const Act& act) const;
    void act(const Act& act, const Saved& saved);
    // Called on another thread, with the step and whom it judges.
    using MakeSheet = std::function<Result<Sheet>(const Step& step, const QStringList& bidders)>;
    void submit(const QString& step, const MakeSheet& make, const Saved& saved);
    void stopSealing();
    void releaseSheet(const QByteArray& name, const PrivateKey& centreKey, const Saved& saved);
    void openReleasedSheet(const QByteArray& name, const PrivateKey& supervisorKey, const Saved& saved);

    SessionConfig config;
    ClockWatch clock;
    HubClient hub;
    HubFeed feed;
    std::unique_ptr<ProcessLock> storeLock;
    std::unique_ptr<RecordStore> store;
    std::optional<SessionHead> head;
    std::unique_ptr<LogSync> sync;
    std::shared_ptr<UnlockedCredential> credential;
    std::shared_ptr<MemberKeys> keys;
    std::optional<Author> author;
    Drafts drafts;

Q_SIGNALS:
    void becameKnown();
    void stateChanged();
    void connectionChanged();
    void lockChanged();
    void driftChanged();
    void saved(const QByteArray& name);
    void received(const QByteArray& name, const QString& effect);
    void refused(const QByteArray& name, const evalroom::Error& error);
    void alarmRaised(const evalroom::Error& error);
    void openingFailed(const QByteArray& sheet, const evalroom::Error& error);

private:
    struct Arrival; // a check-in on its way

    // Opening
    Result<void> openStore();
    Result<void> takeHead(const QJsonObject& json);
    void finishOpening(const Result<void>& result);

    // Check-in, step by step
    void unlockFor(const std::shared_ptr<Arrival>& arrival);
    void logInFor(const std::shared_ptr<Arrival>& arrival);
    void fetchHeadFor(const std::shared_ptr<Arrival>& arrival);
    void catchUpFor(const std::shared_ptr<Arrival>& arrival);
    void openKeysFor(const std::shared_ptr<Arrival>& arrival);
    void localKeysFor(const std::shared_ptr<Arrival>& arrival);
    void unsealKeysFor(const std::shared_ptr<Arrival>& arrival, const QJsonObject& sealed);
    void makeKeysFor(const std::shared_ptr<Arrival>& arrival);
    void takeKeys(const std::shared_ptr<Arrival>& arrival, const Result<MemberKeys::Shared>& opened);
    Result<MemberKeys::Shared> deskKeysOf(const UnlockedCredential& own) const;
    Result<MemberKeys::Shared> keepKeys(const MemberKeys::Shared& made, const QJsonObject& sealed);
    void sendKeys();
    void beginChainFor(const std::shared_ptr<Arrival>& arrival);
    void endArrival(const std::shared_ptr<Arrival>& arrival, const Result<void>& result);
    bool endStopped(const std::shared_ptr<Arrival>& arrival);
    Result<void> checkOwner(const Certificate& certificate) const;
    void takeCredential(const std::shared_ptr<UnlockedCredential>& unlocked);

    // What happens
    void onAdvanced();
    void onCaughtUp();
    void onInterrupted(const Error& error);
    void onReceived(const QByteArray& name, const QString& effect);
    void raise(const Error& error);
    void setConnection(Connection connection);
    void followChain();

    // Acts
    std::optional<Error> obstacle(const Act& act) const;
    Result<QByteArray> signAndKeep(const Act& act);
    // Of what the law need not be asked before: it is on the record itself, as on every other.
    Result<QByteArray> signAndKeepWeighed(const Act& act);
    Result<QByteArray> signOpening(const QByteArray& sheet, const SheetSecret& secret);
    Result<QByteArray> signAndKeep(const SealedSheet& sealed);
    std::optional<SheetInLog> findSheet(const QByteArray& name) const;
    std::optional<Act> actOf(const QByteArray& name) const;
    Result<SheetSecret> secretOf(const SheetState& sheet) const;
    void openOwnSheets();
    bool isTried(const QByteArray& sheet) const;
    void openOwnSheet(const SheetState& sheet);

    Connection m_connection = Connection::LoggedOut;
    std::optional<Error> m_alarm;
    qint64 m_received = 0;
    bool m_opened = false;
    bool m_arriving = false;
    bool m_stopping = false; // the arrival; asked between its steps
    QList<Done> m_opening;
    QList<std::shared_ptr<const Saved>> m_sealing; // who waits for a sheet that is being sealed
    QMap<QByteArray, SheetSecret> m_secrets; // of own sheets, by their names
    QMap<QByteArray, QByteArray> m_openingsTried; // the opening by its sheet; empty where it could not be made
    QMap<QByteArray, Error> m_openingsFailed; // by sheet: why it could not be opened the last time
    std::optional<QJsonObject> m_keysToSend; // sealed, and not yet at the hub
};

} // namespace evalroom
