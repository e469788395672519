// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "sync/hub_trust.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace evalroom {

// One request to the hub.
struct HubRequest {
    QByteArray method = "GET";
    QString path; // "/v1/…", with its query
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QByteArray range = {}; // "bytes=0-1023"
};

struct HubAnswer {
    int status = 0;
    QByteArray body;
};

// Requests over TLS to a hub that is known beforehand, and bounded in time and size whatever the other side does.
class HubConnection : public QObject {
    Q_OBJECT
public:
    // No answer is larger: a page of entries is full at half a mebibyte, and its last entry may have a whole one.
    static constexpr qint64 MaxAnswer = 2 * 1024 * 1024;

    explicit HubConnection(HubAddress address, QObject* parent = nullptr);

    const HubAddress& address() const { return m_address; }
    // SHA-256 of the certificate that the hub showed last; empty before the first answer.
    QByteArray certificateHash() const;
    const QSslCertificate& certificate() const { return m_certificate; }
    void remember(const QSslCertificate& certificate) { m_certificate = certificate; }
    void setToken(const QByteArray& token) { m_token = token; }
    bool hasToken() const { return !m_token.isEmpty(); }

    // Any HTTP answer is a success here. Errors: HubUnreachable, HubIdentityChanged, HubAnswerInvalid (too large).
    void send(const HubRequest& request, const Reply<HubAnswer>& reply);
    // Errors besides: what a refusal's body says ("error"); HubAnswerInvalid for a body that is no JSON object.
    void sendForJson(const HubRequest& request, const Reply<QJsonObject>& reply);
    // Ends whatever is on its way, at once, with HubUnreachable (detail: stopped).
    void stop() { Q_EMIT stopped(); }

Q_SIGNALS:
    void stopped();

private:
    using GiveUp = std::function<void(ErrorCode code, const QString& detail)>;

    QNetworkRequest prepare(const HubRequest& request) const;
    void watchIdentity(QNetworkReply* reply, const GiveUp& giveUp);
    bool isTheHub(const QSslCertificate& certificate) const;

    HubAddress m_address;
    QNetworkAccessManager m_network;
    QSslCertificate m_certificate;
    QByteArray m_token;
};

// The JSON of an answer. Errors: as HubConnection::sendForJson.
Result<QJsonObject> jsonOf(const Result<HubAnswer>& answer);
// The error in a refusal; HubAnswerInvalid for one that the protocol does not know.
Error refusalOf(const HubAnswer& answer);

} // namespace evalroom
