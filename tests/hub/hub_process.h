// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "crypto/certificate_builder.h"
#include "crypto/hash.h"
#include "crypto/key_pem.h"
#include "patience.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace evalroom::test {

using namespace Qt::StringLiterals;

struct HttpAnswer {
    int status = 0; // 0: the connection ended without one
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; // by their names in small letters

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString error() const { return json().value(u"error"_s).toString(); }
};

inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// A real evalroom-hub over TLS on a free port, with files in a temporary folder that outlive the process.
class HubProcess {
public:
    explicit HubProcess(const PublicKey& platform)
    {
        const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Certificate certificate = selfSignedCertificate({.commonName = u"localhost"_s,
                                                                  .notBefore = now.addDays(-1),
                                                                  .notAfter = now.addDays(1),
                                                                  .use = CertificateUse::TlsServer,
                                                                  .dnsNames = {u"localhost"_s},
                                                                  .ipAddresses = {u"127.0.0.1"_s}},
            key)
                                            .value();
        m_tls = certificate.fingerprint();
        m_tlsPem = certificate.pem();
        const QByteArray der = key.toPkcs8().view().toByteArray().toBase64();
        const QByteArray pem = "-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----\n";
        m_sound = writeFile(path(u"tls.pem"_s), m_tlsPem) && writeFile(path(u"tls.key"_s), pem)
            && writeFile(path(u"platform.pem"_s), toPem(platform)) && writeFile(path(u"secret"_s), "a passphrase\n");
    }
    ~HubProcess() { stop(); }

    // Makes the hub's keys; answers {"hub":JWK,"vault":JWK}. `command` is init or add-key.
    QJsonObject keys(const QString& command = u"init"_s) const
    {
        QProcess process;
        process.start(program(), {command, u"--data"_s, data(), u"--secret"_s, path(u"secret"_s)});
        process.waitForFinished(Patience);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    // True once it listens.
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(program(),
            {u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port), u"--tls-cert"_s, path(u"tls.pem"_s),
                u"--tls-key"_s, path(u"tls.key"_s), u"--platform"_s, path(u"platform.pem"_s), u"--secret"_s,
                path(u"secret"_s)});
        if (!m_sound || !QTest::qWaitFor([this] { return m_process.canReadLine() || isOver(); }, Patience) || isOver())
            return false;
        // Where it has listened once, it listens again after a restart.
        m_port = m_process.readLine().trimmed().split(':').last().toUShort();
        return m_port != 0;
    }

    // The power goes.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(Patience);
        m_http.clearConnectionCache();
    }

    // Its records as they are now; and back to them, as no honest centre ever goes. It is restarted.
    bool keepRecords() { return stop() && copyFolder(data(), path(u"kept"_s)) && start(); }
    bool rollBack() { return stop() && copyFolder(path(u"kept"_s), data()) && start(); }

    // It keeps its connections and answers nothing, until it goes on.
    void fallSilent() const { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void goOn() const { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }

    // Ends it as an administrator does. True when it ended well and no sanitizer complained.
    bool stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return true;
        goOn();
        m_process.terminate();
        const bool ended = m_process.waitForFinished(Patience);
        m_http.clearConnectionCache();
        m_log += m_process.readAllStandardError();
        const bool clean = !m_log.contains("Sanitizer") && !m_log.contains("runtime error");
        if (!clean)
            qWarning("%s", m_log.constData());
        return ended && clean && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }

    QString data() const { return path(u"data"_s); }
    QString path(const QString& name) const { return m_folder.path() + u'/' + name; }
    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process.processId(); }
    const QByteArray& tls() const { return m_tls; } // SHA-256 of the certificate
    const QByteArray& tlsPem() const { return m_tlsPem; }
    // Everything that it has written to its log.
    QByteArray log()
    {
        m_log += m_process.readAllStandardError();
        return m_log;
    }

    QNetworkReply* send(const QByteArray& method, const QString& target, const QByteArray& body = {},
        const QByteArray& token = {}, const QByteArray& range = {})
    {
        QNetworkRequest request(QUrl(u"https://127.0.0.1:%1%2"_s.arg(m_port).arg(target)));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(tls);
        request.setTransferTimeout(60'000);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!range.isEmpty())
            request.setRawHeader("Range", range);
        return m_http.sendCustomRequest(request, method, body);
    }

    static HttpAnswer answerOf(QNetworkReply* reply)
    {
        if (!reply->isFinished())
            QSignalSpy(reply, &QNetworkReply::finished).wait(Patience);
        HttpAnswer answer {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = reply->readAll(),
            .headers = {}};
        for (const auto& [name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        reply->deleteLater();
        return answer;
    }

    HttpAnswer ask(const QByteArray& method, const QString& target, const QByteArray& body = {},
        const QByteArray& token = {}, const QByteArray& range = {})
    {
        return answerOf(send(method, target, body, token, range));
    }

private:
    static bool copyFolder(const QString& from, const QString& to)
    {
        return QDir(to).removeRecursively() && QProcess::execute(u"cp"_s, {u"-a"_s, from, to}) == 0;
    }
    static QString program() { return qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-hub"_s; }
    bool isOver() const { return m_process.state() == QProcess::NotRunning; }

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_http;
    QByteArray m_tls;
    QByteArray m_tlsPem;
    QByteArray m_log;
    quint16 m_port = 0;
    bool m_sound = false;
};

} // namespace evalroom::test
