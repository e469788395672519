// SPDX-License-Identifier: Apache-2.0
#include "hub/range.h"
#include "hub/report_access.h"
#include "hub/report_store.h"
#include "hub/routes.h"
#include "ledger/report_signatures.h"
#include "report/report_signature.h"

namespace evalroom {

namespace {

using Status = QHttpServerResponse::StatusCode;

bool isFrozen(const SessionState& state)
{
    return !state.report.pdf.isEmpty();
}

// Is the base at rest? The next version may be written freely, the frozen one as long as its base is not here.
// Errors: NotAllowed for any other.
Result<bool> isAtRest(const SessionState& state, ReportStore& store, qint64 version)
{
    if (version != state.report.version + (isFrozen(state) ? 0 : 1))
        return fail(ErrorCode::NotAllowed, QStringLiteral("version"));
    return isFrozen(state) ? store.settle(version, state.report.bytes, state.report.pdf) : Result<bool>(false);
}

// The frozen report is here. Errors: NotFound; those of the store.
Result<void> findFrozen(const SessionState& state, ReportStore& store)
{
    if (!isFrozen(state))
        return fail(ErrorCode::NotFound);
    const auto here = store.settle(state.report.version, state.report.bytes, state.report.pdf);
    if (!here)
        return std::unexpected(here.error());
    return *here ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<QJsonObject> infoOf(ReportStore& store, qint64 version)
{
    const auto hash = store.hash(version);
    if (!hash)
        return std::unexpected(hash.error());
    return QJsonObject {{QStringLiteral("bytes"), store.size(version)}, {QStringLiteral("sha256"), toHex(*hash)},
        {QStringLiteral("version"), version}};
}

// Those who may freeze it (FORMAT.md §9.7).
bool mayPut(const Call& call)
{
    return call.caller == Caller::Staff || call.ticket.member == call.session->state().chair;
}

QHttpServerResponse putBase(const Call& call)
{
    if (!mayPut(call))
        return answerError({ErrorCode::NotAllowed, ruleName(Rule::Role)});
    const auto version = call.number(QStringLiteral("version"));
    const auto offset = call.number(QStringLiteral("offset"));
    if (!version || !offset)
        return answerError({ErrorCode::BadField, version ? QStringLiteral("offset") : QStringLiteral("version")});
    ReportStore& store = call.session->reports();
    const auto rests = isAtRest(call.session->state(), store, *version);
    if (!rests)
        return answerError(rests.error());
    const qint64 present = *rests ? call.session->state().report.bytes : store.draftSize(*version, call.ticket.member);
    // From the beginning again, or where it broke off.
    if (*rests || (*offset != 0 && *offset != present))
        return answerJson({{QStringLiteral("received"), present}}, Status::Conflict);
    const auto put = store.putDraft(*version, call.ticket.member, *offset, call.request.body());
    if (!put)
        return answerError(put.error());
    return answerJson({{QStringLiteral("received"), *offset + call.request.body().size()}});
}

QHttpServerResponse getReport(const Call& call)
{
    const auto version = call.number(QStringLiteral("version"));
    if (!version)
        return answerError({ErrorCode::BadField, QStringLiteral("version")});
    if (const auto may = mayReadReport(call.session->state(), call.ticket.member, *version); !may)
        return answerError(may.error());
    ReportStore& store = call.session->reports();
    // So that the frozen one is looked for among the drafts.
    const auto found = findFrozen(call.session->state(), store);
    if (!found && found.error().code != ErrorCode::NotFound)
        return answerError(found.error());
    const qint64 size = store.size(*version);
    if (size == 0)
        return answerError({ErrorCode::NotFound});
    return answerRange(
        call.request, size, [&](qint64 offset, qint64 length) { return store.read(*version, offset, length); },
        QByteArrayLiteral("application/pdf"));
}

QHttpServerResponse info(const Call& call)
{
    const SessionState& state = call.session->state();
    if (const auto may = mayReadReport(state, call.ticket.member, state.report.version); !may)
        return answerError(may.error());
    ReportStore& store = call.session->reports();
    const auto found = findFrozen(state, store);
    const auto answer = found ? infoOf(store, state.report.version) : std::unexpected(found.error());
    return answer ? answerJson(*answer) : answerError(answer.error());
}

// One foreign byte in the report, and nobody could check, sign or deliver it any more. So only the caller's own
// signature passes, made by the certificate that the roster had when it was signed in the log.
Result<void> checkOwnSignature(const Call& call, const QByteArray& previous)
{
    const auto inLog = reportSignatures(call.session->memory().log(), call.session->state());
    const auto own = inLog.constFind(call.ticket.member);
    if (own == inLog.cend())
        return fail(ErrorCode::NotAllowed, ruleName(Rule::MissingSignatures));
    const auto checked = checkIncrement(previous, call.request.body(), call.ticket.member, own->signer.certificate);
    if (checked)
        return {};
    const Error& error = checked.error();
    if (error.code == ErrorCode::CertificateNotOnRoster || error.code == ErrorCode::BadSignature)
        return std::unexpected(error);
    return fail(ErrorCode::BadSignature, error.detail.isEmpty() ? QStringLiteral("increment") : error.detail);
}

// What is appended shows in the PDF what the log says already; so at last the signers of both are the same.
Result<void> checkMoment(const SessionState& state, int member)
{
    if (!isFrozen(state) || !state.delivered.isEmpty())
        return fail(ErrorCode::NotAllowed, ruleName(Rule::NotFrozen));
    if (!state.report.signedBy.contains(member))
        return fail(ErrorCode::NotAllowed, ruleName(Rule::MissingSignatures));
    return {};
}

// A signature is made over the bytes that were there. When somebody else was faster, it has to be made again.
QHttpServerResponse appendReport(const Call& call)
{
    const SessionState& state = call.session->state();
    if (const auto now = checkMoment(state, call.ticket.member); !now)
        return answerError(now.error());
    ReportStore& store = call.session->reports();
    if (const auto found = findFrozen(state, store); !found)
        return answerError(found.error());
    const qint64 version = state.report.version;
    const auto before = infoOf(store, version);
    if (!before)
        return answerError(before.error());
    const QString after = call.request.query().queryItemValue(QStringLiteral("after"));
    if (after != before->value(QLatin1String("sha256")).toString())
        return answerJson(*before, Status::Conflict);
    const auto previous = store.whole(version);
    if (!previous)
        return answerError(previous.error());
    if (const auto own = checkOwnSignature(call, *previous); !own)
        return answerError(own.error());
    if (const auto appended = store.append(version, call.request.body()); !appended)
        return answerError(appended.error());
    const auto grown = infoOf(store, version);
    return grown ? answerJson(*grown) : answerError(grown.error());
}

} // namespace

void addReportRoutes(Router& router)
{
    router.add(HubRoute::PutReport, putBase);
    router.add(HubRoute::GetReport, getReport);
    router.add(HubRoute::ReportInfo, info);
    router.add(HubRoute::AppendReport, appendReport);
}

} // namespace evalroom
