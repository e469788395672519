// SPDX-License-Identifier: Apache-2.0
#include "session/report_desk.h"

#include "base/worker.h"
#include "crypto/hash.h"
#include "documents/annex.h"
#include "ledger/archive.h"
#include "ledger/report_signatures.h"
#include "report/report_input.h"
#include "report/report_pdf.h"
#include "report/report_reading.h"
#include "report/report_signature.h"
#include "session/session_core.h"

namespace evalroom {

namespace {

constexpr qsizetype MaxMatters = 4000; // a text of an act
constexpr int MaxFreezes = 5; // somebody else may act between report and freezing
constexpr qint64 MaxReport = 256 * 1024 * 1024;

// By which each may sign, or has signed: a key may have changed since. Who is not in the log here yet, though in the
// PDF, is known by the roster as it is.
QMap<int, QByteArray> certificatesFor(const Log& log, const SessionState& state)
{
    QMap<int, QByteArray> certificates;
    for (const RosterEntry& entry : log.roster()) {
        if (sitsOnCommittee(entry.role))
            certificates.insert(entry.member, entry.certificate);
    }
    for (const auto& [member, signature] : reportSignatures(log, state).asKeyValueRange())
        certificates.insert(member, signature.signer.certificate);
    return certificates;
}

Error notAllowed(Rule rule)
{
    return {ErrorCode::NotAllowed, ruleName(rule)};
}

// Not inlined, or g++ 12 sees an error there that is not initialized.
[[gnu::noinline]] void tell(const Reply<Transferred>& progress, const Result<Transferred>& now)
{
    progress(now);
}

} // namespace

struct ReportDesk::Draft {
    QByteArray pdf;
    QByteArray result;
    int version = 1;
    QString matters;
    qint64 size = 0; // of the log that it prints
};

struct ReportDesk::Freezing : Waiting {
    QString matters;
    int tries = 0;
};

struct ReportDesk::Checked {
    QByteArray bytes;
    QSet<int> signers; // whose signatures stand in the PDF
};

struct ReportDesk::Download {
    std::shared_ptr<Waiting> waiting;
    Reply<Checked> reply;
    Reply<Transferred> progress;
    ReportInfo info;
    QByteArray bytes;
};

ReportDesk::ReportDesk(SessionCore& core)
    : m_core(core)
{
}

ReportDesk::~ReportDesk() = default;

// --- Making it

void ReportDesk::draft(const QString& matters, const Reply<QByteArray>& reply)
{
    makeDraft(matters, Names::WhereKnown,
        {this, [reply](const Result<std::shared_ptr<Draft>>& draft) {
             reply(draft ? Result<QByteArray>((*draft)->pdf) : std::unexpected(draft.error()));
         }});
}

void ReportDesk::makeDraft(const QString& matters, Names names, const Reply<std::shared_ptr<Draft>>& reply)
{
    if (!m_core.sync || !isRanked(m_core.sync->state()))
        return reply(std::unexpected(notAllowed(Rule::NotRanked)));
    m_core.hub.annex({this, [this, matters, names, reply](const Result<QJsonObject>& json) {
                          if (!json && (names == Names::Needed || json.error().code != ErrorCode::NotFound))
                              return reply(std::unexpected(json.error()));
                          const auto annex = json ? Annex::fromJson(*json) : std::unexpected(json.error());
                          if (json && !annex)
                              return reply(fail(ErrorCode::HubAnswerInvalid, annex.error().detail));
                          layOut(annex ? reportPeople(*annex) : ReportPeople {}, matters, reply);
                      }});
}

ReportStamp ReportDesk::stampNow() const
{
    const Manifest& manifest = m_core.head->manifest();
    const Checkpoint checkpoint = *m_core.sync->checkpoint();
    return {.session = m_core.config.session,
        .size = checkpoint.size,
        .root = checkpoint.root,
        .code = checkpoint.code(),
        .time = checkpoint.at,
        .rules = manifest.rules,
        .scheme = manifest.scheme,
        .result = resultHash(m_core.sync->state()),
        .program = QStringLiteral("EvalRoom " EVALROOM_VERSION),
        .version = m_core.sync->state().report.version + 1};
}

void ReportDesk::layOut(const ReportPeople& people, const QString& matters, const Reply<std::shared_ptr<Draft>>& reply)
{
    const SessionState state = m_core.sync->state();
    const Manifest manifest = m_core.head->manifest();
    const ReportStamp stamp = stampNow();
    onWorker<std::shared_ptr<Draft>>(
        this,
        [state, manifest, stamp, people, matters]() -> Result<std::shared_ptr<Draft>> {
            const Tally result = tally(state);
            const auto pdf = reportPdf(makeReport({state, result, manifest, people, stamp, matters}), stamp.time);
            if (!pdf)
                return std::unexpected(pdf.error());
            return std::make_shared<Draft>(Draft {*pdf, stamp.result, stamp.version, matters, stamp.size});
        },
        reply);
}

void ReportDesk::freeze(const QString& matters, const Done& done)
{
    if (matters.size() > MaxMatters)
        return done(fail(ErrorCode::BadField, QStringLiteral("/matters")));
    const auto freezing = std::make_shared<Freezing>(Freezing {{done}, matters});
    begin(freezing);
    tryFreezing(freezing);
}

void ReportDesk::tryFreezing(const std::shared_ptr<Freezing>& freezing)
{
    if (++freezing->tries > MaxFreezes)
        return freezing->done(std::unexpected(notAllowed(Rule::Stale)));
    makeDraft(freezing->matters, Names::Needed, {this, [this, freezing](const Result<std::shared_ptr<Draft>>& draft) {
                                                     if (freezing->stopped)
                                                         return;
                                                     if (!draft)
                                                         return freezing->done(std::unexpected(draft.error()));
                                                     // Asked before the hub is given anything.
                                                     if (const auto refused = m_core.refusal(frozenFrom(**draft)))
                                                         return freezing->done(std::unexpected(*refused));
                                                     upload(freezing, *draft, 0);
                                                 }});
}

ReportFrozen ReportDesk::frozenFrom(const Draft& draft)
{
    return {.bytes = draft.pdf.size(),
        .pdf = sha256(draft.pdf),
        .result = draft.result,
        .version = draft.version,
        .matters = draft.matters};
}

void ReportDesk::upload(const std::shared_ptr<Freezing>& freezing, const std::shared_ptr<Draft>& draft, qint64 offset)
{
    if (offset == draft->pdf.size())
        return freezeUploaded(freezing, *draft);
    const QByteArray piece = draft->pdf.mid(offset, TransferPiece);
    m_core.hub.putReport(draft->version, offset, piece,
        {this, [this, freezing, draft, end = offset + piece.size()](const Result<qint64>& received) {
             if (freezing->stopped)
                 return;
             if (!received)
                 return freezing->done(std::unexpected(received.error()));
             if (*received != end)
                 return freezing->done(fail(ErrorCode::HubAnswerInvalid, QStringLiteral("/received")));
             upload(freezing, draft, end);
         }});
}

void ReportDesk::freezeUploaded(const std::shared_ptr<Freezing>& freezing, const Draft& draft)
{
    if (!m_core.sync)
        return freezing->done(fail(ErrorCode::NotLoggedIn));
    if (m_core.sync->seen().size != draft.size)
        return tryFreezing(freezing);
    m_core.act(frozenFrom(draft), {this, [freezing](const Result<QByteArray>& saved) {
                                       freezing->done(saved ? Result<void>() : std::unexpected(saved.error()));
                                   }});
}

// --- Reading it

void ReportDesk::begin(const std::shared_ptr<Waiting>& waiting)
{
    m_underWay.removeIf([](const std::weak_ptr<Waiting>& each) { return each.expired(); });
    m_underWay.append(waiting);
}

// Its `done` is for the stop alone.
template <typename T>
std::shared_ptr<ReportDesk::Waiting> ReportDesk::beginReading(const Reply<T>& reply)
{
    const auto waiting = std::make_shared<Waiting>(
        Waiting {{this, [reply](const Result<void>& stopped) { reply(std::unexpected(stopped.error())); }}});
    begin(waiting);
    return waiting;
}

void ReportDesk::fetch(const Reply<QByteArray>& reply, const Reply<Transferred>& progress)
{
    const auto waiting = beginReading(reply);
    const Reply<QByteArray> answer {this, [waiting, reply](const Result<QByteArray>& report) {
                                        if (!std::exchange(waiting->stopped, true))
                                            reply(report);
                                    }};
    fetchBytes(waiting, answer, progress);
}

void ReportDesk::fetchBytes(
    const std::shared_ptr<Waiting>& waiting, const Reply<QByteArray>& reply, const Reply<Transferred>& progress)
{
    fetchChecked(waiting,
        {this,
            [reply](const Result<Checked>& report) {
                reply(report ? Result<QByteArray>(report->bytes) : std::unexpected(report.error()));
            }},
        progress);
}

void ReportDesk::fetchChecked(
    const std::shared_ptr<Waiting>& waiting, const Reply<Checked>& reply, const Reply<Transferred>& progress)
{
    const Reply<Checked> answer {this, [waiting, reply](const Result<Checked>& report) {
                                     if (!waiting->stopped)
                                         reply(report);
                                 }};
    if (!m_core.sync || m_core.sync->state().report.pdf.isEmpty())
        return answer(std::unexpected(notAllowed(Rule::NotFrozen)));
    m_core.hub.reportInfo({this, [this, waiting, answer, progress](const Result<ReportInfo>& info) {
                               if (!info)
                                   return answer(std::unexpected(info.error()));
                               if (info->bytes > MaxReport)
                                   return answer(fail(ErrorCode::TooLarge));
                               fetchPiece(std::make_shared<Download>(Download {waiting, answer, progress, *info, {}}));
                           }});
}

void ReportDesk::fetchPiece(const std::shared_ptr<Download>& download)
{
    if (download->waiting->stopped)
        return;
    const qint64 have = download->bytes.size();
    tell(download->progress, Transferred {have, download->info.bytes});
    if (have >= download->info.bytes)
        return finish(download);
    m_core.hub.reportPiece(download->info.version, have, std::min(TransferPiece, download->info.bytes - have),
        {this, [this, download](const Result<QByteArray>& piece) {
             if (!piece)
                 return download->reply(std::unexpected(piece.error()));
             download->bytes += *piece;
             fetchPiece(download);
         }});
}

// The hub's copy is held against the log, and every increment made again from its signature.
void ReportDesk::finish(const std::shared_ptr<Download>& download)
{
    const SessionState& state = m_core.sync->state();
    const ReportState report = state.report;
    if (report.pdf.isEmpty())
        return download->reply(std::unexpected(notAllowed(Rule::NotFrozen)));
    if (!isRanked(state) || report.result != resultHash(state))
        return download->reply(std::unexpected(notAllowed(Rule::OtherResult)));
    const QMap<int, QByteArray> certificates = certificatesFor(m_core.sync->log(), state);
    onWorker<Checked>(
        this,
        [bytes = download->bytes, report, certificates]() -> Result<Checked> {
            const QByteArray base = bytes.first(std::min<qsizetype>(bytes.size(), report.bytes));
            if (base.size() != report.bytes || sha256(base) != report.pdf)
                return fail(ErrorCode::PackageDamaged, QStringLiteral("base"));
            const auto signatures = checkSignatures(base, bytes, certificates);
            if (!signatures)
                return std::unexpected(signatures.error());
            Checked checked {bytes, {}};
            for (const ReportSignature& signature : *signatures)
                checked.signers.insert(signature.member);
            return checked;
        },
        download->reply);
}

void ReportDesk::compare(const QString& text, const Reply<ReportReading>& reply)
{
    if (!m_core.sync || m_core.sync->state().report.pdf.isEmpty())
        return reply(std::unexpected(notAllowed(Rule::NotFrozen)));
    const SessionState state = m_core.sync->state();
    if (!isRanked(state))
        return reply(std::unexpected(notAllowed(Rule::NotRanked)));
    onWorker<ReportReading>(this,
        [text, state, manifest = m_core.head->manifest(), stamp = stampNow()]() -> Result<ReportReading> {
            return readReport(text, {state, tally(state), manifest, ReportPeople {}, stamp});
        },
        {this, [this, pdf = state.report.pdf, waiting = beginReading(reply), reply](const auto& reading) {
             // That counts also where nobody has waited for it.
             if (reading && reading->verdict == ReportReading::Verdict::Differs)
                 m_different = pdf;
             if (!std::exchange(waiting->stopped, true))
                 reply(reading);
         }});
}

bool ReportDesk::isDifferent() const
{
    return !m_different.isEmpty() && m_core.sync->state().report.pdf == m_different;
}

// --- Its delivery

void ReportDesk::stop()
{
    for (const auto& each : std::exchange(m_underWay, {})) {
        if (const auto waiting = each.lock(); waiting && !waiting->recorded && !std::exchange(waiting->stopped, true))
            waiting->done(fail(ErrorCode::Cancelled));
    }
}

void ReportDesk::deliver(const Done& done)
{
    const auto waiting = std::make_shared<Waiting>(Waiting {done});
    begin(waiting);
    fetchChecked(waiting, {this, [this, done, waiting](const Result<Checked>& report) {
                               if (waiting->stopped)
                                   return;
                               if (!report)
                                   return done(std::unexpected(report.error()));
                               if (isDifferent())
                                   return done(std::unexpected(notAllowed(Rule::OtherReport)));
                               // Whoever has signed in the log is seen in the PDF too, where a PDF can show it.
                               const auto inLog = reportSignatures(m_core.sync->log(), m_core.sync->state());
                               for (auto each = inLog.cbegin(); each != inLog.cend(); ++each) {
                                   if (each->showsInPdf() && !report->signers.contains(each.key()))
                                       return done(std::unexpected(notAllowed(Rule::MissingSignatures)));
                               }
                               const Delivery delivery {.bytes = report->bytes.size(), .pdf = sha256(report->bytes)};
                               m_core.act(delivery, {this, [done](const Result<QByteArray>& saved) {
                                                         done(saved ? Result<void>() : std::unexpected(saved.error()));
                                                     }});
                           }});
}

void ReportDesk::archive(const Reply<QByteArray>& reply, const Reply<Transferred>& progress)
{
    if (!m_core.sync)
        return reply(fail(ErrorCode::NotLoggedIn));
    const auto waiting = beginReading(reply);
    const Reply<QByteArray> answer {this, [waiting, reply](const Result<QByteArray>& archive) {
                                        if (!std::exchange(waiting->stopped, true))
                                            reply(archive);
                                    }};
    if (m_core.sync->state().delivered.isEmpty())
        return writeFrom({}, answer);
    fetchBytes(waiting,
        {this,
            [this, answer](const Result<QByteArray>& report) {
                if (report)
                    writeFrom(*report, answer);
                else
                    answer(std::unexpected(report.error()));
            }},
        progress);
}

// From a second look at the store: this one belongs to the window's thread.
void ReportDesk::writeFrom(const QByteArray& report, const Reply<QByteArray>& reply)
{
    onWorker<QByteArray>(
        this,
        [path = m_core.storePath(), head = *m_core.head, size = m_core.sync->log().tree().size(),
            report]() -> Result<QByteArray> {
            const auto store = RecordStore::open(path);
            const auto entries = store ? (*store)->entries(0, size) : std::unexpected(store.error());
            return entries ? writeArchive(head, *entries, report) : std::unexpected(entries.error());
        },
        reply);
}

} // namespace evalroom

#include "moc_report_desk.cpp"
