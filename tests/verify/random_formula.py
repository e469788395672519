# SPDX-License-Identifier: Apache-2.0
"""How random schemes hold prices against each other."""

from fractions import Fraction

from evalroom_verify.canonical import decimal_text, number


class Formulas:
    def formula(self, points):
        random = self.random
        family = random.choice(self.row["baselines"])
        baseline = {"family": family}
        if family not in ("lowest", "highest"):
            rows = [{"dropHigh": 1, "dropLow": random.choice((0, 1)), "from": 4}, {"dropHigh": 2, "dropLow": 1, "from": 6}]
            baseline["trim"] = rows[: random.randrange(3)] if self.rules["priceTrim"] == "yes" else []
            if random.random() < 0.3:
                baseline["meanDecimals"] = random.choice((0, 1, 2))
        if family == "ceilingMean":
            baseline["ceilingShare"] = decimal_text(Fraction(random.randrange(1, 100), 100))
        if family == "combined":
            baseline |= self.combined()
        is_free = self.row.get("lowPriceFirst") != "yes"
        if is_free and random.random() < 0.3:
            baseline["lowered"] = decimal_text(Fraction(random.randrange(1, 100), 10))
        if is_free and random.random() < 0.5:
            baseline["drawn"] = random.choice(("yes", "no"))
        factors = any({"factor", "drawnFactor"} & set(term) for term in baseline.get("terms", []))
        if factors or "lowered" in baseline or baseline.get("drawn") == "yes":
            baseline["fixedPart"] = random.choice(("spared", "lowered"))
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
        if random.random() < 0.2:
            score["deductionDecimals"] = random.choice((1, 2))
        if random.random() < 0.3:
            score["least"] = decimal_text(points / 4)
        return score

    def combined(self):
        """Up to three terms; what is drawn of them has its range."""
        random, ranges = self.random, []

        def said(name, least, most):
            """Nothing, or a number, or the range that it is drawn from."""
            low = Fraction(random.randrange(least, most), 100)
            if random.random() < 0.5:
                return {name: decimal_text(low)}
            ranges.append({"id": f"{name[0]}{len(ranges)}", "least": decimal_text(low), "most": decimal_text(low + Fraction(1, 50))})
            return {f"drawn{name.capitalize()}": ranges[-1]["id"]}

        terms = [{"of": of} for of in random.sample(("mean", "ceiling", "lowest"), random.randrange(1, 4))]
        for term in terms[1:]:
            term |= said("share", 10, 40)
        if not any("drawnShare" in term for term in terms) and random.random() < 0.5:
            terms[0]["share"] = decimal_text(1 - sum(number(term["share"]) for term in terms[1:]))
        for term in terms:
            term |= said("factor", 80, 110) if random.random() < 0.5 else {}
            if term["of"] == "lowest" and random.random() < 0.5:
                term["within"] = decimal_text(Fraction(random.randrange(1, 400), 10))
        random.shuffle(terms)
        return {"terms": terms} | ({"drawnRanges": ranges} if ranges else {})

    def drawn(self, steps):
        """Of every range of the price step a number within it."""
        rows = steps[-1].get("formula", {"baseline": {}})["baseline"].get("drawnRanges", [])
        drawn = lambda row: decimal_text(self.random.choice((number(row["least"]), number(row["least"]) + Fraction(1, 80), number(row["most"]))))
        return {"drawn": [{"id": row["id"], "number": drawn(row)} for row in rows]} if rows else {}
