// SPDX-License-Identifier: Apache-2.0
#include "hub/hub_sessions.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/hash.h"
#include "documents/vault.h"
#include "hub/answer.h"
#include "hub/private_file.h"

namespace evalroom {

QByteArray sessionIdOf(const QString& text)
{
    const QByteArray id = QByteArray::fromHex(text.toLatin1());
    return toHex(id) == text && id.size() == HashBytes ? id : QByteArray();
}

HubSessions::HubSessions(QString folder, const HubKeys& keys, PublicKey platform, Clock clock)
    : m_folder(std::move(folder))
    , m_keys(keys)
    , m_platform(std::move(platform))
    , m_clock(std::move(clock))
{
}

QString HubSessions::folderOf(const QByteArray& session) const
{
    return m_folder + QLatin1Char('/') + toHex(session);
}

HubSession* HubSessions::keep(std::unique_ptr<HubSession> session)
{
    const QByteArray id = session->head().session();
    return m_open.insert_or_assign(id, std::move(session)).first->second.get();
}

Result<HubSession*> HubSessions::find(const QByteArray& session)
{
    if (const auto known = m_open.find(session); known != m_open.end()) {
        const auto ready = known->second->makeReady();
        return ready ? Result<HubSession*>(known->second.get()) : std::unexpected(ready.error());
    }
    auto opened = HubSession::open(folderOf(session), m_keys, m_clock);
    if (!opened)
        return std::unexpected(opened.error());
    if ((*opened)->head().session() != session)
        return fail(ErrorCode::StoreDamaged, toHex(session));
    return keep(std::move(*opened));
}

Result<HubSessions::Created> HubSessions::create(const QJsonObject& package)
{
    JsonReader reader(package);
    for (const QString& part : {QStringLiteral("manifest"), QStringLiteral("rules"), QStringLiteral("scheme")})
        reader.object(part);
    const QJsonObject vault = reader.object(QStringLiteral("vault"));
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    const auto head = checkedHead(package, vault);
    if (!head)
        return std::unexpected(head.error());
    const auto present = find(head->session());
    if (present)
        return Created {*present, false};
    if (present.error().code != ErrorCode::NotFound)
        return std::unexpected(present.error());
    const QString folder = folderOf(head->session());
    if (const auto made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    auto session = HubSession::create(folder, *head, vault, m_keys, m_clock);
    if (!session)
        return std::unexpected(session.error());
    qCInfo(hubLog, "session %s begins", toHex(head->session()).toLatin1().constData());
    return Created {keep(std::move(*session)), true};
}

Result<SessionHead> HubSessions::checkedHead(const QJsonObject& package, const QJsonObject& vault) const
{
    QJsonObject headJson = package;
    headJson.remove(QStringLiteral("vault"));
    auto head = SessionHead::fromJson(headJson, m_platform);
    if (!head)
        return head;
    const Manifest& manifest = head->manifest();
    if (!m_keys.signer(manifest.hub))
        return fail(ErrorCode::BadKey, QStringLiteral("hub"));
    if (manifest.vault != m_keys.vault().publicKey())
        return fail(ErrorCode::BadKey, QStringLiteral("vault"));
    if (sha256(canonicalJson(vault)) != manifest.vaultJwe)
        return fail(ErrorCode::PackageDamaged, QStringLiteral("vault"));
    if (const auto keys = openVault(vault, manifest.documents, m_keys.vault()); !keys)
        return fail(ErrorCode::PackageDamaged, QStringLiteral("vault"));
    return head;
}

} // namespace evalroom
