// SPDX-License-Identifier: Apache-2.0
#include "ledger/report_signatures.h"

namespace evalroom {

QMap<int, SignatureRecord> reportSignatures(const Log& log, const SessionState& state)
{
    QMap<int, SignatureRecord> signatures;
    for (qint64 index = 0; index < state.effects.size(); ++index) {
        const Entry& entry = log.entries().at(index);
        const auto* record = std::get_if<Record>(&entry.body);
        // Those of earlier versions have signed those.
        if (!record || !state.effects.at(index).isEmpty() || !state.report.signedBy.contains(entry.author))
            continue;
        const auto act = actFromJson(record->act);
        const auto* signature = act ? std::get_if<ReportSigned>(&*act) : nullptr;
        if (!signature || signature->pdf != state.report.pdf)
            continue;
        const Roster roster = log.rosterAt(index);
        if (const auto signer = roster.constFind(entry.author); signer != roster.cend())
            signatures.insert(entry.author, {index, *signer});
    }
    return signatures;
}

} // namespace evalroom
