// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_connection.h"

#include "base/canonical_json.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <memory>

namespace evalroom {

namespace {

constexpr qint64 ReadBuffer = 64 * 1024;

// One answer on its way, with what is known of its fate.
struct Transfer {
    QByteArray body;
    std::optional<Error> fault; // ours; wins over what Qt says
};

bool isTimeOfCertificate(const QList<QSslError>& errors)
{
    return !errors.isEmpty() && std::ranges::all_of(errors, [](const QSslError& error) {
        return error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
    });
}

// Qt counts 4xx and 5xx as errors; here they are answers.
bool isAnswer(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError
        || (error >= QNetworkReply::ContentAccessDenied && error < QNetworkReply::ProtocolUnknownError)
        || error >= QNetworkReply::InternalServerError;
}

Error faultOf(QNetworkReply::NetworkError error)
{
    const QString detail = QString::number(error);
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::HubIdentityChanged, detail};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return {ErrorCode::HubAnswerInvalid, detail};
    default:
        return {ErrorCode::HubUnreachable, detail};
    }
}

Result<HubAnswer> answerOf(const QNetworkReply& reply, const Transfer& transfer)
{
    if (transfer.fault)
        return std::unexpected(*transfer.fault);
    if (!isAnswer(reply.error()))
        return std::unexpected(faultOf(reply.error()));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status > 599)
        return fail(ErrorCode::HubAnswerInvalid, QStringLiteral("status"));
    return HubAnswer {status, transfer.body};
}

QSslConfiguration tlsFor(const HubAddress& address)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Never the system's authorities: whoever may vouch for a web site may not vouch for the centre.
    tls.setCaCertificates(address.authorities);
    return tls;
}

} // namespace

HubConnection::HubConnection(HubAddress address, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

QByteArray HubConnection::certificateHash() const
{
    return m_certificate.isNull() ? QByteArray() : m_certificate.digest(QCryptographicHash::Sha256);
}

QNetworkRequest HubConnection::prepare(const HubRequest& request) const
{
    QUrl url = m_address.url;
    const qsizetype query = request.path.indexOf(u'?');
    url.setPath(request.path.left(query < 0 ? request.path.size() : query));
    if (query >= 0)
        url.setQuery(request.path.mid(query + 1));
    QNetworkRequest prepared(url);
    prepared.setSslConfiguration(tlsFor(m_address));
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Set by hand, so that Qt unpacks nothing: a small answer stays small.
    prepared.setRawHeader("Accept-Encoding", "identity");
    if (!request.body.isEmpty() || request.method != "GET")
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (!request.range.isEmpty())
        prepared.setRawHeader("Range", request.range);
    if (!m_token.isEmpty())
        prepared.setRawHeader("Authorization", "Bearer " + m_token);
    return prepared;
}

void HubConnection::send(const HubRequest& request, const Reply<HubAnswer>& reply)
{
    if (m_address.url.scheme() != QStringLiteral("https")
        || m_address.authorities.isEmpty() == m_address.fingerprint.isEmpty())
        return reply(fail(ErrorCode::HubUnreachable, QStringLiteral("address")));
    QNetworkReply* answer = m_network.sendCustomRequest(prepare(request), request.method, request.body);
    answer->setReadBufferSize(ReadBuffer);
    const auto transfer = std::make_shared<Transfer>();
    const auto giveUp = [answer, transfer](ErrorCode code, const QString& detail) {
        if (!transfer->fault)
            transfer->fault = Error {code, detail};
        answer->abort();
    };
    watchIdentity(answer, giveUp);
    connect(answer, &QNetworkReply::readyRead, answer, [answer, transfer, giveUp] {
        transfer->body += answer->readAll();
        if (transfer->body.size() > MaxAnswer)
            giveUp(ErrorCode::HubAnswerInvalid, QStringLiteral("size"));
    });
    // Qt's own limit starts anew with every byte; a slow drip would hold the request for ever.
    QTimer::singleShot(
        m_address.timeout, answer, [giveUp] { giveUp(ErrorCode::HubUnreachable, QStringLiteral("time")); });
    connect(this, &HubConnection::stopped, answer,
        [giveUp] { giveUp(ErrorCode::HubUnreachable, QStringLiteral("stopped")); });
    connect(answer, &QNetworkReply::finished, this, [this, answer, transfer, reply] {
        answer->deleteLater();
        const QSslCertificate shown = answer->sslConfiguration().peerCertificate();
        if (!transfer->fault && !shown.isNull())
            m_certificate = shown;
        transfer->body += transfer->fault ? QByteArray() : answer->readAll();
        if (transfer->body.size() > MaxAnswer)
            transfer->fault = Error {ErrorCode::HubAnswerInvalid, QStringLiteral("size")};
        reply(answerOf(*answer, *transfer));
    });
}

void HubConnection::watchIdentity(QNetworkReply* reply, const GiveUp& giveUp)
{
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply, giveUp](const QList<QSslError>& errors) {
        // A pinned certificate is itself the trust: neither its issuer, its host names nor its dates matter.
        if (!m_address.fingerprint.isEmpty() && isTheHub(reply->sslConfiguration().peerCertificate()))
            reply->ignoreSslErrors();
        else if (isTimeOfCertificate(errors))
            giveUp(ErrorCode::ClockWrong, QStringLiteral("tls"));
        else
            giveUp(ErrorCode::HubIdentityChanged,
                errors.isEmpty() ? QString() : QString::number(errors.constFirst().error()));
    });
    // Before anything of the request, and so the token, has been sent.
    connect(reply, &QNetworkReply::encrypted, this, [this, reply, giveUp] {
        if (!isTheHub(reply->sslConfiguration().peerCertificate()))
            giveUp(ErrorCode::HubIdentityChanged, QStringLiteral("fingerprint"));
    });
}

bool HubConnection::isTheHub(const QSslCertificate& certificate) const
{
    return m_address.fingerprint.isEmpty() || certificate.digest(QCryptographicHash::Sha256) == m_address.fingerprint;
}

void HubConnection::sendForJson(const HubRequest& request, const Reply<QJsonObject>& reply)
{
    send(request, {this, [reply](const Result<HubAnswer>& answer) { reply(jsonOf(answer)); }});
}

Result<QJsonObject> jsonOf(const Result<HubAnswer>& answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status >= 300)
        return std::unexpected(refusalOf(*answer));
    auto json = parseHumanJson(answer->body, HubConnection::MaxAnswer);
    if (!json)
        return fail(ErrorCode::HubAnswerInvalid, errorName(json.error().code));
    return json;
}

Error refusalOf(const HubAnswer& answer)
{
    const auto json = parseHumanJson(answer.body);
    const QString name = json ? json->value(QStringLiteral("error")).toString() : QString();
    const ErrorCode code = errorFromName(name);
    if (errorName(code) != name)
        return {ErrorCode::HubAnswerInvalid, QStringLiteral("status ") + QString::number(answer.status)};
    return {code, json->value(QStringLiteral("detail")).toString().left(200)};
}

} // namespace evalroom

#include "moc_hub_connection.cpp"
