// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/restart_words.h"

#include "evaluation/law.h"
#include "widgets/words/acts.h"
#include "widgets/words/people.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct Restarts {
    Q_DECLARE_TR_FUNCTIONS(Restarts)
};

QStringList readmitted(const SessionState& state, const Manifest& manifest, const BegunAnew& anew)
{
    QStringList names;
    for (const QByteArray& name : anew.motions) {
        const MotionState* motion = findMotion(state, name);
        const auto* rejection = motion != nullptr ? std::get_if<RejectMotion>(&motion->motion.subject) : nullptr;
        if (rejection != nullptr && outcomeOf(state, *motion) == Outcome::Passed)
            names << bidderWords(manifest, rejection->bidder);
    }
    return names;
}

} // namespace

QString restartWords(const SessionState& state, const Manifest& manifest, const QString& step)
{
    const BegunAnew anew = begunAnew(state, step);
    if (anew.steps.isEmpty())
        return {};
    QStringList titles;
    for (const QString& each : anew.steps)
        titles << stepWords(state, each);
    //: Between steps of a list, and between bidders
    const QString comma = Restarts::tr(", ", "in a list");
    QStringList sentences {
        Restarts::tr("What was submitted in these steps no longer counts: %1.").arg(titles.join(comma))};
    if (const QStringList bids = readmitted(state, manifest, anew); !bids.isEmpty())
        sentences << Restarts::tr("These bids are no longer rejected, and judged anew: %1.").arg(bids.join(comma));
    if (!state.report.pdf.isEmpty())
        sentences << Restarts::tr("The report that was frozen is void.");
    return sentences.join(u' ');
}

} // namespace evalroom
