// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_client.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "ledger/entry.h"
#include "sync/parsed_reply.h"

namespace evalroom {

namespace {

constexpr int Unauthorized = 401;
constexpr int Created = 201;

Result<OpenedSession> openedSessionFrom(const Result<HubAnswer>& answer)
{
    const auto json = jsonOf(answer);
    if (!json)
        return std::unexpected(json.error());
    JsonReader reader(*json);
    const QByteArray session = reader.hex(QStringLiteral("session"), HashBytes);
    if (const auto done = reader.finish(); !done)
        return fail(ErrorCode::HubAnswerInvalid, done.error().detail);
    return OpenedSession {session, answer->status == Created};
}

} // namespace

HubClient::HubClient(const HubAddress& address, const QByteArray& session, int member, Clock clock, QObject* parent)
    : QObject(parent)
    , m_connection(address)
    , m_session(session)
    , m_member(member)
    , m_clock(std::move(clock))
{
}

void HubClient::setSigner(std::shared_ptr<Signer> signer)
{
    m_signer = std::move(signer);
}

QString HubClient::route(const QString& rest) const
{
    return QStringLiteral("/v1/sessions/%1/%2").arg(toHex(m_session), rest);
}

// --- Sending

void HubClient::ask(const HubRequest& request, const Reply<HubAnswer>& reply)
{
    if (!m_connection.hasToken()) {
        logIn({this, [this, request, reply](const Result<HubLogin>& login) {
                   if (login)
                       m_connection.send(request, reply);
                   else
                       reply(std::unexpected(login.error()));
               }});
        return;
    }
    m_connection.send(request, {this, [this, request, reply](const Result<HubAnswer>& answer) {
                                    if (!answer || answer->status != Unauthorized)
                                        return reply(answer);
                                    // The hub has forgotten the token: it has restarted.
                                    m_connection.setToken({});
                                    logIn({this, [this, request, reply](const Result<HubLogin>& login) {
                                               if (login)
                                                   m_connection.send(request, reply);
                                               else
                                                   reply(std::unexpected(login.error()));
                                           }});
                                }});
}

void HubClient::askForJson(const HubRequest& request, const Reply<QJsonObject>& reply)
{
    ask(request, {this, [reply](const Result<HubAnswer>& answer) { reply(jsonOf(answer)); }});
}

void HubClient::askForBytes(const HubRequest& request, qint64 longest, const Reply<QByteArray>& reply)
{
    ask(request, {this, [reply, longest](const Result<HubAnswer>& answer) {
                      if (!answer)
                          return reply(std::unexpected(answer.error()));
                      if (answer->status >= 300)
                          return reply(std::unexpected(refusalOf(*answer)));
                      if (answer->body.isEmpty() || answer->body.size() > longest)
                          return reply(fail(ErrorCode::HubAnswerInvalid, QStringLiteral("range")));
                      reply(answer->body);
                  }});
}

// --- Without a log-in

void HubClient::version(const Reply<QString>& reply)
{
    m_connection.sendForJson({.path = QStringLiteral("/v1/health")},
        parsed(this, reply, [](const QJsonObject& json) { return textFrom(json, QStringLiteral("version")); }));
}

void HubClient::identity(const Reply<HubIdentity>& reply)
{
    m_connection.sendForJson({.path = QStringLiteral("/v1/hub")}, parsed(this, reply, hubIdentityFrom));
}

void HubClient::openSession(const QJsonObject& head, const QJsonObject& vault, const Reply<OpenedSession>& reply)
{
    QJsonObject body = head;
    body.insert(QStringLiteral("vault"), vault);
    m_connection.send({.method = "POST", .path = QStringLiteral("/v1/sessions"), .body = canonicalJson(body)},
        {this, [reply](const Result<HubAnswer>& answer) { reply(openedSessionFrom(answer)); }});
}

void HubClient::amend(const Jws& amendment, const Reply<HubReceipt>& reply)
{
    m_connection.sendForJson(
        {.method = "POST", .path = route(QStringLiteral("amendments")), .body = canonicalJson(amendment.toJson())},
        parsed(this, reply, receiptFrom));
}

// --- Logging in

Result<Jws> HubClient::loginProof(const HubNonce& nonce) const
{
    if (!m_signer)
        return fail(ErrorCode::NotLoggedIn);
    // A hub may have several keys, and names its newest; what counts is whether it has the session's.
    const QJsonObject payload {{QStringLiteral("at"), toTimestamp(m_clock())},
        {QStringLiteral("hub"), m_hubKey.isEmpty() ? nonce.hub : m_hubKey}, {QStringLiteral("member"), m_member},
        {QStringLiteral("nonce"), toHex(nonce.nonce)}, {QStringLiteral("session"), toHex(m_session)},
        {QStringLiteral("tls"), toHex(m_connection.certificateHash())}};
    return Jws::sign(JwsType::Login, payload, *m_signer);
}

void HubClient::logIn(const Reply<HubLogin>& reply)
{
    m_waitingForLogin.append(reply);
    if (m_waitingForLogin.size() > 1)
        return;
    if (!m_signer)
        return finishLogin(fail(ErrorCode::NotLoggedIn));
    askNonce(true);
}

void HubClient::askNonce(bool mayRepeat)
{
    m_connection.sendForJson({.method = "POST", .path = route(QStringLiteral("nonce"))},
        {this, [this, mayRepeat](const Result<QJsonObject>& json) {
             const auto nonce = json ? hubNonceFrom(*json) : std::unexpected(json.error());
             if (nonce && nonce->at.isValid())
                 Q_EMIT toldTime(nonce->at);
             const auto proof = nonce ? loginProof(*nonce) : std::unexpected(nonce.error());
             if (proof)
                 sendProof(*proof, *nonce, mayRepeat);
             else
                 finishLogin(std::unexpected(proof.error()));
         }});
}

void HubClient::sendProof(const Jws& proof, const HubNonce& nonce, bool mayRepeat)
{
    const HubRequest request {
        .method = "POST", .path = route(QStringLiteral("login")), .body = canonicalJson(proof.toJson())};
    m_connection.sendForJson(request, {this, [this, nonce, mayRepeat](const Result<QJsonObject>& json) {
                                           const bool otherHub = !m_hubKey.isEmpty() && nonce.hub != m_hubKey;
                                           const bool refused = !json && json.error().code == ErrorCode::NotLoggedIn;
                                           if (refused && otherHub)
                                               return finishLogin(
                                                   fail(ErrorCode::HubIdentityChanged, QStringLiteral("key")));
                                           // A hub that has restarted in between knows the nonce no more, and says
                                           // no more about it than to strangers.
                                           if (refused && mayRepeat)
                                               return askNonce(false);
                                           if (!json)
                                               return finishLogin(std::unexpected(json.error()));
                                           finishLogin(takeToken(*json));
                                       }});
}

Result<HubLogin> HubClient::takeToken(const QJsonObject& json)
{
    QByteArray token;
    const auto login = hubLoginFrom(json, token);
    if (login && login->member != m_member)
        return fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/member"));
    if (login)
        m_connection.setToken(token);
    return login;
}

void HubClient::finishLogin(const Result<HubLogin>& result)
{
    for (const Reply<HubLogin>& waiting : std::exchange(m_waitingForLogin, {}))
        waiting(result);
    if (result)
        Q_EMIT loggedIn();
}

// --- The log

void HubClient::head(const Reply<QJsonObject>& reply)
{
    askForJson({.path = route(QStringLiteral("head"))}, reply);
}

void HubClient::entries(qint64 from, const Reply<EntryPage>& reply)
{
    askForJson({.path = route(QStringLiteral("entries?from=%1").arg(from))}, parsed(this, reply, entryPageFrom));
}

void HubClient::entry(qint64 index, const Reply<StoredEntry>& reply)
{
    askForJson({.path = route(QStringLiteral("entries/%1").arg(index))},
        parsed(this, reply, [](const QJsonObject& json) { return storedEntryFrom(json); }));
}

void HubClient::submit(const QJsonObject& entry, const Reply<HubReceipt>& reply)
{
    askForJson({.method = "POST", .path = route(QStringLiteral("entries")), .body = canonicalJson(entry)},
        parsed(this, reply, receiptFrom));
}

} // namespace evalroom

#include "moc_hub_client.cpp"
