# SPDX-License-Identifier: Apache-2.0
"""Bids made up at random: what they say of their price, and what becomes of it."""

from fractions import Fraction

from evalroom_verify.canonical import decimal_text, number, rounded
from evalroom_verify.low_price import findings, stage


class Bids:
    """Of a CaseMaker: prices, envelopes and offers, and their corrections and explanations."""

    def bidder(self, name):
        # A few prices only, so that there are ties.
        random = self.random
        price = random.choice((900000, 950000, 1000000, 1000000, 1234567, random.randrange(500000, 1500000)))
        price = f"{price}.{random.randrange(10)}{random.randrange(1, 10)}"
        if self.fixed_price and random.random() < 0.85:
            price = self.fixed_price
        row = {"id": name, "envelope" if random.random() < self.sealed else "price": price, "qualification": "passed"}
        if self.branded and name in self.bidders[:2]:
            row["brand"] = "甲"
        if random.random() < 0.4:
            ids = sorted(bound["id"] for bound in self.bounds())
            row["entitled"] = random.choice(([ids[0]], [ids[-1]], ids))
        return row | self.said(price)

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
        # Never below the reserve of what is sold.
        price = f"{self.random.randrange(760000, 1400000)}.{self.random.randrange(1, 10)}"
        return {"price": bidder, "to": price, "basis": rule, "text": "算术", "answer": answer} | self.votes()

    def corrected(self):
        """A correction that is confirmed, or is refused and has its consequence; mostly none."""
        random = self.random
        if not self.may_correct() or random.random() > 0.2:
            return []
        known = self.known(self.state())
        if not known:
            return []
        bidder = random.choice(known)
        if not self.may_reject() or random.random() < 0.7:
            return [self.correction(bidder, "yes")]
        rejection = self.rejection(bidder, self.rules["priceCorrection"]["ground"])
        return [self.correction(bidder, "no"), rejection]

    def known(self, state):
        """Who is valid with a price: that of a bid found valid again may lie in a second envelope that is still closed."""
        return [bidder for bidder in self.valid if state.price(bidder) is not None]

    def may_correct(self):
        return "priceCorrection" in self.rules and self.priced and not self.fixed_price

    def limit(self, lot, rows):
        """Some bids are above a ceiling, or what is sold has a reserve that some are below; not of too many."""
        random, name = self.random, lambda row: "envelope" if "envelope" in row else "price"
        if self.name in ("engineering", "government-tender"):
            lot["ceiling"] = "2000000"
        if self.row["subject"] in ("land", "mining", "property") and random.random() < 0.6:
            lot["reserve"] = "750000.5"
        priced = [row for row in rows if name(row) in row and not self.fixed_price]
        if "ceiling" in lot and priced and random.random() < 0.1:
            row = random.choice(priced)
            row[name(row)] = "2100000.5"
        low = [row for row in priced if number(row[name(row)]) < number(lot.get("reserve", "0"))]
        for row in low[max(0, len(self.valid) - self.fewest) :]:
            row[name(row)] = "750000.5"
            row.pop("stated", None), row.pop("bill", None)

    def leave_undecrypted(self, rows):
        """One bid was not decrypted, and is never valid; mostly none."""
        others = [row for row in rows if "brand" not in row]
        if not self.may_reject() or self.random.random() > 0.2:
            return
        row = self.random.choice(others)
        self.valid.remove(row["id"])
        for name in set(row) - {"id", "qualification"}:
            del row[name]
        row["undecrypted"] = self.random.choice(("own", "other"))

    def offers(self):
        """A few prices only, so that there are ties. Some bidders leave, and some make none."""
        random, law, amounts = self.random, self.rules["finalOffer"], ("880000", "930000.5", "1000000", "1000000.25")
        self.priced, event = True, {"step": "offers"}
        if law["missing"] == "reject" and self.may_reject() and random.random() < 0.2:
            event["withdrawn"] = [random.choice(self.valid)]
            self.valid.remove(event["withdrawn"][0])
        silent = [bidder for bidder in self.valid if random.random() < 0.3] if law["missing"] == "first" else []
        if law["missing"] == "reject" and self.may_reject() and random.random() < 0.2:
            silent = [random.choice(self.valid)]
        self.silent = silent if law["missing"] == "reject" else []
        return event | {"offers": {bidder: random.choice(amounts) for bidder in self.valid if bidder not in silent}}

    def openings(self):
        """The second envelopes of who is valid, as far as they are closed."""
        closed = [row["id"] for row in self.rows if "envelope" in row and row["id"] in self.valid and row["id"] not in self.opened]
        self.opened |= set(closed)
        self.priced = True
        return [{"openings": closed}] if closed else []

    # Low prices

    def suspicion(self):
        """The committee finds a price low that no limit finds so, or does not; mostly it asks nothing."""
        if "lowPrice" not in self.rules or not self.priced or self.random.random() > 0.12:
            return []
        state = self.state()
        known = self.known(state)
        if not known:
            return []
        bidder = self.random.choice(known)
        free = state.is_valid(bidder) and not stage(state, bidder)
        return [{"suspect": bidder, "text": "明显偏低", **self.votes(self.random.random() < 0.7)}] if free else []

    def explanation(self, state, bidder):
        """That nothing came is known of a time that the committee has set, and with every such motion it does."""
        random = self.random
        event = {"explain": bidder, "given": random.choice(("yes", "yes", "yes", "no")), "text": "书面说明"}
        if event["given"] == "yes":
            return [event | self.votes(random.random() < 0.7)]
        asked = [] if findings(state, bidder) else [{"suspect": bidder, "text": "明显偏低", **self.votes()}]
        return [*asked, event]

    def justification(self, bidder):
        """Of an explanation that stands, whose vote became void with a step done again."""
        return {"justified": bidder, "text": "书面说明", **self.votes(self.random.random() < 0.7)}

    def settle(self):
        """What stands between the prices and their comparison, one thing after the other."""
        self.refresh()
        while not self.failed:
            owed = self.owed(self.state())
            if not owed:
                return
            self.add(owed)
            self.refresh()

    def owed(self, state):
        for bidder in self.valid if self.priced else ():
            if state.is_out(state.price(bidder)):
                mends = self.may_correct() and (not self.may_reject() or self.random.random() < 0.5)
                return [self.correction(bidder, "yes") if mends else self.rejection(bidder)]
            found = stage(state, bidder)
            if found:
                ground = self.rules["lowPrice"]["ground"]
                if found == "toExplain":
                    return self.explanation(state, bidder)
                if found == "toFind":
                    return [self.justification(bidder)]
                if found == "unjustified":
                    return [self.rejection(bidder, ground)]
        return self.competition(state)
