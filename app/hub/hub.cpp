// SPDX-License-Identifier: Apache-2.0
#include "hub/hub.h"

#include "crypto/hash.h"
#include "crypto/key_pem.h"
#include "hub/private_file.h"
#include "hub/routes.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace evalroom {

namespace {

constexpr qint64 MaxSmallFile = 64 * 1024;

Result<QSslConfiguration> readTls(const HubOptions& options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(options.tlsCertificate));
    auto pem = readPrivateFile(options.tlsKey, MaxSmallFile);
    if (!pem)
        return std::unexpected(pem.error());
    const Secret secret = Secret::take(*pem);
    // An encrypted key has the passphrase of the hub's own keys.
    const auto passphrase = readPassphrase(options.secret);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(
            secret.view().toByteArray(), algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase->view().toByteArray());
        if (!key.isNull())
            tls.setPrivateKey(key);
    }
    if (tls.localCertificate().isNull() || tls.privateKey().isNull())
        return fail(ErrorCode::BadKey, QStringLiteral("tls"));
    return tls;
}

Result<PublicKey> readPlatform(const HubOptions& options)
{
    const auto pem = readPrivateFile(options.platform, MaxSmallFile);
    return pem ? publicKeyFromPem(*pem) : std::unexpected(pem.error());
}

Result<std::unique_ptr<ProcessLock>> lockFolder(const QString& folder)
{
    if (const auto made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    // Two hubs over one folder would show two histories of one log.
    auto lock = ProcessLock::take(folder + QStringLiteral("/hub.lock"));
    if (!lock && lock.error().detail == u"inUse")
        return fail(ErrorCode::Internal, QStringLiteral("another hub has this folder"));
    return lock;
}

} // namespace

Result<Secret> readPassphrase(const QString& path)
{
    auto bytes = readPrivateFile(path, MaxSmallFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Secret whole = Secret::take(*bytes);
    QByteArrayView view = whole.view();
    while (view.endsWith('\n') || view.endsWith('\r'))
        view.chop(1);
    return view.isEmpty() ? fail(ErrorCode::BadField, path) : Result<Secret>(Secret::copyOf(view));
}

QString keyFolder(const HubOptions& options)
{
    return options.data + QStringLiteral("/keys");
}

Result<Hub::Parts> Hub::partsOf(const HubOptions& options)
{
    const auto passphrase = readPassphrase(options.secret);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto keys = HubKeys::load(keyFolder(options), *passphrase);
    if (!keys)
        return std::unexpected(keys.error());
    const auto platform = readPlatform(options);
    if (!platform)
        return std::unexpected(platform.error());
    const auto tls = readTls(options);
    if (!tls)
        return std::unexpected(tls.error());
    auto lock = lockFolder(options.data);
    if (!lock)
        return std::unexpected(lock.error());
    return Parts {options, std::move(*lock), std::move(*keys), *platform, *tls};
}

Result<std::unique_ptr<Hub>> Hub::start(const HubOptions& options)
{
    auto parts = partsOf(options);
    if (!parts)
        return std::unexpected(parts.error());
    std::unique_ptr<Hub> hub(new Hub(std::move(*parts)));
    const auto port = hub->m_server.listen(options.address, options.port);
    if (!port)
        return std::unexpected(port.error());
    hub->m_port = *port;
    return hub;
}

Hub::Hub(Parts parts)
    : m_parts(std::move(parts))
    , m_sessions(m_parts.options.data + QStringLiteral("/sessions"), m_parts.keys, m_parts.platform, systemClock())
    , m_gate(m_sessions, m_parts.keys, sha256(m_parts.tls.localCertificate().toDer()), systemClock())
    , m_server(m_parts.tls)
    , m_router(m_server, m_sessions, m_gate)
    , m_feed(m_server, m_sessions, m_gate)
{
    addSessionRoutes(m_router, m_sessions, m_parts.keys);
    addLoginRoutes(m_router, m_gate);
    addEntryRoutes(m_router, m_gate, m_feed);
    addDocumentRoutes(m_router, m_parts.keys);
    addAnnexRoutes(m_router);
    addReportRoutes(m_router);
    addRecoveryRoutes(m_router);
}

QString Hub::address() const
{
    const QString host = m_parts.options.address.toString();
    const bool six = m_parts.options.address.protocol() == QAbstractSocket::IPv6Protocol;
    return QStringLiteral("%1:%2").arg(six ? QLatin1Char('[') + host + QLatin1Char(']') : host).arg(m_port);
}

} // namespace evalroom
