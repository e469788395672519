// SPDX-License-Identifier: Apache-2.0
#include "session/session.h"

#include "base/worker.h"
#include "crypto/hash.h"
#include "crypto/random.h"
#include "session/drafted_sheet.h"
#include "session/session_core.h"

namespace evalroom {

Session::Session(SessionConfig config, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<SessionCore>(std::move(config)))
    , m_documents(std::make_unique<Documents>(*d))
    , m_report(std::make_unique<ReportDesk>(*d))
    , m_staff(std::make_unique<StaffDesk>(*d))
{
    connect(d.get(), &SessionCore::becameKnown, this, &Session::becameKnown);
    connect(d.get(), &SessionCore::stateChanged, this, &Session::stateChanged);
    connect(d.get(), &SessionCore::connectionChanged, this, &Session::connectionChanged);
    connect(d.get(), &SessionCore::lockChanged, this, &Session::lockChanged);
    connect(d.get(), &SessionCore::driftChanged, this, &Session::driftChanged);
    connect(d.get(), &SessionCore::saved, this, &Session::saved);
    connect(d.get(), &SessionCore::received, this, &Session::received);
    connect(d.get(), &SessionCore::refused, this, &Session::refused);
    connect(d.get(), &SessionCore::alarmRaised, this, &Session::alarmRaised);
    connect(d.get(), &SessionCore::openingFailed, this, &Session::openingFailed);
}

Session::~Session() = default;

// --- Coming and going

void Session::open(const Done& done)
{
    d->open(done);
}

void Session::checkIn(CheckIn checkIn, const Done& done)
{
    d->checkIn(std::move(checkIn), done);
}

void Session::stopCheckIn()
{
    d->stopCheckIn();
}

void Session::unlock(const QByteArray& pkcs12, Secret pin, const Done& done)
{
    d->unlock(pkcs12, std::move(pin), done);
}

void Session::lock()
{
    d->lock();
}

bool Session::isUnlocked() const
{
    return d->credential != nullptr;
}

// --- What is so

bool Session::isKnown() const
{
    return d->sync != nullptr;
}

const SessionHead& Session::head() const
{
    return *d->head;
}

const SessionState& Session::state() const
{
    return d->sync->state();
}

const SessionState& Session::expected() const
{
    return d->sync->expectedState();
}

const Log& Session::log() const
{
    return d->sync->log();
}

std::optional<Tally> Session::tally() const
{
    return isRanked(state()) ? std::optional(evalroom::tally(state())) : std::nullopt;
}

std::optional<Error> Session::openingFailure() const
{
    return d->openingFailure();
}

bool Session::isCounted() const
{
    return !isKnown() || evalroom::isCounted(expected());
}

void Session::count(const Done& done)
{
    if (isCounted())
        return done({});
    onWorker<void>(
        this,
        [state = expected()]() -> Result<void> {
            evalroom::count(state);
            return {};
        },
        done, promptWorkers());
}

int Session::member() const
{
    return d->config.member;
}

Role Session::role() const
{
    return d->role();
}

Connection Session::connection() const
{
    return d->connection();
}

const std::optional<Error>& Session::alarm() const
{
    return d->alarm();
}

qsizetype Session::savedHere() const
{
    return d->sync ? d->sync->queued() : 0;
}

qint64 Session::receivedByCentre() const
{
    return d->receivedCount();
}

QString Session::checkpointCode() const
{
    return d->sync && d->sync->checkpoint() ? d->sync->checkpoint()->code() : QString();
}

qint64 Session::drift() const
{
    return d->clock.drift();
}

QDateTime Session::now() const
{
    return d->clock.now();
}

std::optional<Error> Session::refusal(const Act& act) const
{
    return d->refusal(act);
}

// --- Acts

void Session::act(const Act& act, const Saved& saved)
{
    d->act(act, saved);
}

void Session::pledge(const Saved& saved)
{
    act(Pledge {.text = isKnown() ? sha256(head().facts()->rules.pledge.toUtf8()) : QByteArray()}, saved);
}

void Session::openStep(const QString& step, const Saved& saved)
{
    const SessionState state = isKnown() ? expected() : SessionState {};
    act(StepOpened {.after = state.stepActs, .round = state.steps.value(step).round, .step = step}, saved);
}

void Session::closeStep(const QString& step, const Saved& saved)
{
    const SessionState state = isKnown() ? expected() : SessionState {};
    act(StepClosed {.after = state.stepActs, .round = state.steps.value(step).round, .step = step}, saved);
}

void Session::cosign(const QString& step, const Saved& saved)
{
    const StepState at = isKnown() ? state().steps.value(step) : StepState {};
    act(Cosignature {.closing = at.closing ? at.closing->name : QByteArray(32, '\0')}, saved);
}

void Session::enterItems(const QString& step, const QList<ItemPoints>& values, const Saved& saved)
{
    const int round = isKnown() ? expected().steps.value(step).round : 1;
    act(ItemsEntered {.round = round, .step = step, .values = values}, saved);
}

void Session::castBallot(int candidate, const Saved& saved)
{
    submit(ChairStep, {.content = ChairBallot {candidate}, .nonce = randomBytes(HashBytes)}, saved);
}

void Session::submit(const QString& step, const Sheet& sheet, const Saved& saved)
{
    d->submit(step, [sheet](const Step&, const QStringList&) { return Result<Sheet>(sheet); }, saved);
}

void Session::submitDraft(const QString& step, const DraftFields& shown, const Saved& saved)
{
    d->submit(
        step, [shown](const Step& plan, const QStringList& bidders) { return sheetFrom(shown, plan, bidders); }, saved);
}

void Session::stopSealing()
{
    d->stopSealing();
}

void Session::vote(const QByteArray& motion, bool yes, const QString& text, const Saved& saved)
{
    act(Vote {.motion = motion, .yes = yes, .text = text}, saved);
}

void Session::agree(const Saved& saved)
{
    giveOpinion(true, {}, saved);
}

void Session::dissent(const QString& text, const Saved& saved)
{
    giveOpinion(false, text, saved);
}

void Session::giveOpinion(bool agrees, const QString& text, const Saved& saved)
{
    const bool ranked = isKnown() && isRanked(expected());
    act(Opinion {.agrees = agrees, .result = ranked ? resultHash(expected()) : QByteArray(32, '\0'), .text = text},
        saved);
}

void Session::releaseSheet(const QByteArray& sheet, const PrivateKey& centreKey, const Saved& saved)
{
    d->releaseSheet(sheet, centreKey, saved);
}

void Session::openReleasedSheet(const QByteArray& sheet, const PrivateKey& supervisorKey, const Saved& saved)
{
    d->openReleasedSheet(sheet, supervisorKey, saved);
}

// --- Rooms

Drafts& Session::drafts()
{
    return d->drafts;
}

Documents& Session::documents()
{
    return *m_documents;
}

ReportDesk& Session::report()
{
    return *m_report;
}

StaffDesk& Session::staff()
{
    return *m_staff;
}

Result<QByteArray> Session::exportOutbox() const
{
    return d->sync ? Result<QByteArray>(d->sync->exportOutbox()) : fail(ErrorCode::NotFound);
}

void Session::carryOutbox(const QByteArray& outbox, const Reply<int>& reply)
{
    if (d->sync)
        d->sync->carry(outbox, reply);
    else
        reply(fail(ErrorCode::NotLoggedIn));
}

} // namespace evalroom

#include "moc_session.cpp"
