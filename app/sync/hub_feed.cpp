// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_feed.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "ledger/entry.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QWebSocket>

namespace evalroom {

namespace {

constexpr quint64 MaxMessage = 4096;
constexpr int AliveInterval = 15'000; // a dead line is noticed in twice this time

} // namespace

HubFeed::HubFeed(HubClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HubFeed::connectNow);
    m_alive.setInterval(AliveInterval);
    connect(&m_alive, &QTimer::timeout, this, &HubFeed::checkAlive);
}

HubFeed::~HubFeed()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void HubFeed::start()
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_attempt = 0;
    connectNow();
}

void HubFeed::stop()
{
    m_wanted = false;
    m_retry.stop();
    const bool wasUp = m_up;
    drop();
    if (wasUp)
        Q_EMIT wentDown();
}

void HubFeed::connectNow()
{
    const HubAddress& address = m_client.connection().address();
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(MaxMessage);
    m_socket->setMaxAllowedIncomingMessageSize(MaxMessage);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    const QSslCertificate pinned = m_client.connection().certificate();
    tls.setCaCertificates(address.fingerprint.isEmpty() ? address.authorities : QList {pinned});
    m_socket->setSslConfiguration(tls);
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this, address, pinned](const QList<QSslError>& errors) {
        const bool onlyThePinnedOne
            = std::ranges::all_of(errors, [&](const QSslError& error) { return error.certificate() == pinned; });
        if (!address.fingerprint.isEmpty() && onlyThePinnedOne)
            m_socket->ignoreSslErrors();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &HubFeed::take);
    connect(m_socket.get(), &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            retryLater();
    });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_heard = true; });
    m_heard = false;
    m_alive.start();
    QUrl url = address.url;
    url.setScheme(QStringLiteral("wss"));
    url.setPath(QStringLiteral("/v1/feed"));
    m_socket->open(url);
}

void HubFeed::drop()
{
    m_alive.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    m_up = false;
}

void HubFeed::retryLater()
{
    drop();
    if (m_wanted && !m_retry.isActive())
        m_retry.start(m_client.connection().address().backoff(++m_attempt));
    // The hub may have gone before this came up for the first time.
    Q_EMIT wentDown();
}

void HubFeed::checkAlive()
{
    if (!std::exchange(m_heard, false))
        return retryLater();
    m_socket->ping();
}

void HubFeed::take(const QString& message)
{
    m_heard = true;
    const auto json = parseHumanJson(message.toUtf8(), MaxMessage);
    if (!json)
        return retryLater();
    if (json->contains(QStringLiteral("nonce")))
        return prove(*json);
    const auto size = numberFrom(*json, QStringLiteral("size"));
    if (!size)
        return retryLater();
    m_attempt = 0;
    if (!std::exchange(m_up, true))
        Q_EMIT cameUp();
    Q_EMIT grew(*size);
}

void HubFeed::prove(const QJsonObject& challenge)
{
    const auto nonce = hubNonceFrom(challenge);
    const auto proof = nonce ? m_client.loginProof(*nonce) : std::unexpected(nonce.error());
    if (!proof)
        return retryLater();
    const QJsonObject answer {{QStringLiteral("login"), proof->toJson()}};
    m_socket->sendTextMessage(QString::fromUtf8(canonicalJson(answer)));
}

} // namespace evalroom

#include "moc_hub_feed.cpp"
