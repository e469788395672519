// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/envelope_words.h"

#include "evaluation/envelopes.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Envelopes {
    Q_DECLARE_TR_FUNCTIONS(Envelopes)
};

constexpr qsizetype NamesTold = 3; // in a sentence

QString someBidders(const Manifest& manifest, const QStringList& bidders)
{
    QStringList names;
    for (const QString& bidder : bidders.first(std::min(bidders.size(), NamesTold)))
        names << bidderWords(manifest, bidder);
    const QString told = names.join(Envelopes::tr(", ", "between bidders"));
    if (bidders.size() <= NamesTold)
        return told;
    //: Names of bidders
    return Envelopes::tr("%1 and %n more", nullptr, static_cast<int>(bidders.size() - NamesTold)).arg(told);
}

const LotBidder* bidderOfLot(const SessionState& state, const QString& bidder)
{
    const auto& bidders = state.facts->lot.bidders;
    const auto found = std::ranges::find(bidders, bidder, &LotBidder::id);
    return found == bidders.cend() ? nullptr : &*found;
}

bool hasSecondEnvelope(const SessionState& state, const QString& bidder)
{
    const LotBidder* known = bidderOfLot(state, bidder);
    return known != nullptr && !known->sealed.isEmpty();
}

StepState offersStep(const SessionState& state)
{
    const Step* step = state.facts->scheme.offersStep();
    return step == nullptr ? StepState() : state.steps.value(step->id);
}

bool isRegistered(const SessionState& state, const QString& bidder)
{
    return std::ranges::any_of(
        state.withdrawals, [&](const WithdrawalState& each) { return each.act.bidder == bidder; });
}

QStringList whileOpen(const SessionState& state, const StepState& step, const QDateTime& now)
{
    const auto valid
        = std::ranges::count_if(step.bidders, [&](const QString& bidder) { return isValidBidder(state, bidder); });
    const QStringList awaited = awaitedOffers(state);
    QStringList sentences {Envelopes::tr("%1 of %2 final offers have come.").arg(valid - awaited.size()).arg(valid)};
    const QString until = timeWords(*offersUntil(state));
    if (awaited.isEmpty())
        sentences << Envelopes::tr("All are in, so the step can be closed.");
    else if (now <= *offersUntil(state))
        sentences << Envelopes::tr("The others may come until %1.").arg(until);
    else
        sentences << Envelopes::tr("The time was over at %1; what comes now is too late.").arg(until);
    return sentences << Envelopes::tr(
               "Nobody can read one yet: once the step is closed and co-signed, the platform opens all of them "
               "together.");
}

QStringList onceClosed(const SessionState& state, const Manifest& manifest, const StepState& step)
{
    QStringList sentences;
    const auto opened = std::ranges::find_if(step.offers, [](const OfferState& offer) { return offer.openedAt >= 0; });
    if (opened != step.offers.cend()) {
        if (const EnvelopesOpened* opening = openingOf(state, opened.key()))
            sentences
                << Envelopes::tr("The platform opened all final offers together at %1.").arg(timeWords(opening->time));
    } else if (step.closing && !step.closing->cosigned) {
        sentences << Envelopes::tr(
            "No further final offer is taken. Once the supervisor has co-signed the closing, the "
            "platform opens all of them together.");
    } else if (!dueEnvelopes(state).isEmpty()) {
        sentences << Envelopes::tr("The closing is co-signed. The platform opens all final offers together next; "
                                   "nobody here has to do anything for it.");
    }
    if (dueEnvelopes(state).isEmpty() && !withoutOfferWords(state, manifest).isEmpty())
        sentences << withoutOfferWords(state, manifest);
    return sentences;
}

} // namespace

QStringList offersStanding(const SessionState& state, const Manifest& manifest, const QDateTime& now)
{
    const StepState step = offersStep(state);
    if (step.phase == StepPhase::Pending || isRanked(state))
        return {};
    return step.phase == StepPhase::Open ? whileOpen(state, step, now) : onceClosed(state, manifest, step);
}

QString offerWords(const SessionState& state, const QString& bidder)
{
    if (hasWithdrawn(state, bidder))
        return Envelopes::tr("takes no further part");
    if (const OfferState* offer = offerOf(state, bidder); offer != nullptr)
        return offer->openedAt < 0 ? Envelopes::tr("came at %1, sealed").arg(timeWords(offer->time))
                                   : Envelopes::tr("came at %1").arg(timeWords(offer->time));
    if (!isValidBidder(state, bidder))
        return Envelopes::tr("is out");
    if (const StepPhase phase = offersStep(state).phase; phase == StepPhase::Closed || phase == StepPhase::Settled)
        return Envelopes::tr("no final offer came in time");
    return isRegistered(state, bidder)
        ? Envelopes::tr("takes no further part, as soon as a supervisor has witnessed it")
        : Envelopes::tr("awaited");
}

QList<Marked> offerLines(const SessionState& state, const Manifest& manifest)
{
    const StepState step = offersStep(state);
    QList<Marked> lines;
    for (const ManifestBidder& bidder : manifest.bidders) {
        if (!step.bidders.contains(bidder.id) && !hasWithdrawn(state, bidder.id))
            continue;
        const Icon sign = offerOf(state, bidder.id) != nullptr ? Icon::Tick
            : isValidBidder(state, bidder.id)                  ? Icon::ToCome
                                                               : Icon::Refused;
        lines << Marked(sign, bidderWords(manifest, bidder.id) + u"  —  "_s + offerWords(state, bidder.id));
    }
    return lines;
}

QString missingOffersWords(const SessionState& state, const Manifest& manifest)
{
    const QStringList awaited = awaitedOffers(state);
    if (awaited.isEmpty())
        return {};
    //: Until when, names of bidders
    return Envelopes::tr(
        "Final offers may come until %1, and those of these bidders have not come: %2. The step can be "
        "closed when all are in, or when the time is over.")
        .arg(timeWords(*offersUntil(state)), someBidders(manifest, awaited));
}

QString withoutOfferWords(const SessionState& state, const Manifest& manifest)
{
    const auto& law = state.facts->rules.finalOffer;
    const StepState step = offersStep(state);
    if (!law || step.phase == StepPhase::Pending)
        return {};
    if (step.phase != StepPhase::Open) {
        const QStringList without = biddersWithoutOffer(state);
        return without.isEmpty() ? QString()
                                 : Envelopes::tr("These bidders have no final offer that counts, and the committee has "
                                                 "to reject their bids by a motion: %1.")
                                       .arg(someBidders(manifest, without));
    }
    const QStringList awaited = awaitedOffers(state);
    if (awaited.isEmpty())
        return {};
    const QString follows = law->firstCounts
        ? Envelopes::tr("No final offer has come of: %1. Their first prices count.")
        : Envelopes::tr("No final offer has come of: %1. The committee has to reject their bids.");
    return follows.arg(someBidders(manifest, awaited));
}

QStringList secondEnvelopesStanding(const SessionState& state, const Manifest& manifest)
{
    QStringList closed; // of those who are out
    const EnvelopesOpened* opened = nullptr;
    bool any = false;
    for (const ManifestBidder& bidder : manifest.bidders) {
        if (!hasSecondEnvelope(state, bidder.id))
            continue;
        any = true;
        const EnvelopesOpened* opening = openingOf(state, bidder.id);
        if (opening != nullptr)
            opened = opening;
        else if (!isValidBidder(state, bidder.id))
            closed << bidder.id;
    }
    if (!any)
        return {};
    QStringList sentences;
    if (opened != nullptr)
        sentences << Envelopes::tr("The platform opened the second envelopes together at %1, after “%2” was closed at "
                                   "%3 and co-signed.")
                         .arg(timeWords(opened->time), stepWords(state, opened->after), timeWords(opened->closed));
    if (!dueEnvelopes(state).isEmpty())
        sentences << Envelopes::tr("Every step before the prices is closed and co-signed. The platform opens the "
                                   "second envelopes together next; nobody here has to do anything for it.");
    else if (areSecondEnvelopesHeldUp(state))
        sentences << Envelopes::tr("Every step before the prices is closed and co-signed. The platform opens the "
                                   "second envelopes together once the points that the committee has decided to have "
                                   "corrected are entered anew.");
    else if (opened == nullptr)
        sentences << Envelopes::tr("The prices lie in second envelopes. The platform opens them together once every "
                                   "step before the prices is closed and co-signed.");
    if (!closed.isEmpty())
        sentences << Envelopes::tr("The envelopes of bidders who are out stay closed: %1.")
                         .arg(someBidders(manifest, closed));
    return sentences;
}

QStringList envelopesStanding(const SessionState& state, const Manifest& manifest, const QDateTime& now)
{
    if (state.facts->scheme.offersStep() != nullptr)
        return offersStanding(state, manifest, now);
    const bool isTime = areSecondEnvelopesHeldUp(state) || !dueEnvelopes(state).isEmpty();
    return isTime ? secondEnvelopesStanding(state, manifest) : QStringList();
}

const EnvelopesOpened* openingOf(const SessionState& state, const QString& bidder)
{
    const OfferState* offer = offerOf(state, bidder);
    const bool isOffer = state.facts->scheme.offersStep() != nullptr;
    const auto opens = [&](const EnvelopesOpened& each) {
        return isOffer ? offer != nullptr && each.entry == offer->openedAt : each.prices.contains(bidder);
    };
    const auto found = std::ranges::find_if(state.envelopes, opens);
    return found == state.envelopes.cend() ? nullptr : &*found;
}

QString openingWords(const SessionState& state, const QString& bidder)
{
    if (const EnvelopesOpened* opening = openingOf(state, bidder); opening != nullptr)
        return timeWords(opening->time);
    if (!hasSecondEnvelope(state, bidder) && offerOf(state, bidder) == nullptr)
        return {};
    return isValidBidder(state, bidder) ? Envelopes::tr("not yet") : Envelopes::tr("stays closed");
}

bool isFinalOffer(const SessionState& state, const QString& bidder)
{
    const OfferState* offer = offerOf(state, bidder);
    return offer != nullptr && offer->openedAt >= 0 && countsAsOffer(state, bidder, offer->price);
}

} // namespace evalroom
