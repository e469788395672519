// SPDX-License-Identifier: Apache-2.0
#include "session/offline.h"
#include "session/session_core.h"

#include "base/worker.h"
#include "evaluation/law.h"

// From an act to a record on this disk; and the openings that nobody has to ask for.
namespace evalroom {

namespace {

// Findings against somebody else: they count because they do not hold.
bool isFinding(const Act& act, const QString& effect)
{
    return std::holds_alternative<EscrowOpened>(act)
        && (effect == ruleName(Rule::Commitment) || effect == ruleName(Rule::Content));
}

// One log-in of the token covers declaration and pledge; the report's desk has the PDF to sign behind the record.
bool endsLogIn(const Act& act)
{
    const auto* declaration = std::get_if<Declaration>(&act);
    const bool pledges = declaration && declaration->conflicts.isEmpty();
    return needsRosterKey(act) && !pledges && !std::holds_alternative<ReportSigned>(act);
}

} // namespace

// Why nothing can be signed at all just now.
std::optional<Error> SessionCore::obstacle(const Act& act) const
{
    if (m_connection == Connection::Distrusted && m_alarm)
        return m_alarm;
    if (!sync || !author)
        return Error {
            ErrorCode::NotLoggedIn, m_connection == Connection::Elsewhere ? QStringLiteral("chainEnded") : QString()};
    if (m_connection != Connection::Online && !mayBeDoneOffline(act))
        return Error {ErrorCode::HubUnreachable, QStringLiteral("offline")};
    if (needsRosterKey(act) && !credential)
        return Error {ErrorCode::PinNeeded};
    const auto entry = sync->log().roster().constFind(config.member);
    const QDateTime now = clock.now();
    if (entry != sync->log().roster().constEnd() && entry->valid
        && (now < entry->valid->from || now > entry->valid->to))
        return Error {ErrorCode::ClockWrong, toTimestamp(now)};
    return std::nullopt;
}

std::optional<Error> SessionCore::refusal(const Act& act) const
{
    if (const auto error = obstacle(act))
        return error;
    const auto rule = allowedNow(sync->expectedState(), config.member, act, clock.now());
    if (rule && !isFinding(act, ruleName(*rule)))
        return Error {ErrorCode::NotAllowed, ruleName(*rule)};
    return std::nullopt;
}

void SessionCore::act(const Act& act, const Saved& saved)
{
    saved(signAndKeep(act));
}

Result<QByteArray> SessionCore::signAndKeep(const Act& act)
{
    if (const auto error = refusal(act))
        return std::unexpected(*error);
    return signAndKeepWeighed(act);
}

Result<QByteArray> SessionCore::signAndKeepWeighed(const Act& act)
{
    Signer* certificate = needsRosterKey(act) ? &credential->signer() : nullptr;
    const auto record = author->sign(act, sync->expectedLog(), sync->seen(), clock.now(), certificate);
    if (!record)
        return std::unexpected(record.error());
    // The law as everybody will apply it, on the record as it will be sent.
    auto ahead = sync->ahead(*record);
    if (!ahead)
        return std::unexpected(ahead.error());
    if (!ahead->effect.isEmpty() && !isFinding(act, ahead->effect))
        return fail(ErrorCode::NotAllowed, ahead->effect);
    if (const auto kept = sync->queue(*record, std::move(*ahead)); !kept)
        return std::unexpected(kept.error());
    if (endsLogIn(act))
        putCertificateAway();
    Q_EMIT saved(record->name());
    return record->name();
}

// A finding counts by not holding.
void SessionCore::onReceived(const QByteArray& name, const QString& effect)
{
    const auto act = effect.isEmpty() ? std::nullopt : actOf(name);
    Q_EMIT received(name, act && isFinding(*act, effect) ? QString() : effect);
}

// --- Sheets

// Of a large sheet this takes longer than a window may. It is signed here: by then the step may have gone on to another
// round, which is the law's to refuse.
void SessionCore::submit(const QString& step, const MakeSheet& make, const Saved& saved)
{
    if (!sync || !keys)
        return saved(fail(ErrorCode::NotLoggedIn));
    const Step* plan = head->facts()->scheme.step(step);
    if (!plan)
        return saved(fail(ErrorCode::NotAllowed, ruleName(Rule::UnknownStep)));
    const StepState at = sync->expectedState().steps.value(step);
    const auto waiting = std::make_shared<const Saved>(saved);
    m_sealing.append(waiting);
    onWorker<SealedSheet>(
        this,
        [make, plan = *plan, bidders = at.bidders, place = SheetPlace {config.session, config.member, step, at.round},
            recovery = keys->recovery.publicKey(), manifest = head->manifest()]() -> Result<SealedSheet> {
            const auto sheet = make(plan, bidders);
            const auto lawful = sheet ? sheetFromJson(sheet->toJson(), plan, bidders) : sheet;
            return lawful ? sealSheet(place, *sheet, recovery, manifest) : std::unexpected(lawful.error());
        },
        {this,
            [this, waiting](const Result<SealedSheet>& sealed) {
                // What was given up is not signed, though it has been sealed all the same.
                if (m_sealing.removeOne(waiting))
                    (*waiting)(sealed ? signAndKeep(*sealed) : std::unexpected(sealed.error()));
            }},
        promptWorkers());
}

void SessionCore::stopSealing()
{
    for (const auto& waiting : std::exchange(m_sealing, {}))
        (*waiting)(fail(ErrorCode::Cancelled));
}

Result<QByteArray> SessionCore::signAndKeep(const SealedSheet& sealed)
{
    const auto name = signAndKeep(Act(sealed.act));
    if (name)
        m_secrets.insert(*name, sealed.secret);
    return name;
}

std::optional<SheetInLog> SessionCore::findSheet(const QByteArray& name) const
{
    const SessionState& state = sync->expectedState();
    for (auto step = state.steps.cbegin(); step != state.steps.cend(); ++step) {
        for (const QList<SheetState>& sheets : step->sheets) {
            for (const SheetState& sheet : sheets) {
                if (sheet.name == name)
                    return SheetInLog {{config.session, sheet.author, step.key(), step->round}, sheet};
            }
        }
    }
    return std::nullopt;
}

std::optional<Act> SessionCore::actOf(const QByteArray& name) const
{
    const auto index = sync->expectedLog().indexOf(name);
    const auto* record = index ? std::get_if<Record>(&sync->expectedLog().entries().at(*index).body) : nullptr;
    const auto act = record ? actFromJson(record->act) : std::unexpected(Error {ErrorCode::NotFound});
    return act ? std::optional(*act) : std::nullopt;
}

void SessionCore::openOwnSheets()
{
    if (!author || !sync || sync->distrust())
        return;
    // Only what stands in the log: a closing that waits here may still be refused, and an opening cannot be taken back.
    const SessionState& state = sync->state();
    if (state.suspended)
        return;
    QList<SheetState> waiting;
    for (const StepState& step : state.steps) {
        const SheetState* counted = countedSheet(step, config.member);
        if (counted && !counted->opened && step.closing && !isTried(counted->name))
            waiting.append(*counted);
    }
    for (const SheetState& sheet : waiting)
        openOwnSheet(sheet);
}

// Once, unless a suspension came between.
bool SessionCore::isTried(const QByteArray& sheet) const
{
    const auto tried = m_openingsTried.constFind(sheet);
    if (tried == m_openingsTried.cend())
        return false;
    const auto index = sync->log().indexOf(*tried);
    return !index || sync->state().effects.value(*index) != ruleName(Rule::Suspended);
}

// A large sheet is weighed once, on the record that opens it: asking the law before would take as long again.
Result<QByteArray> SessionCore::signOpening(const QByteArray& sheet, const SheetSecret& secret)
{
    const Act act = Opening {.entry = sheet, .salt = secret.salt, .sheet = secret.sheet};
    if (const auto error = obstacle(act))
        return std::unexpected(*error);
    return signAndKeepWeighed(act);
}

void SessionCore::openOwnSheet(const SheetState& sheet)
{
    m_openingsTried.insert(sheet.name, {});
    const auto secret = secretOf(sheet);
    const auto done = secret ? signOpening(sheet.name, *secret) : std::unexpected(secret.error());
    if (done) {
        m_openingsFailed.remove(sheet.name);
        m_openingsTried.insert(sheet.name, *done);
        return;
    }
    // A full disk may have room the next time; a rule or a lost key will not change.
    if (done.error().code == ErrorCode::DiskFull || done.error().code == ErrorCode::CannotWrite)
        m_openingsTried.remove(sheet.name);
    m_openingsFailed.insert(sheet.name, done.error());
    Q_EMIT openingFailed(sheet.name, done.error());
}

std::optional<Error> SessionCore::openingFailure() const
{
    for (const StepState& step : sync->state().steps) {
        const SheetState* counted = countedSheet(step, config.member);
        const auto failed = counted ? m_openingsFailed.constFind(counted->name) : m_openingsFailed.cend();
        if (failed != m_openingsFailed.cend() && !counted->opened && step.closing)
            return *failed;
    }
    return std::nullopt;
}

Result<SheetSecret> SessionCore::secretOf(const SheetState& sheet) const
{
    if (const auto kept = m_secrets.constFind(sheet.name); kept != m_secrets.cend())
        return *kept;
    const auto found = findSheet(sheet.name);
    const auto act = actOf(sheet.name);
    const auto* submitted = act ? std::get_if<SheetSubmitted>(&*act) : nullptr;
    if (!found || !submitted || !keys)
        return fail(ErrorCode::NotFound);
    return openEnvelope(submitted->envelope, keys->recovery, found->place, sheet.commitment);
}

// --- Sheets whose authors do not open them

void SessionCore::releaseSheet(const QByteArray& name, const PrivateKey& centreKey, const Saved& saved)
{
    const auto act = sync ? actOf(name) : std::nullopt;
    const auto* submitted = act ? std::get_if<SheetSubmitted>(&*act) : nullptr;
    if (!submitted)
        return saved(fail(ErrorCode::NotAllowed, ruleName(Rule::UnknownSheet)));
    const auto envelope = releaseEscrow(submitted->escrow, centreKey);
    saved(envelope ? signAndKeep(EscrowReleased {.entry = name, .envelope = *envelope})
                   : std::unexpected(envelope.error()));
}

void SessionCore::openReleasedSheet(const QByteArray& name, const PrivateKey& supervisorKey, const Saved& saved)
{
    if (!sync)
        return saved(fail(ErrorCode::NotLoggedIn));
    for (const Entry& entry : sync->log().entries()) {
        const auto* record = std::get_if<Record>(&entry.body);
        const auto act = record ? actFromJson(record->act) : std::unexpected(Error {});
        const auto* released = act ? std::get_if<EscrowReleased>(&*act) : nullptr;
        if (!released || released->entry != name)
            continue;
        const auto secret = readEnvelope(released->envelope, supervisorKey);
        return saved(secret ? signAndKeep(EscrowOpened {.entry = name, .salt = secret->salt, .sheet = secret->sheet})
                            : std::unexpected(secret.error()));
    }
    saved(fail(ErrorCode::NotAllowed, ruleName(Rule::NotReleased)));
}

} // namespace evalroom
