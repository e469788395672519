// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"
#include "ledger/log_file.h"
#include "ledger/record_store.h"
#include "ledger/session_head.h"

namespace evalroom {

// A session that is over, in one file that a stranger can check (FORMAT.md §13).
struct Archive {
    SessionHead head;
    Log log;
    SessionState state;
    Checkpoint checkpoint; // the last one
    QByteArray report; // the delivered PDF; empty before a delivery
};

// How every archive begins; another file is none.
QByteArray archiveFirstLine();

// Writes what verifyArchive accepts. Errors: those of verifyArchive, which is run on the result.
Result<QByteArray> writeArchive(const SessionHead& head, const QList<StoredEntry>& entries, const QByteArray& report);

// Checks every signature, the tree, every rule, and that report and log agree. Errors: NotAnArchive, ArchiveDamaged
// (detail: "line N: cause"), UnknownSigner where `platform` is given and is not the manifest's.
Result<Archive> verifyArchive(const QByteArray& bytes, const std::optional<PublicKey>& platform = {});

} // namespace evalroom
