// SPDX-License-Identifier: Apache-2.0
#include "session/documents.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "base/worker.h"
#include "crypto/aead_file.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "evaluation/envelopes.h"
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

bool Documents::isSealed(const QString& id) const
{
    return m_core.head && m_core.head->manifest().isSealedBill(id) && saltOf(id).isEmpty();
}

// Of the opened envelope in which the bill lies; empty: it is closed, or the document lies in none.
QByteArray Documents::saltOf(const QString& id) const
{
    const Manifest& manifest = m_core.head->manifest();
    if (!m_core.sync || !manifest.isSealedBill(id))
        return {};
    return saltOfEnvelope(m_core.sync->state(), manifest.document(id)->bidder);
}

void Documents::fetch(const QString& id, const Done& done)
{
    const ManifestDocument* document = m_core.head ? m_core.head->manifest().document(id) : nullptr;
    if (!document)
        return done(fail(ErrorCode::NotFound, id));
    if (isHere(id))
        return done({});
    const Waiting waiting = join(m_fetching, id, done);
    if (!waiting)
        return;
    if (!QDir().mkpath(QFileInfo(pathOf(id)).path()))
        return finish(m_fetching, id, waiting, fail(ErrorCode::CannotWrite, id));
    fetchPiece(*document, waiting);
}

// Nothing, where it is under way already.
Documents::Waiting Documents::join(Work& work, const QString& id, const Done& done)
{
    if (const Waiting underWay = work.value(id)) {
        underWay->append(done);
        return nullptr;
    }
    return *work.insert(id, std::make_shared<QList<Done>>(QList<Done> {done}));
}

// Does nothing where it has been stopped.
void Documents::finish(Work& work, const QString& id, const Waiting& waiting, const Result<void>& result)
{
    if (!waiting || work.value(id) != waiting)
        return;
    work.remove(id);
    for (const Done& done : std::as_const(*waiting))
        done(result);
}

void Documents::stop(const QString& id)
{
    for (Work* work : {&m_fetching, &m_opening})
        finish(*work, id, work->value(id), fail(ErrorCode::Cancelled));
}

void Documents::fetchPiece(const ManifestDocument& document, const Waiting& waiting)
{
    const qint64 have = QFileInfo(partOf(document.id)).size();
    if (have >= document.cipherSize)
        return check(document, waiting);
    const qint64 length = std::min(TransferPiece, document.cipherSize - have);
    m_core.hub.documentPiece(document.id, have, length,
        {this, [this, document, waiting](const Result<QByteArray>& piece) {
             // What comes after a stop may be on its way a second time.
             if (m_fetching.value(document.id) != waiting)
                 return;
             const auto kept = piece ? append(document, *piece) : Result<void>(std::unexpected(piece.error()));
             if (!kept)
                 return finish(m_fetching, document.id, waiting, kept);
             // Whoever was told of the progress may have stopped it.
             if (m_fetching.value(document.id) == waiting)
                 fetchPiece(document, waiting);
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

void Documents::check(const ManifestDocument& document, const Waiting& waiting)
{
    onWorker<void>(this, [path = partOf(document.id), document] { return checkCipher(path, document); },
        {this, [this, id = document.id, waiting](const Result<void>& checked) {
             if (m_fetching.value(id) != waiting)
                 return;
             const bool isWhole = checked && QFile::rename(partOf(id), pathOf(id));
             finish(m_fetching, id, waiting, checked && !isWhole ? fail(ErrorCode::CannotWrite, id) : checked);
         }});
}

// --- Reading

void Documents::open(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply)
{
    const Done unlocked {this, [this, id, reply](const Result<void>& result) {
                             if (result)
                                 openHere(id, reply);
                             else
                                 reply(std::unexpected(result.error()));
                         }};
    const Waiting waiting = join(m_opening, id, unlocked);
    if (!waiting)
        return;
    fetch(id, {this, [this, id, waiting](const Result<void>& fetched) {
                   if (fetched)
                       unlock(id, waiting);
                   else
                       finish(m_opening, id, waiting, fetched);
               }});
}

// Afterwards its key is in memory, and fits it.
void Documents::unlock(const QString& id, const Waiting& waiting)
{
    if (m_opening.value(id) != waiting)
        return;
    if (m_keys.contains(id))
        return finish(m_opening, id, waiting, {});
    if (isSealed(id))
        return finish(m_opening, id, waiting, fail(ErrorCode::NotAllowed, ruleName(Rule::NotDue)));
    m_core.hub.documentKey(
        id, {this, [this, id, waiting](const Result<QJsonObject>& jwe) { takeKey(id, jwe, waiting); }});
}

void Documents::takeKey(const QString& id, const Result<QJsonObject>& jwe, const Waiting& waiting)
{
    if (m_opening.value(id) != waiting)
        return;
    if (!jwe)
        return finish(m_opening, id, waiting, std::unexpected(jwe.error()));
    if (!m_core.keys)
        return finish(m_opening, id, waiting, fail(ErrorCode::NotLoggedIn));
    auto opened = keyFrom(*jwe, m_core.keys->recovery);
    if (!opened)
        return finish(m_opening, id, waiting, std::unexpected(opened.error()));
    const QByteArray salt = saltOf(id);
    const auto key = std::make_shared<Secret>(salt.isEmpty() ? std::move(*opened) : keyUnderSalt(*opened, salt));
    onWorker<void>(this,
        [path = pathOf(id), key, document = *m_core.head->manifest().document(id)] {
            return checkPlain(path, *key, document);
        },
        {this, [this, id, key, waiting](const Result<void>& checked) {
             if (checked && m_opening.value(id) == waiting)
                 m_keys.insert(id, key);
             finish(m_opening, id, waiting, checked);
         }});
}

void Documents::openHere(const QString& id, const Reply<std::shared_ptr<QIODevice>>& reply)
{
    const auto key = m_keys.value(id);
    if (!key)
        return reply(fail(ErrorCode::NotLoggedIn)); // whoever was there has left meanwhile
    auto device = DocumentDevice::open(pathOf(id), Secret::copyOf(key->view()));
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
