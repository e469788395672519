// SPDX-License-Identifier: Apache-2.0
#include "ctl/report_check.h"

#include "report/report_signature.h"

#include <QSet>

namespace evalroom {

namespace {

// Who has signed the report in the log.
struct Signers {
    QMap<int, QByteArray> certificates; // by which the roster knew them then; not of those who sign in SM2
    QMap<int, qint64> at; // index of the record
    qint64 delivered = 0; // what of the log was seen when the report was delivered
};

void followAmendment(Roster& roster, const Amendment& amendment)
{
    const auto entry = RosterEntry::fromJson(amendment.change.value(QLatin1String("entry")).toObject());
    if (entry)
        roster.insert(entry->member, *entry);
}

void followAct(Signers& signers, const Roster& roster, qint64 index, int author, const Record& record)
{
    const auto act = actFromJson(record.act);
    if (act && std::holds_alternative<Delivery>(*act))
        signers.delivered = record.seen.size;
    if (!act || !std::holds_alternative<ReportSigned>(*act))
        return;
    const auto entry = roster.constFind(author);
    if (entry == roster.cend())
        return;
    signers.at.insert(author, index);
    // PDF readers know no SM2; such a signature stands in the record alone.
    if (entry->key.algorithm() == Algorithm::SM2SM3)
        signers.certificates.remove(author);
    else
        signers.certificates.insert(author, entry->certificate);
}

Signers signersOf(const Archive& archive)
{
    Signers signers;
    Roster roster = archive.head.manifest().roster;
    for (qint64 index = 0; index < archive.state.effects.size(); ++index) {
        const Entry& entry = archive.log.entries().at(index);
        if (const auto* amendment = std::get_if<Amendment>(&entry.body))
            followAmendment(roster, *amendment);
        else if (const auto* record = std::get_if<Record>(&entry.body);
            record && archive.state.effects.at(index).isEmpty())
            followAct(signers, roster, index, entry.author, *record);
    }
    // Those of earlier versions have signed those.
    signers.certificates.removeIf(
        [&](const auto& each) { return !archive.state.report.signedBy.contains(each.key()); });
    return signers;
}

} // namespace

Result<void> checkReport(const Archive& archive)
{
    if (archive.state.delivered.isEmpty())
        return {};
    const Signers signers = signersOf(archive);
    const QByteArray base = archive.report.first(archive.state.report.bytes);
    const auto found = checkSignatures(base, archive.report, signers.certificates);
    if (!found)
        return std::unexpected(found.error());
    QSet<int> inPdf;
    for (const ReportSignature& signature : *found)
        inPdf.insert(signature.member);
    for (const int member : signers.certificates.keys()) {
        // Who signs at the very moment of the delivery may come too late for the PDF.
        if (!inPdf.contains(member) && signers.at.value(member) < signers.delivered)
            return fail(ErrorCode::NotAllowed, ruleName(Rule::MissingSignatures));
    }
    return {};
}

} // namespace evalroom
