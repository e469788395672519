// SPDX-License-Identifier: Apache-2.0
#include "hub/annex_store.h"
#include "hub/routes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace evalroom {

namespace {

constexpr qsizetype PageBytes = 512 * 1024;

QHttpServerResponse page(const Call& call)
{
    const HubSession& session = *call.session;
    const auto from = call.number(QStringLiteral("from"));
    if (!from)
        return answerError({ErrorCode::BadField, QStringLiteral("from")});
    const qint64 size = session.sizeFor(call.ticket.member);
    QJsonArray entries;
    qsizetype bytes = 0;
    for (qint64 index = *from; index < size && bytes < PageBytes; ++index) {
        const QJsonObject element = session.element(index, call.ticket.member);
        bytes += QJsonDocument(element).toJson(QJsonDocument::Compact).size();
        entries.append(element);
    }
    return answerJson({{QStringLiteral("entries"), entries}, {QStringLiteral("size"), size}});
}

QHttpServerResponse one(const Call& call)
{
    bool good = false;
    const qint64 index = call.part.toLongLong(&good);
    const qint64 size = call.session->sizeFor(call.ticket.member);
    if (!good || QString::number(index) != call.part || index < 0 || index >= size)
        return answerError({ErrorCode::NotFound});
    return answerJson(call.session->element(index, call.ticket.member));
}

QHttpServerResponse answerReceipt(const Receipt& receipt)
{
    QJsonArray proof;
    for (const QByteArray& hash : receipt.proof)
        proof.append(toHex(hash));
    // The second body for a place is kept as evidence, and its author hears so, now and whenever it comes again.
    if (receipt.effect == u"chainFork")
        return answerError({ErrorCode::ChainFork}, {{QStringLiteral("index"), receipt.index}});
    return answerJson({{QStringLiteral("checkpoint"), receipt.checkpoint}, {QStringLiteral("effect"), receipt.effect},
        {QStringLiteral("index"), receipt.index}, {QStringLiteral("proof"), proof}});
}

// Whom an amendment puts out: they come in again by the new key, or not at all.
void putOut(const Ticket& ticket, Gate& gate, Feed& feed)
{
    gate.forget(ticket);
    feed.drop(ticket);
}

void followAmendment(const QByteArray& session, const QJsonObject& change, Gate& gate, Feed& feed)
{
    const QString type = change.value(QLatin1String("type")).toString();
    if (type == QLatin1String("credential")) {
        const QJsonObject entry = change.value(QLatin1String("entry")).toObject();
        putOut({session, entry.value(QLatin1String("member")).toInt()}, gate, feed);
    } else if (type == QLatin1String("replacement")) {
        putOut({session, change.value(QLatin1String("leaving")).toInt()}, gate, feed);
    }
}

QHttpServerResponse appendEntry(const Call& call, const Jws& jws, Gate& gate, Feed& feed)
{
    const QByteArray& session = call.session->head().session();
    const auto receipt = call.session->append(jws);
    if (!receipt)
        return answerError(receipt.error());
    if (receipt->isNew) {
        qCInfo(hubLog, "session %s: entry %lld is %s", session.toHex().constData(),
            static_cast<long long>(receipt->index), jws.name().toHex().constData());
        if (jws.header().type == JwsType::Amendment)
            followAmendment(session, jws.payload().value(QLatin1String("change")).toObject(), gate, feed);
        if (!call.session->state().delivered.isEmpty())
            AnnexStore(call.session->folder()).close();
        feed.tell(session, *call.session);
    }
    return answerReceipt(*receipt);
}

// Only the platform amends; it has a way in of its own.
bool comesThisWay(HubRoute route, JwsType type)
{
    return route == HubRoute::AppendAmendment ? type == JwsType::Amendment
                                              : type == JwsType::Record || type == JwsType::Delegation;
}

QHttpServerResponse receive(HubRoute route, const Call& call, Gate& gate, Feed& feed)
{
    if (route == HubRoute::AppendEntry) {
        if (const auto taken = gate.takeBytes(call.ticket, call.request.body().size()); !taken)
            return answerError(taken.error());
    }
    const auto json = call.json();
    const auto jws = json ? Jws::parse(*json) : std::unexpected(json.error());
    if (!jws)
        return answerError(jws.error());
    if (!comesThisWay(route, jws->header().type))
        return answerError({ErrorCode::WrongType, jwsTypeName(jws->header().type)});
    return appendEntry(call, *jws, gate, feed);
}

} // namespace

void addEntryRoutes(Router& router, Gate& gate, Feed& feed)
{
    router.add(HubRoute::Entries, page);
    router.add(HubRoute::Entry, one);
    for (const HubRoute route : {HubRoute::AppendEntry, HubRoute::AppendAmendment})
        router.add(route, [route, &gate, &feed](const Call& call) { return receive(route, call, gate, feed); });
}

} // namespace evalroom
