// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/archive.h"

namespace evalroom {

// Errors: CannotRead (also for one that is too large for a session's).
Result<QByteArray> readSessionFile(const QString& path);
// A public key in PEM; nothing for an empty path. Errors: CannotRead, BadKey.
Result<std::optional<PublicKey>> readPlatformKey(const QString& path);
// Is it an archive, by its first line? Else it is a bare log, or nothing of ours.
bool isArchive(const QByteArray& bytes);

// What does not hold in a session's file, in one sentence: where, and which rule.
QString faultSentence(const Error& error, const QByteArray& file);

// Eight characters that people compare.
QString checkpointCode(const Log& log);
// The checkpoint that the frozen report prints: what its freezing record has seen. Nothing without a report.
std::optional<Checkpoint> reportCheckpoint(const Log& log, const SessionState& state);
// How many entries have no effect.
qint64 withoutEffect(const SessionState& state);

} // namespace evalroom
