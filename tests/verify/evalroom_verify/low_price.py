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


def last_decided(state, bidder, behind):
    about = (m for m in state.motions.values() if m.kind == "justified" and m.act["bidder"] == bidder and m.index > behind)
    decided = [motion for motion in about if state.outcome(motion) in ("passed", "lost")]
    return decided[-1] if decided else None


def findings(state, bidder):
    """The motions by which the committee has found the price in force low; of several the last may set the time."""
    behind = price_entry(state, bidder)
    about = (m for m in state.motions.values() if m.kind == "lowPrice" and m.act["bidder"] == bidder and m.index > behind)
    return [motion for motion in about if state.outcome(motion) == "passed"]


def time_to_explain(state, bidder):
    """Until when; empty where the committee has set no time."""
    found = findings(state, bidder)
    return found[-1].act.get("until", "") if found else ""


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
    if not is_under_a_limit(state, bidder) and not findings(state, bidder):
        return ""
    explained = explanation_of(state, bidder)
    if explained is None:
        return "toExplain"
    if explained.act["given"] == "no":
        return "unjustified"
    found = last_decided(state, bidder, explained.index)
    return {"passed": "justified", "lost": "unjustified"}[state.outcome(found)] if found else "toFind"
