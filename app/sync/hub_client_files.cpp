// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_client.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "ledger/entry.h"
#include "sync/parsed_reply.h"

// Documents, annex and report.
namespace evalroom {

namespace {

constexpr int HttpConflict = 409;

} // namespace

void HubClient::putPiece(const HubRequest& request, const Reply<qint64>& reply)
{
    // Out of place is an answer too: it says where to go on.
    ask(request, {this, [reply](const Result<HubAnswer>& answer) {
                      if (answer && answer->status == HttpConflict) {
                          if (const auto json = parseHumanJson(answer->body);
                              json && json->contains(QStringLiteral("received")))
                              return reply(json->value(QStringLiteral("received")).toInteger(-1));
                      }
                      const auto json = jsonOf(answer);
                      reply(json ? numberFrom(*json, QStringLiteral("received")) : std::unexpected(json.error()));
                  }});
}

void HubClient::putDocument(const QString& id, qint64 offset, const QByteArray& piece, const Reply<qint64>& reply)
{
    putPiece({.method = "PUT",
                 .path = route(QStringLiteral("documents/%1?offset=%2").arg(id).arg(offset)),
                 .body = piece,
                 .contentType = "application/octet-stream"},
        reply);
}

QByteArray HubClient::rangeOf(qint64 offset, qint64 length)
{
    return "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + length - 1);
}

void HubClient::documentPiece(const QString& id, qint64 offset, qint64 length, const Reply<QByteArray>& reply)
{
    askForBytes({.path = route(QStringLiteral("documents/") + id), .range = rangeOf(offset, length)}, length, reply);
}

void HubClient::documentKey(const QString& id, const Reply<QJsonObject>& reply)
{
    askForJson({.path = route(QStringLiteral("documents/%1/key").arg(id))},
        parsed(this, reply, [](const QJsonObject& json) -> Result<QJsonObject> {
            JsonReader reader(json);
            const QJsonObject key = reader.object(QStringLiteral("key"));
            if (const auto done = reader.finish(); !done)
                return fail(ErrorCode::HubAnswerInvalid, done.error().detail);
            return key;
        }));
}

void HubClient::putRecovery(const QJsonObject& sealed, const Done& reply)
{
    askForJson({.method = "PUT", .path = route(QStringLiteral("recovery")), .body = canonicalJson(sealed)},
        {this, [reply](const Result<QJsonObject>& json) {
             reply(json ? Result<void>() : std::unexpected(json.error()));
         }});
}

void HubClient::recovery(const Reply<QJsonObject>& reply)
{
    askForJson({.path = route(QStringLiteral("recovery"))}, reply);
}

void HubClient::putAnnex(const QJsonObject& annex, const Done& reply)
{
    askForJson({.method = "PUT", .path = route(QStringLiteral("annex")), .body = canonicalJson(annex)},
        {this, [reply](const Result<QJsonObject>& json) {
             reply(json ? Result<void>() : std::unexpected(json.error()));
         }});
}

void HubClient::annex(const Reply<QJsonObject>& reply)
{
    askForJson({.path = route(QStringLiteral("annex"))}, reply);
}

void HubClient::annexOf(int member, const Reply<QJsonObject>& reply)
{
    askForJson({.path = route(QStringLiteral("annex/%1").arg(member))}, reply);
}

void HubClient::putReport(int version, qint64 offset, const QByteArray& piece, const Reply<qint64>& reply)
{
    putPiece({.method = "POST",
                 .path = route(QStringLiteral("report?version=%1&offset=%2").arg(version).arg(offset)),
                 .body = piece,
                 .contentType = "application/octet-stream"},
        reply);
}

void HubClient::reportInfo(const Reply<ReportInfo>& reply)
{
    askForJson({.path = route(QStringLiteral("report/info"))}, parsed(this, reply, reportInfoFrom));
}

void HubClient::reportPiece(int version, qint64 offset, qint64 length, const Reply<QByteArray>& reply)
{
    askForBytes({.path = route(QStringLiteral("report?version=%1").arg(version)), .range = rangeOf(offset, length)},
        length, reply);
}

void HubClient::appendToReport(const QByteArray& after, const QByteArray& bytes, const Reply<ReportInfo>& reply)
{
    const HubRequest request {.method = "POST",
        .path = route(QStringLiteral("report/increments?after=") + toHex(after)),
        .body = bytes,
        .contentType = "application/octet-stream"};
    ask(request, {this, [reply](const Result<HubAnswer>& answer) {
                      if (answer && answer->status == HttpConflict)
                          return reply(fail(ErrorCode::NotAllowed, QStringLiteral("otherReport")));
                      const auto json = jsonOf(answer);
                      reply(json ? reportInfoFrom(*json) : std::unexpected(json.error()));
                  }});
}

} // namespace evalroom
