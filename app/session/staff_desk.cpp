// SPDX-License-Identifier: Apache-2.0
#include "session/staff_desk.h"

#include "base/worker.h"
#include "documents/package.h"
#include "session/session_core.h"

namespace evalroom {

namespace {

using Opened = std::shared_ptr<Package>;

void openOnWorker(QObject* context, const QString& path, const PublicKey& platform, const Reply<Opened>& reply)
{
    onWorker<Opened>(
        context,
        [path, platform]() -> Result<Opened> {
            auto package = openPackage(path, platform);
            if (!package)
                return std::unexpected(package.error());
            return std::make_shared<Package>(std::move(*package));
        },
        reply);
}

} // namespace

void openSessionFromPackage(
    const HubAddress& hub, const QString& package, const PublicKey& platform, const Reply<QByteArray>& reply)
{
    // Lives until it has answered.
    auto* client = new HubClient(hub, {}, 0, systemClock());
    const auto answer = [client, reply](const Result<QByteArray>& session) {
        client->deleteLater();
        reply(session);
    };
    openOnWorker(client, package, platform, {client, [client, answer](const Result<Opened>& opened) {
                                                 if (!opened)
                                                     return answer(std::unexpected(opened.error()));
                                                 client->openSession(
                                                     (*opened)->head.toJson(), (*opened)->vault, {client, answer});
                                             }});
}

struct StaffDesk::Upload {
    Opened package;
    Done done;
    qsizetype next = 0; // index in the manifest's documents
    std::unique_ptr<QIODevice> cipher; // of the one under way

    const ManifestDocument& document() const { return package->head.manifest().documents.at(next); }
};

StaffDesk::StaffDesk(SessionCore& core)
    : m_core(core)
{
}

StaffDesk::~StaffDesk() = default;

void StaffDesk::uploadDocuments(const QString& package, const Done& done)
{
    openOnWorker(this, package, m_core.config.platform,
        {this, [this, done](const Result<Opened>& opened) {
             if (!opened)
                 return done(std::unexpected(opened.error()));
             if ((*opened)->head.session() != m_core.config.session)
                 return done(fail(ErrorCode::WrongSession));
             nextDocument(std::make_shared<Upload>(Upload {*opened, done, 0, nullptr}));
         }});
}

void StaffDesk::nextDocument(const std::shared_ptr<Upload>& upload)
{
    if (upload->next == upload->package->head.manifest().documents.size())
        return upload->done({});
    auto cipher = upload->package->cipherOf(upload->document().id);
    if (!cipher)
        return upload->done(std::unexpected(cipher.error()));
    upload->cipher = std::move(*cipher);
    sendPiece(upload, 0, true);
}

// `mayMove`: the hub may say once in a row that it has more or less than we thought.
void StaffDesk::sendPiece(const std::shared_ptr<Upload>& upload, qint64 offset, bool mayMove)
{
    const ManifestDocument& document = upload->document();
    if (!upload->cipher->seek(offset))
        return upload->done(fail(ErrorCode::CannotRead, document.id));
    const QByteArray piece = upload->cipher->read(std::min(TransferPiece, document.cipherSize - offset));
    if (piece.isEmpty())
        return upload->done(fail(ErrorCode::CannotRead, document.id));
    m_core.hub.putDocument(document.id, offset, piece,
        {this, [this, upload, end = offset + piece.size(), mayMove](const Result<qint64>& received) {
             if (!received)
                 return upload->done(std::unexpected(received.error()));
             const ManifestDocument& sent = upload->document();
             const bool asSent = *received == end;
             if (*received < 0 || *received > sent.cipherSize || (!asSent && !mayMove))
                 return upload->done(fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/received")));
             Q_EMIT progressed(sent.id, *received, sent.cipherSize);
             if (*received < sent.cipherSize)
                 return sendPiece(upload, *received, asSent);
             ++upload->next;
             nextDocument(upload);
         }});
}

void StaffDesk::uploadAnnex(const QJsonObject& annex, const Done& done)
{
    m_core.hub.putAnnex(annex, done);
}

void StaffDesk::annex(const Reply<QJsonObject>& reply)
{
    m_core.hub.annex(reply);
}

void StaffDesk::ownAnnex(const Reply<QJsonObject>& reply)
{
    m_core.hub.annexOf(m_core.config.member, reply);
}

} // namespace evalroom
