// SPDX-License-Identifier: Apache-2.0
#include "session/session_core.h"

#include "base/canonical_json.h"
#include "session/door.h"

#include <QDir>

namespace evalroom {

namespace {

constexpr qsizetype MaxHead = 4 * MaxJsonBytes;

} // namespace

SessionCore::SessionCore(SessionConfig sessionConfig)
    : config(std::move(sessionConfig))
    , clock(config.clock)
    , hub(config.hub, config.session, config.member, [this] { return clock.now(); })
    , feed(hub)
{
    connect(&hub, &HubClient::toldTime, this, [this](const QDateTime& at) {
        if (clock.toldNow(at))
            Q_EMIT driftChanged();
    });
    connect(&feed, &HubFeed::grew, this, [this](qint64 size) {
        if (sync && (!sync->isCaughtUp() || size != sync->log().tree().size()))
            sync->catchUp();
    });
    // The feed notices a broken way first; whether it is broken for good, the next question tells.
    connect(&feed, &HubFeed::wentDown, this, [this] {
        if (sync && m_connection == Connection::Online)
            sync->catchUp();
    });
}

SessionCore::~SessionCore() = default;

// --- Opening

void SessionCore::open(const Done& done)
{
    if (m_opened)
        return done({});
    m_opening.append(done);
    if (m_opening.size() > 1)
        return;
    if (const auto opened = openStore(); !opened)
        return finishOpening(opened);
    const auto kept = store->get(HeadKey);
    if (!kept)
        return finishOpening(std::unexpected(kept.error()));
    if (!*kept)
        return finishOpening({});
    const auto json = parseCanonicalJson(**kept, MaxHead);
    const auto taken = json ? takeHead(*json) : std::unexpected(json.error());
    if (!taken)
        return finishOpening(fail(ErrorCode::StoreDamaged, errorName(taken.error().code)));
    sync->load({this, [this](const Result<void>& loaded) { finishOpening(loaded); }});
}

QString SessionCore::storePath() const
{
    return storePathOf(config);
}

Result<void> SessionCore::openStore()
{
    if (!QDir().mkpath(config.storeDir))
        return fail(ErrorCode::CannotWrite, config.storeDir);
    const QString path = storePath();
    // Two programs over one store would each believe that they alone continue it.
    auto held = ProcessLock::take(path + QStringLiteral(".lock"));
    if (!held)
        return std::unexpected(held.error());
    storeLock = std::move(*held);
    auto opened = RecordStore::open(path);
    if (!opened)
        return std::unexpected(opened.error());
    store = std::move(*opened);
    return {};
}

Result<void> SessionCore::takeHead(const QJsonObject& json)
{
    auto read = SessionHead::fromJson(json, config.platform);
    if (!read)
        return std::unexpected(read.error());
    if (read->session() != config.session)
        return fail(ErrorCode::WrongSession);
    head = std::move(*read);
    hub.expectHubKey(head->manifest().hub);
    sync = std::make_unique<LogSync>(hub, *store, *head, [this] { return clock.now(); });
    connect(sync.get(), &LogSync::advanced, this, &SessionCore::onAdvanced);
    connect(sync.get(), &LogSync::expectedChanged, this, &SessionCore::stateChanged);
    connect(sync.get(), &LogSync::caughtUp, this, &SessionCore::onCaughtUp);
    connect(sync.get(), &LogSync::interrupted, this, &SessionCore::onInterrupted);
    connect(sync.get(), &LogSync::distrusted, this, &SessionCore::raise);
    connect(sync.get(), &LogSync::received, this, &SessionCore::onReceived);
    connect(sync.get(), &LogSync::refused, this, &SessionCore::refused);
    connect(sync.get(), &LogSync::toldTime, &hub, &HubClient::toldTime);
    return {};
}

void SessionCore::finishOpening(const Result<void>& result)
{
    m_opened = result.has_value();
    if (!m_opened) {
        sync.reset();
        head.reset();
        store.reset();
        storeLock.reset();
    }
    if (head)
        Q_EMIT becameKnown();
    for (const Done& done : std::exchange(m_opening, {}))
        done(result);
}

Role SessionCore::role() const
{
    const Roster& roster = sync->log().roster();
    const auto entry = roster.constFind(config.member);
    return entry == roster.constEnd() ? head->facts()->roster.value(config.member) : entry->role;
}

// --- What happens

void SessionCore::onAdvanced()
{
    if (sync->checkpoint() && clock.toldEarlier(sync->checkpoint()->at))
        Q_EMIT driftChanged();
    hub.expectHubKey(sync->log().hubKey());
    m_received = std::ranges::count(sync->log().entries(), config.member, &Entry::author);
    followChain();
    openOwnSheets();
    Q_EMIT stateChanged();
}

// The chain of this terminal, as the log has it now.
void SessionCore::followChain()
{
    if (!author || !sync->log().indexOf(author->chain()))
        return;
    const auto active = sync->log().activeChain(config.member);
    if (active == author->chain())
        return hub.setSigner(author->sessionKey());
    // The member continues elsewhere, or has another certificate, or has been replaced.
    author.reset();
    lock();
    keys.reset();
    // Whoever left a form open here may still read it; of who sits on no seat any more nothing is read.
    if (active)
        drafts.endKeeping();
    else
        drafts.lock();
    feed.stop();
    setConnection(active ? Connection::Elsewhere : Connection::LoggedOut);
}

void SessionCore::onCaughtUp()
{
    if (m_alarm && m_connection == Connection::Distrusted && !sync->distrust())
        m_alarm.reset();
    if (!author)
        return;
    setConnection(Connection::Online);
    feed.start();
    sendKeys();
}

void SessionCore::onInterrupted(const Error& error)
{
    if (error.code == ErrorCode::HubIdentityChanged)
        return raise(error);
    if (!author)
        return;
    // The hub does not know the session key yet, and the certificate is locked again.
    setConnection(error.code == ErrorCode::NotLoggedIn ? Connection::LoggedOut : Connection::Offline);
}

void SessionCore::raise(const Error& error)
{
    if (m_alarm == error)
        return;
    m_alarm = error;
    setConnection(Connection::Distrusted);
    Q_EMIT alarmRaised(error);
}

void SessionCore::setConnection(Connection connection)
{
    if (std::exchange(m_connection, connection) != connection)
        Q_EMIT connectionChanged();
}

} // namespace evalroom

#include "moc_session_core.cpp"
