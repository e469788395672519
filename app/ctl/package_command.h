// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/identifiers.h"

#include <QTextStream>

namespace evalroom {

// As a sentence without its subject: "its check character is wrong".
QString faultWords(IdentifierFault fault);
// One warning for each identifier of the package that is not in order.
void printRemarks(const Manifest& manifest, QTextStream& out);

// All answer 0 when done, 1 when the content is at fault, 2 when the call is wrong or a file cannot be read or written.

inline constexpr char PackageInspectUsage[] = "package inspect FILE";
int runPackageInspect(const QStringList& arguments, QTextStream& out);

// What the committee is pointed at: the check of the bills, and signs of collusion; neither is a fault of the package.
inline constexpr char PackageCompareUsage[] = "package compare FILE [--vault PEM --passphrase-file FILE] [--json]";
int runPackageCompare(const QStringList& arguments, QTextStream& out);

inline constexpr char PackageVerifyUsage[]
    = "package verify FILE [--platform PEM] [--vault PEM --passphrase-file FILE]";
int runPackageVerify(const QStringList& arguments, QTextStream& out);

inline constexpr char PackageBuildUsage[]
    = "package build DIR --out FILE --platform-key PEM --passphrase-file FILE [--annex FILE] [--strict]";
int runPackageBuild(const QStringList& arguments, QTextStream& out);

// Needs a QGuiApplication.
inline constexpr char PackageSampleUsage[]
    = "package sample --out DIR [--lot eng|gp] [--seed N] [--bidders N] [--pages N] [--experts N] [--hub FILE]";
int runPackageSample(const QStringList& arguments, QTextStream& out);

} // namespace evalroom
