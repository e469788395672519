// SPDX-License-Identifier: Apache-2.0
#include "hub/options.h"

#include <QMap>

namespace evalroom {

namespace {

Result<QMap<QString, QString>> pairsOf(const QStringList& arguments, const QStringList& known)
{
    QMap<QString, QString> pairs;
    for (qsizetype i = 0; i < arguments.size(); i += 2) {
        const QString& name = arguments.at(i);
        if (!known.contains(name) || pairs.contains(name) || i + 1 == arguments.size())
            return fail(ErrorCode::BadField, name);
        pairs.insert(name, arguments.at(i + 1));
    }
    for (const QString& name : known) {
        if (pairs.value(name).isEmpty())
            return fail(ErrorCode::BadField, name);
    }
    return pairs;
}

// "127.0.0.1:8443", "[::1]:8443"
bool readListen(const QString& text, HubOptions& options)
{
    QString host = text.section(QLatin1Char(':'), 0, -2);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    bool good = false;
    options.port = text.section(QLatin1Char(':'), -1).toUShort(&good);
    return good && options.address.setAddress(host);
}

} // namespace

QString HubOptions::usage()
{
    return QStringLiteral("usage:\n"
                          "  evalroom-hub init --data DIR --secret FILE      make the hub's keys, print them\n"
                          "  evalroom-hub add-key --data DIR --secret FILE   make one more signing key, print it\n"
                          "  evalroom-hub --data DIR --listen ADDR:PORT --tls-cert FILE --tls-key FILE\n"
                          "               --platform FILE --secret FILE      serve\n");
}

Result<HubOptions> HubOptions::fromArguments(const QStringList& arguments)
{
    HubOptions options;
    QStringList rest = arguments;
    QStringList known {QStringLiteral("--data"), QStringLiteral("--secret")};
    if (rest.value(0) == QLatin1String("init"))
        options.command = HubCommand::MakeKeys;
    else if (rest.value(0) == QLatin1String("add-key"))
        options.command = HubCommand::AddKey;
    if (options.command != HubCommand::Serve)
        rest.removeFirst();
    else
        known += {QStringLiteral("--listen"), QStringLiteral("--tls-cert"), QStringLiteral("--tls-key"),
            QStringLiteral("--platform")};
    const auto pairs = pairsOf(rest, known);
    if (!pairs)
        return std::unexpected(pairs.error());
    options.data = pairs->value(QStringLiteral("--data"));
    options.secret = pairs->value(QStringLiteral("--secret"));
    options.tlsCertificate = pairs->value(QStringLiteral("--tls-cert"));
    options.tlsKey = pairs->value(QStringLiteral("--tls-key"));
    options.platform = pairs->value(QStringLiteral("--platform"));
    const QString listen = QStringLiteral("--listen");
    if (options.command == HubCommand::Serve && !readListen(pairs->value(listen), options))
        return fail(ErrorCode::BadField, listen);
    return options;
}

} // namespace evalroom
