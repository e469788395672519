// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/page_writer.h"
#include "documents/sample/practice_lot.h"

namespace evalroom {

// The chapters of a tender document, each from its first line below the heading.
void writeTenderNotice(PageWriter& writer, const PracticeLot& lot);
void writeInstructions(PageWriter& writer, const PracticeLot& lot);
void writeEvaluationMethod(PageWriter& writer, const PracticeLot& lot);
void writeContractTerms(PageWriter& writer, const PracticeLot& lot);
void writeTenderBill(PageWriter& writer, const PracticeLot& lot);
void writeDemands(PageWriter& writer, const PracticeLot& lot);
void writeBidFormats(PageWriter& writer, const PracticeLot& lot);

} // namespace evalroom
