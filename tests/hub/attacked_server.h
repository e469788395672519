// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <memory>
#include <vector>

namespace evalroom::test {

inline constexpr qint64 MiB = 1024 * 1024;
#if defined(EVALROOM_SANITIZED)
// Every allocation has its red zones, and freed memory is reused late.
inline constexpr qint64 MemoryFactor = 3;
#else
inline constexpr qint64 MemoryFactor = 1;
#endif

inline QByteArray post(const QByteArray& path, qint64 length)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(length)
        + "\r\n\r\n";
}

// A server process that is attacked over TLS; after each attack an ordinary request must be answered.
class AttackedServer {
protected:
    struct Answer {
        int status = 0; // 0: the connection ended without one
        QByteArray head;
        QByteArray body;
    };

    // Once, before it starts.
    bool makeKeys()
    {
        const QString folder = m_folder.path() + QLatin1Char('/');
        const QStringList arguments {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), folder + QStringLiteral("key.pem"),
            QStringLiteral("-out"), folder + QStringLiteral("cert.pem")};
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        return openssl.waitForFinished(Patience) && openssl.exitCode() == 0;
    }
    static void expectNoWarnings() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void start(const QStringList& limits)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString options = environment.value(QStringLiteral("ASAN_OPTIONS"));
        environment.insert(QStringLiteral("ASAN_OPTIONS"), options + QStringLiteral(":quarantine_size_mb=4"));
        m_server.setProcessEnvironment(environment);
        m_server.start(qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/bounded_test_server"),
            QStringList(m_folder.path()) + limits);
        QVERIFY(m_server.waitForStarted(Patience));
        QTRY_VERIFY(m_server.canReadLine());
        m_port = m_server.readLine().trimmed().toUShort();
        QVERIFY(m_port != 0);
        QVERIFY(answers());
    }
    // It still runs, and has made no mistake that a sanitizer sees.
    void stop()
    {
        QCOMPARE(m_server.state(), QProcess::Running);
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(Patience));
        const QByteArray errors = m_server.readAllStandardError();
        QVERIFY2(!errors.contains("Sanitizer") && !errors.contains("runtime error"), errors.constData());
    }

    quint16 port() const { return m_port; }
    std::unique_ptr<QSslSocket> connected() const
    {
        auto socket = std::make_unique<QSslSocket>();
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
        socket->waitForEncrypted(Patience);
        return socket;
    }
    std::unique_ptr<QWebSocket> webSocket(const QString& path) const
    {
        auto socket = std::make_unique<QWebSocket>();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(tls);
        socket->open(QUrl(QStringLiteral("wss://127.0.0.1:%1%2").arg(m_port).arg(path)));
        return socket;
    }
    static Answer read(QSslSocket& socket)
    {
        QByteArray bytes = socket.readAll();
        qsizetype end = -1;
        qint64 length = 0;
        while ((end = bytes.indexOf("\r\n\r\n")) < 0 || bytes.size() < end + 4 + length) {
            if (!socket.waitForReadyRead(Patience))
                return {};
            bytes += socket.readAll();
            static const QRegularExpression field(QStringLiteral("Content-Length: (\\d+)"));
            length = field.match(QString::fromLatin1(bytes)).captured(1).toLongLong();
        }
        return {bytes.mid(9, 3).toInt(), bytes.left(end), bytes.mid(end + 4)};
    }
    static Answer ask(QSslSocket& socket, const QByteArray& request)
    {
        socket.write(request);
        return read(socket);
    }
    Answer get(const QByteArray& path) const
    {
        const auto socket = connected();
        return ask(*socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    bool answers() const { return get("/ping").status == 200; }
    // Without the one that asks.
    int openConnections() const
    {
        return QJsonDocument::fromJson(get("/connections").body).object().value(QStringLiteral("open")).toInt() - 1;
    }
    // In bytes; VmRSS: now, VmHWM: the most so far.
    qint64 memory(const QByteArray& field) const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_server.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith(field + ':'))
                return line.simplified().split(' ').at(1).toLongLong() * 1024;
        }
        return -1;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
};

} // namespace evalroom::test
