# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10.4: what a motion to correct a price has to propose, from what the bid says."""

from fractions import Fraction
from types import SimpleNamespace

from .canonical import MAX_INTEGER, rounded


class Line:
    """A line of a bill: label, quantity, unit price and total, both in fen."""

    def __init__(self, label, quantity, price, total):
        self.label, self.quantity, self.price, self.total = label, quantity, price, total

    def product(self, price=None):
        return rounded(self.quantity * (self.price if price is None else price), 0)

    def is_wrong(self):
        return self.price > 0 and self.product() != self.total

    def is_misplaced(self):
        if not self.total or not self.is_wrong():
            return False
        moved = [Fraction(self.price) * Fraction(10) ** places for places in (-4, -3, -2, -1, 1, 2, 3, 4)]
        whole = [rounded(price, 0) for price in moved]
        return any(price > 0 and self.product(price) == self.total for price in whole)


class OutOfRange(Exception):
    pass


def possible(amount):
    if not 0 <= amount <= MAX_INTEGER:
        raise OutOfRange
    return int(amount)


class Walk:
    """The rules in their order, with points held to be misplaced or not."""

    def __init__(self, stated, law, holds_points):
        self.stated, self.law, self.holds_points = stated, law, holds_points
        self.price, self.basis, self.steps = stated.price, "", []
        self.body = stated.body_price if stated.body_price is not None else stated.body_capitals
        self.yields, self.settled, self.options, self.doubts = False, set(), [], []

    def run(self):
        try:
            for rule in self.law["rules"]:
                getattr(self, RULES[rule["rule"]])(rule)
        except OutOfRange:
            self.doubts.append("outOfRange")
            return
        self.offer()
        if self.body is not None and self.body != self.price and not self.yields:
            self.doubts.append("noRule")
            self.price, self.basis = self.body, ""
            self.offer()

    def offer(self):
        self.options.append({"basis": self.basis, "price": self.price, "steps": list(self.steps)})

    def note(self, rule, place, was, now, line=""):
        self.steps.append({"from": was, "line": line, "place": place, "rule": rule["rule"], "to": now})

    def settle(self, rule):
        self.basis = rule["rule"]
        self.settled.add(rule["rule"])

    def opening_form(self, rule):
        self.yields, stated = True, self.stated
        shown = stated.capitals if stated.capitals is not None else stated.price
        figures = stated.body_price is not None and stated.body_price != stated.price
        capitals = stated.body_capitals is not None and stated.body_capitals != shown
        if figures:
            self.note(rule, "body", stated.body_price, self.price)
        elif capitals:
            self.note(rule, "body", stated.body_capitals, shown)
        if figures or capitals:
            self.settle(rule)

    def capitals(self, rule):
        stated = self.stated
        both = stated.body_price is not None and stated.body_capitals is not None
        if both and stated.body_price != stated.body_capitals and not self.yields:
            self.note(rule, "body", stated.body_price, stated.body_capitals)
            self.body = stated.body_capitals
        if stated.capitals is not None and stated.capitals != stated.price:
            self.note(rule, "price", self.price, stated.capitals)
            self.price = stated.capitals
            self.settle(rule)

    def decimal_point(self, rule):
        if not self.holds_points:
            return
        for line in self.stated.lines:
            if line.is_misplaced():
                self.note(rule, "line", possible(line.product()), line.total, line.label)
        self.settle(rule)

    def unit_price(self, rule):
        if not self.stated.lines:
            return
        held, before = "decimalPoint" in self.settled, len(self.steps)
        amount = 0
        for line in self.stated.lines:
            counts = line.is_wrong() and not (held and line.is_misplaced())
            if counts:
                self.note(rule, "line", line.total, possible(line.product()), line.label)
            amount += line.product() if counts else line.total
        amount = possible(amount)
        if amount == 0:
            raise OutOfRange
        if self.body is not None and self.body != amount and not self.yields:
            self.note(rule, "body", self.body, amount)
        self.yields = True
        if amount == self.price:
            return
        if self.settled & set(rule.get("disputed", [])):
            self.doubts.append("rulesDiffer")
            self.options.append({"basis": self.basis, "price": self.price, "steps": self.steps[:before]})
        self.note(rule, "price", self.price, amount)
        self.price = amount
        self.settle(rule)

    def language(self, _rule):
        """No arithmetic: the committee reads what the Chinese text says."""


RULES = {
    "openingForm": "opening_form",
    "capitals": "capitals",
    "decimalPoint": "decimal_point",
    "unitPrice": "unit_price",
    "language": "language",
}


def statement(price, lines=(), **amounts):
    known = {"capitals": None, "body_price": None, "body_capitals": None, "unreadable": False}
    return SimpleNamespace(price=price, lines=list(lines), **(known | amounts))


def propose(stated, law):
    """{"doubts": […], "options": […]}, each price once."""
    known = {rule["rule"] for rule in law["rules"]}
    doubts = ["unreadable"] if stated.unreadable and "capitals" in known else []
    walks = [Walk(stated, law, False)]
    if "decimalPoint" in known and any(line.is_misplaced() for line in stated.lines):
        doubts.append("decimalPoint")
        walks.insert(0, Walk(stated, law, True))
    options = []
    for walk in walks:
        walk.run()
        doubts += [doubt for doubt in walk.doubts if doubt not in doubts]
        for option in walk.options:
            if option["price"] not in [each["price"] for each in options]:
                options.append(option)
    return {"doubts": doubts, "options": options}


def decided(proposal):
    """The one price that nothing puts in doubt, or None."""
    single = len(proposal["options"]) == 1 and not proposal["doubts"]
    return proposal["options"][0]["price"] if single else None
