// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/hindrance.h"

#include "evaluation/corrected_price.h"
#include "evaluation/rejection.h"

namespace evalroom {

namespace {

// Forms that are still to be filled in are asked about for the sake of their subject.
const QString UnwrittenText = QStringLiteral("-");

} // namespace

std::optional<Error> rejectionHindrance(const Session& session, const QString& bidder)
{
    const SessionFacts& facts = *session.expected().facts;
    const QList<LegalGround> grounds = groundsFor(session.expected(), bidder);
    const RejectMotion reject {.bidder = bidder,
        .ground = grounds.isEmpty() ? QString() : grounds.constFirst().code,
        .clause = UnwrittenText,
        .document = facts.lot.documents.key(bidder, facts.lot.documents.key({}))};
    return hindrance(session, Motion {.subject = reject, .text = UnwrittenText});
}

Motion someCorrection(const Session& session, const QString& bidder)
{
    const SessionState& state = session.expected();
    const auto& law = state.facts->rules.priceCorrection;
    const CorrectionRule any = law && !law->rules.isEmpty() ? law->rules.constFirst().rule : CorrectionRule::Capitals;
    // Another price than the one in force.
    const Fen other = priceInForce(state, bidder).value_or(0) == 1 ? 2 : 1;
    return {
        .subject = PriceMotion {.bidder = bidder, .basis = any, .price = other, .steps = {}}, .text = UnwrittenText};
}

std::optional<Error> correctionHindrance(const Session& session, const QString& bidder)
{
    return hindrance(session, someCorrection(session, bidder));
}

std::optional<Error> lowPriceHindrance(const Session& session, const QString& bidder)
{
    return hindrance(session, Motion {.subject = LowPriceMotion {bidder}, .text = UnwrittenText});
}

Motion someQuestion(const Session& session, const QString& bidder)
{
    const SessionFacts& facts = *session.expected().facts;
    const QList<LegalGround>& grounds = facts.rules.clarifications;
    return {.subject = ClarifyMotion {.bidder = bidder,
                .ground = grounds.isEmpty() ? QString() : grounds.constFirst().code,
                .clause = UnwrittenText,
                .document = facts.lot.documents.key(bidder)},
        .text = UnwrittenText};
}

std::optional<Error> questionHindrance(const Session& session, const QString& bidder)
{
    return hindrance(session, someQuestion(session, bidder));
}

std::optional<Error> setAsideHindrance(const Session& session, const QByteArray& question)
{
    return hindrance(session, Motion {.subject = SetAsideMotion {question}, .text = UnwrittenText});
}

std::optional<Error> stopHindrance(const Session& session)
{
    const SessionFacts& facts = *session.expected().facts;
    const QList<LegalGround>& grounds = facts.rules.stops;
    return hindrance(session,
        Motion {.subject = StopMotion {.ground = grounds.isEmpty() ? QString() : grounds.constFirst().code,
                    .clause = UnwrittenText,
                    .document = facts.lot.documents.key({})},
            .text = UnwrittenText});
}

SheetSubmitted someSheet(const QString& step, int round)
{
    SheetSubmitted sheet;
    sheet.round = round;
    sheet.step = step;
    return sheet;
}

} // namespace evalroom
