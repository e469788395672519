// SPDX-License-Identifier: Apache-2.0
#include "hub/range.h"
#include "hub/report_store.h"
#include "hub/routes.h"

namespace evalroom {

namespace {

using Status = QHttpServerResponse::StatusCode;

ReportStore storeOf(const Call& call)
{
    return ReportStore(call.session->folder() + QStringLiteral("/report"));
}

bool isFrozen(const SessionState& state)
{
    return !state.report.pdf.isEmpty();
}

// The frozen one, or the newest that was begun.
qint64 currentVersion(const SessionState& state, const ReportStore& store)
{
    return isFrozen(state) ? state.report.version : store.newest();
}

Result<QJsonObject> infoOf(const ReportStore& store, qint64 version)
{
    if (store.size(version) == 0)
        return fail(ErrorCode::NotFound);
    const auto hash = store.hash(version);
    if (!hash)
        return std::unexpected(hash.error());
    return QJsonObject {{QStringLiteral("bytes"), store.size(version)}, {QStringLiteral("sha256"), toHex(*hash)},
        {QStringLiteral("version"), version}};
}

// Is the base at rest? The next version may be written freely, the frozen one as long as it is not what was frozen.
// Errors: NotAllowed for any other.
Result<bool> isAtRest(const SessionState& state, const ReportStore& store, qint64 version)
{
    if (version != state.report.version + (isFrozen(state) ? 0 : 1))
        return fail(ErrorCode::NotAllowed, QStringLiteral("version"));
    return isFrozen(state) ? store.beginsWith(version, state.report.bytes, state.report.pdf) : Result<bool>(false);
}

QHttpServerResponse putBase(const Call& call)
{
    const auto version = call.number(QStringLiteral("version"));
    const auto offset = call.number(QStringLiteral("offset"));
    if (!version || !offset)
        return answerError({ErrorCode::BadField, version ? QStringLiteral("offset") : QStringLiteral("version")});
    ReportStore store = storeOf(call);
    const auto rests = isAtRest(call.session->state(), store, *version);
    if (!rests)
        return answerError(rests.error());
    const qint64 present = store.size(*version);
    // From the beginning again, or where it broke off.
    if (*rests || (*offset != 0 && *offset != present))
        return answerJson({{QStringLiteral("received"), present}}, Status::Conflict);
    const auto put = store.put(*version, *offset, call.request.body());
    if (!put)
        return answerError(put.error());
    return answerJson({{QStringLiteral("received"), store.size(*version)}});
}

QHttpServerResponse get(const Call& call)
{
    const auto version = call.number(QStringLiteral("version"));
    if (!version)
        return answerError({ErrorCode::BadField, QStringLiteral("version")});
    const ReportStore store = storeOf(call);
    const qint64 size = store.size(*version);
    if (size == 0)
        return answerError({ErrorCode::NotFound});
    return answerRange(
        call.request, size, [&](qint64 offset, qint64 length) { return store.read(*version, offset, length); },
        QByteArrayLiteral("application/pdf"));
}

QHttpServerResponse info(const Call& call)
{
    const ReportStore store = storeOf(call);
    const auto answer = infoOf(store, currentVersion(call.session->state(), store));
    return answer ? answerJson(*answer) : answerError(answer.error());
}

// A signature is made over the bytes that were there. When somebody else was faster, it has to be made again.
QHttpServerResponse append(const Call& call)
{
    const SessionState& state = call.session->state();
    if (!isFrozen(state) || !state.delivered.isEmpty())
        return answerError({ErrorCode::NotAllowed, QStringLiteral("notFrozen")});
    ReportStore store = storeOf(call);
    const qint64 version = state.report.version;
    const auto stands = store.beginsWith(version, state.report.bytes, state.report.pdf);
    if (!stands)
        return answerError(stands.error());
    if (!*stands)
        return answerError({ErrorCode::NotFound});
    const auto before = infoOf(store, version);
    if (!before)
        return answerError(before.error());
    const QString after = call.request.query().queryItemValue(QStringLiteral("after"));
    if (after != before->value(QLatin1String("sha256")).toString())
        return answerJson(*before, Status::Conflict);
    if (const auto appended = store.append(version, call.request.body()); !appended)
        return answerError(appended.error());
    const auto grown = infoOf(store, version);
    return grown ? answerJson(*grown) : answerError(grown.error());
}

} // namespace

void addReportRoutes(Router& router)
{
    router.add(HubRoute::PutReport, putBase);
    router.add(HubRoute::GetReport, get);
    router.add(HubRoute::ReportInfo, info);
    router.add(HubRoute::AppendReport, append);
}

} // namespace evalroom
