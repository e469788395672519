// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "hub/private_file.h"
#include "hub/routes.h"

namespace evalroom {

namespace {

constexpr qsizetype MaxRecoveryBytes = 16 * 1024;

QString folderOf(const Call& call)
{
    return call.session->folder() + QStringLiteral("/recovery");
}

QString pathOf(const Call& call)
{
    return folderOf(call) + QLatin1Char('/') + QString::number(call.ticket.member);
}

QHttpServerResponse putRecovery(const Call& call)
{
    const auto sealed = call.json();
    const QByteArray bytes = sealed ? canonicalJson(*sealed) : QByteArray();
    if (!sealed || bytes.size() > MaxRecoveryBytes)
        return answerError(sealed ? Error {ErrorCode::TooLarge} : sealed.error());
    if (const auto made = makePrivateFolder(folderOf(call)); !made)
        return answerError(made.error());
    const auto written = writePrivateFile(pathOf(call), bytes);
    return written ? answerJson({}) : answerError(written.error());
}

QHttpServerResponse getRecovery(const Call& call)
{
    const auto bytes = readPrivateFile(pathOf(call), MaxRecoveryBytes);
    const auto sealed = bytes ? parseCanonicalJson(*bytes) : std::unexpected(bytes.error());
    return sealed ? answerJson(*sealed) : answerError({ErrorCode::NotFound});
}

} // namespace

// What is sealed under the code on the seat slip, and for centre and supervisor together: the hub keeps it for the
// member's next seat, and cannot open it.
void addRecoveryRoutes(Router& router)
{
    router.add(HubRoute::PutRecovery, putRecovery);
    router.add(HubRoute::GetRecovery, getRecovery);
}

} // namespace evalroom
