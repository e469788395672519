# SPDX-License-Identifier: Apache-2.0
"""How a baseline (评标基准价) is reached, number by number: FORMAT.md §11, and `baselineTrace` of outcome.schema.json."""

from fractions import Fraction

from .canonical import decimal_text, number, rounded
from .combined import combined_steps


def rounded_yuan(fen, places):
    return fen if places is None else rounded(Fraction(fen) / 100, places) * 100


def dropped(count, rule):
    """How many of so many prices are left out of the mean, (lowest, highest)."""
    rows = [row for row in rule.get("trim", []) if row["from"] <= count]
    return (rows[-1]["dropLow"], rows[-1]["dropHigh"]) if rows else (0, 0)


def baseline_steps(values, rule, lot):
    """[(step, by, amount)]: the last amount is the baseline; none where there is no price."""
    values, family = sorted(values), rule["family"]
    if not values:
        return []
    if family in ("lowest", "highest"):
        steps = [(family, 1, values[0 if family == "lowest" else -1])]
    else:
        low, high = dropped(len(values), rule)
        kept = values[low : len(values) - high]
        steps = [("sum", len(kept), sum(kept)), ("mean", len(kept), Fraction(sum(kept), len(kept)))]
    amount = lambda: steps[-1][2]

    def places(step, name):
        if name in rule:
            steps.append((step, rule[name], rounded_yuan(amount(), rule[name])))

    places("meanDecimals", "meanDecimals")
    if family == "ceilingMean":
        share = number(rule["ceilingShare"])
        steps.append(("ceilingShare", share, amount() * (1 - share) + lot["ceiling"] * share))
    if family == "combined":
        steps += combined_steps(values, rule, lot, steps[1][2], amount())
    spared = rule.get("fixedPart") == "spared"
    if spared and family != "combined":
        steps.append(("fixedPartOff", lot["fixedPart"], amount() - lot["fixedPart"]))
    if "lowered" in rule:
        percent = number(rule["lowered"])
        steps.append(("lowered", percent, amount() * (100 - percent) / 100))
    if rule.get("drawn") == "yes":
        steps.append(("drawn", number(lot["coefficient"]), amount() * number(lot["coefficient"])))
    if spared:
        steps.append(("fixedPartOn", lot["fixedPart"], amount() + lot["fixedPart"]))
    places("decimals", "decimals")
    return steps


def part_outside(state, bidder):
    price = state.price(bidder)
    if not state.is_valid(bidder):
        return "invalid"
    if price is not None and state.is_out(price):
        return "forbidden"
    frozen = state.price_set is not None
    return "late" if price is not None and frozen and bidder not in state.price_set else "unknown"


def since(state, prices, bidder):
    if not state.is_valid(bidder):
        return "invalid"
    return "corrected" if prices.set[bidder] != prices.based[bidder] else ""


def baseline_trace(state, prices):
    """As evaluate tells it; None where the price has no points, or nobody has an evaluated price."""
    if prices.step is None or "formula" not in prices.step or not prices.set:
        return None
    rule = prices.step["formula"]["baseline"]
    inside = sorted(prices.based, key=lambda bidder: (prices.based[bidder], list(state.manifest.bidders).index(bidder)))
    low, high = dropped(len(inside), rule)
    rows = []
    for place, bidder in enumerate(inside):
        part = "lowest" if place < low else "highest" if place >= len(inside) - high else "counts"
        amount = decimal_text(prices.based[bidder])
        rows.append({"amount": amount, "bidder": bidder, "part": part, "since": since(state, prices, bidder)})
    for bidder in state.manifest.bidders:
        if bidder not in prices.based:
            rows.append({"amount": "", "bidder": bidder, "part": part_outside(state, bidder), "since": ""})
    steps = [
        {"amount": decimal_text(amount), "by": decimal_text(Fraction(by)), "step": step} for step, by, amount in prices.baseline_steps
    ]
    return {"frozen": "no" if state.price_set is None else "yes", "prices": rows, "steps": steps}
