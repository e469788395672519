// SPDX-License-Identifier: Apache-2.0
#include "session/session_core.h"

#include "base/canonical_json.h"
#include "base/worker.h"

// Check-in: certificate, log-in, manifest, log, own keys, and a new chain; each step begins the next one.
namespace evalroom {

namespace {

const QString MemberKeysKey = QStringLiteral("keys");

using Unlocked = std::shared_ptr<UnlockedCredential>;

} // namespace

struct SessionCore::Arrival {
    CheckIn checkIn;
    Done done;
    Unlocked credential;
    Connection before = Connection::LoggedOut;
};

void SessionCore::checkIn(CheckIn checkIn, const Done& done)
{
    if (m_arriving)
        return done(fail(ErrorCode::NotAllowed, QStringLiteral("checkIn")));
    m_arriving = true;
    m_stopping = false;
    const auto arrival = std::make_shared<Arrival>(Arrival {std::move(checkIn), done, nullptr, m_connection});
    setConnection(Connection::Connecting);
    open({this, [this, arrival](const Result<void>& opened) {
              if (opened)
                  unlockFor(arrival);
              else
                  endArrival(arrival, opened);
          }});
}

void SessionCore::endArrival(const std::shared_ptr<Arrival>& arrival, const Result<void>& result)
{
    m_arriving = false;
    if (!result && m_connection == Connection::Connecting)
        setConnection(arrival->before);
    arrival->done(result);
}

void SessionCore::stopCheckIn()
{
    if (!m_arriving || std::exchange(m_stopping, true))
        return;
    hub.connection().stop();
}

// Before each step: true where it is not begun any more.
bool SessionCore::endStopped(const std::shared_ptr<Arrival>& arrival)
{
    if (m_stopping)
        endArrival(arrival, fail(ErrorCode::Cancelled));
    return m_stopping;
}

// A seat at work follows the log, and keeps its way to the hub when a stranger tries. One that slept may know an old
// roster, in which the member has the certificate before: there the hub decides, or without it openKeysFor().
Result<void> SessionCore::checkOwner(const Certificate& certificate) const
{
    if (!author)
        return {};
    const auto entry = sync->log().roster().constFind(config.member);
    if (entry == sync->log().roster().constEnd() || entry->certificate != certificate.fingerprint())
        return fail(ErrorCode::CertificateNotOnRoster);
    return {};
}

void SessionCore::unlockFor(const std::shared_ptr<Arrival>& arrival)
{
    onWorker<Unlocked>(this,
        [arrival] { return UnlockedCredential::fromPkcs12(arrival->checkIn.pkcs12, arrival->checkIn.pin); },
        {this, [this, arrival](const Result<Unlocked>& unlocked) {
             arrival->checkIn.pin = Secret();
             arrival->checkIn.pkcs12.clear();
             if (endStopped(arrival))
                 return;
             if (!unlocked)
                 return endArrival(arrival, std::unexpected(unlocked.error()));
             if (const auto owner = checkOwner((*unlocked)->certificate()); !owner)
                 return endArrival(arrival, owner);
             arrival->credential = *unlocked;
             logInFor(arrival);
         }});
}

void SessionCore::logInFor(const std::shared_ptr<Arrival>& arrival)
{
    hub.setSigner({arrival->credential, &arrival->credential->signer()});
    hub.connection().setToken({});
    hub.logIn({this, [this, arrival](const Result<HubLogin>& login) {
                   if (endStopped(arrival))
                       return;
                   if (login)
                       return head ? catchUpFor(arrival) : fetchHeadFor(arrival);
                   switch (login.error().code) {
                   case ErrorCode::NotLoggedIn: // the hub tells strangers no more than that
                       return endArrival(arrival, fail(ErrorCode::CertificateNotOnRoster, QStringLiteral("hub")));
                   case ErrorCode::CertificateExpired:
                   case ErrorCode::CertificateNotYetValid:
                   case ErrorCode::HubIdentityChanged:
                   case ErrorCode::ClockWrong:
                       return endArrival(arrival, std::unexpected(login.error()));
                   default: // no way to the hub: what is known here must do
                       return head ? openKeysFor(arrival) : endArrival(arrival, std::unexpected(login.error()));
                   }
               }});
}

void SessionCore::fetchHeadFor(const std::shared_ptr<Arrival>& arrival)
{
    hub.head({this, [this, arrival](const Result<QJsonObject>& json) {
                  if (endStopped(arrival))
                      return;
                  const auto taken = json ? takeHead(*json) : std::unexpected(json.error());
                  const auto kept = taken ? store->put(HeadKey, canonicalJson(head->toJson())) : taken;
                  if (!kept)
                      return endArrival(arrival, kept);
                  sync->load({this, [this, arrival](const Result<void>& loaded) {
                                  if (!loaded)
                                      return endArrival(arrival, loaded);
                                  Q_EMIT becameKnown();
                                  catchUpFor(arrival);
                              }});
              }});
}

void SessionCore::catchUpFor(const std::shared_ptr<Arrival>& arrival)
{
    if (endStopped(arrival))
        return;
    // What an earlier run left in the outbox goes first: its chain ends where the new one begins.
    sync->catchUp({this, [this, arrival](const Result<void>& result) {
                       if (sync->distrust())
                           return endArrival(arrival, result);
                       openKeysFor(arrival);
                   }});
}

void SessionCore::openKeysFor(const std::shared_ptr<Arrival>& arrival)
{
    if (endStopped(arrival))
        return;
    const Roster& roster = sync->log().roster();
    if (const auto may = checkHolder(arrival->credential->certificate(), roster, config.member, clock.now()); !may)
        return endArrival(arrival, may);
    const bool hasCode = !arrival->checkIn.slipCode.isEmpty();
    if (!hasCode && sitsOnCommittee(role()))
        return endArrival(arrival, fail(ErrorCode::BadField, QStringLiteral("slipCode")));
    if (!hasCode)
        return takeKeys(arrival, deskKeysOf(*arrival->credential));
    if (arrival->checkIn.freshKeys)
        return makeKeysFor(arrival);
    if (!hub.connection().hasToken() || !sitsOnCommittee(role()))
        return localKeysFor(arrival);
    // The hub keeps what an earlier seat of this member has sealed last.
    hub.recovery({this, [this, arrival](const Result<QJsonObject>& sealed) {
                      if (endStopped(arrival))
                          return;
                      if (sealed)
                          unsealKeysFor(arrival, *sealed);
                      else
                          localKeysFor(arrival);
                  }});
}

// Who has no slip has no sheets either: there is nothing to recover at another seat. Drafts outlive the program.
Result<MemberKeys::Shared> SessionCore::deskKeysOf(const UnlockedCredential& own) const
{
    const auto made = MemberKeys::generate();
    auto key = own.keyFor(
        "evalroom desk drafts\n" + toHex(config.session).toLatin1() + '\n' + QByteArray::number(config.member));
    if (!made || !key)
        return made ? std::unexpected(key.error()) : made;
    (*made)->drafts = std::move(*key);
    return made;
}

void SessionCore::localKeysFor(const std::shared_ptr<Arrival>& arrival)
{
    const auto stored = store->get(MemberKeysKey);
    if (!stored)
        endArrival(arrival, std::unexpected(stored.error()));
    else if (*stored)
        unsealKeysFor(arrival, parseCanonicalJson(**stored).value_or(QJsonObject()));
    else
        makeKeysFor(arrival);
}

void SessionCore::unsealKeysFor(const std::shared_ptr<Arrival>& arrival, const QJsonObject& sealed)
{
    onWorker<MemberKeys::Shared>(this,
        [arrival, sealed] { return MemberKeys::open(sealed, arrival->checkIn.slipCode); },
        {this, [this, arrival, sealed](const Result<MemberKeys::Shared>& opened) {
             if (!endStopped(arrival))
                 takeKeys(arrival, opened ? keepKeys(*opened, sealed) : opened);
         }});
}

void SessionCore::makeKeysFor(const std::shared_ptr<Arrival>& arrival)
{
    using Made = std::pair<MemberKeys::Shared, QJsonObject>;
    onWorker<Made>(this,
        [arrival, manifest = head->manifest()]() -> Result<Made> {
            auto made = MemberKeys::generate();
            if (!made)
                return std::unexpected(made.error());
            const auto sealed = (*made)->seal(arrival->checkIn.slipCode, manifest);
            if (!sealed)
                return std::unexpected(sealed.error());
            return Made {*made, *sealed};
        },
        {this, [this, arrival](const Result<Made>& made) {
             if (!endStopped(arrival))
                 takeKeys(arrival, made ? keepKeys(made->first, made->second) : std::unexpected(made.error()));
         }});
}

Result<MemberKeys::Shared> SessionCore::keepKeys(const MemberKeys::Shared& made, const QJsonObject& sealed)
{
    if (const auto kept = store->put(MemberKeysKey, canonicalJson(sealed)); !kept)
        return std::unexpected(kept.error());
    m_keysToSend = sealed;
    return made;
}

// For the member's next seat, should this terminal be lost; tried again with every way to the hub.
void SessionCore::sendKeys()
{
    if (!m_keysToSend || !sitsOnCommittee(role()))
        return;
    hub.putRecovery(*m_keysToSend, {this, [this, sent = *m_keysToSend](const Result<void>& put) {
                                        if (put && m_keysToSend == sent)
                                            m_keysToSend.reset();
                                    }});
}

void SessionCore::takeKeys(const std::shared_ptr<Arrival>& arrival, const Result<MemberKeys::Shared>& opened)
{
    arrival->checkIn.slipCode = Secret();
    if (!opened)
        return endArrival(arrival, std::unexpected(opened.error()));
    keys = *opened;
    drafts.unlock(store.get(), config.session, config.member, Secret::copyOf(keys->drafts.view()));
    beginChainFor(arrival);
}

void SessionCore::beginChainFor(const std::shared_ptr<Arrival>& arrival)
{
    auto begun
        = Author::begin(config, arrival->credential->signer(), keys->recovery.publicKey(), sync->seen(), clock.now());
    const auto kept = begun ? sync->queue(begun->delegation) : Result<void>(std::unexpected(begun.error()));
    if (!kept)
        return endArrival(arrival, kept);
    author = std::move(begun->author);
    takeCredential(arrival->credential);
    if (!sitsOnCommittee(role()))
        putCertificateAway(); // nothing else of theirs is signed by it
    setConnection(hub.connection().hasToken() ? Connection::Connecting : Connection::Offline);
    endArrival(arrival, {});
    sync->catchUp();
    openOwnSheets();
}

// --- The certificate alone

void SessionCore::unlock(const QByteArray& pkcs12, Secret pin, const Done& done)
{
    if (!sync)
        return done(fail(ErrorCode::NotLoggedIn));
    const auto secret = std::make_shared<Secret>(std::move(pin));
    onWorker<Unlocked>(this, [pkcs12, secret] { return UnlockedCredential::fromPkcs12(pkcs12, *secret); },
        {this, [this, done](const Result<Unlocked>& unlocked) {
             if (!unlocked)
                 return done(std::unexpected(unlocked.error()));
             const Certificate& certificate = (*unlocked)->certificate();
             const auto may = checkHolder(certificate, sync->log().roster(), config.member, clock.now());
             if (may)
                 takeCredential(*unlocked);
             done(may);
         }});
}

void SessionCore::takeCredential(const Unlocked& unlocked)
{
    credential = unlocked;
    // Until the hub knows the session key, it is the certificate that logs in.
    if (author && !sync->log().indexOf(author->chain())) {
        hub.setSigner({credential, &credential->signer()});
        if (m_connection == Connection::LoggedOut)
            sync->catchUp();
    }
    Q_EMIT lockChanged();
}

void SessionCore::lock()
{
    // The session key logs in as soon as the hub knows it; until then only the certificate could.
    const bool known = author && sync->log().indexOf(author->chain());
    if (!known)
        hub.setSigner(nullptr);
    putCertificateAway();
}

void SessionCore::putCertificateAway()
{
    if (!credential)
        return;
    if (author && sync->log().indexOf(author->chain()))
        hub.setSigner(author->sessionKey());
    credential.reset();
    Q_EMIT lockChanged();
}

} // namespace evalroom
