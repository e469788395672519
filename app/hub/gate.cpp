// SPDX-License-Identifier: Apache-2.0
#include "hub/gate.h"

#include "base/canonical_json.h"
#include "hub/answer.h"
#include "hub/login.h"

namespace evalroom {

namespace {

// A venue of fifteen people behind one address logs in at once; a guesser of keys is slowed down.
constexpr qint64 StrangersPerSecond = 50;
constexpr qint64 StrangersAtOnce = 300;
// A client that fetches all documents asks for a piece as soon as it has the one before.
constexpr qint64 RequestsPerSecond = 200;
constexpr qint64 RequestsAtOnce = 1000;
// What a member may put into the log: far more than people do, far less than fills a disk in an evening.
constexpr qint64 LogBytesPerSecond = 128 * 1024;
constexpr qint64 LogBytesAtOnce = 16 * 1024 * 1024;

NonceStore::Time now()
{
    return std::chrono::steady_clock::now();
}

QByteArray keyOf(const Ticket& ticket)
{
    return ticket.session + QByteArray::number(ticket.member);
}

Result<void> taken(bool good)
{
    return good ? Result<void>() : fail(ErrorCode::RateLimited);
}

} // namespace

Gate::Gate(HubSessions& sessions, const HubKeys& keys, QByteArray tls, Clock clock)
    : m_sessions(sessions)
    , m_keys(keys)
    , m_tls(std::move(tls))
    , m_clock(std::move(clock))
    , m_strangers(StrangersPerSecond, StrangersAtOnce)
    , m_members(RequestsPerSecond, RequestsAtOnce)
    , m_bytes(LogBytesPerSecond, LogBytesAtOnce)
{
}

QByteArray Gate::nonce(const QByteArray& session)
{
    return m_nonces.make(session, now());
}

QString Gate::hubKeyOf(const QByteArray& session)
{
    const auto found = session.isEmpty() ? fail(ErrorCode::NotFound) : m_sessions.find(session);
    return (found ? (*found)->memory().log().hubKey() : m_keys.newest()).thumbprint();
}

Result<Gate::Entrance> Gate::logIn(const QByteArray& session, const QByteArray& body)
{
    const auto json = parseHumanJson(body);
    const auto jws = json ? Jws::parse(*json) : std::unexpected(json.error());
    const auto proof = jws ? LoginProof::fromPayload(jws->payload()) : std::unexpected(jws.error());
    if (!proof || proof->session != session || !m_nonces.spend(proof->nonce, session, now()))
        return fail(ErrorCode::NotLoggedIn);
    const auto ticket = prove(*jws, *proof);
    if (!ticket)
        return std::unexpected(ticket.error());
    const auto found = m_sessions.find(session);
    if (!found)
        return std::unexpected(found.error());
    const Roster& roster = (*found)->memory().log().roster();
    const auto member = roster.constFind(ticket->member);
    if (member == roster.cend())
        return fail(ErrorCode::NotLoggedIn);
    return Entrance {*ticket, roleName(member->role), m_tokens.issue(*ticket, now())};
}

Result<Ticket> Gate::logInOnce(const QByteArray& nonce, const QJsonObject& json)
{
    const auto jws = Jws::parse(json);
    const auto proof = jws ? LoginProof::fromPayload(jws->payload()) : std::unexpected(jws.error());
    if (!proof || proof->nonce != nonce)
        return fail(ErrorCode::NotLoggedIn);
    return prove(*jws, *proof);
}

Result<Ticket> Gate::prove(const Jws& jws, const LoginProof& proof)
{
    const auto session = m_sessions.find(proof.session);
    if (!session)
        return fail(session.error().code == ErrorCode::NotFound ? ErrorCode::NotLoggedIn : session.error().code);
    const auto checked = checkLogin(jws, proof, (*session)->memory(), m_keys, m_tls, m_clock());
    if (!checked)
        return std::unexpected(checked.error());
    qCInfo(hubLog, "session %s: member %d logs in", toHex(proof.session).toLatin1().constData(), proof.member);
    return Ticket {proof.session, proof.member};
}

Result<Ticket> Gate::ticketOf(const QByteArray& authorization)
{
    const QByteArray scheme = QByteArrayLiteral("Bearer ");
    const auto ticket
        = authorization.startsWith(scheme) ? m_tokens.find(authorization.mid(scheme.size()), now()) : std::nullopt;
    return ticket ? Result<Ticket>(*ticket) : fail(ErrorCode::NotLoggedIn);
}

Result<Caller> Gate::callerOf(const HubSession& session, const Ticket& ticket) const
{
    const Roster& roster = session.memory().log().roster();
    const auto entry = roster.constFind(ticket.member);
    if (entry == roster.constEnd())
        return fail(ErrorCode::NotLoggedIn);
    if (const auto valid = checkValidity(*entry, m_clock()); !valid)
        return std::unexpected(valid.error());
    return session.memory().callerOf(ticket.member);
}

Result<void> Gate::takeStranger(const QHostAddress& address)
{
    return taken(m_strangers.take(address.toString().toLatin1(), now()));
}

Result<void> Gate::takeMember(const Ticket& ticket)
{
    return taken(m_members.take(keyOf(ticket), now()));
}

Result<void> Gate::takeBytes(const Ticket& ticket, qint64 bytes)
{
    return taken(m_bytes.take(keyOf(ticket), now(), bytes));
}

} // namespace evalroom
