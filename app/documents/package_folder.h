// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/annex.h"
#include "documents/package_writer.h"

namespace evalroom {

// What a centre hands over for one session, as a folder that people can fill and look at. JSON in any spelling; FILE is
// a path inside the folder. No other member is allowed.
//   lot.json     {"bidders","codes","lot","policy","venues"}: as in the manifest (FORMAT.md §8), and
//                "documents": [{"bidder","file":FILE,"id","kind","name"}, …]: PDFs, and for the kind `bill`
//                JSON as in FORMAT.md §12; one without bidder is the tender's own
//   scheme.json  the scheme, rules.json the rule set (FORMAT.md §10)
//   people.json  {"people":[{"certificate":FILE (PEM),"consent","idNumber","member","name","photo":FILE (JPEG) or "",
//                "pool","role","title","unit"}, …]}
//   keys.json    {"centre","hub","supervisor","vault"}: public keys, each a JWK or a FILE (PEM); and "envelopes", the
//                platform's, where a price is sealed or final offers are made
//   prices.json  {"prices":[{"bidder","price"}, …]}: only where prices lie in second envelopes; they are sealed, and
//                the bidders' bills with them
struct PackageFolder {
    PackagePlan plan;
    QList<AnnexPerson> people;
};

// Reads and checks everything in the folder, every PDF too (pdf_check.h). The detail of an error begins with the file
// that it is about, and a colon: "lot.json: /bidders/0/price".
// Errors: CannotRead, TooLarge, NotJson, BadField, BadKey, NotAPdf, PdfEncrypted, PdfEmpty, and those of Manifest.
Result<PackageFolder> readPackageFolder(const QString& folder, const PublicKey& platform);

// Writes package and annex. Errors: TooLarge (the annex), and those of buildPackage; of a folder by its name, those of
// readPackageFolder, too.
Result<QByteArray> buildPackageFolder(const PackageFolder& content, Signer& platform, const QString& packagePath,
    const QString& annexPath, const Progress& progress = {});
Result<QByteArray> buildPackageFolder(const QString& folder, Signer& platform, const QString& packagePath,
    const QString& annexPath, const Progress& progress = {});

} // namespace evalroom
