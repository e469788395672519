// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/compare/collusion_signs.h"

namespace evalroom {

// "Line total", as a filter and in a table.
QString billFaultWords(BillFault fault);
// "010101003001 挖基础土方 (m³)"; of the whole bill: "The whole bill".
QString billItemWords(const AlignedBills& bills, int item);
// "3", or a dash where there is no line.
QString billLineWords(int line);
// Whole sentences about a finding: what stands there, what it is measured by, how far it is off.
QString billFindingWords(const AlignedBills& bills, const BillFinding& finding);

// What a table shows of a finding: what stands there, what it is compared with, and how far apart the two are.
struct FindingFigures {
    QString is;
    QString should;
    QString apart;
};
FindingFigures findingFigures(const AlignedBills& bills, const BillFinding& finding);

// "Same MAC address".
QString signWords(SignKind kind);
// "02-AB-… (2 of 5 bidders)", "214 of 230 lines": short, for a table.
QString signEvidence(const Manifest& manifest, const CollusionSign& sign);

} // namespace evalroom
