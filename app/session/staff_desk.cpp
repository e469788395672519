// SPDX-License-Identifier: Apache-2.0
#include "session/staff_desk.h"

#include "base/worker.h"
#include "documents/package.h"
#include "session/session_core.h"
#include "session/slip_code.h"

#include <tuple>
#include <utility>

namespace evalroom {

namespace {

using Opened = std::shared_ptr<Package>;

constexpr char OnTimeMark = '0'; // behind a slip's code: the member had not checked in when it was made
constexpr char LateMark = '1';

QString slipName(int member)
{
    return QStringLiteral("slip/%1").arg(member);
}

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
    const HubAddress& hub, const QString& package, const PublicKey& platform, const Reply<OpenedSession>& reply)
{
    // Lives until it has answered.
    auto* client = new HubClient(hub, {}, 0, systemClock());
    const auto answer = [client, reply](const Result<OpenedSession>& session) {
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
    Done done;
    Opened package = {};
    qsizetype next = 0; // index in the manifest's documents
    std::unique_ptr<QIODevice> cipher = {}; // of the one under way

    const ManifestDocument& document() const { return package->head.manifest().documents.at(next); }
};

StaffDesk::StaffDesk(SessionCore& core)
    : m_core(core)
{
    connect(&m_core, &SessionCore::stateChanged, this, &StaffDesk::forgetSlipCodes);
}

StaffDesk::~StaffDesk() = default;

void StaffDesk::uploadDocuments(const QString& package, const Done& done)
{
    cancelUpload();
    m_upload = std::make_shared<Upload>(Upload {.done = done});
    openOnWorker(this, package, m_core.config.platform, {this, [this, upload = m_upload](const Result<Opened>& opened) {
                                                             if (upload == m_upload)
                                                                 begin(opened);
                                                         }});
}

void StaffDesk::cancelUpload()
{
    if (m_upload)
        end(fail(ErrorCode::Cancelled));
}

void StaffDesk::begin(const Result<Opened>& opened)
{
    if (!opened)
        return end(std::unexpected(opened.error()));
    if ((*opened)->head.session() != m_core.config.session)
        return end(fail(ErrorCode::WrongSession));
    m_upload->package = *opened;
    nextDocument();
}

void StaffDesk::nextDocument()
{
    if (m_upload->next == m_upload->package->head.manifest().documents.size())
        return end({});
    auto cipher = m_upload->package->cipherOf(m_upload->document().id);
    if (!cipher)
        return end(std::unexpected(cipher.error()));
    m_upload->cipher = std::move(*cipher);
    sendPiece(0, true);
}

// `mayMove`: the hub may say once in a row that it has more or less than we thought.
void StaffDesk::sendPiece(qint64 offset, bool mayMove)
{
    const ManifestDocument& document = m_upload->document();
    if (!m_upload->cipher->seek(offset))
        return end(fail(ErrorCode::CannotRead, document.id));
    const QByteArray piece = m_upload->cipher->read(std::min(TransferPiece, document.cipherSize - offset));
    if (piece.isEmpty())
        return end(fail(ErrorCode::CannotRead, document.id));
    m_core.hub.putDocument(document.id, offset, piece,
        {this, [this, upload = m_upload, after = offset + piece.size(), mayMove](const Result<qint64>& received) {
             if (upload == m_upload)
                 takeReceived(received, after, mayMove);
         }});
}

void StaffDesk::takeReceived(const Result<qint64>& received, qint64 after, bool mayMove)
{
    if (!received)
        return end(std::unexpected(received.error()));
    const std::shared_ptr<Upload> upload = m_upload;
    const ManifestDocument& sent = upload->document();
    const bool asSent = *received == after;
    if (*received < 0 || *received > sent.cipherSize || (!asSent && !mayMove))
        return end(fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/received")));
    Q_EMIT progressed(sent.id, *received, sent.cipherSize);
    if (upload != m_upload)
        return; // whoever heard of it has cancelled
    if (*received < sent.cipherSize)
        return sendPiece(*received, asSent);
    ++m_upload->next;
    nextDocument();
}

void StaffDesk::end(const Result<void>& result)
{
    std::exchange(m_upload, nullptr)->done(result);
}

// --- Seat slips

Result<SlipCode> StaffDesk::slipCode(int member)
{
    if (m_core.drafts.isLocked())
        return fail(ErrorCode::PinNeeded);
    if (!m_core.sync->state().delivered.isEmpty())
        return fail(ErrorCode::NotAllowed, ruleName(Rule::Closed));
    if (const auto known = m_slipCodes.constFind(member); known != m_slipCodes.cend())
        return *known;
    const auto kept = m_core.drafts.secret(slipName(member));
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept && (*kept)->size() > SlipCodeLength) {
        const QByteArrayView whole = (*kept)->view();
        m_slipCodes[member] = {std::make_shared<const Secret>(Secret::copyOf(whole.first(SlipCodeLength))),
            whole.at(SlipCodeLength) == LateMark};
        return m_slipCodes.value(member);
    }
    const SlipCode made {
        std::make_shared<const Secret>(newSlipCode()), m_core.sync->log().activeChain(member).has_value()};
    QByteArray whole;
    whole.reserve(SlipCodeLength + 1); // grown in place, so that no copy stays behind
    whole.append(made.code->view()).append(made.late ? LateMark : OnTimeMark);
    if (const auto stored = m_core.drafts.setSecret(slipName(member), Secret::take(whole)); !stored)
        return std::unexpected(stored.error());
    m_slipCodes[member] = made;
    return made;
}

// A code that nobody needs any more is nowhere any more.
void StaffDesk::forgetSlipCodes()
{
    if (m_core.drafts.isLocked() || m_core.sync->state().delivered.isEmpty())
        return;
    const QList<int> members = m_core.sync->state().members.keys();
    for (const int member : members)
        std::ignore = m_core.drafts.clearSecret(slipName(member));
    m_slipCodes.clear();
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

#include "moc_staff_desk.cpp"
