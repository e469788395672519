# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §11: what prices become, and the points for them, in exact rational numbers."""

from fractions import Fraction

from .baseline import baseline_steps, rounded_yuan
from .canonical import number, rounded
from .criterion import is_amount


OF_PRICES = ("price", "running")


def mean(values):
    return Fraction(sum(values), len(values))


def trimmed(values, high, low):
    values = sorted(values)
    return values[low : len(values) - high]


def amount(price, steps):
    return Fraction(price) + sum(change for _, change in steps)


def holds(row, day):
    return row["from"] <= day <= row.get("until", "9999")


def added(state, bidder, points, base):
    """[(adjustment, points)]: what adjustments of this base put on the bidder's points."""
    rows = []
    for row in (row for row in state.scheme["adjustments"] if row["of"] == base):
        if row["id"] in state.manifest.bidders[bidder].get("entitled", []) and holds(row, state.manifest.day):
            more = points * number(row["percent"]) / 100
            rows.append((row["id"], rounded(more, row["decimals"]) if "decimals" in row else more))
    return rows


class Prices:
    """Evaluated prices, and points for them; baseline None where the price has none, or there is no price set."""

    def __init__(self, state):
        self.step, self.state = state.price_step(), state
        priced = state.priced() if self.step else []
        compared = priced + state.joined() if self.step else []
        found = {bidder: self._steps(bidder, state.price(bidder)) for bidder in compared}
        self.steps = {bidder: steps for bidder, steps in found.items() if steps is not None}
        sums = {bidder: self._amount(state.price(bidder), steps) for bidder, steps in self.steps.items()}
        self.set = {bidder: value for bidder, value in sums.items() if value > 0}
        self.based = self._based(bidder for bidder in priced if bidder in self.set)
        rule = self.step["formula"]["baseline"] if self.based and "formula" in self.step else None
        self.baseline_steps = baseline_steps(self.based.values(), rule, state.manifest.lot) if rule else []
        reached = self.baseline_steps[-1][2] if self.baseline_steps else 0
        self.baseline = reached if reached > 0 else None

    def _based(self, bidders):
        """What the baseline is made of: the prices that were frozen, whatever has become of them."""
        frozen = {bidder: self.state.frozen_prices.get(bidder, self.state.price(bidder)) for bidder in bidders}
        then = {bidder: self._amount(price, self._steps(bidder, price)) for bidder, price in frozen.items()}
        return {bidder: value for bidder, value in then.items() if value > 0}

    def _amount(self, price, steps):
        return rounded_yuan(amount(price, steps), self.step.get("evaluatedDecimals"))

    def _steps(self, bidder, price):
        """What leads from the price to the evaluated one; None while an amount is not agreed."""
        steps, running, price = [], Fraction(price), Fraction(price)
        entitled = self.state.manifest.bidders[bidder].get("entitled", [])
        for row in self.state.scheme["adjustments"]:
            if row["id"] in entitled and row["of"] in OF_PRICES and holds(row, self.state.manifest.day):
                change = -(price if row["of"] == "price" else running) * number(row["percent"]) / 100
                running += change
                steps.append((row["id"], change))
        for step in self.state.steps:
            for criterion, data in step.criteria.items():
                if is_amount(data):
                    if (bidder, criterion) not in step.agreed:
                        return None
                    steps.append((criterion, step.agreed[bidder, criterion] * 100))
        return steps

    def deviation(self, bidder):
        if self.baseline is None or bidder not in self.set or self.step["formula"]["score"]["kind"] != "deviation":
            return None
        percent = (self.set[bidder] - self.baseline) / self.baseline * 100
        places = self.step["formula"]["score"].get("deviationDecimals")
        return percent if places is None else rounded(percent, places)

    def added(self, bidder):
        points = self.points(bidder)
        return added(self.state, bidder, points, "pricePoints") if points is not None else []

    def points(self, bidder):
        """As the formula gives them, without what adjustments put on them."""
        if self.baseline is None or bidder not in self.set:
            return None
        score, most = self.step["formula"]["score"], number(self.step["points"])
        if score["kind"] in ("ratio", "highRatio"):
            ratio = self.baseline / self.set[bidder]
            ratio = ratio if score["kind"] == "ratio" else 1 / ratio
            ratio = rounded(ratio, score["ratioDecimals"]) if "ratioDecimals" in score else ratio
            return rounded(min(most, most * ratio), score["decimals"])
        deviation = self.deviation(bidder)
        rate = number(score["above" if deviation > 0 else "below"])
        deduction = abs(deviation) * rate
        deduction = rounded(deduction, score["deductionDecimals"]) if "deductionDecimals" in score else deduction
        return max(number(score.get("least", "0")), rounded(most - deduction, score["decimals"]))
