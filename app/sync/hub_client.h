// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "sync/hub_answers.h"
#include "sync/hub_connection.h"

#include <memory>

namespace evalroom {

// What documents and reports are sent and fetched by, in bytes.
inline constexpr qint64 TransferPiece = 512 * 1024;

// The hub's protocol, one method for each route, for one session and one member. Logs in by itself when the hub asks
// for it (a hub that has restarted does), with the signer it was given.
class HubClient : public QObject {
    Q_OBJECT
public:
    HubClient(const HubAddress& address, const QByteArray& session, int member, Clock clock, QObject* parent = nullptr);

    HubConnection& connection() { return m_connection; }
    const QByteArray& session() const { return m_session; }
    int member() const { return m_member; }

    // Who signs log-ins from now on: the certificate at check-in, the session key afterwards. None: NotLoggedIn.
    void setSigner(std::shared_ptr<Signer> signer);
    // The key that signs the session's checkpoints; a hub that has it not is HubIdentityChanged.
    void expectHubKey(const PublicKey& key) { m_hubKey = key.thumbprint(); }

    // Without a log-in
    void version(const Reply<QString>& reply);
    void identity(const Reply<HubIdentity>& reply);
    // The first lines of a package.
    void openSession(const QJsonObject& head, const QJsonObject& vault, const Reply<OpenedSession>& reply);
    void amend(const Jws& amendment, const Reply<HubReceipt>& reply);

    void logIn(const Reply<HubLogin>& reply);
    // The proof of a log-in to this very hub; also what the feed sends. Errors: NotLoggedIn (nobody to sign it).
    Result<Jws> loginProof(const HubNonce& nonce) const;

    void head(const Reply<QJsonObject>& reply);
    void entries(qint64 from, const Reply<EntryPage>& reply);
    void entry(qint64 index, const Reply<StoredEntry>& reply);
    void submit(const QJsonObject& entry, const Reply<HubReceipt>& reply);

    // The member's own keys, sealed under the code on their seat slip. NotFound: none are there yet.
    void putRecovery(const QJsonObject& sealed, const Done& reply);
    void recovery(const Reply<QJsonObject>& reply);

    // Encrypted documents, in pieces; answers how many bytes the hub has by now.
    void putDocument(const QString& id, qint64 offset, const QByteArray& piece, const Reply<qint64>& reply);
    void documentPiece(const QString& id, qint64 offset, qint64 length, const Reply<QByteArray>& reply);
    void documentKey(const QString& id, const Reply<QJsonObject>& reply);

    void putAnnex(const QJsonObject& annex, const Done& reply);
    void annex(const Reply<QJsonObject>& reply);
    void annexOf(int member, const Reply<QJsonObject>& reply);

    void putReport(int version, qint64 offset, const QByteArray& piece, const Reply<qint64>& reply);
    void reportInfo(const Reply<ReportInfo>& reply);
    void reportPiece(int version, qint64 offset, qint64 length, const Reply<QByteArray>& reply);
    // Appends to the report that has this SHA-256; NotAllowed when it is another one by now.
    void appendToReport(const QByteArray& after, const QByteArray& bytes, const Reply<ReportInfo>& reply);

Q_SIGNALS:
    void loggedIn();
    void toldTime(const QDateTime& at); // the hub has just said what time it is

private:
    static QByteArray rangeOf(qint64 offset, qint64 length);
    QString route(const QString& rest) const;
    // Sends with a token, and logs in once when the hub says that it is none.
    void ask(const HubRequest& request, const Reply<HubAnswer>& reply);
    void askForJson(const HubRequest& request, const Reply<QJsonObject>& reply);
    // At least one byte, at most `longest`.
    void askForBytes(const HubRequest& request, qint64 longest, const Reply<QByteArray>& reply);
    void putPiece(const HubRequest& request, const Reply<qint64>& reply);
    void askNonce(bool mayRepeat);
    void sendProof(const Jws& proof, const HubNonce& nonce, bool mayRepeat);
    Result<HubLogin> takeToken(const QJsonObject& json);
    void finishLogin(const Result<HubLogin>& result);

    HubConnection m_connection;
    QByteArray m_session;
    int m_member;
    Clock m_clock;
    std::shared_ptr<Signer> m_signer;
    QString m_hubKey; // thumbprint; empty: not known yet
    QList<Reply<HubLogin>> m_waitingForLogin;
};

} // namespace evalroom
