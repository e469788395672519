// SPDX-License-Identifier: Apache-2.0
#include "ctl/report_check.h"

#include "ledger/report_signatures.h"
#include "report/report_signature.h"

#include <QSet>

namespace evalroom {

namespace {

// What of the log was seen when the report was delivered.
qint64 seenAtDelivery(const Archive& archive)
{
    for (qint64 index = 0; index < archive.state.effects.size(); ++index) {
        const auto* record = std::get_if<Record>(&archive.log.entries().at(index).body);
        const bool counts = record && archive.state.effects.at(index).isEmpty();
        const auto act = counts ? actFromJson(record->act) : std::unexpected(Error {});
        if (act && std::holds_alternative<Delivery>(*act))
            return record->seen.size;
    }
    return 0;
}

} // namespace

Result<void> checkReport(const Archive& archive)
{
    if (archive.state.delivered.isEmpty())
        return {};
    QMap<int, SignatureRecord> inLog = reportSignatures(archive.log, archive.state);
    inLog.removeIf([](const auto& each) { return !each->showsInPdf(); });
    QMap<int, QByteArray> certificates;
    for (auto each = inLog.cbegin(); each != inLog.cend(); ++each)
        certificates.insert(each.key(), each->signer.certificate);
    const QByteArray base = archive.report.first(archive.state.report.bytes);
    const auto found = checkSignatures(base, archive.report, certificates);
    if (!found)
        return std::unexpected(found.error());
    QSet<int> inPdf;
    for (const ReportSignature& signature : *found)
        inPdf.insert(signature.member);
    const qint64 seen = seenAtDelivery(archive);
    for (auto each = inLog.cbegin(); each != inLog.cend(); ++each) {
        // Who signs at the very moment of the delivery may come too late for the PDF.
        if (!inPdf.contains(each.key()) && each->entry < seen)
            return fail(ErrorCode::NotAllowed, ruleName(Rule::MissingSignatures));
    }
    return {};
}

} // namespace evalroom
