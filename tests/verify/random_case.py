# SPDX-License-Identifier: Apache-2.0
"""Cases made up at random: schemes of every kind that a rule set allows, and a course to a result."""

import copy
from fractions import Fraction

from evalroom_verify.canonical import decimal_text, number, rounded
from room import resource

RULES = {
    "engineering": "works",
    "government-tender": "goods",
    "government-consultation": "services",
    "government-inquiry": "goods",
    "government-negotiation": "goods",
    "property": "property",
    "resources": "land",
}


def made_up(random):
    name = random.choice(sorted(RULES))
    return CaseMaker(random, name, resource(f"rules/{name}.json")).case()


class CaseMaker:
    def __init__(self, random, name, rules):
        self.random, self.name, self.rules = random, name, rules
        self.row = next(row for row in rules["price"] if row["subject"] == RULES[name])
        self.rank_by = random.choice(self.row["rankBy"])
        self.bidders = [f"b{i}" for i in range(random.choice((3, 4, 5, 6, 8)))]
        size = rules["committee"]["minimum"] + random.choice((0, 2, 4))
        self.committee = ["expert"] * (size - 1) + ["owner"]
        self.criteria, self.has_amount = 0, False
        # Where the steps have weights, each of them has as many points.
        self.weighted = random.choice((1, 2)) if self.rank_by == "points" and random.random() < 0.3 else 0
        # Two of one brand count as one, and so does their rejection.
        self.branded = rules["sameBrand"] == "one" and len(self.bidders) > 4
        self.fewest = rules["minimumBidders"] + (1 if self.branded else 0)

    def case(self):
        random = self.random
        steps = [self.review(), *self.judged_steps(), *self.offers_steps(), self.price_step()]
        if self.weighted:
            self.weigh(steps)
        scheme = self.scheme(steps)
        rows = [self.bidder(name) for name in self.bidders]
        self.valid = list(self.bidders)
        course = [*self.clarified(), {"step": "look"}, *self.overpriced(rows), *self.corrected()]
        if len(self.valid) > self.fewest and random.random() < 0.4:
            course.append(self.rejection())
        for step in steps[1:-1]:
            course.append(self.offers() if step["kind"] == "offers" else {"points": self.points(step), "step": step["id"]})
            course += self.corrected() + self.clarified()
            late = len(self.valid) > self.fewest and random.random() < 0.15
            if late:
                course.append(self.rejection())
        course.append({"step": "price"})
        lot = {"coefficient": decimal_text(Fraction(random.randrange(90, 101), 100)), "opened": "2026-06-01"}
        if self.name in ("engineering", "government-tender"):
            lot["ceiling"] = "2000000"
        return {
            "bidders": rows,
            "committee": self.committee,
            "course": course,
            "format": "evalroom-case-1",
            "lot": lot,
            "rules": self.rules,
            "scheme": scheme,
            "title": "随机",
        }

    def bidder(self, name):
        # A few prices only, so that there are ties.
        random = self.random
        price = random.choice((900000, 950000, 1000000, 1000000, 1234567, random.randrange(500000, 1500000)))
        row = {"id": name, "price": f"{price}.{random.randrange(10)}{random.randrange(1, 10)}"}
        row["qualification"] = "passed"
        if self.branded and name in self.bidders[:2]:
            row["brand"] = "甲"
        if random.random() < 0.4:
            ids = sorted(bound["id"] for bound in self.bounds())
            row["entitled"] = random.choice(([ids[0]], [ids[-1]], ids))
        return row | self.said(row["price"])

    def said(self, price):
        """What the bid says of its price besides: the same, or nearly so."""
        random, said = self.random, {}
        near = lambda: random.choice((price, price, decimal_text(number(price) + random.randrange(1, 5000))))
        if random.random() < 0.3:
            names = random.sample(("bodyCapitals", "bodyPrice", "capitals"), random.randrange(1, 4))
            said["stated"] = {name: near() for name in names}
        if random.random() < 0.3:
            said["bill"] = [self.line() for _ in range(random.randrange(1, 4))]
            rest = number(price) - sum(number(total) for _, _, total in said["bill"])
            said["bill"].append(["1", *([decimal_text(rest)] * 2)] if rest > 0 else ["1", "0", "1"])
        return said

    def line(self):
        """A line that is right, or wrong, or whose point is misplaced, or a lump sum."""
        random = self.random
        quantity = Fraction(random.randrange(1, 50000), random.choice((1, 10, 1000)))
        fen = random.randrange(1, 40000)
        total = rounded(quantity * fen, 0)
        moved = random.choice((0, 0, 0, 1, -1, 2, -3))
        price = rounded(Fraction(fen) * Fraction(10) ** moved, 0) if moved else Fraction(fen)
        wrong = random.choice((0, 0, 0, 7, -1))
        price, total = random.choice(((price, total + wrong), (price, total + wrong), (price, total), (Fraction(0), total)))
        return [decimal_text(quantity), decimal_text(price / 100), decimal_text(max(total, Fraction(0)) / 100)]

    def correction(self, bidder, answer):
        rule = self.random.choice(self.rules["priceCorrection"]["rules"])["rule"]
        price = f"{self.random.randrange(600000, 1400000)}.{self.random.randrange(1, 10)}"
        votes = {"yes": list(range(1, len(self.committee) // 2 + 2))}
        return {"price": bidder, "to": price, "basis": rule, "text": "算术", "answer": answer} | votes

    def corrected(self):
        """A correction that is confirmed, or is refused and has its consequence; mostly none."""
        random = self.random
        if "priceCorrection" not in self.rules or random.random() > 0.2:
            return []
        if len(self.valid) <= self.fewest or random.random() < 0.7:
            return [self.correction(random.choice(self.valid), "yes")]
        rejection = self.rejection()
        ground = {"ground": self.rules["priceCorrection"]["ground"]}
        return [self.correction(rejection["reject"], "no"), rejection | ground]

    def clarified(self):
        """A question, which changes nothing; mostly none."""
        random, grounds = self.random, self.rules["clarifications"]
        if not grounds or random.random() > 0.2:
            return []
        members = list(range(1, len(self.committee) + 1))
        event = {"clarify": random.choice(self.valid), "ground": random.choice(grounds)["code"], "clause": "4.1"}
        event |= {"text": "何意", "answer": random.choice(("yes", "no"))}
        if random.random() < 0.2:
            return [event | {"yes": members[:1], "no": members[1:]}]
        aside = {"setAside": members} if event["answer"] == "yes" and random.random() < 0.4 else {}
        return [event | {"yes": members} | aside]

    def overpriced(self, rows):
        """One bid over the ceiling, and under it when it is corrected."""
        if "priceCorrection" not in self.rules or self.random.random() > 0.1:
            return []
        row = self.random.choice(rows)
        row["price"] = "2100000.5"
        return [self.correction(row["id"], "yes")]

    def scheme(self, steps):
        random = self.random
        scheme = copy.deepcopy(resource("schemes/engineering.json"))
        adjustments = [{"from": "2026-01-01", "id": bound["id"], "name": bound["id"], "percent": self.percent(bound),
                        "of": random.choice(("price", "running")), "source": "随机"} for bound in self.bounds()]
        random.shuffle(adjustments)
        scheme |= {"adjustments": adjustments, "rankBy": self.rank_by, "regime": self.rules["regime"]}
        scheme |= {"steps": steps, "subject": self.row["subject"], "committee": {"size": len(self.committee)}}
        least = self.rules.get("fewestCandidates", 1)
        scheme["candidates"] = random.randrange(least, min(self.rules["mostCandidates"], 5) + 1)
        scheme["outlierPercent"] = "1000"
        by_points = self.rank_by == "points"
        scored = [f"step:{step['id']}" for step in steps if step["kind"] not in ("review", "offers")] if by_points else []
        ties = ["price", "evaluatedPrice", *scored]
        bound = self.bound_ties(scored)
        others = [tie for tie in ties if tie not in bound]
        scheme["ties"] = bound + random.sample(others, random.randrange(min(3, len(others) + 1)))
        scheme["ties"].append(random.choice(("draw", "tenderer")))
        if by_points:
            points = sum(number(row["points"]) for step in steps for row in step.get("criteria", []) if "points" in row)
            points += sum(number(step.get("points", "0")) for step in steps)
            points = 12 * self.weighted or points
            scheme["total"] = {"decimals": random.choice((0, 1, 2, 4)), "points": decimal_text(points)}
        else:
            del scheme["total"]
        return scheme

    def bounds(self):
        """The adjustments that the law lets a scheme have; some, where it says nothing of them."""
        return self.row.get("adjustments", [{"id": name, "least": "1", "most": "25"} for name in ("domestic", "small")])

    def percent(self, bound):
        least, most = (int(number(bound[end]) * 10) for end in ("least", "most"))
        return decimal_text(Fraction(self.random.randint(least, most), 10))

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
        if random.random() < 0.5 or self.rank_by != "points":
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
        is_required = self.rules.get("finalOffer", {}).get("required") == "yes"
        return [{"id": "offers", "kind": "offers", "minutes": 30, "title": "最后报价"}] if is_required else []

    def offers(self):
        """Every valid bidder's; a few prices only, so that there are ties."""
        amounts = ("880000", "930000.5", "1000000", "1000000.25")
        return {"offers": {bidder: self.random.choice(amounts) for bidder in self.valid}, "step": "offers"}

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
        step = {"freeze": random.choice(("atOpening", "afterPreliminary", "never")), "id": "price", "kind": "price", "title": "价格"}
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

    def weight(self, percent):
        rounding = {"decimals": self.random.choice((0, 2, 3))} if self.random.random() < 0.5 else {}
        return {"percent": decimal_text(percent)} | rounding

    def weigh(self, steps):
        """What the weight of the price has left, for the steps before it."""
        scored = [step for step in steps if any("points" in row for row in step.get("criteria", []))]
        left = 100 - number(steps[-1]["weight"]["percent"])
        for step in scored[1:]:
            step["weight"] = self.weight(left / 4)
            left -= left / 4
        scored[0]["weight"] = self.weight(left)

    def criteria_points(self):
        """12 for each scored criterion; an amount has none."""
        return 12 * (self.criteria - (1 if self.has_amount else 0))

    def formula(self, points):
        random = self.random
        family = random.choice(self.row["baselines"])
        baseline = {"family": family}
        if family in ("mean", "ceilingMean"):
            rows = [{"dropHigh": 1, "dropLow": random.choice((0, 1)), "from": 4}, {"dropHigh": 2, "dropLow": 1, "from": 6}]
            baseline["trim"] = rows[: random.randrange(3)] if self.rules["priceTrim"] == "yes" else []
            if random.random() < 0.3:
                baseline["meanDecimals"] = random.choice((0, 1, 2))
        if family == "ceilingMean":
            baseline["ceilingShare"] = decimal_text(Fraction(random.randrange(1, 100), 100))
        is_free = self.row.get("lowPriceFirst") != "yes"
        if is_free and random.random() < 0.3:
            baseline["lowered"] = decimal_text(Fraction(random.randrange(1, 100), 10))
        if is_free and random.random() < 0.5:
            baseline["drawn"] = random.choice(("yes", "no"))
        if random.random() < 0.3:
            baseline["decimals"] = random.choice((0, 2))
        return {"baseline": baseline, "score": self.score(points, family)}

    def score(self, points, family):
        random = self.random
        places = random.choice((0, 2, 3))
        idle = {"lowest": "highRatio", "highest": "ratio"}.get(family)
        kinds = ["ratio"] if self.row.get("lowPriceFirst") == "yes" else ["ratio", "highRatio", "deviation"]
        kind = random.choice([kind for kind in kinds if kind != idle])
        if kind != "deviation":
            ratio = {"ratioDecimals": random.choice((2, 4))} if random.random() < 0.3 else {}
            return ratio | {"decimals": places, "kind": kind}
        below = Fraction(random.randrange(0, 20), 10)
        score = {"above": decimal_text(below + Fraction(1, 4)), "below": decimal_text(below), "decimals": places, "kind": kind}
        if random.random() < 0.5:
            score["deviationDecimals"] = random.choice((0, 2))
        if random.random() < 0.3:
            score["least"] = decimal_text(points / 4)
        return score

    def rejection(self):
        bidder = self.random.choice(self.valid)
        self.valid.remove(bidder)
        yes = list(range(1, len(self.committee) // 2 + 2))
        ground = self.rules["grounds"][0]["code"]
        return {"clause": "一", "ground": ground, "reject": bidder, "text": "不符", "yes": yes}

    def points(self, step):
        table = {}
        for row in step["criteria"]:
            table[row["id"]] = {bidder: self.cell(step, row) for bidder in self.valid}
        return table

    def cell(self, step, criterion):
        if step["kind"] == "objective":
            return self.value(criterion)
        return [self.value(criterion) for _ in self.committee]

    def value(self, criterion):
        random = self.random
        kind = criterion.get("values", {"kind": "free"})["kind"]
        if kind == "choice":
            return random.choice(("12", "7.25", "0"))
        if kind == "amount":
            return decimal_text(Fraction(random.randrange(-200000, 9000001), 100))
        if kind == "deducted":
            return random.choice(("12", "11.25", "3.75", "3.5"))
        # A few values only, so that there are ties.
        return decimal_text(Fraction(random.choice((0, 14, 24, random.randrange(25))), 2))
