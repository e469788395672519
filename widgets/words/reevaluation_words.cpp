// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/reevaluation_words.h"

#include "widgets/words/plain_text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Reevaluations {
    Q_DECLARE_TR_FUNCTIONS(Reevaluations)
};

constexpr qsizetype LongestReason = 400;
constexpr qsizetype ShownDigits = 16; // of the report's SHA-256

QString whatAgain(const Reevaluation& again)
{
    if (again.report.isEmpty())
        //: The first digits of the SHA-256 of the old log's last entry, the reason, who has approved it
        return Reevaluations::tr("This session evaluates anew what another one began, which ended without a report at "
                                 "entry %1…. Reason: %2. Approved by: %3.")
            .arg(QString::fromLatin1(again.head.toHex().first(ShownDigits)), plainLine(again.reason, LongestReason),
                plainLine(again.approvedBy, LongestReason));
    //: The first digits of the old report's SHA-256, the reason, who has approved it
    return Reevaluations::tr("This session evaluates anew what report %1… has found. Reason: %2. Approved by: %3.")
        .arg(QString::fromLatin1(again.report.toHex().first(ShownDigits)), plainLine(again.reason, LongestReason),
            plainLine(again.approvedBy, LongestReason));
}

// On which of the law's grounds, and who has to sit on the committee then.
QStringList groundLines(const QString& code, const QList<ReevaluationGround>& grounds)
{
    const auto ground = std::ranges::find(grounds, code, &ReevaluationGround::code);
    if (ground == grounds.cend())
        return {};
    //: A ground of the law, and its instrument and article
    QStringList lines {Reevaluations::tr("Ground: %1 (%2)")
            .arg(plainLine(ground->text, LongestReason), plainLine(ground->source, LongestReason))};
    if (ground->committee == NextCommittee::Same)
        lines << Reevaluations::tr("The evaluation committee is the one that made the old report.");
    else if (ground->committee == NextCommittee::New)
        lines << Reevaluations::tr("Nobody who sat on the old evaluation committee sits on this one.");
    return lines;
}

} // namespace

QString reevaluationWords(const Manifest& manifest, const RuleSet& rules)
{
    const auto& again = manifest.reevaluates;
    if (!again)
        return {};
    return (QStringList(whatAgain(*again)) + groundLines(again->ground, rules.reevaluations)).join(u'\n');
}

} // namespace evalroom
