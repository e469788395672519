// SPDX-License-Identifier: Apache-2.0
// A hub with no law in it: the HttpServer alone, in a process of its own, so that its memory can be read from outside.
#include "hub/http_server.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QTextStream>
#include <QWebSocket>

using namespace evalroom;

namespace {

Limits limitsFrom(const QStringList& assignments)
{
    Limits limits;
    for (const QString& assignment : assignments) {
        const QString name = assignment.section(QLatin1Char('='), 0, 0);
        const int value = assignment.section(QLatin1Char('='), 1).toInt();
        if (name == QLatin1String("connections"))
            limits.connections = value;
        else if (name == QLatin1String("connectionsPerAddress"))
            limits.connectionsPerAddress = value;
        else if (name == QLatin1String("pendingBytes"))
            limits.pendingBytes = value;
        else if (name == QLatin1String("handshake"))
            limits.handshake = std::chrono::milliseconds(value);
        else if (name == QLatin1String("request"))
            limits.request = std::chrono::milliseconds(value);
        else if (name == QLatin1String("idle"))
            limits.idle = std::chrono::milliseconds(value);
        else if (name == QLatin1String("webSocketLogin"))
            limits.webSocketLogin = std::chrono::milliseconds(value);
        else
            qFatal("unknown limit");
    }
    return limits;
}

QSslConfiguration tlsFrom(const QString& folder)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile key(folder + QStringLiteral("/key.pem"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key");
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(folder + QStringLiteral("/cert.pem")));
    return tls;
}

void addRoutes(HttpServer& server)
{
    using Method = QHttpServerRequest::Method;
    server.route(Method::Get, QStringLiteral("/ping"), [] { return QHttpServerResponse(QJsonObject()); });
    server.route(Method::Get, QStringLiteral("/connections"), [&server] {
        const QJsonObject body {{QStringLiteral("open"), static_cast<qint64>(server.openConnections())}};
        return QHttpServerResponse(body);
    });
    server.route(Method::Get, QStringLiteral("/large/<arg>"),
        [](int bytes) { return QHttpServerResponse(QByteArrayLiteral("text/plain"), QByteArray(bytes, 'x')); });
    server.route(Method::Post, QStringLiteral("/size"), [](const QHttpServerRequest& request) {
        return QHttpServerResponse(QJsonObject {{QStringLiteral("size"), static_cast<qint64>(request.body().size())}});
    });
    server.setWebSocket(QStringLiteral("/feed"), [&server](QWebSocket* socket) {
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket, [&server, socket](const QString& text) {
            if (text == QLatin1String("login"))
                server.loggedIn(socket);
            socket->sendTextMessage(QString::number(text.size()));
        });
    });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    HttpServer server(tlsFrom(arguments.at(1)), limitsFrom(arguments.mid(2)));
    addRoutes(server);
    const auto port = server.listen(QHostAddress(QHostAddress::LocalHost));
    if (!port)
        return 1;
    QTextStream(stdout) << *port << Qt::endl;
    return QCoreApplication::exec();
}
