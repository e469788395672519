// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/eventually.h"
#include "crypto/certificate_builder.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <functional>

namespace evalroom::test {

// A key and a certificate for a TLS server on 127.0.0.1.
struct ServerIdentity {
    explicit ServerIdentity(const Certificate* issuer = nullptr, const PrivateKey* issuerKey = nullptr)
        : key(PrivateKey::generate(Algorithm::ES256).value())
        , certificate(make(issuer, issuerKey))
    {
    }

    QSslConfiguration tls() const
    {
        const QByteArray der = key.toPkcs8().view().toByteArray().toBase64();
        const QByteArray pem = "-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----\n";
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
        tls.setLocalCertificate(QSslCertificate(certificate.pem()));
        return tls;
    }

    PrivateKey key;
    Certificate certificate;

private:
    Certificate make(const Certificate* issuer, const PrivateKey* issuerKey) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const CertificatePlan plan {.commonName = QStringLiteral("hub"),
            .notBefore = now.addDays(-1),
            .notAfter = now.addDays(1),
            .use = CertificateUse::TlsServer,
            .dnsNames = {},
            .ipAddresses = {QStringLiteral("127.0.0.1")}};
        return issuer ? issueCertificate(plan, key.publicKey(), *issuer, *issuerKey).value()
                      : selfSignedCertificate(plan, key).value();
    }
};

// Answers every connection's first bytes with whatever a test wants a hostile hub to say.
class TestServer : public QObject {
public:
    using Handler = std::function<void(QSslSocket*, const QByteArray& request)>;

    TestServer(const ServerIdentity& identity, Handler handler)
        : m_handler(std::move(handler))
    {
        m_server.setSslConfiguration(identity.tls());
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection())) {
                connect(socket, &QIODevice::readyRead, this, [this, socket] { m_handler(socket, socket->readAll()); });
                connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())); }

    static Handler answering(const QByteArray& bytes, bool close = true)
    {
        return [bytes, close](QSslSocket* socket, const QByteArray&) {
            socket->write(bytes);
            if (close)
                socket->disconnectFromHost();
        };
    }

private:
    QSslServer m_server;
    Handler m_handler;
};

inline QByteArray http(const QByteArray& body, const QByteArray& status = "200 OK", const QByteArray& more = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

} // namespace evalroom::test
