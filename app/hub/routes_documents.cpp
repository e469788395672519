// SPDX-License-Identifier: Apache-2.0
#include "documents/vault.h"
#include "hub/document_keys.h"
#include "hub/document_store.h"
#include "hub/range.h"
#include "hub/routes.h"

namespace evalroom {

namespace {

using Status = QHttpServerResponse::StatusCode;

DocumentStore documentStoreOf(const Call& call)
{
    return DocumentStore(call.session->folder() + QStringLiteral("/documents"));
}

// By the manifest: what it does not name is not looked for.
const ManifestDocument* documentOf(const Call& call)
{
    return call.session->head().manifest().document(call.part);
}

QHttpServerResponse putDocument(const Call& call)
{
    const ManifestDocument* document = documentOf(call);
    if (!document)
        return answerError({ErrorCode::NotFound});
    const auto offset = call.number(QStringLiteral("offset"));
    if (!offset)
        return answerError({ErrorCode::BadField, QStringLiteral("offset")});
    DocumentStore store = documentStoreOf(call);
    const qint64 present = store.received(*document);
    if (*offset != present)
        return answerJson({{QStringLiteral("received"), present}}, Status::Conflict);
    const auto received = store.add(*document, call.request.body());
    return received ? answerJson({{QStringLiteral("received"), *received}}) : answerError(received.error());
}

QHttpServerResponse getDocument(const Call& call)
{
    const ManifestDocument* document = documentOf(call);
    const DocumentStore store = documentStoreOf(call);
    if (!document || !store.isComplete(*document))
        return answerError({ErrorCode::NotFound});
    return answerRange(
        call.request, document->cipherSize,
        [&](qint64 offset, qint64 length) { return store.read(*document, offset, length); },
        QByteArrayLiteral("application/octet-stream"));
}

QHttpServerResponse releaseKey(const Call& call, const HubKeys& keys)
{
    const SessionMemory& memory = call.session->memory();
    if (!documentOf(call))
        return answerError({ErrorCode::NotFound});
    if (const auto may = mayReadDocuments(memory, call.ticket.member); !may)
        return answerError(may.error());
    const auto opened = openVault(call.session->vault(), call.session->head().manifest().documents, keys.vault());
    if (!opened)
        return answerError({ErrorCode::Internal, errorName(opened.error().code)});
    const auto released = releasedKey(memory, call.ticket.member, opened->at(call.part));
    if (!released)
        return answerError(released.error());
    qCInfo(hubLog, "session %s: key of %s to member %d", call.ticket.session.toHex().constData(),
        qUtf8Printable(call.part), call.ticket.member);
    return answerJson(*released);
}

} // namespace

void addDocumentRoutes(Router& router, const HubKeys& keys)
{
    router.add(HubRoute::PutDocument, putDocument);
    router.add(HubRoute::GetDocument, getDocument);
    router.add(HubRoute::DocumentKey, [&keys](const Call& call) { return releaseKey(call, keys); });
}

} // namespace evalroom
