// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/archive.h"
#include "report/report_input.h"

namespace evalroom {

// 附页: what the frozen report cannot show in itself and the log tells (design rule 18): who signed it by which record,
// above all those whose national keys PDF readers do not know; what was said after it was frozen; whose agreement was
// deemed since. Everybody who has the archive makes the same, and nobody signs it. Without `people` numbers stand for
// names. Errors: NotAllowed (detail: notFrozen).
Result<ReportModel> makeSupplement(const Archive& archive, const ReportPeople& people);

} // namespace evalroom
