# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.8: prices that are sealed until it is their time: second envelopes and final offers."""

from .canonical import seconds
from .refusal import refuse_if, unless
from .sealed import price_commitment
from .state import Testimony


class Offer:
    def __init__(self, entry, commitment):
        self.index, self.commitment = entry.index, commitment
        self.opened, self.price = False, None


def is_cosigned(state, step):
    return any(index == step.closing and name in state.cosigned for name, index in state.closings.items())


def are_steps_over(state):
    """Those before the prices."""
    for step in state.steps:
        if step.kind == "price":
            break
        if step.phase != "settled" or not is_cosigned(state, step):
            return False
    return True


def commitment_to(state, bidder):
    """What the envelope that is closed is held against, or None."""
    step = state.offers_step()
    if step and bidder in step.offers:
        offer = step.offers[bidder]
        is_due = step.phase in ("closed", "settled") and is_cosigned(state, step)
        return offer.commitment if is_due and not offer.opened else None
    sealed = second_closed(state, bidder)
    return sealed["commitment"] if sealed and are_steps_over(state) and not state.owes_corrections() else None


def second_closed(state, bidder):
    """The second envelope, as long as it is closed, or None."""
    return state.manifest.bidders[bidder].get("sealed") if bidder not in state.prices else None


def are_second_held_up(state):
    """Who corrects points knows no price: only what is owed of that keeps the envelopes closed."""
    closed = any(second_closed(state, bidder) for bidder in state.valid())
    return bool(closed and are_steps_over(state) and state.owes_corrections())


def openings(state, entry, change):
    refuse_if(state.suspended, "suspended")
    refuse_if(state.failed, "failed")
    due = {bidder: commitment_to(state, bidder) for bidder in state.valid()}
    due = {bidder: commitment for bidder, commitment in due.items() if commitment}
    refuse_if(not due and are_second_held_up(state), "uncorrected")
    unless(due, "notDue")
    unless(set(due) == {row["bidder"] for row in change["opened"]}, "otherEnvelopes")
    for row in change["opened"]:
        unless(price_commitment(row["bidder"], row["price"], row["salt"]) == due[row["bidder"]], "commitment")
    step = state.offers_step()
    for row in change["opened"]:
        bidder, price = row["bidder"], row["price"]
        offer = step and step.offers.get(bidder)
        if offer:
            offer.opened, offer.price = True, price
        if not offer or counts(state, bidder, price):
            state.prices[bidder] = (price, entry.index)
    closed = [other for other in state.steps if other.kind != "price" and other.phase in ("closed", "settled")]
    state.envelopes.append((max(closed, key=lambda other: other.closing).id if closed else "", sorted(due), entry.index))


def counts(state, bidder, price):
    first = state.manifest.bidders[bidder].get("price")
    return state.rules["finalOffer"]["mayRise"] == "yes" or first is None or price <= first


def is_over(state, step, time):
    return seconds(time) - seconds(step.opened_on) > step.data["minutes"] * 60


def offer(state, entry, change):
    refuse_if(state.failed, "failed")
    step, bidder = state.offers_step(), change["bidder"]
    unless(step and step.phase == "open", "notOpen")
    unless(change["round"] == step.round, "round")
    unless(bidder in step.bidders and state.is_valid(bidder), "unknownBidder")
    commitment = change["sealed"]["commitment"]
    refuse_if(bidder in step.offers or commitment in state.offered, "alreadyOffered")
    refuse_if(is_over(state, step, entry.time), "late")
    step.offers[bidder] = Offer(entry, commitment)
    state.offered.add(commitment)


def check_all_in(state, step, entry):
    missing = [bidder for bidder in step.bidders if state.is_valid(bidder) and bidder not in step.offers]
    refuse_if(missing and not is_over(state, step, entry.time), "missingOffers")


def check_withdrawal(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    step = state.offers_step()
    unless(step and step.phase in ("pending", "open"), "noOccasion")
    refuse_if(act["bidder"] in step.offers, "alreadyOffered")


def withdrawal(state, entry, act):
    check_withdrawal(state, act)
    state.withdrawals[entry.name] = Testimony(entry, act)


def is_sealed(offer):
    return bool(offer) and not offer.opened


def without_offer(state, step):
    """The valid bidders who have made none that counts."""
    made = {bidder: step.offers.get(bidder) for bidder in state.valid()}
    return [b for b, each in made.items() if not is_sealed(each) and not (each and counts(state, b, each.price))]


def settle_offers(state, index):
    step = state.offers_step()
    if not step or step.phase not in ("closed", "settled"):
        return
    sealed = {bidder for bidder in state.valid() if is_sealed(step.offers.get(bidder))}
    without = without_offer(state, step)
    first = state.rules["finalOffer"]["missing"] == "first"
    if step.phase == "closed" and not sealed and (first or not without) and not state.undecided():
        step.phase = "settled"
    if step.phase == "settled" and first:
        for bidder in without:
            state.prices.setdefault(bidder, (state.manifest.bidders[bidder]["price"], index))


def is_negotiable(state):
    if "negotiation" not in state.rules:
        return False
    step = state.offers_step()
    if step:
        return step.phase != "settled" and not any(offer.opened for offer in step.offers.values())
    return any(step.kind == "price" and step.phase in ("pending", "open") for step in state.steps)


def unrecorded(state):
    """The valid bidders of whom a record is owed, and none is witnessed by a supervisor."""
    if state.rules.get("negotiation", {}).get("required") != "yes":
        return []
    told = {each.act.get("bidder") for each in state.negotiations.values() if state.is_supervised(each)}
    return [bidder for bidder in state.valid() if bidder not in told]


def negotiation(state, entry, act):
    # What is owed is made up for.
    unless(is_negotiable(state) or act.get("bidder") in unrecorded(state), "noOccasion")
    unless("bidder" not in act or state.is_valid(act["bidder"]), "unknownBidder")
    state.negotiations[entry.name] = Testimony(entry, act)


HANDLERS = {"negotiation": negotiation, "withdrawal": withdrawal}
AMENDMENTS = {"openings": openings, "offer": offer}
