// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/failure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Failure {
    Q_DECLARE_TR_FUNCTIONS(Failure)
};

} // namespace

QString failedWords(Regime regime)
{
    switch (regime) {
    case Regime::Engineering:
        return Failure::tr("The procedure has failed", "a tender for works");
    case Regime::GovernmentTender:
        return Failure::tr("The procedure has failed", "a government tender");
    case Regime::GovernmentOther:
        return Failure::tr("The procedure has failed", "a negotiation, consultation or inquiry");
    case Regime::Resources:
        return Failure::tr("The procedure has failed", "a tender for land, mining rights or property");
    }
    return {};
}

QString failureWords(const SessionState& state)
{
    if (state.failed.isEmpty())
        return {};
    const QString failed = failedWords(state.facts->rules.regime);
    if (state.failed == u"fewerThanThree")
        return Failure::tr("%1: there are fewer valid bids than the law demands.").arg(failed);
    if (state.failed == u"allRejected")
        return Failure::tr("%1: all bids are rejected.").arg(failed);
    if (state.failed == u"allOverLimit")
        return Failure::tr("%1: all prices are over the limit.").arg(failed);
    if (state.failed == u"allBelowReserve")
        return Failure::tr("%1: all prices are below the reserve.").arg(failed);
    if (state.failed == u"noCompetition")
        return Failure::tr("%1: the committee found that the bids lack competition.").arg(failed);
    if (state.failed == u"stopped")
        return Failure::tr("%1: the committee stopped the evaluation for what is wrong with the tender document.")
            .arg(failed);
    return Failure::tr("%1.").arg(failed);
}

QString afterFailure(const SessionState& state, const QString& sentence)
{
    //: That the procedure has failed, and what is going on now
    return state.failed.isEmpty() ? sentence : Failure::tr("%1 %2").arg(failureWords(state), sentence);
}

} // namespace evalroom
