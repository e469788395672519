# SPDX-License-Identifier: Apache-2.0
"""Schemes made up at random, of every kind that a rule set allows."""

import copy
from fractions import Fraction

from evalroom_verify.canonical import decimal_text, number
from room import resource


class Schemes:
    """Of a CaseMaker: what the bids are judged by."""

    def scheme(self, steps):
        random = self.random
        scheme = copy.deepcopy(resource("schemes/engineering.json"))
        adjustments = [self.adjustment(bound) for bound in self.bounds()]
        random.shuffle(adjustments)
        scheme |= {"adjustments": adjustments, "rankBy": self.rank_by, "regime": self.rules["regime"]}
        scheme |= {"steps": steps, "subject": self.row["subject"], "committee": {"size": len(self.committee)}}
        least = self.rules.get("fewestCandidates", 1)
        scheme["candidates"] = random.randrange(least, min(self.rules["mostCandidates"], 5) + 1)
        if self.rules.get("unranked") == "yes" and random.random() < 0.4:
            scheme["ranked"] = "no"
        scheme |= {"chair": self.chair(), "denominator": self.denominator}
        scheme["outlierPercent"] = random.choice(("1000", "1000", "60", "25"))
        scheme |= self.low_price() | ({"fixedPrice": self.fixed_price} if self.fixed_price else {})
        by_points = self.rank_by == "points"
        scored = [f"step:{step['id']}" for step in steps if step["kind"] not in ("review", "offers")] if by_points else []
        ties = ["price", *(["evaluatedPrice"] if by_points else []), *scored]
        bound = self.bound_ties(scored)
        others = [tie for tie in ties if tie not in bound]
        scheme["ties"] = bound + random.sample(others, random.randrange(min(3, len(others) + 1)))
        is_drawn = scheme["chair"]["mode"] == "elected" or any(step["kind"] == "score" for step in steps)
        scheme["ties"].append(random.choice(("draw", "tenderer")) if is_drawn else "tenderer")
        if by_points:
            points = sum(number(row["points"]) for step in steps for row in step.get("criteria", []) if "points" in row)
            points += sum(number(step.get("points", "0")) for step in steps)
            points = 12 * self.weighted or points
            scheme["total"] = {"decimals": random.choice((0, 1, 2, 4)), "points": decimal_text(points)}
        else:
            del scheme["total"]
        return scheme

    def chair(self):
        if self.rules["chair"]["mustBeElected"] == "yes":
            return {"mode": "elected"}
        return self.random.choice(({"mode": "elected"}, {"mode": "elected"}, {"member": 1, "mode": "named"}, {"mode": "none"}))

    def low_price(self):
        """Limits that some of the prices are below."""
        random = self.random
        if "lowPrice" not in self.rules or self.fixed_price or random.random() > 0.35:
            return {}
        limits = {"belowMean": ("60", "85"), "belowNext": ("70", "95"), "belowCeiling": ("30", "48")}
        chosen = random.sample(sorted(limits), random.randrange(1, 4))
        return {"lowPrice": {name: random.choice(limits[name]) for name in chosen} | {"source": "随机"}}

    def bounds(self):
        """The adjustments that the law lets a scheme have; some, where it says nothing of them."""
        some = [{"id": name, "least": "1", "most": "25"} for name in ("domestic", "small")]
        if self.rank_by == "points":
            some.append({"id": "green", "least": "1", "most": "8", "of": "points"})
        bounds = self.row.get("adjustments", some)
        return [bound for bound in bounds if self.rank_by == "points" or bound.get("of") != "points"]

    def adjustment(self, bound):
        random, adds = self.random, bound.get("of") == "points"
        bases = ("total",) if self.fixed_price else ("pricePoints", "total")
        of = random.choice(bases if adds else ("price", "running"))
        rounding = {"decimals": random.choice((0, 2, 3))} if adds and random.random() < 0.6 else {}
        begin = random.choice(("2025-01-01", "2026-01-01"))
        row = {"from": begin, "id": bound["id"], "name": bound["id"], "of": of, "percent": self.percent(bound)}
        return row | {"source": "随机"} | rounding

    def percent(self, bound):
        least, most = (int(number(bound[end]) * 10) for end in ("least", "most"))
        return decimal_text(Fraction(self.random.randint(least, min(most, 250)), 10))

    def bound_ties(self, scored):
        """Those that the law begins with."""
        choices = {"price": ("price", "evaluatedPrice"), "step": scored}
        return [self.random.choice(choices[bound]) for bound in self.rules.get("tieOrder", ()) if self.rank_by == "points"]

    def review(self):
        return {
            "criteria": [{"clause": "", "id": "seal", "name": "盖章", "standard": ""}],
            "id": "look",
            "kind": "review",
            "title": "初步评审",
        }

    def judged_steps(self):
        random, steps = self.random, []
        # Totals in all score steps are trimmed in all of them alike.
        together = self.trim()
        together = together | {"trimBy": "allSteps"} if together["trimFrom"] and random.random() < 0.5 else None
        if self.rank_by == "points":
            for i in range(random.randrange(1, 3)):
                kind = random.choice(("objective", "score"))
                criteria = [self.criterion() for _ in range(self.weighted or random.randrange(1, 4))]
                step = {"criteria": criteria, "id": f"step{i}", "kind": kind, "title": "评分"}
                if random.random() < 0.3:
                    step["decimals"] = random.choice((0, 1))
                if kind == "score":
                    step["aggregation"] = {"decimals": random.choice((0, 2, 3)), **(together or self.trim())}
                steps.append(step)
        if self.rules.get("amounts") != "no" and (random.random() < 0.5 or self.rank_by != "points"):
            self.has_amount = True
            criterion = self.named() | {"increment": "0.01", "values": {"kind": "amount", "least": "-2000", "most": "90000"}}
            steps.append({"criteria": [criterion], "id": "amounts", "kind": "objective", "title": "折算"})
        return steps

    def trim(self):
        random = self.random
        if self.rules["scoreTrim"] == "no" or random.random() < 0.4:
            return {"trimFrom": 0}
        by = random.choice(({}, {"trimBy": "step"}))
        return {"trimFrom": random.choice((3, 5, 7)), **by}

    def offers_steps(self):
        law = self.rules.get("finalOffer", {"required": "no"})
        has_some = law["required"] == "yes" or ("missing" in law and self.random.random() < 0.6)
        return [{"id": "offers", "kind": "offers", "minutes": 30, "title": "最后报价"}] if has_some else []

    def named(self):
        self.criteria += 1
        return {"clause": "", "id": f"c{self.criteria}", "name": f"因素{self.criteria}", "standard": ""}

    def criterion(self):
        random = self.random
        kind = random.choice(("free", "graded", "choice", "deducted"))
        plain = self.named() | {"increment": "0.5", "points": "12"}
        if kind == "graded":
            grades = [("优", "8.5", "12"), ("良", "4", "8"), ("差", "0", "3.5")]
            rows = [{"from": low, "name": name, "to": high} for name, low, high in grades]
            return plain | {"values": {"grades": rows, "kind": "graded"}}
        if kind == "deducted":
            # 12, 11.25, …, 3.75, and 3.5 in the end
            return plain | {"increment": "0.75", "values": {"kind": "deducted", "least": "3.5", "per": "每项"}}
        if kind == "choice":
            del plain["increment"]
            rows = [{"points": points, "when": points} for points in ("12", "7.25", "0")]
            return plain | {"values": {"choices": rows, "kind": "choice"}}
        return plain

    def price_step(self):
        random = self.random
        step = {"freeze": random.choice(self.freezes()), "id": "price", "kind": "price", "title": "价格"}
        if random.random() < 0.3:
            step["evaluatedDecimals"] = random.choice((0, 1, 2))
        if self.rank_by != "points":
            return step
        least, most = number(self.row["least"]), min(number(self.row["most"]), 90)
        share = Fraction(random.randrange(int(least), int(most)) + 1 if most > least else least, 100)
        if self.weighted:
            points = Fraction(12 * self.weighted)
            return step | {"formula": self.formula(points), "points": decimal_text(points), "weight": self.weight(share * 100)}
        sum_ = self.criteria_points()
        points = Fraction(round(sum_ * share / (1 - share) * 2), 2)
        while not least <= points * 100 / (points + sum_) <= most or not points:
            points += Fraction(1, 2) if points * 100 / (points + sum_) < least or not points else -Fraction(1, 2)
        return step | {"formula": self.formula(points), "points": decimal_text(points)}

    def freezes(self):
        """The lowest price that is left is the base, where the law has it so (87号令 art. 55)."""
        first = self.rank_by == "points" and self.row.get("lowPriceFirst") == "yes"
        return ("never",) if first else ("atOpening", "afterPreliminary", "never")

    def weight(self, percent):
        rounding = {"decimals": self.random.choice((0, 2, 3))} if self.random.random() < 0.5 else {}
        return {"percent": decimal_text(percent)} | rounding

    def weigh(self, steps):
        """What the weight of the price has left, for the steps before it."""
        scored = [step for step in steps if any("points" in row for row in step.get("criteria", []))]
        left = 100 - number(steps[-1].get("weight", {"percent": "0"})["percent"])
        for step in scored[1:]:
            step["weight"] = self.weight(left / 4)
            left -= left / 4
        scored[0]["weight"] = self.weight(left)

    def criteria_points(self):
        """12 for each scored criterion; an amount has none."""
        return 12 * (self.criteria - (1 if self.has_amount else 0))
