// SPDX-License-Identifier: Apache-2.0
#include "session/documents.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "base/worker.h"
#include "crypto/aead_file.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "session/document_device.h"
#include "session/session_core.h"

#include <QDir>
#include <QFile>

namespace evalroom {

namespace {

// The whole file, off the window's thread.
Result<void> checkCipher(const QString& path, const ManifestDocument& document)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, document.id);
    const auto hash = sha256Of(file);
    if (!hash)
        return std::unexpected(hash.error());
    if (file.size() == document.cipherSize && *hash == document.cipher)
        return {};
    // What is wrong as a whole cannot be continued.
    file.close();
    QFile::remove(path);
    return fail(ErrorCode::PackageDamaged, document.id);
}

Result<void> checkPlain(const QString& path, const Secret& key, const ManifestDocument& document)
{
    const auto device = DocumentDevice::open(path, Secret::copyOf(key.view()));
    if (!device)
        return std::unexpected(device.error());
    const auto hash = sha256Of(**device);
    if (!hash)
        return std::unexpected(hash.error());
    if ((*device)->size() != document.size || *hash != document.sha256)
        return fail(ErrorCode::PackageDamaged, document.id);
    return {};
}

Result<Secret> keyFrom(const QJsonObject& jwe, const PrivateKey& recovery)
{
    const auto plain = open(jwe, recovery);
    if (!plain)
        return std::unexpected(plain.error());
    const auto json = parseCanonicalJson(plain->view().toByteArray());
    JsonReader reader(json.value_or(QJsonObject()));
    QByteArray key = reader.hex(QStringLiteral("key"), AeadKeySize);
    if (const auto done = reader.finish(); !done)
        return fail(ErrorCode::HubAnswerInvalid, QStringLiteral("key"));
    return Secret::take(key);
}

} // namespace

Documents::Documents(SessionCore& core)
    : m_core(core)
{
    // Whoever has left this seat reads nothing here any more.
    connect(&core, &SessionCore::connectionChanged, this, [this] {
        if (!m_core.author)
            lock();
    });
}

Documents::~Documents() = default;

const QList<ManifestDocument>& Documents::all() const
{
    return m_core.head->manifest().documents;
}

QString Documents::pathOf(const QString& id) const
{
    return QStringLiteral("%1/%2-documents/%3").arg(m_core.config.storeDir, toHex(m_core.config.session).left(16), id);
}

// Whole files carry their name; one that is still coming has another.
QString Documents::partOf(const QString& id) const
{
    return pathOf(id) + QStringLiteral(".part");
}

bool Documents::isHere(const QString& id) const
{
    return m_core.head && m_core.head->manifest().document(id) && QFile::exists(pathOf(id));
}

void Documents::fetch(const QString& id, const Done& done)
{
    const ManifestDocument* document = m_core.head ? m_core.head->manifest().document(id) : nullptr;
    if (!document)
        return done(fail(ErrorCode::NotFound, id));
    if (isHere(id))
        return done({});
    QList<Done>& waiting = m_waiting[id];
    waiting.append(done);
    if (waiting.size() > 1)
        return;
    if (!QDir().mkpath(QFileInfo(pathOf(id)).path()))
        return finish(id, fail(ErrorCode::CannotWrite, id));
    fetchPiece(*document);
}

void Documents::fetchPiece(const ManifestDocument& document)
{
    const qint64 have = QFileInfo(partOf(document.id)).size();
    if (have >= document.cipherSize)
        return check(document);
    const qint64 length = std::min(TransferPiece, document.cipherSize - have);
    m_core.hub.documentPiece(document.id, have, length,
        {this, [this, document](const Result<QByteArray>& piece) {
             const auto kept = piece ? append(document, *piece) : Result<void>(std::unexpected(piece.error()));
             if (!kept)
                 return finish(document.id, kept);
             fetchPiece(document);
         }});
}

Result<void> Documents::append(const ManifestDocument& document, const QByteArray& piece)
{
    QFile file(partOf(document.id));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(piece) != piece.size() || !file.flush())
        return fail(
            file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::CannotWrite, document.id);
    Q_EMIT progressed(document.id, file.size(), document.cipherSize);
    return {};
}

void Documents::check(const ManifestDocument& document)
{
    onWorker<void>(this, [path = partOf(document.id), document] { return checkCipher(path, document); },
        {this, [this, id = document.id](const Result<void>& checked) {
             if (checked && !QFile::rename(partOf(id), pathOf(id)))
                 return finish(id, fail(ErrorCode::CannotWrite, id));
             finish(id, checked);
         }});
}

void Documents::finish(const QString& id, const Result<void>& result)
{
    for (const Done& done : m_waiting.take(id))
        done(result);
}

// --- Reading

void Documents::open(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply)
{
    fetch(id, {this, [this, id, reply](const Result<void>& fetched) {
                   if (!fetched)
                       return reply(std::unexpected(fetched.error()));
                   if (m_keys.contains(id))
                       return openHere(id, reply);
                   m_core.hub.documentKey(
                       id, {this, [this, id, reply](const Result<QJsonObject>& jwe) { takeKey(id, jwe, reply); }});
               }});
}

void Documents::takeKey(
    const QString& id, const Result<QJsonObject>& jwe, const Reply<std::shared_ptr<QIODevice>>& reply)
{
    if (!jwe)
        return reply(std::unexpected(jwe.error()));
    if (!m_core.keys)
        return reply(fail(ErrorCode::NotLoggedIn));
    auto opened = keyFrom(*jwe, m_core.keys->recovery);
    if (!opened)
        return reply(std::unexpected(opened.error()));
    const auto key = std::make_shared<Secret>(std::move(*opened));
    onWorker<void>(this,
        [path = pathOf(id), key, document = *m_core.head->manifest().document(id)] {
            return checkPlain(path, *key, document);
        },
        {this, [this, id, key, reply](const Result<void>& checked) {
             if (!checked)
                 return reply(std::unexpected(checked.error()));
             m_keys.insert(id, key);
             openHere(id, reply);
         }});
}

void Documents::openHere(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply)
{
    auto device = DocumentDevice::open(pathOf(id), Secret::copyOf(m_keys.value(id)->view()));
    if (!device)
        return reply(std::unexpected(device.error()));
    reply(std::shared_ptr<QIODevice>(std::move(*device)));
}

void Documents::lock()
{
    m_keys.clear();
}

} // namespace evalroom

#include "moc_documents.cpp"
