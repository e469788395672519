// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

#include <QList>

namespace evalroom {

struct PackageFact {
    QString name;
    QString value; // may have several lines
};

// What a package holds, for the person who is to open its session: project, lot, bidders, members, documents.
QList<PackageFact> packageFacts(const Manifest& manifest, const RuleSet& rules);

} // namespace evalroom
