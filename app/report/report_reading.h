// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_input.h"

namespace evalroom {

// What the text of a report's PDF says of the result, beside what one's own report would say.
struct ReportReading {
    enum class Verdict {
        Agrees, // every row of ranking and candidates stands in the text
        Differs, // one does not, and the text can be read
        Unknown, // the text cannot be read for certain, or another version of the program has laid it out
    };

    Verdict verdict = Verdict::Unknown;
    QString row; // of Differs: the first own one that is missing, its cells apart

    bool operator==(const ReportReading&) const = default;
};

// `text`: of all pages, in reading order, as a reader of PDFs finds it. Fonts and line breaks make no difference. Only
// what the log alone says is compared, so that `own` needs no people, and nothing of its stamp but the program.
ReportReading readReport(const QString& text, const ReportInput& own);

} // namespace evalroom
