// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"

#include <QString>

namespace evalroom {

// The lines at the head of a package, for its reader and its writer.
inline const QString PackageFormatStem = QStringLiteral("evalroom-package-");
inline const QString PackageFormat = PackageFormatStem + QStringLiteral("1");
inline const QString FormatLine = QStringLiteral("format");
inline const QString ManifestLine = QStringLiteral("manifest");
inline const QString RulesLine = QStringLiteral("rules");
inline const QString SchemeLine = QStringLiteral("scheme");
inline const QString VaultLine = QStringLiteral("vault");

inline constexpr qint64 MaxFormatLine = 256;
// A signed object of the largest payload, in base64, with its header and signature.
inline constexpr qint64 MaxPackageLine = 2 * MaxJsonBytes;

} // namespace evalroom
