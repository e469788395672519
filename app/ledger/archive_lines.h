// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// The lines of an archive, for its reader and its writer only (FORMAT.md §13).
namespace evalroom::archive {

inline const QString FormatName = QStringLiteral("evalroom-archive-1");
inline const QString Manifest = QStringLiteral("manifest");
inline const QString Rules = QStringLiteral("rules");
inline const QString Scheme = QStringLiteral("scheme");
inline const QString Report = QStringLiteral("report");
inline const QString Hash = QStringLiteral("sha256");

inline constexpr qsizetype PieceBytes = 524288; // of the report in one line

} // namespace evalroom::archive
