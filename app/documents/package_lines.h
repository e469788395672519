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

// A hub takes them as one JSON (FORMAT.md §12). `head` has manifest, rules and scheme. Errors: TooLarge.
inline Result<void> checkHeadSize(QJsonObject head, const QJsonObject& vault)
{
    head.insert(VaultLine, vault);
    const qsizetype size = canonicalJson(head).size();
    if (size <= MaxJsonBytes)
        return {};
    return fail(ErrorCode::TooLarge,
        QStringLiteral("manifest, rules, scheme and vault: %1 of %2 bytes").arg(size).arg(MaxJsonBytes));
}

} // namespace evalroom
