// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/reevaluation_words.h"

#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Reevaluations {
    Q_DECLARE_TR_FUNCTIONS(Reevaluations)
};

constexpr qsizetype LongestReason = 400;
constexpr qsizetype ShownDigits = 16; // of the report's SHA-256

} // namespace

QString reevaluationWords(const Manifest& manifest)
{
    const auto& again = manifest.reevaluates;
    if (!again)
        return {};
    if (again->report.isEmpty())
        //: The first digits of the SHA-256 of the old log's last entry, the reason, who has approved it
        return Reevaluations::tr("This session evaluates anew what another one began, which ended without a report at "
                                 "entry %1…. Reason: %2. Approved by: %3.")
            .arg(QString::fromLatin1(again->head.toHex().first(ShownDigits)), plainLine(again->reason, LongestReason),
                plainLine(again->approvedBy, LongestReason));
    //: The first digits of the old report's SHA-256, the reason, who has approved it
    return Reevaluations::tr("This session evaluates anew what report %1… has found. Reason: %2. Approved by: %3.")
        .arg(QString::fromLatin1(again->report.toHex().first(ShownDigits)), plainLine(again->reason, LongestReason),
            plainLine(again->approvedBy, LongestReason));
}

} // namespace evalroom
