# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.6: prices that are obviously low, and what has become of them."""

from fractions import Fraction

from .canonical import number


def price_entry(state, bidder):
    """The entry from which the price in force is; what stands before it is about another one."""
    motion = state.correction(bidder)
    if motion is None:
        return state.prices.get(bidder, (None, -1))[1]
    given = (each for each in state.answers.values() if each.act["motion"] == motion.name)
    return next(each.index for each in given if state.is_supervised(each))


def explanation_of(state, bidder):
    """The explanation in effect, or None."""
    priced = price_entry(state, bidder)
    given = (each for each in state.explained.values() if each.act["bidder"] == bidder and each.index > priced)
    return next((each for each in given if state.is_supervised(each)), None)


def last_decided(state, kind, bidder, behind):
    about = (m for m in state.motions.values() if m.kind == kind and m.act["bidder"] == bidder and m.index > behind)
    decided = [motion for motion in about if state.outcome(motion) in ("passed", "lost")]
    return decided[-1] if decided else None


def finding(state, bidder):
    """The motion by which the committee has found the price in force low, or None."""
    last = last_decided(state, "lowPrice", bidder, price_entry(state, bidder))
    return last if last and state.outcome(last) == "passed" else None


def compared(state):
    """The bidders whose prices passed the review: the valid ones, and those whose prices were not justified."""
    ground = state.rules["lowPrice"]["ground"]
    rejected = {name for name in state.manifest.bidders
                if any(state.motions[motion].act["ground"] == ground for motion in state.rejections(name))}
    return rejected | set(state.valid())


def is_under_a_limit(state, bidder):
    limits = state.scheme.get("lowPrice", {})
    reviews = [step for step in state.steps if step.kind == "review"]
    prices = {other: state.price(other) for other in compared(state)}
    if not limits or any(step.phase != "settled" for step in reviews) or None in prices.values():
        return False
    price, others = prices[bidder], [value for other, value in prices.items() if other != bidder]
    of = {"belowMean": Fraction(sum(prices.values()), len(prices)), "belowCeiling": state.manifest.lot["ceiling"]}
    if others:
        of["belowNext"] = min(others)
    return any(price * 100 < number(limits[name]) * base for name, base in of.items() if name in limits)


def stage(state, bidder):
    """Where the review of the price stands; empty where there is nothing to review."""
    if "lowPrice" not in state.rules or not state.is_valid(bidder):
        return ""
    if not is_under_a_limit(state, bidder) and finding(state, bidder) is None:
        return ""
    explained = explanation_of(state, bidder)
    if explained is None:
        return "toExplain"
    if explained.act["given"] == "no":
        return "unjustified"
    found = last_decided(state, "justified", bidder, explained.index)
    return {"passed": "justified", "lost": "unjustified"}[state.outcome(found)] if found else "toFind"
